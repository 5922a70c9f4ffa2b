#include "app/avatar/avatar_picker.hpp"
#include "app/widgets/toast.hpp"
#include "gui/impatience.hpp"
#include "gui/panel.hpp"
#include "gui/sheets.hpp"

#include <QImage>
#include <QProgressDialog>
#include <QPushButton>

#include <catch2/catch.hpp>

// What comes later than the hand that asked for it: it is waited for, given up, or wanted by nobody any more.

using namespace cjm;
using namespace cjm::test;

namespace {

// The bar that is there now; fails the test when there is none.
QProgressDialog& barOf(Desk& desk) {
    auto* bar = desk.window().findChild<QProgressDialog*>();
    REQUIRE(bar);
    return *bar;
}

QString redPicture(Desk& desk) {
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    QString path = desk.path("red.png");
    REQUIRE(image.save(path));
    return path;
}

} // namespace

TEST_CASE("a picture for a card is waited for, or given up", "[gui][waiting]") {
    Panel p;
    const QString path = redPicture(p.desk);
    p.select(card("T5"));
    p.desk.dialogs().picturePaths = {path, path};
    const Impatience impatience;
    QPushButton* choose = nullptr;
    for (auto* each : p.inspector().findChildren<QPushButton*>())
        if (each->accessibleName() == "Картинка: Выбрать…" && each->isVisible()) choose = each;
    REQUIRE(choose);
    choose->click();
    CHECK(p.cardOf("T5").image.empty()); // not yet
    CHECK(barOf(p.desk).isVisible());    // it keeps hands off the window: the picture is for what is selected
    CHECK(barOf(p.desk).isModal());
    barOf(p.desk).cancel();
    p.desk.attend();
    CHECK(p.desk.steps() == 0);
    CHECK(p.desk.dialogs().errors.empty());
    choose->click();
    p.desk.attend();
    CHECK_FALSE(p.cardOf("T5").image.empty());
    CHECK(p.desk.steps() == 1);
}

TEST_CASE("a picture for an avatar is waited for, given up, or wanted by nobody any more", "[gui][waiting]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    const QString path = redPicture(desk);
    sheets.click(sheets.sheet(1).avatar);
    auto* picker = desk.window().findChild<AvatarPicker*>();
    REQUIRE(picker);
    const Impatience impatience;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(picker, &enter);
    QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, {});
    const auto hasPicture = [&] { return !sheets.persona(1).image.empty(); };
    QCoreApplication::sendEvent(picker, &drop);
    CHECK(drop.isAccepted());
    CHECK_FALSE(hasPicture());
    CHECK(barOf(desk).isVisible());
    SECTION("waited for") {
        desk.attend();
        CHECK(hasPicture());
        CHECK(picker->isVisible());
        CHECK(desk.steps() == 1);
    }
    SECTION("given up") {
        barOf(desk).cancel();
        desk.attend();
        CHECK_FALSE(hasPicture());
        CHECK(picker->isVisible());
        CHECK_FALSE(desk.window().toast().isVisible());
    }
    SECTION("the persona may not be changed any more") {
        desk.window().session().setReadOnly(true);
        desk.attend();
        CHECK_FALSE(hasPicture());
        CHECK(desk.steps() == 0);
    }
    desk.window().session().setReadOnly(false);
}

TEST_CASE("a bar does not come over what is asked when the waiting is over", "[gui][waiting]") {
    Desk desk;
    bool isBusy = false, isTold = false, isReady = false;
    const bool isGivenUp = GENERATE(false, true);
    awaitWithBar(
        &desk.window(), isBusy, "x", Meanwhile::anything, [&] { return isReady; },
        [&](bool) {
            isTold = true;
            CHECK_FALSE(isBusy);
            for (const QTimer* timer : barOf(desk).findChildren<QTimer*>())
                CHECK_FALSE(timer->isActive()); // one of them would show it
        });
    CHECK(isBusy);
    isReady = true;
    if (isGivenUp) barOf(desk).cancel();
    CHECK(QTest::qWaitFor([&] { return isTold; }));
}

TEST_CASE("an export is waited for, or given up before anything is written", "[gui][waiting]") {
    Desk desk;
    desk.openExample();
    desk.dialogs().exportChoice = ExportChoice{"svg", "light", "fit", 1};
    desk.dialogs().exportPaths = {desk.path("map.svg"), desk.path("map.svg")};
    const Impatience impatience;
    bool isHeard = false;
    QTimer::singleShot(0, [&] { isHeard = true; });
    desk.window().exportMap();
    CHECK_FALSE(isHeard); // drawing runs no events of its own
    CHECK(barOf(desk).isVisible());
    CHECK_FALSE(std::filesystem::exists(desk.folder / "map.svg"));
    desk.window().exportMap(); // one at a time
    CHECK(desk.dialogs().exportStarts.size() == 1);
    barOf(desk).cancel();
    desk.attend();
    CHECK_FALSE(std::filesystem::exists(desk.folder / "map.svg"));
    CHECK(desk.dialogs().errors.empty());
    desk.window().exportMap();
    REQUIRE(desk.store().dispatch(PutPassport{Passport{}})); // later than it was asked for
    desk.attend();
    CHECK(get(desk.folder / "map.svg").find("<svg") != std::string::npos);
    CHECK(desk.dialogs().errors.empty());
}

TEST_CASE("who wants to quit while something is waited for is heard when it is over", "[gui][waiting]") {
    Panel p;
    const QString path = redPicture(p.desk);
    p.select(card("T5"));
    p.desk.dialogs().picturePaths = {path};
    {
        const Impatience impatience;
        for (auto* each : p.inspector().findChildren<QPushButton*>())
            if (each->accessibleName() == "Картинка: Выбрать…" && each->isVisible()) {
                each->click();
                break;
            }
        auto& bar = barOf(p.desk);
        QTest::keyClick(&bar, Qt::Key_Q, Qt::ControlModifier);
        QTest::keyClick(&bar, Qt::Key_Q, Qt::ControlModifier);
        CHECK(bar.isVisible());
        CHECK(bar.labelText().endsWith("\nПотом окно закроется."));
        CHECK(p.desk.window().isVisible());
    }
    p.desk.attend();
    CHECK(QTest::qWaitFor([&] { return !p.desk.window().isVisible(); }));
}
