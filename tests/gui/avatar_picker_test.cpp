#include "app/avatar/avatar_picker.hpp"
#include "app/avatar/avatar_picture_page.hpp"
#include "app/avatar/picture_cutter.hpp"
#include "app/avatar/sign_grid.hpp"
#include "app/widgets/swatch.hpp"
#include "app/widgets/toast.hpp"
#include "gui/impatience.hpp"
#include "gui/sheets.hpp"

#include <cjm/layout/icon_search.hpp>

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The picker of the second persona, open.
class Picking {
public:
    Picking() { open(); }
    void open() { sheets.click(sheets.sheet(1).avatar); }
    AvatarPicker* picker() { return sheets.desk.window().findChild<AvatarPicker*>(); }
    bool isOpen() { return picker() && picker()->isVisible(); }
    const Persona& persona() { return sheets.persona(1); }
    std::size_t steps() { return sheets.desk.steps(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { sheets.desk.key(key, modifiers); }
    void click(QWidget& widget, QPoint at) {
        QTest::mouseClick(sheets.handle(), Qt::LeftButton, {}, widget.mapTo(&sheets.desk.window(), at));
        QCoreApplication::processEvents();
    }
    void click(QWidget& widget) { click(widget, widget.rect().center()); }
    void clickSign(int i) { click(picker()->signs(), picker()->signs().cell(i).center()); }
    QPushButton* tab(const char* words) {
        for (auto* button : picker()->findChildren<QPushButton*>())
            if (button->text() == words) return button;
        FAIL("no button " << words);
        return nullptr;
    }
    void beside() { sheets.click(Point{sheets.sheet(2).foot.rect.x + 4, sheets.sheet(2).foot.rect.y + 4}); }
    void goneAfterwards() {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK_FALSE(isOpen());
    }

    Sheets sheets;
};

QImage halves(QSize size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < size.height(); ++y)
        for (int x = size.width() / 2; x < size.width(); ++x)
            image.setPixelColor(x, y, Qt::blue);
    return image;
}

} // namespace

TEST_CASE("an icon is chosen with the mouse, and is on the map at once", "[gui][avatar]") {
    Picking p;
    REQUIRE(p.isOpen());
    CHECK(p.picker()->signs().signs().size() == 24);
    CHECK(p.sheets.view().current() == Target(p.persona().id));
    const std::string before = p.persona().avatar;
    p.clickSign(3);
    CHECK(p.persona().avatar == tradeNames()[3]);
    p.clickSign(17);
    CHECK(p.persona().avatar == tradeNames()[17]);
    CHECK(p.isOpen());
    CHECK(p.steps() == 1);
    // A click beside it keeps what was chosen.
    p.beside();
    p.goneAfterwards();
    CHECK(p.persona().avatar == tradeNames()[17]);
    p.sheets.desk.undo();
    CHECK(p.persona().avatar == before);
}

TEST_CASE("icons and faces are found by words of both languages, and taken by keys", "[gui][avatar]") {
    Picking p;
    p.picker()->search().setFocus();
    p.sheets.desk.type("ключ");
    REQUIRE_FALSE(p.picker()->signs().signs().empty());
    CHECK(p.picker()->signs().signs().front().id == "wrench");
    p.key(Qt::Key_Return);
    p.goneAfterwards();
    CHECK(p.persona().avatar == "wrench");
    // By arrows: Enter takes and closes.
    p.open();
    CHECK(p.picker()->signs().hasFocus());
    p.key(Qt::Key_Home);
    p.key(Qt::Key_Right);
    p.key(Qt::Key_Down);
    p.key(Qt::Key_Return);
    p.goneAfterwards();
    CHECK(p.persona().avatar == tradeNames()[13]);
    // Faces, in English too.
    p.open();
    p.click(*p.tab("Лица"));
    CHECK(p.picker()->signs().signs().size() == 24);
    p.picker()->search().setFocus();
    p.sheets.desk.type("teacher");
    REQUIRE_FALSE(p.picker()->signs().signs().empty());
    const std::string face = p.picker()->signs().signs().front().id;
    CHECK(face.rfind("face:", 0) == 0);
    p.clickSign(0);
    CHECK(p.persona().avatar == face);
    p.beside();
    p.open(); // and opens there again
    CHECK(p.tab("Лица")->isChecked());
}

TEST_CASE("Escape takes back everything that was chosen, undo too takes one step", "[gui][avatar]") {
    Picking p;
    const Persona before = p.persona();
    p.clickSign(5);
    p.click(*p.picker()->swatches()[3]);
    CHECK(p.persona().avatar == tradeNames()[5]);
    CHECK(p.persona().colour == p.picker()->swatches()[3]->code().toStdString());
    CHECK(p.steps() == 1);
    SECTION("Escape") {
        p.key(Qt::Key_Escape);
        p.goneAfterwards();
        CHECK(p.persona() == before);
        CHECK(p.steps() == 0);
    }
    SECTION("undo") {
        CHECK(p.sheets.desk.undoText().contains("портрет «Энергетик» изменён"));
        p.beside();
        p.sheets.desk.undo();
        CHECK(p.persona() == before);
    }
}

TEST_CASE("a colour is one of six or a code; what is no code is not taken", "[gui][avatar]") {
    Picking p;
    auto& code = p.picker()->code();
    CHECK(code.text() == "#228276");
    CHECK(p.picker()->swatches()[0]->isChecked());
    code.setFocus();
    code.selectAll();
    p.sheets.desk.type("#8b1a1a");
    CHECK(p.persona().colour == "#8B1A1A");
    CHECK(p.steps() == 1);
    code.selectAll();
    p.sheets.desk.type("#zzzzzz");
    CHECK(p.persona().colour == "#8B1A1A");
    p.key(Qt::Key_Tab);
    CHECK(code.text() == "#zzzzzz"); // it is told, and stays to be put right
    p.click(*p.picker()->swatches()[1]);
    CHECK(p.persona().colour == p.picker()->swatches()[1]->code().toStdString());
    CHECK(code.text() == p.picker()->swatches()[1]->code());
}

TEST_CASE("the picker goes with its persona and with the right to edit", "[gui][avatar]") {
    Picking p;
    SECTION("the persona") { REQUIRE(p.sheets.desk.store().dispatch(RemovePersona{p.persona().id})); }
    SECTION("editing") { p.sheets.desk.window().session().setReadOnly(true); }
    SECTION("another view") {
        p.sheets.desk.window().views().show("grid");
        CHECK(p.sheets.desk.window().views().currentLine().id == "grid");
    }
    p.goneAfterwards();
}

TEST_CASE("keys in the picker are not the map's", "[gui][avatar]") {
    Picking p;
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Insert})
        p.key(key);
    p.key(Qt::Key_D, Qt::ControlModifier);
    p.key(Qt::Key_1, Qt::ControlModifier);
    CHECK(p.isOpen());
    CHECK(p.sheets.names().size() == 3);
    CHECK(p.sheets.desk.window().views().currentLine().id == "personas");
    // By keyboard: Tab back from the name, Enter.
    p.key(Qt::Key_Escape);
    p.goneAfterwards();
    p.sheets.click(p.sheets.field(1, "name"));
    p.key(Qt::Key_Backtab, Qt::ShiftModifier);
    p.key(Qt::Key_Return);
    CHECK(p.isOpen());
}

TEST_CASE("a picture is pasted, dropped or chosen, and cut to a square of at most 512 pixels", "[gui][avatar]") {
    Picking p;
    const auto kept = [&] { return p.sheets.desk.map().images.find(p.persona().image); };
    const std::size_t images = p.sheets.desk.map().images.size();
    std::optional<Impatience> impatience;
    if (GENERATE(false, true)) impatience.emplace(); // it comes at once, or later with a bar
    SECTION("pasted") {
        QGuiApplication::clipboard()->setImage(halves({2000, 1000}));
        p.key(Qt::Key_V, Qt::ControlModifier);
    }
    SECTION("from a file") {
        const QString path = p.sheets.desk.path("photo.png");
        REQUIRE(halves({1000, 2000}).save(path));
        p.sheets.desk.dialogs().avatarPaths = {path};
        p.click(*p.tab("Картинка…"));
        p.click(*p.tab("Выбрать файл…"));
    }
    SECTION("dropped") {
        auto* data = new QMimeData;
        data->setImageData(halves({600, 600}));
        QDragEnterEvent enter({40, 40}, Qt::CopyAction, data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(p.picker(), &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent drop(QPointF(40, 40), Qt::CopyAction, data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(p.picker(), &drop);
        delete data;
    }
    p.sheets.desk.attend();
    REQUIRE(p.isOpen());
    REQUIRE(kept());
    const auto size = QImage::fromData(QByteArray::fromBase64(QByteArray::fromStdString(kept()->data))).size();
    CHECK(size == QSize(512, 512));
    CHECK(p.steps() == 1);
    const ImageId first = p.persona().image;
    // The wheel makes it larger: another cut, still one step and one picture.
    auto& cutter = p.picker()->picture().cutter();
    for (int i = 0; i < 4; ++i)
        p.sheets.desk.wheel(cutter.mapTo(&p.sheets.desk.window(), cutter.rect().center()), 1);
    QTest::mousePress(p.sheets.handle(), Qt::LeftButton, {},
                      cutter.mapTo(&p.sheets.desk.window(), cutter.rect().center()));
    QTest::mouseMove(p.sheets.handle(), cutter.mapTo(&p.sheets.desk.window(), cutter.rect().center() + QPoint(60, 20)));
    QTest::mouseRelease(p.sheets.handle(), Qt::LeftButton, {},
                        cutter.mapTo(&p.sheets.desk.window(), cutter.rect().center() + QPoint(60, 20)));
    REQUIRE(QTest::qWaitFor([&] { return p.persona().image != first; }, 5'000));
    CHECK(p.steps() == 1);
    CHECK(p.sheets.desk.map().images.size() == images + 1);
    p.beside();
    p.sheets.desk.undo();
    CHECK(p.persona().image.empty());
    CHECK(p.sheets.desk.map().images.size() == images);
}

TEST_CASE("what is no picture is told and changes nothing", "[gui][avatar]") {
    Picking p;
    const QString path = p.sheets.desk.path("broken.png");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    p.sheets.desk.dialogs().avatarPaths = {path};
    p.click(*p.tab("Картинка…"));
    p.click(*p.tab("Выбрать файл…"));
    p.sheets.desk.attend();
    CHECK(p.steps() == 0);
    CHECK(p.isOpen());
    CHECK(p.sheets.desk.window().toast().isVisible());
}

TEST_CASE("a search that finds nothing says so", "[gui][avatar]") {
    Picking p;
    p.sheets.desk.type("йцукенгш");
    SignGrid& signs = p.picker()->signs();
    CHECK(signs.signs().empty());
    CHECK(signs.wordsForNone() == "Ничего не найдено");
    CHECK(signs.accessibleDescription() == "Ничего не найдено");
    const QImage said = signs.grab().toImage();
    signs.setWordsForNone({});
    CHECK(said != signs.grab().toImage());
    p.key(Qt::Key_Return); // there is nothing to take
    CHECK(p.isOpen());
    CHECK(p.steps() == 0);
}

TEST_CASE("a code that is no colour stays, is marked and told", "[gui][avatar]") {
    Picking p;
    const std::string before = p.persona().colour;
    QLineEdit& code = p.picker()->code();
    const auto typeCode = [&](const QString& text) {
        p.click(code);
        code.selectAll();
        p.sheets.desk.type(text);
    };
    const auto isTold = [&] { return p.picker()->codeTrouble().isVisible() && code.property("trouble").toBool(); };
    typeCode("#12");
    CHECK_FALSE(isTold()); // it may become one
    p.key(Qt::Key_Return);
    REQUIRE(p.isOpen());
    CHECK(isTold());
    CHECK(code.text() == "#12");
    CHECK(p.picker()->codeTrouble().text() == "Цвет пишут так: #2B6CB0");
    CHECK(p.persona().colour == before);
    // Going elsewhere in the picker drops nothing.
    p.picker()->signs().setFocus();
    CHECK(isTold());
    CHECK(code.text() == "#12");
    typeCode("#12xx");
    CHECK(isTold()); // at once: no further sign makes it one
    typeCode("#123456");
    CHECK_FALSE(isTold());
    CHECK(p.persona().colour == "#123456");
    // A swatch puts it right as well.
    typeCode("красный");
    CHECK(isTold());
    p.click(*p.picker()->swatches()[2]);
    CHECK_FALSE(isTold());
    CHECK(code.text() == p.picker()->swatches()[2]->code());
}
