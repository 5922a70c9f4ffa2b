#pragma once
#include "app/inspector/inspector.hpp"
#include "app/inspector/stories_panel.hpp"
#include "app/views/interviews_view.hpp"
#include "app/views/personas_view.hpp"
#include "app/window/start_screen.hpp"
#include "gui/method_desk.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/method/steps.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QTextEdit>

namespace cjm::test {

/// Somebody who makes a map from the blank one, with the mouse and the keyboard.
class MapWriter {
public:
    explicit MapWriter(Language language, QSize size = {1600, 900}) : m(language, size), language_(language) {}

    void begins() {
        key(Qt::Key_N, Qt::ControlModifier);
        const QString name = word("Новая карта", "New map");
        REQUIRE(QTest::qWaitFor([&] { return button(desk().window().startScreen(), name) != nullptr; }));
        QCoreApplication::processEvents();
        clickOn(*button(desk().window().startScreen(), name));
        desk().attend();
        REQUIRE(m.map().stages.size() == 5);
    }
    void opensThePanel() {
        if (!m.panel().isVisible()) key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        m.settle();
        REQUIRE(m.panel().isVisible());
    }
    void opensStep(int step) {
        m.click(m.panel().step(step).head());
        m.settle();
    }
    void opensTheMap() { key(Qt::Key_1, Qt::ControlModifier); }
    void opensInterviews() { key(Qt::Key_4, Qt::ControlModifier); }
    void writesAudience(const QString& words) {
        clickIn<PersonasView>(audienceTarget());
        desk().type(words);
        key(Qt::Key_Return);
        REQUIRE(qt(m.map().passport->audience) == words);
    }
    void addsPersona(const QString& name, const QStringList& motives) {
        key(Qt::Key_Insert);
        desk().type(name);
        writesMotives(motives);
    }
    /// Of the persona whose sheet is being written: Tab leads there, and an empty line ends them.
    void writesMotives(const QStringList& motives) {
        auto& view = desk().window().views().of<PersonasView>();
        const auto isThere = [&] {
            const auto* field = view.editor() ? std::get_if<PersonaFieldTarget>(&view.editor()->target()) : nullptr;
            return field && field->field == "motives";
        };
        for (int i = 0; i < 20 && !isThere(); ++i)
            key(Qt::Key_Tab);
        REQUIRE(isThere());
        for (const QString& motive : motives) {
            desk().type(motive);
            key(Qt::Key_Return);
        }
        key(Qt::Key_Return);
    }
    void beginsInterview(const QString& who) {
        key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        desk().type(who);
    }
    void asks(InterviewGroup group, const QString& who) {
        clickZone(InterviewZone::Kind::freshSheet, group);
        desk().type(who);
    }
    void beginsQuote(InterviewGroup group) { clickZone(InterviewZone::Kind::freshQuote, group); }
    /// A quote that is being typed confirms a card: the sign >, the beginning of its words, and Enter.
    void cites(const QString& card) {
        desk().type(">" + card);
        key(Qt::Key_Return);
    }
    /// One card a stage, with Tab between them.
    void writesAlong(RowKind kind, const QStringList& words) {
        desk().click(Target(CellTarget{rowOf(kind), stageAt(0)}));
        for (int i = 0; i < words.size(); ++i) {
            if (i > 0) key(Qt::Key_Tab);
            desk().type(words[i]);
        }
        endTyping();
        REQUIRE(cardsOf(kind).size() == static_cast<std::size_t>(words.size()));
    }
    void addsStory(const QString& title) {
        auto* add = button(desk().window().panels().of<StoriesPanel>(), word("+ История", "+ Story"));
        REQUIRE(add);
        clickOn(*add);
        desk().type(title);
    }
    void showsTheStory() {
        auto* shows = button(desk().window().panels().of<StoriesPanel>(), word("Показать на карте", "Show on the map"));
        REQUIRE(shows);
        clickOn(*shows);
    }
    /// Of the story on the map: from the first stage on, each ended with Enter.
    void tellsSteps(const QStringList& steps) {
        key(Qt::Key_F2);
        for (const QString& step : steps) {
            REQUIRE(desk().editor());
            QApplication::clipboard()->setText(step);
            key(Qt::Key_V, Qt::ControlModifier);
            key(Qt::Key_Return);
        }
        for (int i = 0; i < 2; ++i)
            key(Qt::Key_Escape); // the next step, of which nothing is typed, and the story
    }
    void clickBox(const QString& name) {
        auto* box = boxOf(name);
        INFO(name.toStdString());
        REQUIRE(box);
        desk().window().panels().of<Inspector>().findChild<QScrollArea*>()->ensureWidgetVisible(box, 0, 20);
        MethodDesk::settle();
        clickOn(*box);
    }
    void clickWithControl(const Target& target) {
        QTest::mouseClick(desk().window().windowHandle(), Qt::LeftButton, Qt::ControlModifier, desk().at(target));
    }
    void seesSixTicks() {
        m.leave();
        m.follow([&] { return m.says(word("Шесть шагов пройдены", "All six steps are done")); });
        for (const Step& step : stepsOf(m.map()))
            CHECK(step.isDone);
    }

    [[nodiscard]] Desk& desk() { return m.desk; }
    [[nodiscard]] const Map& map() { return m.map(); }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] QString word(const char* russian, const char* english) const {
        return QString::fromUtf8(language_ == Language::russian ? russian : english);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { desk().key(key, modifiers); }
    void endTyping() {
        key(Qt::Key_Return);
        if (desk().editor()) key(Qt::Key_Escape); // the next one, of which nothing is typed
    }
    void clickOn(QWidget& widget) {
        desk().click(widget.mapTo(&desk().window(), widget.rect().center()));
        QCoreApplication::processEvents();
    }
    QAbstractButton* button(QWidget& in, const QString& words) { return m.find<QAbstractButton>(words, &in); }
    /// A field of the panel at the right.
    QTextEdit* boxOf(const QString& name) {
        for (auto* box : desk().window().panels().of<Inspector>().findChildren<QTextEdit*>())
            if (box->isVisible() && box->accessibleName() == name) return box;
        return nullptr;
    }
    StageId stageAt(std::size_t place) { return inOrder(m.map().stages).at(place)->id; }
    RowId rowOf(RowKind kind) {
        for (const Row& row : m.map().rows)
            if (row.kind == kind) return row.id;
        return {};
    }
    std::vector<Card> cardsOf(RowKind kind) {
        std::vector<Card> cards;
        for (const Card& card : m.map().cards)
            if (card.row == rowOf(kind)) cards.push_back(card);
        return cards;
    }
    template <class View> void clickIn(const Target& target) {
        auto& view = desk().window().views().of<View>();
        view.makeVisible(target);
        const auto spot = spotOf(view.layoutNow(), target);
        REQUIRE(spot);
        desk().click(view.viewport()->mapTo(
            &desk().window(), view.toViewport({spot->text.x + 6, spot->text.y + 8, 0, 0}).topLeft().toPoint()));
        QCoreApplication::processEvents();
    }

    MethodDesk m;

private:
    void clickZone(InterviewZone::Kind kind, InterviewGroup group) {
        auto& view = desk().window().views().of<InterviewsView>();
        const QRect room = view.viewport()->rect();
        for (int y = 2; y < room.height(); y += 4)
            for (int x = 2; x < room.width(); x += 8)
                if (const auto zone = view.zoneAt(QPointF(x, y)); zone.kind == kind && zone.group == group) {
                    desk().click(view.viewport()->mapTo(&desk().window(), QPoint(x + 2, y + 2)));
                    QCoreApplication::processEvents();
                    return;
                }
        FAIL("nothing to click at");
    }

    Language language_;
};

} // namespace cjm::test
