#pragma once
#include "gui/desk.hpp"

#include <cjm/edit/history.hpp>
#include <cjm/storage/document_keeper.hpp>

#include <QPushButton>

#include <catch2/catch.hpp>

// For tests of what is kept and comes back.
namespace cjm::test {

/// Whoever types rests so long between two letters that a new step of undo might begin. No time passes for it.
struct SlowTypist {
    std::shared_ptr<std::int64_t> rested = std::make_shared<std::int64_t>(0);

    [[nodiscard]] StoragePaths places() const {
        StoragePaths places;
        places.steady = [rested = rested] { return steadyMs() + *rested; };
        return places;
    }
    void rest() { *rested += History::typingPauseMs + 100; }
};

inline StoragePaths keptIn(const TemporaryFolder& data) {
    StoragePaths places;
    places.data = data.path();
    return places;
}

inline Map mapIn(const std::filesystem::path& path) {
    const auto loaded = loadDocument(path);
    REQUIRE(loaded);
    return loaded->document.map;
}

inline QPushButton* buttonOf(Banner& banner, const QString& text) {
    for (auto* button : banner.findChildren<QPushButton*>())
        if (button->text() == text && button->isVisibleTo(&banner)) return button;
    return nullptr;
}

inline void typeInto(Desk& desk, const char* id, const QString& text) {
    desk.click(card(id));
    desk.type(text);
}

} // namespace cjm::test
