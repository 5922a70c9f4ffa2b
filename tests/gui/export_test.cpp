#include "app/dialogs/export_dialog.hpp"
#include "app/widgets/toast.hpp"
#include "gui/desk.hpp"
#include "gui/impatience.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/render/export.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QProgressDialog>
#include <QRegularExpression>
#include <QSettings>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

void exportAs(Desk& desk, const ExportChoice& choice, const char* name) {
    desk.dialogs().exportChoice = choice;
    desk.dialogs().exportPaths.push_back(desk.path(name));
    desk.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    desk.attend();
}

} // namespace

TEST_CASE("the window exports every format in every theme", "[gui][export]") {
    Desk desk;
    desk.openExample();
    for (const std::string_view theme : themeNames()) {
        INFO(theme);
        exportAs(desk, {"pdf", std::string(theme), "a4", 1}, "map.pdf");
        CHECK(get(desk.folder / "map.pdf").rfind("%PDF-", 0) == 0);
        exportAs(desk, {"svg", std::string(theme), "fit", 1}, "map.svg");
        CHECK(get(desk.folder / "map.svg").find(colourText(findTheme(theme)->page)) != std::string::npos);
        exportAs(desk, {"png", std::string(theme), "16:9", 2}, "map.png");
        const QImage image(desk.path("map.png"));
        CHECK(image.size() == QSize(3200, 1800));
        CHECK(image.pixelColor(3, 3).name().toUpper().toStdString() == colourText(findTheme(theme)->page));
    }
    CHECK(desk.dialogs().errors.empty());
    CHECK_FALSE(desk.window().isWindowModified());
}

TEST_CASE("an export is named after the map and remembers what was chosen", "[gui][export]") {
    QSettings().clear();
    Desk desk;
    desk.openExample();
    const ExportChoice choice{"png", "print", "a3", 300 / 96.0};
    exportAs(desk, choice, "map.png");
    CHECK(desk.dialogs().suggestions.back() == desk.path("example.png"));
    exportAs(desk, choice, "map.png");
    REQUIRE(desk.dialogs().exportStarts.size() == 2);
    CHECK(desk.dialogs().exportStarts[0] == ExportChoice{"pdf", "light", "fit", 2});
    CHECK(desk.dialogs().exportStarts[1] == choice);
}

TEST_CASE("the window writes the bytes that the library gives", "[gui][export]") {
    Desk desk;
    desk.openExample();
    for (const ExportChoice& choice : {ExportChoice{"png", "dark", "a4", 1.5}, ExportChoice{"png", "light", "fit", 1},
                                       ExportChoice{"svg", "print", "16:9", 1}}) {
        INFO(choice.format << " " << choice.page);
        desk.dialogs().replaceAnswer = true;
        exportAs(desk, choice, "map.any");
        PageOptions options;
        options.format = *findPageFormat(choice.page);
        options.theme = *findTheme(choice.theme);
        options.language = Language::russian;
        const auto files = exportFiles(desk.map(), "grid", options, *findPageWriter(choice.format), choice.scale);
        REQUIRE(files);
        REQUIRE(files->size() == 1);
        CHECK((get(desk.folder / ("map.any." + choice.format)) == files->front()));
    }
}

TEST_CASE("an export that nobody wants any more stops", "[gui][export]") {
    Desk desk;
    desk.openExample();
    for (const char* format : {"pdf", "png", "svg"})
        for (const char* view : {"grid", "personas"})
            for (const int most : {1, 2, 3}) {
                INFO(format << " " << view << " " << most);
                PageOptions options;
                options.format = *findPageFormat("a4");
                int calls = 0;
                const auto files = exportFiles(desk.map(), view, options, *findPageWriter(format), 1,
                                               [&](double) { return ++calls < most; });
                REQUIRE_FALSE(files);
                CHECK(files.error().kind == ErrorKind::cancelled);
                CHECK(calls == most);
            }
}

TEST_CASE("a window that goes in the midst of an export waits until its drawing has stopped", "[gui][export]") {
    for (const char* format : {"pdf", "png", "svg"}) {
        Desk desk;
        desk.openExample();
        desk.dialogs().exportChoice = ExportChoice{format, "light", "a0", 1};
        desk.dialogs().exportPaths = {desk.path("map")};
        const Impatience impatience;
        desk.window().exportMap();
        CHECK(desk.window().findChild<QProgressDialog*>());
    }
}

TEST_CASE("several pages are a file each, and those that are there are asked about", "[gui][export]") {
    Desk desk;
    desk.openExample();
    for (int i = 0; i < 9; ++i) {
        Persona persona;
        persona.id = PersonaId{"new" + std::to_string(i)};
        persona.name = "Новый";
        REQUIRE(desk.store().dispatch(PutPersona{persona, {}}));
    }
    const ExportChoice choice{"png", "light", "fit", 0.5, "personas"};
    exportAs(desk, choice, "map.png");
    const auto first = desk.folder / "map-1.png", second = desk.folder / "map-2.png";
    CHECK(std::filesystem::exists(first));
    CHECK(std::filesystem::exists(second));
    CHECK_FALSE(std::filesystem::exists(desk.folder / "map.png"));
    CHECK(desk.dialogs().replacements.empty());
    put(second, "older");
    std::filesystem::remove(first);
    exportAs(desk, choice, "map.png");
    REQUIRE(desk.dialogs().replacements.size() == 1);
    CHECK(desk.dialogs().replacements[0] == QStringList{"map-2.png"});
    CHECK(get(second) == "older");
    CHECK_FALSE(std::filesystem::exists(first));
    desk.dialogs().replaceAnswer = true;
    exportAs(desk, choice, "map.png");
    CHECK(get(second).rfind("\x89PNG", 0) == 0);
    CHECK(std::filesystem::exists(first));
    CHECK(desk.dialogs().errors.empty());
}

TEST_CASE("an export begins with the view that is shown, and may be of one persona", "[gui][export]") {
    Desk desk;
    desk.openExample();
    desk.key(Qt::Key_3, Qt::ControlModifier);
    ExportChoice choice{"svg", "light", "fit", 1, "personas", 2};
    exportAs(desk, choice, "one.svg");
    CHECK(desk.dialogs().exportStarts.back().view == "personas");
    CHECK(desk.dialogs().exportPersonas == QStringList{"Главный инженер", "Энергетик", "Финансовый директор"});
    const std::string one = get(desk.folder / "one.svg");
    CHECK(one.find("Энергетик") != std::string::npos);
    CHECK(one.find("Главный инженер") == std::string::npos);
    desk.key(Qt::Key_1, Qt::ControlModifier);
    exportAs(desk, choice, "two.svg");
    CHECK(desk.dialogs().exportStarts.back().view == "grid");
    CHECK(desk.dialogs().exportStarts.back().persona == 0);
}

TEST_CASE("the export dialog asks for a persona where personas are exported", "[gui][export]") {
    ExportDialog dialog({"pdf", "light", "fit", 2, "grid"}, Language::english, {"Engineer", "Buyer"});
    dialog.show();
    const auto boxes = dialog.findChildren<QComboBox*>();
    REQUIRE(boxes.size() == 6); // format, view, persona, theme, page, resolution
    CHECK_FALSE(boxes[2]->isVisible());
    CHECK(boxes[4]->itemText(0) == "As large as the map");
    QTest::keyClick(boxes[1], Qt::Key_Down); // the loop
    CHECK_FALSE(boxes[2]->isVisible());
    QTest::keyClick(boxes[1], Qt::Key_Down);
    CHECK(boxes[2]->isVisible());
    CHECK(boxes[4]->itemText(0) == "As large as what is on it");
    QTest::keyClick(boxes[2], Qt::Key_End);
    CHECK(dialog.choice() == ExportChoice{"pdf", "light", "fit", 2, "personas", 2});
    CHECK(boxes[4]->itemText(0) == "A4, upright");
    QTest::keyClick(boxes[1], Qt::Key_Home);
    CHECK(dialog.choice() == ExportChoice{"pdf", "light", "fit", 2});
}

TEST_CASE("how one knows is exported only when it is asked for", "[gui][export][coverage]") {
    Desk desk;
    desk.openExample();
    desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    ExportChoice choice{"svg", "light", "fit", 1, "grid"};
    exportAs(desk, choice, "usual.svg");
    CHECK_FALSE(desk.dialogs().exportStarts.back().evidence);
    CHECK(get(desk.folder / "usual.svg").find("Подтверждено") == std::string::npos);
    choice.evidence = true;
    exportAs(desk, choice, "known.svg");
    CHECK(get(desk.folder / "known.svg").find("Подтверждено") != std::string::npos);
    ExportDialog dialog({"pdf", "light", "fit", 2, "grid"}, Language::english);
    dialog.show();
    QCheckBox* box = nullptr;
    for (auto* each : dialog.findChildren<QCheckBox*>())
        if (each->text() == QStringLiteral("&Откуда знаем")) box = each;
    REQUIRE(box);
    REQUIRE(box->isVisible());
    CHECK_FALSE(dialog.choice().evidence);
    box->click();
    CHECK(dialog.choice().evidence);
    QTest::keyClick(dialog.findChildren<QComboBox*>()[1], Qt::Key_Down); // personas have nothing of it
    CHECK_FALSE(box->isVisible());
    CHECK_FALSE(dialog.choice().evidence);
}

TEST_CASE("the window says when a view has nothing to show", "[gui][export]") {
    Desk desk;
    desk.window().openTemplate("blank");
    exportAs(desk, {"png", "light", "fit", 1, "personas"}, "map.png");
    REQUIRE(desk.dialogs().errors.size() == 1);
    CHECK(desk.dialogs().errors[0].startsWith("Выводить нечего"));
    CHECK_FALSE(std::filesystem::exists(desk.folder / "map.png"));
}

TEST_CASE("the window says when type on a sheet is too small to be read", "[gui][export]") {
    Desk desk;
    desk.openExample();
    Toast& toast = desk.window().toast();
    const ExportChoice choice{"pdf", "light", "a4", 1, "personas"};
    exportAs(desk, choice, "personas.pdf");
    CHECK_FALSE(toast.isVisible());
    Persona persona = *inOrder(desk.map().personas).front();
    for (int i = 0; i < 60; ++i)
        persona.needs.push_back("Понять, во что обойдётся год работы без аварий, и так далее: " + std::to_string(i));
    REQUIRE(desk.store().dispatch(PutPersona{persona, {}}));
    exportAs(desk, choice, "small.pdf");
    CHECK(toast.isVisible());
    CHECK(
        QRegularExpression("^Самый мелкий текст на листе: [1-6],[0-9] пт, читать будет трудно\\. Возьмите лист больше$")
            .match(toast.words())
            .hasMatch());
    CHECK(std::filesystem::exists(desk.folder / "small.pdf"));
}

TEST_CASE("a name without its ending gets it, and what is there then is asked about", "[gui][export]") {
    Desk desk;
    desk.openExample();
    exportAs(desk, {"svg", "light", "fit", 1}, "map.v2");
    CHECK(std::filesystem::exists(desk.folder / "map.v2.svg"));
    put(desk.folder / "map.v2.svg", "older");
    exportAs(desk, {"svg", "light", "fit", 1}, "map.v2");
    CHECK(desk.dialogs().replacements == std::vector{QStringList{"map.v2.svg"}});
    CHECK(get(desk.folder / "map.v2.svg") == "older");
}

TEST_CASE("an export never replaces a map", "[gui][export]") {
    Desk desk;
    desk.openExample();
    desk.dialogs().replaceAnswer = true;
    const std::string map = get(desk.folder / "example.cjm");
    std::filesystem::create_symlink("example.cjm", desk.folder / "link.pdf");
    std::filesystem::create_hard_link(desk.folder / "example.cjm", desk.folder / "second.pdf");
    put(desk.folder / "copy.pdf", map);
    for (const char* name : {"link.pdf", "second.pdf", "copy.pdf"}) {
        INFO(name);
        desk.dialogs().errors.clear();
        exportAs(desk, {"pdf", "light", "fit", 1}, name);
        CHECK((get(desk.folder / name) == map));
        REQUIRE(desk.dialogs().errors.size() == 1);
        CHECK(desk.dialogs().errors[0].contains("лежит карта"));
    }
    CHECK((get(desk.folder / "example.cjm") == map));
    CHECK(desk.dialogs().replacements.empty());
}

TEST_CASE("an export that cannot be written says why", "[gui][export]") {
    Desk desk;
    desk.openExample();
    exportAs(desk, {"pdf", "light", "fit", 1}, "no/such/folder/map.pdf");
    REQUIRE(desk.dialogs().errors.size() == 1);
    CHECK(desk.dialogs().errors[0].contains("не удалось записать"));
    exportAs(desk, {"png", "light", "a0", 100}, "map.png");
    CHECK(desk.dialogs().errors.size() == 2);
}

TEST_CASE("the export dialog asks for a resolution for pictures only", "[gui][export]") {
    ExportDialog dialog({"pdf", "dark", "a3", 2}, Language::english);
    dialog.show();
    CHECK(dialog.choice() == ExportChoice{"pdf", "dark", "a3", 2});
    const auto boxes = dialog.findChildren<QComboBox*>();
    REQUIRE(boxes.size() == 6); // format, view, persona, theme, page, resolution
    CHECK_FALSE(boxes[5]->isVisible());
    QTest::keyClick(boxes[0], Qt::Key_Down); // PDF, PNG, SVG
    CHECK(dialog.choice().format == "png");
    CHECK(boxes[5]->isVisible());
    QTest::keyClick(boxes[5], Qt::Key_End);
    CHECK(dialog.choice().scale == Approx(3.125));
    QTest::keyClick(boxes[3], Qt::Key_Home);
    CHECK(dialog.choice().theme == "light");
    QTest::keyClick(boxes[4], Qt::Key_End);
    CHECK(dialog.choice().page == "a0");
    QTest::keyClick(&dialog, Qt::Key_Return);
    CHECK(dialog.result() == QDialog::Accepted);
}
