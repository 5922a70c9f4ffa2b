#include "app/avatar/picture_cutter.hpp"

#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace std::chrono_literals;

namespace {

constexpr auto never = std::chrono::milliseconds(24h);

// A window that holds nothing else, and hands.
struct Cutter {
    explicit Cutter(std::chrono::milliseconds rest) : widget({looks, languages}, nullptr, rest) {
        languages.use(Language::russian);
        widget.show();
        widget.activateWindow();
        QCoreApplication::processEvents();
    }
    void showPicture(const QSize& size) {
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::red);
        widget.setPicture(picture);
        widget.setFocus();
    }
    QWindow* window() { return widget.windowHandle(); }
    void wheel(int notches) {
        const QPointF at(100, 100);
        QWheelEvent event(at, window()->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(window(), &event);
    }
    void press(QPoint at) { QTest::mousePress(window(), Qt::LeftButton, {}, at); }
    void moveTo(QPoint at) { QTest::mouseEvent(QTest::MouseMove, window(), Qt::NoButton, {}, at); }
    void release(QPoint at) { QTest::mouseRelease(window(), Qt::LeftButton, {}, at); }
    void key(Qt::Key key) { QTest::keyClick(window(), key); }

    Looks looks;
    Languages languages;
    PictureCutter widget;
    QSignalSpy given{&widget, &PictureCutter::cutChanged};
};

// Two colours side by side, of 100 pixels each.
QImage twoColours() {
    QImage picture(200, 100, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            picture.setPixelColor(x, y, Qt::red);
    return picture;
}

} // namespace

TEST_CASE("a picture is cut to its largest square at first", "[gui][avatar]") {
    Cutter cutter(never);
    CHECK_FALSE(cutter.widget.hasPicture());
    CHECK(cutter.widget.cut().isNull());
    CHECK(cutter.widget.focusPolicy() == Qt::NoFocus);
    cutter.showPicture({2000, 1000});
    CHECK(cutter.widget.hasPicture());
    CHECK(cutter.widget.square() == PictureCut{{1000, 500}, 1000});
    CHECK(cutter.widget.cut().size() == QSize(512, 512));
    CHECK(cutter.widget.focusPolicy() == Qt::StrongFocus);
    CHECK(cutter.given.empty()); // no hand has done it
    cutter.widget.setPicture({});
    CHECK_FALSE(cutter.widget.hasPicture());
}

TEST_CASE("the wheel zooms about the middle and gives the cut when it rests", "[gui][avatar]") {
    Cutter cutter(0ms);
    cutter.wheel(2);
    CHECK_FALSE(cutter.widget.isMoving()); // there is nothing to zoom
    cutter.showPicture({400, 400});
    cutter.wheel(1);
    cutter.wheel(1);
    CHECK(cutter.widget.square().side == Approx(400 / 1.21));
    CHECK(cutter.widget.square().centre == QPointF(200, 200));
    CHECK(cutter.widget.isMoving());
    CHECK(cutter.given.empty());
    REQUIRE(cutter.given.wait());
    CHECK(cutter.given.size() == 1); // of both
    CHECK_FALSE(cutter.widget.isMoving());
    cutter.wheel(-50);
    CHECK(cutter.widget.square() == largestCut({400, 400}));
}

TEST_CASE("a drag moves the picture under the circle and gives it when the button goes up", "[gui][avatar]") {
    Cutter cutter(never);
    cutter.showPicture({400, 200});
    const double scale = 200 / cutter.widget.circle().width();
    cutter.press({100, 100});
    cutter.moveTo({120, 100});
    cutter.moveTo({130, 100});
    CHECK(cutter.widget.square().centre.x() == Approx(200 - 30 * scale));
    CHECK(cutter.widget.square().centre.y() == 100);
    CHECK(cutter.widget.isMoving());
    CHECK(cutter.given.empty());
    cutter.release({130, 100});
    CHECK(cutter.given.size() == 1);
    CHECK_FALSE(cutter.widget.isMoving());
    cutter.moveTo({20, 20}); // no button is held
    CHECK(cutter.widget.square().centre.x() == Approx(200 - 30 * scale));
}

TEST_CASE("a click that moves nothing gives nothing, and one after the wheel gives what the wheel did",
          "[gui][avatar]") {
    Cutter cutter(never);
    cutter.showPicture({400, 400});
    cutter.press({50, 50});
    cutter.release({50, 50});
    CHECK(cutter.given.empty());
    cutter.wheel(3);
    cutter.press({50, 50});
    CHECK(cutter.given.empty());
    cutter.release({50, 50});
    CHECK(cutter.given.size() == 1);
}

TEST_CASE("keys move and zoom, and Enter gives at once", "[gui][avatar]") {
    Cutter cutter(never);
    cutter.showPicture({400, 400});
    cutter.key(Qt::Key_Plus);
    CHECK(cutter.widget.square().side == Approx(400 / 1.2));
    const QPointF middle = cutter.widget.square().centre;
    cutter.key(Qt::Key_Right); // the picture goes right, so the circle sees what is left of it
    cutter.key(Qt::Key_Down);
    CHECK(cutter.widget.square().centre.x() < middle.x());
    CHECK(cutter.widget.square().centre.y() < middle.y());
    cutter.key(Qt::Key_Left);
    cutter.key(Qt::Key_Up);
    CHECK(cutter.widget.square().centre.x() == Approx(middle.x()));
    CHECK(cutter.widget.square().centre.y() == Approx(middle.y()));
    CHECK(cutter.given.empty());
    cutter.key(Qt::Key_Return);
    CHECK(cutter.given.size() == 1);
    cutter.key(Qt::Key_Return);
    CHECK(cutter.given.size() == 1); // nothing new
    cutter.key(Qt::Key_Minus);
    CHECK(cutter.widget.square() == largestCut({400, 400}));
    cutter.key(Qt::Key_Enter);
    CHECK(cutter.given.size() == 2);
}

TEST_CASE("what rests or gets another picture is not given any more", "[gui][avatar]") {
    Cutter cutter(0ms);
    cutter.showPicture({400, 400});
    cutter.wheel(1);
    cutter.widget.rest();
    CHECK_FALSE(cutter.widget.isMoving());
    cutter.wheel(1);
    cutter.showPicture({300, 300});
    CHECK_FALSE(cutter.widget.isMoving());
    QCoreApplication::processEvents(); // timers that are due
    CHECK(cutter.given.empty());
}

TEST_CASE("the circle shows what is cut, and what is outside is dimmed", "[gui][avatar]") {
    Cutter cutter(never);
    cutter.widget.setPicture(twoColours());
    const auto seen = [&](int x, int y) { return cutter.widget.grab().toImage().pixelColor(x, y); };
    CHECK(seen(60, 100) == QColor(Qt::red));
    CHECK(seen(140, 100) == QColor(Qt::blue));
    const QColor page = QColor::fromRgb(lightTheme().page.red, lightTheme().page.green, lightTheme().page.blue);
    CHECK(seen(12, 12) != QColor(Qt::red));
    CHECK(seen(12, 12) != page);
    CHECK(seen(12, 12).red() > seen(12, 12).green());
    cutter.widget.setFocus();
    cutter.key(Qt::Key_Right);
    CHECK(seen(100, 100) == QColor(Qt::red));
    CHECK(seen(140, 100) == QColor(Qt::blue));
}

TEST_CASE("a large picture looks the same from each of its halves", "[gui][avatar]") {
    Cutter cutter(never);
    cutter.widget.setPicture(twoColours().scaled(4000, 2000));
    for (int i = 0; i < 20; ++i) {
        INFO(cutter.widget.square().side);
        const QImage seen = cutter.widget.grab().toImage();
        CHECK(seen.pixelColor(90, 100) == QColor(Qt::red));
        CHECK(seen.pixelColor(110, 100) == QColor(Qt::blue));
        cutter.wheel(2);
    }
}

TEST_CASE("the focus is seen, and the theme and the language are followed", "[gui][avatar]") {
    Cutter cutter(never);
    cutter.showPicture({400, 400});
    QCoreApplication::processEvents();
    REQUIRE(cutter.widget.hasFocus());
    const QImage focused = cutter.widget.grab().toImage();
    cutter.widget.clearFocus();
    CHECK(cutter.widget.grab().toImage() != focused);

    const auto* accessible = QAccessible::queryAccessibleInterface(&cutter.widget);
    REQUIRE(accessible);
    CHECK(accessible->text(QAccessible::Name) == "Кадр для аватара");
    CHECK(accessible->text(QAccessible::Description).contains("Стрелки"));
    cutter.languages.use(Language::english);
    CHECK(accessible->text(QAccessible::Name) == "Cut of the avatar");

    cutter.widget.setPicture({});
    const QImage light = cutter.widget.grab().toImage();
    cutter.looks.use(darkTheme());
    CHECK(cutter.widget.grab().toImage() != light);
    cutter.looks.use(lightTheme());
}
