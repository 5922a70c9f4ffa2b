#include "gui/desk.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("typed cyrillic is on the map at once", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    std::string so;
    for (const QString letter : {"Щ", "ё", "г", "о", "л", "ь"}) {
        desk.type(letter);
        so += letter.toStdString();
        CHECK(desk.text(card("K1")) == so);
    }
    CHECK(desk.window().isWindowModified());
}

TEST_CASE("an input method writes into the editor", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    desk.compose("Кто ");
    desk.compose("поможет?");
    CHECK(desk.text(card("K1")) == "Кто поможет?");
    desk.compose("客户");
    desk.compose("👩🏽‍🚒");
    CHECK(desk.text(card("K1")) == "Кто поможет?客户👩🏽‍🚒");
    desk.key(Qt::Key_Return);
    CHECK(desk.text(card("K1")) == "Кто поможет?客户👩🏽‍🚒");
}

TEST_CASE("what is only being composed is not on the map", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    QInputMethodEvent composing("k", {});
    QCoreApplication::sendEvent(QGuiApplication::focusObject(), &composing);
    CHECK(desk.text(card("K1")).find('k') == std::string::npos);
}

TEST_CASE("typing goes to the cursor and the cursor moves as in every field", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.type("бг");
    desk.key(Qt::Key_Left);
    desk.type("в");
    desk.key(Qt::Key_Home);
    desk.type("а");
    desk.key(Qt::Key_End);
    desk.type("д");
    CHECK(desk.text(card("K1")) == "абвгд");
    desk.key(Qt::Key_Backspace);
    CHECK(desk.text(card("K1")) == "абвг");
    desk.key(Qt::Key_A, Qt::ControlModifier);
    desk.key(Qt::Key_X, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "абвг");
    CHECK(desk.board().current() == card("K1"));
}

TEST_CASE("pasted and dropped text is plain", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    auto* rich = new QMimeData;
    rich->setHtml("<b>жирно</b> <img src='x'>");
    rich->setText("жирно");
    QGuiApplication::clipboard()->setMimeData(rich);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "жирно");
    desk.key(Qt::Key_A, Qt::ControlModifier);
    QGuiApplication::clipboard()->setText("<b>литерально</b>\nвторая");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "<b>литерально</b>\nвторая");
    desk.key(Qt::Key_Return);
    CHECK(desk.text(card("K1")) == "<b>литерально</b>\nвторая");
}

TEST_CASE("Space pans and does not begin typing but is typed in an editor", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.type(" ");
    CHECK(desk.editor() == nullptr);
    desk.type("а б");
    CHECK(desk.text(card("K1")) == "а б");
}

TEST_CASE("keys with Ctrl or Alt type nothing", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.key(Qt::Key_J, Qt::ControlModifier);
    desk.key(Qt::Key_J, Qt::AltModifier);
    CHECK(desk.editor() == nullptr);
    CHECK(desk.steps() == 0);
}

TEST_CASE("a text that a map cannot hold does not get onto it", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    QGuiApplication::clipboard()->setText(QString(100'001, QChar(u'я')));
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    desk.key(Qt::Key_Escape);
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    CHECK(desk.steps() == 0);
}

TEST_CASE("a menu only borrows the focus of an open editor", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    desk.type("раз");
    QFocusEvent toMenu(QEvent::FocusOut, Qt::PopupFocusReason), toOther(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(desk.editor(), &toMenu);
    REQUIRE(desk.editor());
    QCoreApplication::sendEvent(desk.editor(), &toOther);
    REQUIRE(desk.editor());
    CHECK(desk.text(card("K1")) == "раз");
}

TEST_CASE("Enter and Insert below a face begin the same face", "[gui][faces]") {
    const auto begun = [](const std::vector<Qt::Key>& keys) {
        Desk desk;
        desk.openExample();
        desk.click(card("E3"));
        for (const Qt::Key key : keys)
            desk.key(key);
        desk.type("Ждёт");
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_Escape); // no third one
        const Card face = *desk.map().cards.find(CardId{"E3"});
        const auto cards = desk.map().cards.cellList(face.row, face.stage);
        REQUIRE(static_cast<int>(cards.size()) > face.rank + 1);
        Card made = *cards[static_cast<std::size_t>(face.rank) + 1];
        CHECK(made.text == "Ждёт");
        CHECK(made.value == face.value);
        CHECK(made.value != 0);
        CHECK(made.personas == face.personas);
        made.id = {};
        return made;
    };
    CHECK(begun({Qt::Key_Insert}) == begun({Qt::Key_Return, Qt::Key_Return}));
}
