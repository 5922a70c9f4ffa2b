#include "app/views/first_steps.hpp"
#include "gui/desk.hpp"

#include <QPushButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

FirstSteps* stepsOf(Desk& desk) { return desk.board().findChild<FirstSteps*>(); }

QPushButton* stepNamed(Desk& desk, const QString& words) {
    if (auto* steps = stepsOf(desk); steps && steps->isVisible())
        for (auto* button : steps->findChildren<QPushButton*>())
            if (button->text() == words) return button;
    return nullptr;
}

void pressStep(Desk& desk, const QString& words) {
    INFO(words.toStdString());
    auto* button = stepNamed(desk, words);
    REQUIRE(button);
    desk.click(button->mapTo(&desk.window(), button->rect().center()));
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("an empty map has buttons for a stage, a row and a template", "[gui][empty]") {
    Desk desk;
    desk.openExample();
    CHECK(stepNamed(desk, "+ Этап") == nullptr); // nothing of it where there is a map
    desk.openMap({});
    QCoreApplication::processEvents();
    REQUIRE(stepsOf(desk));
    CHECK(stepsOf(desk)->isVisible());
    CHECK(desk.board().viewport()->rect().contains(stepsOf(desk)->geometry()));
    pressStep(desk, "+ Этап");
    REQUIRE(desk.map().stages.size() == 1);
    REQUIRE(desk.editor()); // its name is typed at once
    CHECK_FALSE(stepsOf(desk)->isVisible());
    desk.type("Поиск");
    desk.key(Qt::Key_Escape);
    desk.board().commitEditor();
    pressStep(desk, "+ Строка");
    CHECK(desk.map().rows.size() == 1);
    desk.type("Цели");
    desk.board().commitEditor();
    CHECK_FALSE(stepsOf(desk)->isVisible()); // there are cells now
    for (int steps = 0; steps < 4; ++steps)
        desk.undo();
    CHECK(desk.map().rows.empty());
    CHECK(stepsOf(desk)->isVisible());
    pressStep(desk, "Взять шаблон");
    CHECK(desk.window().isAtStart());
}

TEST_CASE("first steps speak the language, go along with the page, and change nothing that may only be read",
          "[gui][empty]") {
    Desk desk;
    desk.openExample();
    desk.openMap({});
    QCoreApplication::processEvents();
    const QPoint before = stepsOf(desk)->pos();
    desk.board().setZoom(0.6, {0, 0});
    desk.sharpen();
    CHECK(stepsOf(desk)->pos() != before);
    CHECK(stepsOf(desk)->isVisible());
    desk.board().setZoom(0.2, {0, 0}); // too small to read
    desk.sharpen();
    CHECK_FALSE(stepsOf(desk)->isVisible());
    desk.board().zoomTo100();
    desk.languages().use(Language::english);
    QCoreApplication::processEvents();
    CHECK(stepNamed(desk, "+ Stage"));
    CHECK(stepNamed(desk, "Take a template"));
    desk.window().session().setReadOnly(true);
    CHECK_FALSE(stepsOf(desk)->isVisible());
    desk.window().session().setReadOnly(false);
    CHECK(stepsOf(desk)->isVisible());
    desk.languages().use(Language::russian);
}
