#include "app/views/clipboard_commands.hpp"
#include "app/widgets/toast.hpp"
#include "gui/desk.hpp"
#include "support/builders.hpp"
#include "support/sources.hpp"
#include "support/targets.hpp"

#include <cjm/formats/table_clip.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/storage/document.hpp>
#include <cjm/storage/files.hpp>

#include <QFile>
#include <QImage>
#include <QUrl>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr const char* blockType = "application/x-marshrut-cjm";

QClipboard& clipboard() { return *QGuiApplication::clipboard(); }

// Bytes alone, as they come from another program.
void putOnClipboard(const std::vector<std::pair<const char*, QByteArray>>& contents) {
    auto* data = new QMimeData;
    for (const auto& [type, bytes] : contents)
        data->setData(type, bytes);
    clipboard().setMimeData(data);
}

QByteArray fixture(const char* name) {
    return QByteArray::fromStdString(textOf(projectFolder() / "tests/fuzz/corpus/table" / name));
}

void copy(Desk& desk) { desk.key(Qt::Key_C, Qt::ControlModifier); }
void paste(Desk& desk) {
    desk.key(Qt::Key_V, Qt::ControlModifier);
    desk.attend();
}

// Shift+click or Ctrl+click adds to the selection without the mouse's help.
Selection both(const Target& a, const Target& b) { return toggled(selectOnly(a), b); }

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a copied card pastes behind the one that is selected, as one step", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    copy(desk);
    CHECK(desk.steps() == 0);
    CHECK(clipboard().text() == "Кто может помочь?");
    desk.click(card("K2"));
    paste(desk);
    CHECK(textsOf(desk.map(), "row-questions", "S2") ==
          Words{"Где сравнить цены?", "Кто может помочь?", "Какие есть отзывы?"});
    CHECK(desk.text(desk.board().current()) == "Кто может помочь?");
    CHECK(desk.steps() == 1);
    CHECK(desk.undoText().contains("вставлена 1 карточка"));
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.map().cards.size() == 63);
}

TEST_CASE("cutting is copying and removing, in one step", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.board().select(both(card("K2"), card("K3")));
    desk.key(Qt::Key_X, Qt::ControlModifier);
    CHECK(desk.map().cards.size() == 61);
    CHECK(desk.steps() == 1);
    CHECK(desk.board().current() == cell("row-questions", "S2"));
    paste(desk);
    CHECK(textsOf(desk.map(), "row-questions", "S2") == Words{"Где сравнить цены?", "Какие есть отзывы?"});
    CHECK(desk.steps() == 2);
}

TEST_CASE("Ctrl+D makes a copy right behind, of stages and rows too", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K2"));
    desk.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(textsOf(desk.map(), "row-questions", "S2") ==
          Words{"Где сравнить цены?", "Где сравнить цены?", "Какие есть отзывы?"});
    desk.click(stage("S2"));
    desk.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(desk.map().stages.size() == 6);
    CHECK(inOrder(desk.map().stages)[2]->title == "Изучение рынка");
    desk.click(row("row-goals"));
    desk.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(inOrder(desk.map().rows)[1]->title == "Цель");
    CHECK(desk.steps() == 3);
}

TEST_CASE("between two windows a stage goes whole, with links, evidence and personas", "[gui][clipboard]") {
    Desk from, to;
    from.openExample();
    from.board().select(both(stage("S3"), stage("S4")));
    from.board().setFocus();
    from.board().clipboard().copy();
    // Only the bytes go to the other program.
    const QByteArray bytes = clipboard().mimeData()->data(blockType);
    REQUIRE_FALSE(bytes.isEmpty());
    putOnClipboard({{blockType, bytes}});
    to.window().openTemplate("blank");
    to.board().select(Target(inOrder(to.map().stages).back()->id));
    to.board().setFocus();
    const std::size_t stages = to.map().stages.size();
    to.board().clipboard().paste();
    CHECK(problems(to.map()) == nothing);
    REQUIRE(to.map().stages.size() == stages + 2);
    const auto copied = [&](const char* text) -> std::shared_ptr<const Card> {
        for (auto it = to.map().cards.begin(); it != to.map().cards.end(); ++it)
            if (it->text == text) return it.ptr();
        return nullptr;
    };
    const auto solution = copied("Обследование вместо отказа");
    REQUIRE(solution);
    CHECK(solution->id != CardId{"R8"});
    REQUIRE(solution->solves.size() == 1);
    CHECK(to.map().cards.find(solution->solves[0])->text == from.map().cards.find(CardId{"B9"})->text);
    const auto cited = copied("Специалист на связи");
    REQUIRE(cited);
    CHECK(cited->evidence.size() == 1);
    CHECK_FALSE(to.map().interviews.empty());
    CHECK_FALSE(to.map().personas.empty());
    CHECK(to.steps() == 1);
}

TEST_CASE("a copied block is a table for spreadsheets and a picture for documents", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.board().select(both(stage("S1"), stage("S2")));
    copy(desk);
    const QMimeData* data = clipboard().mimeData();
    const auto table = readHtmlTable(data->html().toStdString());
    REQUIRE(table);
    REQUIRE(table->rows.size() == 7);
    CHECK(table->rows[0][1].lines == Words{"Появление потребности"});
    CHECK(table->rows[2][0].lines == Words{"Вопросы"});
    CHECK(table->rows[2][2].lines == Words{"Где сравнить цены?", "Какие есть отзывы?"});
    const auto text = readTsv(data->text().toStdString());
    REQUIRE(text);
    CHECK(text->rows[2][2].lines == table->rows[2][2].lines);
    const auto picture = qvariant_cast<QImage>(data->imageData());
    REQUIRE_FALSE(picture.isNull());
    CHECK(picture.width() > 900); // twice the size on the map
    CHECK(QImage::fromData(data->data("image/png")) == picture);
    // It shows the stages in their colours.
    bool hasHue = false;
    for (int x = 0; x < picture.width() && !hasHue; x += 3)
        for (int y = 0; y < picture.height() / 2 && !hasHue; y += 3)
            hasHue = picture.pixelColor(x, y) == QColor("#228276");
    CHECK(hasHue);

    desk.board().select(card("K1"));
    copy(desk);
    CHECK_FALSE(clipboard().mimeData()->hasHtml()); // one card is text, not a table
    desk.board().select(titleTarget());
    copy(desk);
    CHECK(clipboard().text() == "Техническое обслуживание котельных");
}

TEST_CASE("cells of spreadsheets become cards where they are pasted", "[gui][clipboard]") {
    for (const char* program : {"excel", "libreoffice", "google-sheets"}) {
        INFO(program);
        Desk desk;
        desk.openExample();
        desk.board().select(cell("row-goals", "S3"));
        std::vector<std::pair<const char*, QByteArray>> contents{
            {"text/html", fixture((std::string(program) + ".html").c_str())}};
        if (program != std::string("google-sheets"))
            contents.emplace_back("text/plain", fixture((std::string(program) + ".tsv").c_str()));
        putOnClipboard(contents);
        paste(desk);
        CHECK(textsOf(desk.map(), "row-goals", "S3") == Words{"Выбрать правильно", "Позвонить", "Спросить цену"});
        CHECK(textsOf(desk.map(), "row-goals", "S4").back() == "ООО \"Тепло & Уют\"");
        const auto wide = desk.map().cards.cellList(RowId{"row-questions"}, StageId{"S3"}).back();
        CHECK(wide->text == "Ждёт ответа");
        CHECK(wide->span == 2);
        CHECK(wide->kind == CardKind::question);
        CHECK(textsOf(desk.map(), "row-questions", "S5").back() == "12,5");
        CHECK(desk.steps() == 1);
        CHECK(desk.board().selection().targets.size() == 5);
        CHECK(desk.dialogs().growths.empty());
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        CHECK(desk.map().cards.size() == 63);
    }
}

TEST_CASE("a table larger than the map asks whether the map may grow", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    putOnClipboard({{"text/plain", "a\tb\tc\r\nd\te\tf\r\ng\th\ti\r\n"}});
    desk.board().select(cell("row-barriers", "S4"));
    paste(desk); // nobody answers: given up
    REQUIRE(desk.dialogs().growths.size() == 1);
    CHECK(desk.dialogs().growths[0] == std::pair(1, 1));
    CHECK(desk.steps() == 0);

    desk.dialogs().growthAnswer = false;
    paste(desk);
    CHECK(desk.map().stages.size() == 5);
    CHECK(desk.map().rows.size() == 6);
    CHECK(desk.map().cards.size() == 63 + 4);
    desk.key(Qt::Key_Z, Qt::ControlModifier);

    desk.board().select(cell("row-barriers", "S4"));
    desk.dialogs().growthAnswer = true;
    paste(desk);
    CHECK(desk.map().stages.size() == 6);
    CHECK(desk.map().rows.size() == 7);
    CHECK(desk.map().cards.size() == 63 + 9);
    CHECK(inOrder(desk.map().rows).back()->kind == RowKind::solutions);
}

TEST_CASE("names of stages come from a spreadsheet", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.click(stage("S1"));
    putOnClipboard({{"text/plain", "Раз\tДва\n"}});
    paste(desk);
    CHECK(desk.text(stage("S1")) == "Раз");
    CHECK(desk.text(stage("S2")) == "Два");
    CHECK(desk.text(stage("S3")) == "Выбор услуги");
}

TEST_CASE("many lines of text make many cards, one step of undo", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    clipboard().setText("первая\n\n  вторая \r\nтретья\n");
    paste(desk);
    CHECK(textsOf(desk.map(), "row-questions", "S1") == Words{"Кто может помочь?", "первая", "вторая", "третья"});
    CHECK(desk.steps() == 1);
    CHECK(desk.board().selection().targets.size() == 3);
}

TEST_CASE("Ctrl+Shift+V pastes text and nothing else", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    putOnClipboard({{"text/html", fixture("excel.html")}, {"text/plain", "a\tb\nc"}});
    desk.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(textsOf(desk.map(), "row-questions", "S1") == Words{"Кто может помочь?", "a\tb", "c"});
    desk.board().select(titleTarget());
    clipboard().setText("Новое\nназвание");
    paste(desk);
    CHECK(desk.text(titleTarget()) == "Новое название");
}

TEST_CASE("words that are pasted are read as words that are typed", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    const auto pasteInto = [&](const char* row, const QString& words) {
        const CellTarget cell{RowId{row}, StageId{"S5"}};
        const std::size_t before = desk.map().cards.cellList(cell.row, cell.stage).size();
        desk.board().select(cell);
        clipboard().setText(words);
        paste(desk);
        std::vector<Card> cards;
        for (const auto& card : desk.map().cards.cellList(cell.row, cell.stage))
            cards.push_back(*card);
        cards.erase(cards.begin(), cards.begin() + static_cast<std::ptrdiff_t>(before));
        return cards;
    };
    const auto barriers = pasteInto("row-barriers", "Цена !!!\nСрок !");
    REQUIRE(barriers.size() == 2);
    CHECK(barriers[0].text == "Цена");
    CHECK(barriers[0].severity == 3);
    CHECK(barriers[1].severity == 1);
    const auto touchpoints = pasteInto("row-touchpoints", "Телефон\nСайт *");
    REQUIRE(touchpoints.size() == 2);
    CHECK(touchpoints[0].channel == "phone");
    CHECK(touchpoints[1].channel == "site");
    CHECK(touchpoints[1].momentOfTruth);
    const auto faces = pasteInto("row-emotions", "рад +1,5");
    REQUIRE(faces.size() == 1);
    CHECK(faces[0].value == 1.5);
    CHECK(faces[0].text == "рад");
}

TEST_CASE("pasting without a place says what to do", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.board().select(Target{});
    clipboard().setText("слово");
    CHECK(desk.board().clipboard().canPaste());
    paste(desk);
    const Toast& toast = desk.window().toast();
    REQUIRE(toast.isVisible());
    CHECK(toast.words() == "Сначала выберите ячейку, карточку, этап или строку");
    putOnClipboard({{blockType, "{\"format\": \"cjm\", broken"}});
    paste(desk);
    const QString damaged = toast.words();
    CHECK(damaged != "Сначала выберите ячейку, карточку, этап или строку");
    CHECK(desk.steps() == 0);
    clipboard().clear();
    CHECK_FALSE(desk.board().clipboard().canPaste());
    paste(desk);
    CHECK(toast.words() == damaged);
    CHECK(desk.dialogs().errors.empty());
}

TEST_CASE("a screenshot becomes a card with a picture, which is drawn", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    QImage shot(300, 200, QImage::Format_RGB32);
    shot.fill(QColor("#ff00c8"));
    clipboard().setImage(shot);
    paste(desk);
    REQUIRE(desk.map().images.size() == 1);
    CHECK(problems(desk.map()) == nothing);
    CHECK(desk.steps() == 1);
    const Target pasted = desk.board().current();
    const auto made = desk.map().cards.find(std::get<CardId>(pasted));
    CHECK(made->kind == CardKind::image);
    CHECK(made->image == desk.map().images.begin()->id);
    desk.at(pasted); // scrolls it into view
    desk.board().select(Target{});
    const QRectF frame = desk.board().toViewport(spotOf(desk.board().layoutNow(), pasted)->frame);
    CHECK(frame.height() > 100 * desk.board().zoom());
    CHECK(desk.picture().pixelColor(frame.center().toPoint()) == QColor("#ff00c8"));
    // The same picture again is kept once.
    desk.click(card("K1"));
    paste(desk);
    CHECK(desk.map().images.size() == 1);
    CHECK(desk.map().cards.size() == 65);
}

TEST_CASE("a file of a picture is pasted as that picture, byte for byte", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    QImage shot(40, 30, QImage::Format_RGB32);
    shot.fill(Qt::blue);
    REQUIRE(shot.save(desk.path("shot.png")));
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(desk.path("shot.png"))});
    clipboard().setMimeData(data);
    paste(desk);
    REQUIRE(desk.map().images.size() == 1);
    const auto bytes = readFile(desk.folder / "shot.png");
    CHECK(QByteArray::fromBase64(QByteArray::fromStdString(desk.map().images.begin()->data)).toStdString() == *bytes);

    auto* fake = new QMimeData;
    REQUIRE(QFile::copy(desk.path("example.cjm"), desk.path("fake.png")));
    fake->setUrls({QUrl::fromLocalFile(desk.path("fake.png"))});
    clipboard().setMimeData(fake);
    paste(desk);
    CHECK(desk.window().toast().isVisible());
    CHECK(desk.map().images.size() == 1);
}

TEST_CASE("in an open editor the clipboard is of text, and a picture is attached to the card", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    REQUIRE(desk.editor());
    copy(desk); // all of its text is selected
    CHECK(clipboard().text() == "Кто может помочь?");
    CHECK_FALSE(clipboard().mimeData()->hasFormat(blockType));
    QImage shot(60, 40, QImage::Format_RGB32);
    shot.fill(Qt::green);
    clipboard().setImage(shot);
    paste(desk);
    CHECK(desk.map().cards.size() == 63);
    CHECK_FALSE(desk.map().cards.find(CardId{"K1"})->image.empty());
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    CHECK(desk.editor());
}

TEST_CASE("what can only be looked at is copied but not changed", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    desk.store().setReadOnly(true);
    desk.click(card("K1"));
    copy(desk);
    CHECK(clipboard().text() == "Кто может помочь?");
    CHECK_FALSE(desk.board().clipboard().canPaste());
    paste(desk);
    desk.key(Qt::Key_X, Qt::ControlModifier);
    desk.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(desk.map().cards.size() == 63);
    CHECK(desk.dialogs().errors.empty());
}
