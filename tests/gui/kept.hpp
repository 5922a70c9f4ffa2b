#pragma once
#include "gui/desk.hpp"

#include <QPushButton>

#include <catch2/catch.hpp>

// For tests of what is kept and comes back.
namespace cjm::test {

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
