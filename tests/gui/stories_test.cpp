#include "app/inspector/inspector.hpp"
#include "app/inspector/stories_panel.hpp"
#include "app/panels/side_panels.hpp"
#include "app/views/view_commands.hpp"
#include "gui/method_desk.hpp"

#include <cjm/layout/grid/story_layout.hpp>
#include <cjm/model/story_steps.hpp>

#include <QScrollBar>
#include <QTextEdit>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

StoriesPanel& storiesOf(MethodDesk& m) { return m.desk.window().panels().of<StoriesPanel>(); }
Inspector& inspectorOf(MethodDesk& m) { return m.desk.window().panels().of<Inspector>(); }

std::vector<QTextEdit*> boxesOf(MethodDesk& m, const QString& name) {
    std::vector<QTextEdit*> boxes;
    for (auto* each : storiesOf(m).findChildren<QTextEdit*>())
        if (each->isVisible() && each->accessibleName() == name) boxes.push_back(each);
    return boxes;
}

StoryId storyAt(MethodDesk& m, std::size_t place) { return inOrder(m.map().stories).at(place)->id; }
std::optional<std::string> stepOf(MethodDesk& m, const StoryId& story, const char* stage) {
    return stepAt(*m.map().stories.find(story), StageId{stage});
}
Target step(const StoryId& story, const char* stage) { return StepTarget{story, StageId{stage}}; }

// The boiler example with one of its stories told on the map: H2 passes the fifth stage by.
struct Told : MethodDesk {
    StoryId story;
    explicit Told(std::size_t place = 1, QSize size = {1600, 900}, Language language = Language::russian)
        : MethodDesk(language, size),
          story(storyAt(*this, place)) {
        desk.window().showStory(story);
        settle();
    }
    GridView& board() { return desk.board(); }
    const StoryId& shown() { return session().filter().story; }
    const Target& current() { return board().selection().current; }
    [[nodiscard]] QPoint at(const Target& target) {
        const auto spot = board().spotOf(target);
        REQUIRE(spot);
        const QRectF rect = board().reachedAt(target, spot->frame);
        return board().viewport()->mapTo(&desk.window(), rect.center().toPoint());
    }
    void write(const Target& target, const QString& text) {
        desk.click(at(target));
        desk.key(Qt::Key_F2);
        REQUIRE(desk.editor());
        desk.editor()->selectAll();
        desk.type(text);
    }
};

} // namespace

TEST_CASE("the fifth step opens the panel of stories", "[gui][stories]") {
    MethodDesk m;
    m.click(m.panel().step(5).head());
    REQUIRE(storiesOf(m).isVisible());
    REQUIRE(boxesOf(m, "История").size() == 2);
    const auto first = *inOrder(m.map().stories).front();
    CHECK(boxesOf(m, "История").front()->toPlainText() == qt(first.title));
    CHECK(boxesOf(m, "Почему выбрана").front()->toPlainText() == qt(first.why));
    CHECK(m.desk.window().focusWidget() == boxesOf(m, "История").front());
    m.desk.key(Qt::Key_Escape);
    CHECK(m.desk.window().focusWidget() == &m.desk.board());
}

TEST_CASE("a story is added, named, given to a persona and removed in the panel, undone and redone", "[gui][stories]") {
    MethodDesk m(Language::russian, {1600, 900}, "loop-example");
    m.unfold(3);
    m.click("+ История");
    REQUIRE(m.map().stories.size() == 1);
    const auto now = [&] { return *m.map().stories.begin(); };
    CHECK_FALSE(now().persona.empty());
    CHECK(m.desk.window().focusWidget()->accessibleName() == "История");
    m.desk.type("Утро с кофе");
    CHECK(now().title == "Утро с кофе");
    REQUIRE(boxesOf(m, "Почему выбрана").size() == 1);
    boxesOf(m, "Почему выбрана").front()->setFocus();
    m.desk.type("Так бывает чаще всего");
    CHECK(now().why == "Так бывает чаще всего");
    m.leave();
    m.follow([&] { return m.lines().size() == 3; });
    m.desk.board().setFocus();
    m.desk.undo();
    CHECK(now().why.empty());
    m.desk.undo();
    CHECK(now().title.empty());
    m.desk.redo();
    CHECK(now().title == "Утро с кофе");
    m.settle();
    auto* remove = m.find("Удалить историю", &storiesOf(m));
    REQUIRE(remove);
    remove->click();
    CHECK(m.map().stories.empty());
    m.settle();
    CHECK(boxesOf(m, "История").empty());
    m.desk.board().setFocus();
    m.desk.undo();
    m.settle();
    CHECK(boxesOf(m, "История").size() == 1);
}

TEST_CASE("a story of the panel is told on the map, and chosen again it is told no more", "[gui][stories]") {
    MethodDesk m;
    m.desk.key(Qt::Key_3, Qt::ControlModifier); // from the personas, too
    m.click(m.panel().step(5).head());
    auto* shows = m.find("Показать на карте", &storiesOf(m));
    REQUIRE(shows);
    CHECK_FALSE(shows->isChecked());
    m.desk.click(shows->mapTo(&m.desk.window(), shows->rect().center()));
    m.settle();
    CHECK(m.session().filter().story == storyAt(m, 0));
    CHECK(&m.desk.window().view() == &m.desk.board());
    CHECK(m.desk.window().focusWidget() == &m.desk.board());
    CHECK(shows->isChecked());
    REQUIRE(m.desk.board().mapLayout().story);
    const Target first = step(storyAt(m, 0), "S1");
    CHECK(m.desk.board().selection().current == first);
    CHECK(inspectorOf(m).subject().kind == Subject::Kind::stages); // what stands there can be seen
    // By keys: Enter in the panel does what a click does.
    shows->setFocus();
    m.desk.key(Qt::Key_Return);
    m.settle();
    CHECK(m.session().filter().story.empty());
    CHECK_FALSE(shows->isChecked());
    CHECK_FALSE(m.desk.board().mapLayout().story);
    CHECK(m.desk.board().selection().empty());
}

TEST_CASE("a persona tells its stories on the map, one after the other", "[gui][stories]") {
    MethodDesk m;
    Story second = *m.map().stories.find(storyAt(m, 0));
    second.id.value = "second";
    REQUIRE(m.session().apply(PutStory{second, {}}));
    m.desk.key(Qt::Key_3, Qt::ControlModifier);
    m.settle();
    m.session().select(second.persona);
    auto& commands = m.desk.window().commands();
    commands.run("persona.story");
    CHECK(m.session().filter().story == storyAt(m, 0));
    CHECK(&m.desk.window().view() == &m.desk.board());
    m.session().select(second.persona);
    commands.run("persona.story");
    CHECK(m.session().filter().story == second.id);
    m.session().select(second.persona);
    commands.run("persona.story");
    CHECK(m.session().filter().story.empty());
    m.session().select(PersonaId{"P3"}); // of whom there is none
    CHECK_FALSE(commands.action("persona.story")->isEnabled());
}

TEST_CASE("arrows step through a story, and Escape ends it", "[gui][stories]") {
    Told m;
    CHECK(m.current() == step(m.story, "S1"));
    for (const char* stage : {"S2", "S3", "S4", "S4"}) { // the fifth is passed by
        m.desk.key(Qt::Key_Right);
        CHECK(m.current() == step(m.story, stage));
    }
    m.desk.key(Qt::Key_Left);
    CHECK(m.current() == step(m.story, "S3"));
    m.desk.key(Qt::Key_Tab);
    m.desk.key(Qt::Key_Tab);
    CHECK(m.current() == step(m.story, "S5"));
    const auto steps = m.desk.steps();
    m.desk.key(Qt::Key_Escape);
    CHECK(m.shown().empty());
    CHECK(m.desk.steps() == steps);
}

TEST_CASE("steps are written in place: one is one step of undo, Enter goes on", "[gui][stories]") {
    Told m;
    const std::string before = *stepOf(m, m.story, "S1");
    const auto steps = m.desk.steps();
    m.write(step(m.story, "S1"), "Нашёл в справочнике");
    m.desk.key(Qt::Key_Return);
    CHECK(stepOf(m, m.story, "S1") == "Нашёл в справочнике");
    CHECK(m.desk.steps() == steps + 1);
    REQUIRE(m.desk.editor());
    CHECK(m.desk.editor()->target() == step(m.story, "S2"));
    m.desk.type("Ждал");
    m.desk.key(Qt::Key_Return);
    CHECK(m.desk.editor()->target() == step(m.story, "S3"));
    m.desk.key(Qt::Key_Escape);
    CHECK_FALSE(m.desk.editor());
    CHECK(m.desk.steps() == steps + 2);
    m.desk.undo();
    m.desk.undo();
    CHECK(stepOf(m, m.story, "S1") == before);
    CHECK(m.shown() == m.story);
    m.desk.redo();
    CHECK(stepOf(m, m.story, "S1") == "Нашёл в справочнике");
}

TEST_CASE("a step that is emptied goes, and a stage that was passed by gets one", "[gui][stories]") {
    Told m;
    const auto steps = m.desk.steps();
    m.write(step(m.story, "S5"), "Вернулся через год");
    CHECK(stepOf(m, m.story, "S5") == "Вернулся через год");
    CHECK(m.board().mapLayout().story->steps.back().isTold());
    m.desk.key(Qt::Key_Return); // past the last there is nothing to go on with
    CHECK_FALSE(m.desk.editor());
    CHECK(m.desk.steps() == steps + 1);
    m.desk.click(m.at(step(m.story, "S2")));
    m.desk.key(Qt::Key_F2);
    m.desk.editor()->selectAll();
    m.desk.key(Qt::Key_Delete);
    m.board().commitEditor();
    CHECK_FALSE(stepOf(m, m.story, "S2"));
    CHECK(m.current() == step(m.story, "S2"));
    m.desk.undo();
    CHECK(stepOf(m, m.story, "S2"));
    m.desk.click(m.at(step(m.story, "S3"))); // and with Delete
    m.desk.key(Qt::Key_Delete);
    CHECK_FALSE(stepOf(m, m.story, "S3"));
    const auto now = m.desk.steps();
    m.desk.key(Qt::Key_Delete); // there is none any more
    CHECK(m.desk.steps() == now);
    m.desk.undo();
    CHECK(stepOf(m, m.story, "S3"));
}

TEST_CASE("what a story is called and why it was chosen is written at the left of the strip", "[gui][stories]") {
    Told m;
    const auto now = [&] { return *m.map().stories.find(m.story); };
    m.write(m.story, "Сами справимся");
    m.desk.key(Qt::Key_Return);
    CHECK(now().title == "Сами справимся");
    REQUIRE(m.desk.editor());
    CHECK(m.desk.editor()->target() == Target(StoryWhyTarget{m.story}));
    m.desk.editor()->selectAll();
    m.desk.type("Так чаще всего");
    m.desk.key(Qt::Key_Return);
    CHECK(now().why == "Так чаще всего");
    REQUIRE(m.desk.editor());
    CHECK(m.desk.editor()->target() == step(m.story, "S1"));
    m.desk.key(Qt::Key_Escape);
    m.desk.undo();
    m.desk.undo();
    CHECK(now().title != "Сами справимся");
}

TEST_CASE("the strip stays at the lower edge of a map that is higher than the window", "[gui][stories]") {
    Told m(1, {1366, 768});
    m.board().zoomTo100();
    m.desk.sharpen();
    m.board().verticalScrollBar()->setValue(200);
    m.settle();
    REQUIRE(m.board().frame().storyIsPinned());
    REQUIRE(m.board().frame().stagesArePinned());
    const int scrolled = m.board().verticalScrollBar()->value();
    m.write(step(m.story, "S2"), "Звонил весь вечер, и никто не ответил");
    CHECK(m.board().verticalScrollBar()->value() == scrolled); // the map stays where it is
    const QRect field = m.desk.editor()->geometry();
    CHECK(m.board().viewport()->rect().contains(field));
    m.desk.key(Qt::Key_Escape);
    m.board().verticalScrollBar()->setValue(m.board().verticalScrollBar()->maximum());
    m.settle();
    CHECK_FALSE(m.board().frame().storyIsPinned());
    // A card that is gone to comes out from under it.
    m.board().verticalScrollBar()->setValue(0);
    m.board().makeVisible(card("R1"));
    m.settle();
    const auto spot = m.board().spotOf(card("R1"));
    CHECK(m.board().toViewport(spot->frame).bottom() <=
          m.board().viewport()->height() - m.board().frame().pinnedBottom());
}

TEST_CASE("the map is scrolled to the stage of the step that one is at", "[gui][stories]") {
    Told m(0, {900, 700});
    m.board().zoomTo100();
    m.desk.sharpen();
    m.board().horizontalScrollBar()->setValue(0);
    m.desk.click(m.at(step(m.story, "S1")));
    for (int i = 0; i < 4; ++i)
        m.desk.key(Qt::Key_Right);
    CHECK(m.current() == step(m.story, "S5"));
    const auto& stages = m.board().mapLayout().stages;
    const QRectF head = m.board().toViewport(stages.back().rect);
    CHECK(head.left() >= m.board().frame().pinnedLeft() - 20);
    CHECK(head.right() <= m.board().viewport()->width() + 20);
}

TEST_CASE("its sign ends a story, and so do one persona alone and its removal", "[gui][stories]") {
    Told m;
    const auto frame = m.board().frame();
    const QRectF sign = frame.shownAt(frame.layout.story->close, GridPart::storyHead);
    m.desk.click(m.board().viewport()->mapTo(&m.desk.window(), sign.center().toPoint()));
    CHECK(m.shown().empty());
    m.desk.window().showStory(m.story);
    ViewFilter filter = m.session().filter();
    filter.onlyPersona = PersonaId{"P1"};
    m.session().setFilter(filter);
    CHECK(m.shown().empty());
    m.desk.window().showStory(m.story);
    CHECK(m.session().filter().onlyPersona.empty());
    REQUIRE(m.session().apply(RemoveStory{m.story}));
    CHECK(m.shown().empty());
    CHECK_FALSE(m.board().mapLayout().story);
}

TEST_CASE("the export window offers the story that is told", "[gui][stories]") {
    Told m;
    m.desk.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE_FALSE(m.desk.dialogs().exportStarts.empty());
    CHECK(m.desk.dialogs().exportStarts.back().story == m.story.value);
    m.desk.key(Qt::Key_Escape);
    m.desk.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(m.desk.dialogs().exportStarts.back().story.empty());
}

TEST_CASE("stories of a map that may only be read are shown and told, and not offered for change", "[gui][stories]") {
    MethodDesk m;
    m.session().setReadOnly(true);
    m.settle();
    m.click(m.panel().step(5).head());
    CHECK_FALSE(m.find("Удалить историю", &storiesOf(m)));
    CHECK_FALSE(m.find("+ История", &storiesOf(m)));
    auto* shows = m.find("Показать на карте", &storiesOf(m));
    REQUIRE(shows);
    shows->click();
    CHECK(m.session().filter().story == storyAt(m, 0));
    m.desk.key(Qt::Key_Right);
    CHECK(m.desk.board().selection().current == step(storyAt(m, 0), "S2"));
    m.desk.key(Qt::Key_F2);
    CHECK_FALSE(m.desk.editor());
    m.desk.key(Qt::Key_Escape);
    CHECK(m.session().filter().story.empty());
}
