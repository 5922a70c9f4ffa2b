#include "app/views/view_commands.hpp"
#include "gui/desk.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <QTextBlock>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Target subtitle(const char* stage) { return StageSubtitleTarget{StageId{stage}}; }

std::string linesIn(const InlineEditor& editor) {
    QStringList lines;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next())
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            lines << block.text().mid(line.textStart(), line.textLength()).trimmed();
        }
    return lines.join(" / ").toStdString();
}

std::string linesOnMap(Desk& desk, const Target& target) {
    QStringList lines;
    for (const TextLine& line : spotOf(desk.board().layoutNow(), target)->lines->lines)
        lines << QString::fromStdString(line.text);
    return lines.join(" / ").toStdString();
}

// A map with a band over its first two stages.
void openWithPhase(Desk& desk) {
    desk.openExample();
    for (const char* id : {"S1", "S2"}) {
        Stage stage = *desk.map().stages.find(StageId{id});
        stage.phase = "До сделки";
        REQUIRE(desk.store().dispatch(PutStage{stage, {}}));
    }
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("an open text breaks its lines as the closed one", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    Stage changed = *desk.map().stages.find(StageId{"S2"});
    for (const char* words : {"Выбор подрядчика и подготовка к работе в зимний сезон",
                              "Сравнение предложений трёх подрядчиков по цене и сроку",
                              "Поиск в интернете, у коллег и на выставке в Екатеринбурге, а потом ещё раз"}) {
        INFO(words);
        changed.title = changed.subtitle = words;
        REQUIRE(desk.store().dispatch(PutStage{changed, {}}));
        Card text = *desk.map().cards.find(CardId{"K1"});
        text.text = words;
        REQUIRE(desk.store().dispatch(PutCard{text, {}}));
        QCoreApplication::processEvents();
        for (const Target& target : {stage("S2"), subtitle("S2"), card("K1")}) {
            INFO("kind of target " << target.index());
            const std::string closed = linesOnMap(desk, target);
            REQUIRE(closed.find(" / ") != std::string::npos);
            desk.board().editText(target);
            REQUIRE(desk.editor());
            CHECK(linesIn(*desk.editor()) == closed);
            desk.editor()->moveCursor(QTextCursor::End);
            for (const QChar letter : QStringLiteral(" и всё")) {
                desk.type(letter);
                if (!letter.isSpace()) CHECK(linesIn(*desk.editor()) == linesOnMap(desk, target));
            }
            desk.key(Qt::Key_Escape);
            CHECK(linesOnMap(desk, target) == closed);
        }
    }
}

TEST_CASE("the field of the title covers no persona beside it", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(titleTarget());
    desk.key(Qt::Key_F2);
    REQUIRE(desk.board().editor());
    const Rect& first = desk.board().layoutNow().personas.front().avatar;
    CHECK(desk.board().editor()->geometry().right() < desk.board().toViewport(first).left());
}

TEST_CASE("a double click on a stage's second line edits that", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    const auto spot = spotOf(desk.board().layoutNow(), subtitle("S1"));
    REQUIRE(spot);
    const QPoint at = desk.board().toViewport(spot->text).center().toPoint();
    QTest::mouseDClick(desk.window().windowHandle(), Qt::LeftButton, {},
                       desk.board().viewport()->mapTo(&desk.window(), at));
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == subtitle("S1"));
    CHECK(desk.editor()->toPlainText() == "Сбор информации");
    CHECK(desk.board().current() == stage("S1"));
    desk.type("Поиск");
    CHECK(desk.map().stages.find(StageId{"S1"})->subtitle == "Поиск");
    desk.key(Qt::Key_Escape);
    CHECK(desk.map().stages.find(StageId{"S1"})->subtitle == "Сбор информации");
}

TEST_CASE("Tab goes over the lines of the stages and back", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(stage("S2"));
    desk.type("Рынок");
    desk.key(Qt::Key_Tab);
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == subtitle("S2"));
    desk.type("Кого взять");
    desk.key(Qt::Key_Tab);
    CHECK(desk.editor() == nullptr);
    CHECK(desk.board().current() == stage("S3"));
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_Tab); // one that has no second line yet
    desk.type("Что входит");
    desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == stage("S3"));
    desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(desk.board().current() == stage("S2"));
    CHECK(desk.map().stages.find(StageId{"S2"})->title == "Рынок");
    CHECK(desk.map().stages.find(StageId{"S2"})->subtitle == "Кого взять");
    CHECK(desk.map().stages.find(StageId{"S3"})->subtitle == "Что входит");
    CHECK(desk.steps() == 3);
}

TEST_CASE("Enter goes from stage to stage and past the last begins another", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(stage("S4"));
    desk.type("Сделка");
    desk.key(Qt::Key_Return);
    CHECK(desk.board().current() == stage("S5"));
    desk.type("Жизнь");
    desk.key(Qt::Key_Return);
    REQUIRE(desk.editor());
    CHECK(desk.editor()->textEdit().isFresh());
    CHECK(desk.map().stages.size() == 5);
    CHECK(desk.board().layoutNow().stages.size() == 6);
    desk.key(Qt::Key_Return); // without a word it vanishes
    CHECK(desk.editor() == nullptr);
    CHECK(desk.board().layoutNow().stages.size() == 5);
    CHECK(desk.board().current() == stage("S5"));
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Return);
    desk.type("Возвращение");
    desk.key(Qt::Key_Tab);
    desk.type("Второй сезон");
    desk.key(Qt::Key_Escape);
    const auto stages = inOrder(desk.map().stages);
    REQUIRE(stages.size() == 6);
    CHECK(stages.back()->title == "Возвращение");
    CHECK(desk.steps() == 3);
    CHECK(desk.undoText() == "&Отменить: этап «Возвращение» добавлен");
}

TEST_CASE("Enter goes from row title to row title and past the last begins one that knows its kind", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(row("row-barriers"));
    desk.type("Преграды");
    desk.key(Qt::Key_Return);
    CHECK(desk.board().current() == row("row-solutions"));
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_Return);
    REQUIRE(desk.editor());
    CHECK(desk.map().rows.size() == 6);
    desk.type("Мысли клиента");
    desk.key(Qt::Key_Return);
    const auto rows = inOrder(desk.map().rows);
    REQUIRE(rows.size() == 7);
    CHECK(rows.back()->title == "Мысли клиента");
    CHECK(rows.back()->kind == RowKind::thoughts);
    CHECK(desk.steps() == 2);
    desk.key(Qt::Key_Escape);
    CHECK(desk.map().rows.size() == 7);
    CHECK(desk.board().current() == Target{rows.back()->id});
}

TEST_CASE("the title goes on to the subtitle, that to the notes and they to the first stage", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(titleTarget());
    desk.type("Карта");
    desk.key(Qt::Key_Return);
    CHECK(desk.board().current() == subtitleTarget());
    desk.type("о пути");
    desk.key(Qt::Key_Return);
    CHECK(desk.board().current() == audienceTarget());
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Return);
    CHECK(desk.board().current() == stage("S1"));
    CHECK(desk.map().passport->title == "Карта");
    CHECK(desk.map().passport->subtitle == "о пути");
}

TEST_CASE("the band over the stages is renamed where it stands", "[gui][typing]") {
    Desk desk;
    openWithPhase(desk);
    const Target band = PhaseTarget{StageId{"S1"}, StageId{"S2"}};
    desk.doubleClick(band);
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == band);
    desk.key(Qt::Key_Backspace); // the band is gone for a moment, the editor is not
    REQUIRE(desk.editor());
    desk.type("Выбор");
    desk.key(Qt::Key_Return);
    for (const char* id : {"S1", "S2"})
        CHECK(desk.map().stages.find(StageId{id})->phase == "Выбор");
    CHECK(desk.map().stages.find(StageId{"S3"})->phase.empty());
    CHECK(desk.undoText() == "&Отменить: полоса над этапами названа «Выбор»");
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.map().stages.find(StageId{"S2"})->phase == "До сделки");
    desk.click(stage("S2"));
    desk.key(Qt::Key_Up);
    CHECK(desk.board().current() == band);
}

TEST_CASE("a band is taken away by Delete or its menu, and its stages stay", "[gui][typing]") {
    Desk desk;
    openWithPhase(desk);
    desk.click(Target(PhaseTarget{StageId{"S1"}, StageId{"S2"}}));
    SECTION("Delete") { desk.key(Qt::Key_Delete); }
    SECTION("menu") { desk.window().commands().run("stage.no-phase"); }
    CHECK(desk.board().layoutNow().phases.empty());
    CHECK(desk.map().stages.size() == 5);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.board().layoutNow().phases.size() == 1);
    desk.click(Target(titleTarget()));
    CHECK_FALSE(desk.window().commands().action("delete")->isEnabled());
    CHECK_FALSE(desk.window().commands().action("stage.no-phase")->isEnabled());
}

TEST_CASE("a new band over the selected stages is named where it will stand", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(stage("S2"));
    desk.key(Qt::Key_Right, Qt::ShiftModifier);
    desk.window().commands().run("stage.phase");
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == Target(PhaseTarget{StageId{"S2"}, StageId{"S3"}}));
    SECTION("and typed at once") {
        desk.type("Выбор");
        desk.key(Qt::Key_Return);
        CHECK(desk.map().stages.find(StageId{"S1"})->phase.empty());
        for (const char* id : {"S2", "S3"})
            CHECK(desk.map().stages.find(StageId{id})->phase == "Выбор");
        CHECK(desk.board().layoutNow().phases.size() == 1);
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        CHECK(desk.board().layoutNow().phases.empty());
    }
    SECTION("without a name there is none") {
        desk.key(Qt::Key_Return);
        CHECK(desk.board().layoutNow().phases.empty());
        CHECK_FALSE(desk.store().history().canUndo());
    }
}

TEST_CASE("an open quote breaks its lines as the closed one, whose marks are not typed", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    Card quote = *desk.map().cards.find(CardId{"K1"});
    quote.kind = CardKind::quote;
    quote.text = "Сравнение предложений трёх подрядчиков по цене и сроку";
    REQUIRE(desk.store().dispatch(PutCard{quote, {}}));
    QCoreApplication::processEvents();
    const std::string closed = linesOnMap(desk, card("K1"));
    REQUIRE(closed.find(" / ") != std::string::npos);
    desk.board().editText(card("K1"));
    REQUIRE(desk.editor());
    CHECK(linesIn(*desk.editor()) + "»" == closed);
}
