#include "app/views/only_persona_notice.hpp"

#include "app/widgets/qt_text.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/base/plain_text.hpp>

#include <QString>

namespace cjm {
namespace {

constexpr int widestName = 360;

} // namespace

OnlyPersonaNotice::OnlyPersonaNotice(QWidget* over, Appearance look) : Notice(over, Place::middle, look) {
    connect(this, &Notice::pressed, this, [this] {
        if (session_) session_->endOnlyPersona();
    });
    appearance().follow(this, [this] { refresh(); });
}

void OnlyPersonaNotice::setSession(DocumentSession& session) {
    if (session_) session_->disconnect(this);
    session_ = &session;
    connect(session_, &DocumentSession::filterChanged, this, &OnlyPersonaNotice::refresh);
    connect(session_, &DocumentSession::mapChanged, this, [this](const Update& update) {
        if (!update.diff.personas.empty()) refresh();
    });
    refresh();
}

void OnlyPersonaNotice::refresh() {
    const auto persona = session_ ? session_->map().personas.find(session_->filter().onlyPersona) : nullptr;
    if (!persona) return hide();
    const QString name = qt(shownLine(persona->name)).simplified();
    const QString text = name.isEmpty() ? tr("Only a persona without a name")
                                        : tr("Only “%1”").arg(elidedAtWord(fontMetrics(), name, widestName));
    if (isHidden() || text != words()) display(text, tr("Show all"));
}

} // namespace cjm
