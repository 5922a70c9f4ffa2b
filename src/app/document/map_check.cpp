#include "app/document/map_check.hpp"

#include "app/document/document_session.hpp"

namespace cjm {

MapCheck::MapCheck(DocumentSession& session) : session_(session) {
    rest_.setSingleShot(true);
    rest_.setInterval(restMs);
    connect(&rest_, &QTimer::timeout, this, &MapCheck::due);
    connect(&session, &DocumentSession::mapChanged, this, [this] {
        isStale_ = true;
        rest_.start();
    });
}

const MapCheck::Said& MapCheck::said() {
    if (!isStale_) return said_;
    const Map& map = session_.map();
    said_ = {cjm::check(map), stepsOf(map), countQuestions(map)};
    isStale_ = false;
    wasAsked_ = true;
    return said_;
}

} // namespace cjm
