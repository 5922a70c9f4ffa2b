#pragma once
#include "gui/desk.hpp"

namespace cjm::test {

/// Something to be set in the inspector, in the words one sees there.
struct Setting {
    enum class By {
        line,   ///< A box of one line: type `value`.
        lines,  ///< A box of many lines.
        button, ///< A segment or a check box: press it.
        list,   ///< A list that drops: take the entry that is, or begins with, `value`.
        sign,   ///< A channel: find `value` in the list that opens.
        link,   ///< The button that adds a link: find the text `value` in the list that opens.
        slider  ///< An emotion, `level`.
    };
    By by{};
    QString control; ///< What a screen reader calls it.
    QString value;
    double level = 0;
};

/// What has to be set for a record to become as wanted; from the top of the inspector to its bottom.
[[nodiscard]] std::vector<Setting> settings(const Passport& now, const Passport& wanted);
[[nodiscard]] std::vector<Setting> settings(const Stage& now, const Stage& wanted);
/// Of the cards of two maps.
[[nodiscard]] std::vector<Setting> settings(const Map& nowIn, const Card& now, const Map& wantedIn, const Card& wanted);

/// The boiler example in Russian, without what hands do not reach yet.
[[nodiscard]] Map wantedMap();

/// Fails the test unless a saved file holds the wanted map, ids aside.
void checkSaved(Desk& desk, const char* file, const Map& wanted);

/// The card that stands where `wanted` stands in its own map; fails the test when there is none.
[[nodiscard]] CardId sameIn(const Map& map, const Map& wantedIn, const Card& wanted);
/// The stage that stands where `wanted` stands in its own map.
[[nodiscard]] StageId sameIn(const Map& map, const Stage& wanted);
[[nodiscard]] RowId sameIn(const Map& map, const Row& wanted);

} // namespace cjm::test
