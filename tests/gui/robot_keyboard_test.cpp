#include "gui/desk.hpp"
#include "gui/plain_ids.hpp"

#include <cjm/session/quick_marks.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/templates.hpp>

#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdio>

using namespace cjm;
using namespace cjm::test;

namespace {

// Ten fingers: every key goes to the window as from a keyboard, and is counted.
class Fingers {
public:
    explicit Fingers(Desk& desk) : desk_(desk) {}

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        desk_.key(key, modifiers);
        ++keys_;
    }
    void type(const std::string& text) {
        const QString letters = QString::fromStdString(text);
        desk_.type(letters);
        keys_ += static_cast<int>(letters.size());
    }
    [[nodiscard]] int keys() const { return keys_; }

private:
    Desk& desk_;
    int keys_ = 0;
};

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

class Robot {
public:
    Robot(Desk& desk, const Map& wanted) : fingers_(desk), wanted_(wanted) {}

    void typeMap() {
        typeTitles();
        typeStages();
        typeCells();
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
        fingers_.type(card.text + marksOf(wanted_, card));
        const auto digit = [&](int number, Qt::KeyboardModifiers modifiers) {
            if (number > 0) fingers_.key(static_cast<Qt::Key>(Qt::Key_0 + number), modifiers);
        };
        const bool touchpoint = card.kind == CardKind::touchpoint;
        digit(touchpoint ? card.importance : card.impact, Qt::AltModifier);
        digit(touchpoint ? card.rating : card.effort, Qt::ControlModifier | Qt::AltModifier);
    }

    Fingers fingers_;
    const Map& wanted_;
};

// What no key reaches yet: it comes with the inspector and the pages of personas, interviews and stories. Each line
// that goes from here is one more function of the robot.
Map reachable(Map map) {
    Passport passport;
    passport.title = map.passport->title;
    passport.subtitle = map.passport->subtitle;
    passport.language = map.passport->language;
    map.passport = Box<Passport>(passport);
    for (Stage stage : Table<Stage>(map.stages)) {
        stage.shortName.clear();
        stage.group = Group::none;
        stage.priority = 0;
        map.stages = map.stages.set(std::move(stage));
    }
    for (Card card : Cards(map.cards)) {
        card.personas.clear();
        card.evidence.clear();
        card.group = Group::none;
        card.thirdParty = false;
        card.mechanic = Mechanic::none;
        card.triggerKind = TriggerKind::none;
        card.reason = Reason::none;
        card.owner.clear();
        card.due.clear();
        card.state = SolutionState::none;
        map.cards = map.cards.set(std::move(card));
    }
    map.personas = {};
    map.interviews = {};
    map.stories = {};
    map.transitions = {};
    return map;
}

} // namespace

TEST_CASE("a robot types the boiler example from blank with the keyboard alone", "[gui][robot]") {
    const auto example = loadTemplate("boiler-example", Language::russian);
    REQUIRE(example);
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    Robot robot(desk, example->map);
    robot.typeMap();
    desk.dialogs().savePaths.push_back(desk.path("typed.cjm"));
    robot.save();
    desk.settle();
    const auto saved = loadDocument(desk.folder / "typed.cjm");
    REQUIRE(saved);
    CHECK(difference(withPlainIds(reachable(example->map)), withPlainIds(saved->document.map)) == "");
    CHECK(withPlainIds(reachable(example->map)) == withPlainIds(saved->document.map));
    std::printf("boiler example: %d keys, %d cards\n", robot.keys(),
                static_cast<int>(saved->document.map.cards.size()));
}
