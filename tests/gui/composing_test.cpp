#include "gui/desk.hpp"

#include <cjm/render/text_measure.hpp>

#include <QGlyphRun>
#include <QRawFont>
#include <QTextBlock>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// As an input method does: what is being composed, step by step.
void preedit(const QString& text) {
    QObject* focus = QGuiApplication::focusObject();
    REQUIRE(focus);
    QInputMethodEvent event(text, {});
    QCoreApplication::sendEvent(focus, &event);
    QCoreApplication::processEvents();
}
void commit(const QString& text) {
    QObject* focus = QGuiApplication::focusObject();
    REQUIRE(focus);
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(focus, &event);
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("composing begins a card where there was no editor", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    const Target here = CellTarget{RowId{"row-goals"}, StageId{"S1"}};
    desk.click(here);
    preedit("k");
    REQUIRE(desk.editor());
    CHECK(desk.map().cards.empty()); // not a word yet
    CHECK(desk.board().hasFocus());  // another focus would break it off
    preedit("ke");
    commit("客");
    CHECK(desk.editor()->hasFocus());
    REQUIRE(desk.map().cards.size() == 1);
    CHECK(desk.map().cards.begin()->text == "客");
    commit("户");
    desk.type("!");
    CHECK(desk.map().cards.begin()->text == "客户!");
    desk.key(Qt::Key_Return);
    preedit("s"); // in the composer that Enter has opened
    commit("是");
    desk.key(Qt::Key_Tab);
    CHECK(desk.map().cards.size() == 2);
}

TEST_CASE("a composition that is given up leaves an empty composer", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    desk.click(CellTarget{RowId{"row-goals"}, StageId{"S1"}});
    preedit("k");
    preedit("");
    REQUIRE(desk.editor());
    CHECK(desk.editor()->hasFocus());
    desk.key(Qt::Key_Escape);
    CHECK(desk.map().cards.empty());
    CHECK(desk.steps() == 0);
}

TEST_CASE("a dead key gives one letter and replaces what was selected", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    preedit("´");
    commit("é");
    CHECK(desk.text(card("K1")) == "é");
    desk.key(Qt::Key_Escape);
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    commit("ж"); // some methods commit without composing
    CHECK(desk.text(card("K1")) == "ж");
}

TEST_CASE("a key that moves or writes keeps what is being composed", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Backspace}) {
        commit("客");
        preedit("ke");
        desk.key(key);
        CHECK(desk.editor()->textCursor().position() < desk.editor()->document()->characterCount());
    }
    CHECK(desk.text(card("K1")) == "客ke客ke客ke客k");
    preedit("ke");
    desk.key(Qt::Key_Shift); // of a letter that is composed
    CHECK(desk.text(card("K1")) == "客ke客ke客ke客k");
}

TEST_CASE("nothing is composed where nothing can be typed", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    preedit("k");
    commit("客");
    CHECK(desk.editor() == nullptr);
    CHECK(desk.steps() == 0);
}

TEST_CASE("what is composed is seen and gives the field its room", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    const int height = desk.editor()->height();
    preedit(QString("слово ").repeated(30));
    CHECK(desk.editor()->height() > height);
    preedit("");
}

TEST_CASE("emoji and writing from right to left are kept letter by letter", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    const QString family = "👨‍👩‍👧‍👦", hebrew = "שלום עולם", mark = QString(QChar(0x200F));
    desk.editWhole(card("K1"));
    for (const QString& text : {family, hebrew, mark, QString("é"), QString(QChar(0x00A0)), QString("х")})
        commit(text);
    desk.key(Qt::Key_Tab);
    CHECK(desk.text(card("K1")) == (family + hebrew + mark + "é" + QChar(0x00A0) + "х").toStdString());
}

TEST_CASE("marks that turn the writing are shown as signs and kept as they are", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    const QString turned =
        QString("цена ") + QChar(0x202E) + "001" + QChar(0x202C) + QChar(0x00A0) + "₽\t" + QChar(0x2028) + "конец";
    Card card1 = *desk.map().cards.find(CardId{"K1"});
    card1.text = turned.toStdString();
    REQUIRE(desk.store().dispatch(PutCard{card1, {}}));
    desk.editWhole(card("K1"));
    CHECK(desk.editor()->toPlainText().count(QChar(0x202E)) == 0);
    CHECK(desk.editor()->toPlainText().count(u'□') == 2);
    desk.key(Qt::Key_End, Qt::ControlModifier);
    desk.type("а б");
    CHECK(desk.text(card("K1")) == (turned + "а б").toStdString());
    // Typed beside a sign, a letter is a letter.
    desk.key(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 6; ++i)
        desk.key(Qt::Key_Right);
    desk.type("□");
    CHECK(desk.text(card("K1")) == QString(turned).insert(6, "□").append("а б").toStdString());
    // What is pasted is treated alike.
    QGuiApplication::clipboard()->setText(QString(QChar(0x202E)) + "зло");
    desk.key(Qt::Key_A, Qt::ControlModifier);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.editor()->toPlainText() == "□зло");
    CHECK(desk.text(card("K1")) == (QString(QChar(0x202E)) + "зло").toStdString());
}

TEST_CASE("Backspace and the arrows go by what is seen as one character", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    const QString family = QString::fromUtf8("👨‍👩‍👧‍👦"), stressed = QString("а") + QChar(0x301),
                  keycap = QString::fromUtf8("1️⃣");
    const auto pasted = [&] {
        QGuiApplication::clipboard()->setText("до" + family + stressed + keycap);
        desk.key(Qt::Key_A, Qt::ControlModifier);
        desk.key(Qt::Key_V, Qt::ControlModifier);
    };
    const auto check = [&](const auto& text) {
        pasted();
        for (const QString& left : {"до" + family + stressed, "до" + family, QString("до"), QString("д")}) {
            desk.key(Qt::Key_Backspace);
            CHECK(text() == left.toStdString());
        }
        pasted();
        desk.key(Qt::Key_Left);
        desk.key(Qt::Key_Left);
        desk.type("б");
        CHECK(text() == ("до" + family + "б" + stressed + keycap).toStdString());
    };
    desk.editWhole(card("K1"));
    check([&] { return desk.text(card("K1")); });
    desk.key(Qt::Key_Escape);
    desk.click(card("K2"));
    desk.window().panels().open("inspector");
    desk.window().panels().panel("inspector").enter();
    check([&] { return desk.text(card("K2")); });
}

TEST_CASE("fields set soft hyphens and keycaps as the map does", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    const QString hyphens = QString("пе%1ре%1нос%1%1").arg(QChar(0xAD)), keycap = QString::fromUtf8("1️⃣");
    const auto put = [&](const QString& text) {
        QGuiApplication::clipboard()->setText(text);
        desk.key(Qt::Key_A, Qt::ControlModifier);
        desk.key(Qt::Key_V, Qt::ControlModifier);
    };
    const auto lineOf = [](const QTextEdit& field) {
        const QTextLayout* layout = field.document()->firstBlock().layout();
        REQUIRE(layout->lineCount() == 1);
        return layout->lineAt(0);
    };
    const auto check = [&](QTextEdit& field, const char* id) {
        const auto widthOf = [&](const QString& text) {
            put(text);
            return lineOf(field).naturalTextWidth();
        };
        const double plain = widthOf("перенос"), spaced = widthOf("а б");
        CHECK(widthOf(hyphens) == Approx(plain).margin(1));
        CHECK(desk.text(card(id)) == hyphens.toStdString());
        // One sign after another is set anew, also between others and in a second line.
        put(QString("о\n") + hyphens);
        CHECK(field.document()->lastBlock().layout()->lineAt(0).naturalTextWidth() == Approx(plain).margin(1));
        CHECK(widthOf("а б") == Approx(spaced).margin(0.1));
        put(keycap);
        const QTextLine line = lineOf(field);
        const auto runs = line.glyphRuns();
        for (const QGlyphRun& run : runs)
            CHECK(run.rawFont().familyName() == "Noto Emoji");
        QTextLayout onMap(keycap, field.font());
        joinSigns(onMap);
        onMap.beginLayout();
        QTextLine mapLine = onMap.createLine();
        mapLine.setLineWidth(1e6);
        onMap.endLayout();
        CHECK(line.naturalTextWidth() == Approx(mapLine.naturalTextWidth()).margin(1));
        CHECK(desk.text(card(id)) == keycap.toStdString());
        // What is composed in the midst of it keeps its looks, and the rest comes back.
        preedit("ке");
        commit("客");
        CHECK(desk.text(card(id)) == (keycap + "客").toStdString());
        CHECK(field.document()->firstBlock().layout()->formats().size() == 1);
    };
    desk.editWhole(card("K1"));
    check(*desk.editor(), "K1");
    desk.key(Qt::Key_Escape);
    desk.click(card("K2"));
    desk.window().panels().open("inspector");
    desk.window().panels().panel("inspector").enter();
    auto* field = qobject_cast<QTextEdit*>(QApplication::focusWidget());
    REQUIRE(field);
    check(*field, "K2");
}
