#include "gui/robot_fingers.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/session/typing/quick_marks.hpp>

#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdio>

using namespace cjm;
using namespace cjm::test;

namespace {

// The word that a mark calls a barrier by: the shortest one of its text that no other barrier has.
std::string wordFor(const Map& map, const CardId& barrier, const StageId& stage) {
    const std::string text = map.cards.find(barrier)->text;
    Card probe;
    probe.kind = CardKind::solution;
    probe.stage = stage;
    std::string best;
    const QRegularExpression between("[^\\w-]+", QRegularExpression::UseUnicodePropertiesOption);
    for (const QString& word : QString::fromStdString(text).split(between)) {
        probe.text = "x >" + word.toStdString();
        probe.solves.clear();
        const Card read = withQuickMarks(map, probe);
        const bool names = read.solves == std::vector{barrier};
        if (names && (best.empty() || word.size() < QString::fromStdString(best).size())) best = word.toStdString();
    }
    REQUIRE_FALSE(best.empty());
    return best;
}

std::string marksOf(const Map& map, const Card& card) {
    std::string marks;
    if (card.kind == CardKind::emotion) {
        const int tenths = static_cast<int>(std::lround(card.value * 10));
        const std::string fraction = tenths % 10 == 0 ? "" : "." + std::to_string(std::abs(tenths) % 10);
        if (tenths != 0) marks += (tenths < 0 ? " -" : " +") + std::to_string(std::abs(tenths) / 10) + fraction;
    }
    if (card.kind == CardKind::barrier && card.severity > 0)
        marks += " " + std::string(static_cast<std::size_t>(card.severity), '!');
    if (card.momentOfTruth) marks += " *";
    if (card.kind == CardKind::touchpoint && guessedChannel(card.text) != card.channel) marks += " #" + card.channel;
    for (const CardId& barrier : card.solves)
        marks += " >" + wordFor(map, barrier, card.stage);
    if (card.status == Status::fact) marks += " =";
    if (card.status == Status::assumption) marks += " ~";
    return marks;
}

// How a card is filled: with signs behind its text as far as they go, or in the inspector alone.
enum class Way { signs, inspector };

class Robot {
public:
    Robot(Desk& desk, const Map& wanted, Way way)
        : desk_(desk),
          wanted_(wanted),
          way_(way),
          fingers_(desk),
          filler_(desk, fingers_) {}

    void typeMap() {
        typeTitles();
        typeStages();
        typeCells();
        fillPassport();
        fillStages();
        fillCards();
    }
    void save() { fingers_.key(Qt::Key_S, Qt::ControlModifier); }
    [[nodiscard]] int keys() const { return fingers_.keys(); }

private:
    void typeTitles() {
        fingers_.key(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            fingers_.key(Qt::Key_Up); // the first stage, the subtitle, the title
        fingers_.type(wanted_.passport->title);
        fingers_.key(Qt::Key_Return);
        fingers_.type(wanted_.passport->subtitle);
        fingers_.key(Qt::Key_Return);
    }

    void typeStages() {
        for (const auto& stage : inOrder(wanted_.stages)) {
            fingers_.type(stage->title);
            fingers_.key(Qt::Key_Tab);
            if (!stage->subtitle.empty()) fingers_.type(stage->subtitle);
            fingers_.key(Qt::Key_Tab);
        }
        fingers_.key(Qt::Key_Right); // from the title of the first row into its first cell
    }

    void typeCells() {
        for (const auto& row : inOrder(wanted_.rows))
            for (const auto& stage : inOrder(wanted_.stages)) {
                const auto cards = wanted_.cards.cellList(row->id, stage->id);
                for (std::size_t i = 0; i < cards.size(); ++i) {
                    if (i > 0) fingers_.key(Qt::Key_Return);
                    typeCard(*cards[i]);
                }
                fingers_.key(Qt::Key_Tab);
            }
    }

    void typeCard(const Card& card) {
        fingers_.type(card.text);
        if (way_ == Way::inspector) return;
        fingers_.type(marksOf(wanted_, card));
        const auto digit = [&](int number, Qt::KeyboardModifiers modifiers) {
            if (number > 0) fingers_.key(static_cast<Qt::Key>(Qt::Key_0 + number), modifiers);
        };
        const bool touchpoint = card.kind == CardKind::touchpoint;
        digit(touchpoint ? card.importance : card.impact, Qt::AltModifier);
        digit(touchpoint ? card.rating : card.effort, Qt::ControlModifier | Qt::AltModifier);
    }

    // With nothing selected the inspector is about the map.
    void fillPassport() {
        fingers_.key(Qt::Key_Escape);
        filler_.fill(settings(*desk_.map().passport, *wanted_.passport));
    }

    void fillStages() {
        fingers_.key(Qt::Key_Home, Qt::ControlModifier);
        fingers_.key(Qt::Key_Up);
        for (const auto& stage : inOrder(wanted_.stages)) {
            const StageId id = sameIn(desk_.map(), *stage);
            REQUIRE(desk_.board().current() == Target{id});
            filler_.fill(settings(*desk_.map().stages.find(id), *stage));
            fingers_.key(Qt::Key_Right);
        }
    }

    void fillCards() {
        fingers_.key(Qt::Key_Home, Qt::ControlModifier);
        for (const auto& row : inOrder(wanted_.rows))
            for (const auto& stage : inOrder(wanted_.stages))
                for (const auto& card : wanted_.cards.cellList(row->id, stage->id)) {
                    const CardId id = sameIn(desk_.map(), wanted_, *card);
                    const auto list = settings(desk_.map(), *desk_.map().cards.find(id), wanted_, *card);
                    INFO(card->text);
                    if (list.empty()) continue;
                    walkTo(id);
                    filler_.fill(list);
                }
    }

    [[nodiscard]] CellTarget cellNow() const {
        const Target& current = desk_.board().current();
        if (const auto* cell = std::get_if<CellTarget>(&current)) return *cell;
        const auto* id = std::get_if<CardId>(&current);
        REQUIRE(id);
        const auto card = desk_.map().cards.find(*id);
        return {card->row, card->stage};
    }

    [[nodiscard]] Point placeOf(const Target& target) const {
        const auto spot = spotOf(desk_.board().layoutNow(), target);
        REQUIRE(spot);
        return spot->frame.centre();
    }

    // Cell by cell, as one reads, then down and to the right in the cell; along a curve from face to face.
    void walkTo(const CardId& id) {
        const auto card = desk_.map().cards.find(id);
        const CellTarget cell{card->row, card->stage};
        const auto mostCells = desk_.map().stages.size() * desk_.map().rows.size();
        for (std::size_t i = 0; i < mostCells && !(cellNow() == cell); ++i)
            fingers_.key(Qt::Key_Tab);
        const auto cards = desk_.map().cards.cellList(card->row, card->stage).size();
        for (std::size_t i = 0; i < cards && desk_.board().current() != Target{id}; ++i) {
            const double below = placeOf(id).y - placeOf(desk_.board().current()).y;
            fingers_.key(card->kind != CardKind::emotion && below > 2 ? Qt::Key_Down : Qt::Key_Right);
        }
        REQUIRE(desk_.board().current() == Target{id});
    }

    Desk& desk_;
    const Map& wanted_;
    Way way_;
    Fingers fingers_;
    FormFiller filler_;
};

void typeExample(Way way, const char* words) {
    const Map wanted = wantedMap();
    const Unfolded fields;
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    Robot robot(desk, wanted, way);
    robot.typeMap();
    desk.dialogs().savePaths.push_back(desk.path("typed.cjm"));
    robot.save();
    checkSaved(desk, "typed.cjm", wanted);
    std::printf("boiler example %s: %d keys, %d cards\n", words, robot.keys(), static_cast<int>(wanted.cards.size()));
}

} // namespace

TEST_CASE("a robot types the boiler example from blank with the keyboard alone", "[gui][robot][unsanitized]") {
    typeExample(Way::signs, "by keyboard");
}

TEST_CASE("a robot types the boiler example without signs, every field in the inspector", "[gui][robot][unsanitized]") {
    typeExample(Way::inspector, "by keyboard without signs");
}
