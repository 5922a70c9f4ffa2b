#include "app/inspector/inspector.hpp"
#include "app/widgets/toast.hpp"
#include "gui/desk.hpp"

#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

QPoint buttonOf(Desk& desk) {
    auto* button = desk.window().toast().findChild<QPushButton*>();
    return button->mapTo(&desk.window(), button->rect().center());
}

} // namespace

TEST_CASE("a toast stands in the lower right corner of the board and never takes the focus", "[gui][toast]") {
    Desk desk;
    desk.openExample();
    Toast& toast = desk.window().toast();
    int done = 0;
    toast.tell("Этап удалён", "Отменить", [&] { ++done; });
    QCoreApplication::processEvents();
    CHECK(toast.isVisible());
    CHECK(desk.board().hasFocus());
    CHECK(toast.accessibleName() == "Этап удалён");
    const QRect board = desk.board().rect();
    CHECK(board.contains(toast.geometry()));
    CHECK(board.height() - toast.geometry().bottom() - 1 == 16);
    CHECK(board.width() - toast.geometry().right() - 1 == 16);
    // It stays there when the window is made smaller.
    desk.window().resize(900, 600);
    QCoreApplication::processEvents();
    CHECK(desk.board().rect().contains(toast.geometry()));
    desk.click(buttonOf(desk));
    CHECK(done == 1);
    CHECK_FALSE(toast.isVisible());
    CHECK(desk.board().hasFocus());
}

TEST_CASE("a toast stands beside panels that lie over the board", "[gui][toast]") {
    Desk desk(Language::russian, {1366, 768});
    desk.openExample();
    desk.window().panels().open("inspector");
    QCoreApplication::processEvents();
    desk.window().toast().tell("Карточка удалена", "Отменить", [] {});
    QCoreApplication::processEvents();
    const QWidget& inspector = desk.window().panels().of<Inspector>();
    const auto left = [&](const QWidget& widget) { return widget.mapTo(&desk.window(), QPoint()).x(); };
    REQUIRE(inspector.isVisible());
    CHECK(left(desk.window().toast()) + desk.window().toast().width() <= left(inspector) - 16);
}

TEST_CASE("a toast goes by itself, and the newest one is what is said", "[gui][toast]") {
    Desk desk;
    desk.openExample();
    Toast& toast = desk.window().toast();
    int first = 0;
    constexpr int shownFor = 200;
    toast.setShownFor(shownFor);
    QTest::mouseMove(desk.window().windowHandle(), QPoint(5, 5)); // it waits while the mouse is on it
    // Timers go off in the order they are due, however late that is: what counts is which of them is first.
    bool isSecondTold = false, wouldHaveGone = false;
    QTimer::singleShot(shownFor / 2, Qt::PreciseTimer, &toast, [&] {
        toast.tell("два");
        isSecondTold = true;
    });
    QTimer::singleShot(shownFor * 5 / 4, Qt::PreciseTimer, &toast, [&] {
        wouldHaveGone = true;
        CHECK(isSecondTold);
        CHECK(toast.isVisible()); // the newest has its whole time
    });
    toast.tell("раз", "Отменить", [&] { ++first; });
    REQUIRE(QTest::qWaitFor([&] { return isSecondTold; }, 20'000));
    CHECK(toast.words() == "два");
    CHECK_FALSE(toast.findChild<QPushButton*>()->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return wouldHaveGone; }, 20'000));
    CHECK(QTest::qWaitFor([&] { return !toast.isVisible(); }, 20'000));
    CHECK(first == 0);
}

TEST_CASE("the way back is gone when something else has happened since", "[gui][toast]") {
    Desk desk;
    desk.openExample();
    desk.click(stage("S5"));
    desk.key(Qt::Key_Delete);
    REQUIRE(desk.window().toast().isVisible());
    desk.click(card("K1"));
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK_FALSE(desk.window().toast().isVisible());
    // And undo by key takes it away as well.
    desk.click(stage("S4"));
    desk.key(Qt::Key_Delete);
    REQUIRE(desk.window().toast().isVisible());
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(desk.window().toast().isVisible());
}

TEST_CASE("a long message is wrapped and not cut", "[gui][toast]") {
    Desk desk(Language::russian, {800, 600});
    desk.openExample();
    Toast& toast = desk.window().toast();
    QString words;
    for (int i = 0; i < 20; ++i)
        words += QStringLiteral("слово ");
    toast.tell(words, "Отменить", [] {});
    QCoreApplication::processEvents();
    auto* label = toast.findChild<QLabel*>();
    CHECK(desk.board().rect().contains(toast.geometry()));
    CHECK(label->height() >= label->heightForWidth(label->width()));
}
