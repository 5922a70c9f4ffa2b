#include "app/dialogs/export_dialog.hpp"
#include "app/document/card_switches.hpp"
#include "app/inspector/inspector_looks.hpp"
#include "app/inspector/inspector_tabs.hpp"
#include "app/widgets/toast.hpp"
#include "gui/panel.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QPainter>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

// What stands above and below the grid in the window.

namespace {

CardSwitches& partsOf(Desk& desk) { return desk.window().session().cardSwitches(); }

// The example is one document for all tests.
struct AllParts {
    explicit AllParts(Desk& desk) : desk_(desk) { showAll(); }
    ~AllParts() { showAll(); }
    AllParts(const AllParts&) = delete;
    AllParts& operator=(const AllParts&) = delete;

private:
    void showAll() {
        for (const MapPart part : mapParts)
            partsOf(desk_).turn(part, true);
    }
    Desk& desk_;
};

QImage logoPicture() {
    QImage picture(300, 100, QImage::Format_RGB32);
    picture.fill(QColor(20, 30, 60));
    return picture;
}

std::optional<ImageShape> logoOf(Desk& desk) {
    for (const Shape& shape : desk.board().mapLayout().legend)
        if (const auto* image = std::get_if<ImageShape>(&shape)) return *image;
    return std::nullopt;
}

} // namespace

TEST_CASE("a double click edits the audience and the scenario where they stand", "[gui][typing][around]") {
    Desk desk(Language::russian, {1440, 900});
    desk.openExample();
    const AllParts all(desk);
    for (const Target& target : {audienceTarget(), scenarioTarget()}) {
        INFO(nameOf(desk.map(), target));
        const std::string before = desk.text(target);
        desk.doubleClick(target);
        REQUIRE(desk.editor());
        CHECK(desk.editor()->target() == target);
        CHECK(desk.editor()->toPlainText().toStdString() == before);
        desk.type("Кто угодно");
        CHECK(desk.text(target) == "Кто угодно");
        desk.key(Qt::Key_Return, Qt::ShiftModifier); // it has lines
        desk.type("и где угодно");
        desk.key(Qt::Key_Return);
        CHECK(desk.editor() == nullptr);
        CHECK(desk.text(target) == "Кто угодно\nи где угодно");
        desk.undo();
        CHECK(desk.text(target) == before);
        CHECK_FALSE(desk.window().toast().isVisible()); // it is seen here
    }
    desk.doubleClick(audienceTarget()); // what is emptied keeps its field until it is left
    desk.key(Qt::Key_A, Qt::ControlModifier);
    desk.key(Qt::Key_Delete);
    REQUIRE(desk.editor());
    CHECK(desk.text(audienceTarget()).empty());
    desk.key(Qt::Key_Return);
    CHECK(desk.board().mapLayout().notes.size() == 1);
    desk.undo();
}

TEST_CASE("parts around the grid are switched in the inspector, kept by document and exported so", "[gui][around]") {
    Panel p;
    Desk& desk = p.desk;
    const AllParts all(desk);
    desk.window().panels().open("inspector");
    desk.board().select(Target{});
    Panel::settle();
    for (auto* tab : p.inspector().findChild<InspectorTabs*>()->findChildren<QAbstractButton*>())
        if (tab->text() == QStringLiteral("Вид")) p.click(*tab);
    auto* page = p.inspector().findChild<LooksPage*>();
    REQUIRE(page);
    CHECK(page->box(MapPart::scenario).isVisible());
    CHECK_FALSE(page->box(MapPart::logo).isVisible()); // the example has none
    REQUIRE(desk.board().mapLayout().notes.size() == 2);
    p.click(page->box(MapPart::scenario));
    CHECK(desk.board().mapLayout().notes.size() == 1);
    p.click(page->box(MapPart::legend));
    CHECK(partsOf(desk).hiddenParts() == HiddenParts{MapPart::scenario, MapPart::legend});
    CHECK(desk.steps() == 0); // it is no edit
    desk.openExample();
    CHECK(desk.board().mapLayout().notes.size() == 1); // whoever opens it later finds it so
    desk.window().findChild<QAction*>(QStringLiteral("export"))->trigger();
    REQUIRE_FALSE(desk.dialogs().exportStarts.empty());
    CHECK(desk.dialogs().exportStarts.back().hiddenParts == partsOf(desk).hiddenParts());
}

TEST_CASE("the export window begins with what is left out, and gives what is ticked", "[gui][export][around]") {
    ExportChoice start{"pdf", "light", "fit", 1};
    start.hiddenParts = {MapPart::logo};
    ExportDialog dialog(start, Language::english);
    dialog.show();
    CHECK(dialog.choice() == start);
    for (auto* box : dialog.findChildren<QCheckBox*>())
        if (box->text() == QStringLiteral("Legend") || box->text() == QStringLiteral("Logo")) box->click();
    CHECK(dialog.choice().hiddenParts == HiddenParts{MapPart::legend});
}

TEST_CASE("a logo is pasted in the inspector and stands below the grid", "[gui][inspector][around]") {
    Panel p;
    QGuiApplication::clipboard()->setText(QStringLiteral("слова"));
    p.click(QStringLiteral("Логотип: Вставить"));
    CHECK(p.map().passport->logo.empty());
    QGuiApplication::clipboard()->setImage(logoPicture());
    p.click(QStringLiteral("Логотип: Вставить"));
    p.desk.attend();
    Panel::settle();
    REQUIRE_FALSE(p.map().passport->logo.empty());
    CHECK(p.desk.steps() == 1);
    const auto logo = logoOf(p.desk);
    REQUIRE(logo);
    CHECK(logo->rect.height == 34);
    CHECK(logo->rect.width == Approx(102));
    p.click(QStringLiteral("Логотип: Убрать"));
    CHECK_FALSE(logoOf(p.desk));
}
