#include "app/views/clipboard_commands.hpp"
#include "app/widgets/toast.hpp"
#include "gui/desk.hpp"
#include "support/builders.hpp"
#include "support/targets.hpp"

#include <cjm/model/validate.hpp>

#include <QBuffer>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QUrl>

#include <catch2/catch.hpp>

#include <algorithm>

// What kinds of things are pasted and dropped, and that no way in is another.

using namespace cjm;
using namespace cjm::test;

namespace {

QClipboard& clipboard() { return *QGuiApplication::clipboard(); }

std::unique_ptr<QMimeData> content(const std::vector<std::pair<const char*, QByteArray>>& parts) {
    auto data = std::make_unique<QMimeData>();
    for (const auto& [type, bytes] : parts)
        data->setData(type, bytes);
    return data;
}

std::unique_ptr<QMimeData> filesOf(const QStringList& paths) {
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.push_back(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    return data;
}

QByteArray png(int width, Qt::GlobalColor colour) {
    QImage image(width, 10, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

const Target questions = CellTarget{RowId{"row-questions"}, StageId{"S5"}};
using Words = std::vector<std::string>;

struct Pasting : Desk {
    Pasting() { openExample(); }

    void paste(std::unique_ptr<QMimeData> data, const Target& where = questions) {
        clipboard().setMimeData(data.release());
        board().select(where);
        board().setFocus();
        key(Qt::Key_V, Qt::ControlModifier);
        settleCards();
    }
    // As a file manager or a browser lets go of it there.
    void drop(const QMimeData& data, const Target& where = questions) {
        const QPointF point = board().viewport()->mapFrom(&window(), at(where));
        QDragEnterEvent enter(point.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(board().viewport(), &enter);
        CHECK(enter.isAccepted());
        QDropEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(board().viewport(), &event);
        CHECK(event.isAccepted());
    }
    void settleCards() {
        QCoreApplication::processEvents();
        REQUIRE(QTest::qWaitFor([&] { return !board().clipboard().isReading(); }, 20'000));
        attend();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] Words words() { return textsOf(map(), "row-questions", "S5"); }
    [[nodiscard]] bool has(const char* word) {
        const Words all = words();
        return std::find(all.begin(), all.end(), word) != all.end();
    }
    [[nodiscard]] QString toast() { return window().findChild<Toast*>()->words(); }
    [[nodiscard]] std::size_t pictures() {
        std::size_t count = 0;
        for (const Card& each : map().cards)
            count += each.kind == CardKind::image ? 1 : 0;
        return count;
    }
};

} // namespace

TEST_CASE("the toast says what was pasted, and takes it back", "[gui][clipboard]") {
    Pasting desk;
    const Words before = desk.words();
    desk.paste(content({{"text/plain", "- раз\n- два\n- три"}}));
    CHECK(desk.toast() == "Вставлен список: 3 карточки");
    REQUIRE(desk.words().size() == before.size() + 3);
    CHECK(desk.words().back() == "три");
    CHECK(desk.steps() == 1);
    desk.paste(content({{"text/plain", "a\tb"}}), CellTarget{RowId{"row-questions"}, StageId{"S1"}});
    CHECK(desk.toast() == "Вставлена таблица: 2 карточки");
    desk.paste(content({{"text/plain", "Покупка\n\tПоиск\n\t\tОтзывы"}}));
    CHECK(desk.toast() == "Вставлен план по пунктам: 3 карточки");
    desk.paste(content({{"text/plain", "просто слова"}}));
    CHECK(desk.toast() == "Вставлена 1 карточка");
    desk.undo();
    CHECK(desk.words().back() == "Отзывы");
    // Only its text, as it stands.
    clipboard().setText("- раз\n- два");
    desk.board().select(questions);
    desk.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.words().back() == "- два");
}

TEST_CASE("lines pasted at a title name rows or stages, and the toast says so", "[gui][clipboard]") {
    Pasting desk;
    const auto titles = [](const auto& table) {
        Words all;
        for (const auto& record : inOrder(table))
            all.push_back(record->title);
        return all;
    };
    const auto place = [](const Words& all, const std::string& title) {
        return static_cast<std::size_t>(std::find(all.begin(), all.end(), title) - all.begin());
    };
    const Words rows = titles(desk.map().rows);
    const std::string first = desk.map().rows.find(RowId{"row-goals"})->title;
    const std::size_t at = place(rows, first);
    desk.paste(content({{"text/plain", "Uno\nDue\nTre"}}), row("row-goals"));
    CHECK(desk.toast() == "Названы 3 строки");
    Words expected = rows;
    REQUIRE(at + 3 <= expected.size());
    expected[at] = "Uno", expected[at + 1] = "Due", expected[at + 2] = "Tre";
    CHECK(titles(desk.map().rows) == expected);
    desk.undo();
    CHECK(titles(desk.map().rows) == rows);
    desk.paste(content({{"text/html", "<table><tr><td>Uno</td></tr><tr><td>Due</td></tr></table>"}}), row("row-goals"));
    CHECK(desk.toast() == "Названы 2 строки");
    desk.drop(*content({{"text/plain", "- Alba\n- Sera"}}), stage("S2"));
    desk.settleCards();
    CHECK(desk.toast() == "Названы 2 этапа");
    const Words stages = titles(desk.map().stages);
    CHECK(stages[1] == "Alba");
    CHECK(stages[2] == "Sera");
    desk.paste(content({{"text/plain", "Uno"}}), row("row-goals"));
    CHECK(desk.toast() == "Названа 1 строка");
    desk.dialogs().growthAnswer = true;
    desk.paste(content({{"text/plain", "a\nb"}}), inOrder(desk.map().stages).back()->id);
    CHECK(titles(desk.map().stages).size() == stages.size() + 1);
    CHECK(titles(desk.map().stages).back() == "b");
}

TEST_CASE("a link of a page becomes a card with its words that leads there", "[gui][clipboard]") {
    Pasting desk;
    const auto link = [] {
        return content({{"text/html", "<a href=\"https://shop.example/item?a=1&amp;b=2\">Ссылка <b>сюда</b></a>"},
                        {"text/plain", "https://shop.example/item?a=1&b=2"},
                        {"text/uri-list", "https://shop.example/item?a=1&b=2\r\n"}});
    };
    // What came is selected.
    const auto last = [&] {
        const auto* id = std::get_if<CardId>(&desk.board().current());
        REQUIRE(id);
        return *desk.map().cards.find(*id);
    };
    const std::size_t before = desk.words().size();
    desk.drop(*link());
    desk.settleCards();
    CHECK(last().text == "Ссылка сюда");
    CHECK(last().link == "https://shop.example/item?a=1&b=2");
    desk.undo();
    desk.paste(link());
    REQUIRE(desk.words().size() == before + 1);
    CHECK(last().link == "https://shop.example/item?a=1&b=2");
    desk.paste(content({{"text/html", "<p>см. <a href=\"https://a.example\">тут</a></p>"}, {"text/plain", "см. тут"}}));
    CHECK(last().text == "см. тут");
    CHECK(last().link.empty());
    desk.paste(content({{"text/html", "<a href=\"javascript:x\">жми</a>"}, {"text/plain", "жми"}}));
    CHECK(last().text == "жми");
    CHECK(last().link.empty());
}

TEST_CASE("many lines are one edit and one layout, and very many are asked about", "[gui][clipboard]") {
    Pasting desk;
    QByteArray lines;
    for (int i = 0; i < 5'200; ++i)
        lines += "строка " + QByteArray::number(i) + "\n";
    desk.paste(content({{"text/plain", lines}}));
    CHECK(desk.steps() == 0); // walked away from the question
    REQUIRE(desk.dialogs().manyCards.size() == 1);
    CHECK(desk.dialogs().manyCards.back() == std::pair<std::size_t, std::size_t>{5'200, 5'200});
    desk.dialogs().manyAnswer = true;
    desk.board().setZoom(0.1, {0, 0}); // drawn small they cost less here
    QSignalSpy changed(&desk.window().session(), &DocumentSession::mapChanged);
    desk.paste(content({{"text/plain", lines}}));
    CHECK(changed.count() == 1);
    CHECK(desk.steps() == 1);
    CHECK(desk.map().cards.size() == 63 + 5'200);
    desk.undo();
    CHECK(desk.map().cards.size() == 63);
    // What has no room is told before.
    desk.dialogs().manyAnswer = false;
    QByteArray more;
    for (int i = 0; i < 60'000; ++i)
        more += "x\n";
    desk.paste(content({{"text/plain", more}}));
    CHECK(desk.dialogs().manyCards.back() ==
          std::pair<std::size_t, std::size_t>{60'000, maxRecords - recordCount(desk.map())});
    CHECK(desk.map().cards.size() == 63);
}

TEST_CASE("a zero byte comes in by no way, and nothing after it is lost", "[gui][clipboard]") {
    const std::string clean = "one\uFFFDtwo";
    const QByteArray bytes("one\0two", 7);
    Pasting desk;
    desk.paste(content({{"text/plain", bytes}}));
    CHECK(desk.words().back() == clean);
    // Into an open card, and typing goes on.
    desk.click(card("K1"));
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_End);
    clipboard().setMimeData(content({{"text/plain", bytes}}).release());
    desk.key(Qt::Key_V, Qt::ControlModifier);
    desk.type("three");
    CHECK(desk.text(card("K1")).ends_with(clean + "three"));
    desk.key(Qt::Key_Escape);
    // The title, as text alone, and by a drop.
    desk.board().select(titleTarget());
    desk.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.text(titleTarget()) == clean);
    const std::size_t before = desk.words().size();
    desk.drop(*content({{"text/plain", bytes}}));
    desk.settleCards();
    CHECK(desk.words().size() == before + 1);
    CHECK(problems(desk.map()) == nothing);
    // Whatever else brings one: an edit is cleaned before it is refused.
    Card one = *desk.map().cards.find(CardId{"K1"});
    one.text = std::string("a\0b", 3);
    CHECK(desk.window().session().apply(PutCard{one, {}}));
    CHECK(desk.text(card("K1")) == "a\uFFFDb");
    CHECK(problems(desk.map()) == nothing);
}

TEST_CASE("pictures come from files, browsers and drawings", "[gui][clipboard]") {
    Pasting desk;
    write(desk.path("a.png"), png(20, Qt::red));
    write(desk.path("b.PNG"), png(30, Qt::blue));
    write(desk.path("c.svg"),
          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><rect width='4' height='4'/></svg>");
    write(desk.path("d.txt"), "words");
    desk.paste(filesOf({desk.path("a.png"), desk.path("b.PNG"), desk.path("c.svg"), desk.path("d.txt")}));
    CHECK(desk.pictures() == 3);
    CHECK(desk.toast() == "Вставлены 3 картинки");
    CHECK(desk.steps() == 1);
    desk.undo();
    CHECK(desk.pictures() == 0);
    // Dropped they are the same.
    desk.drop(*filesOf({desk.path("a.png")}));
    desk.settleCards();
    CHECK(desk.pictures() == 1);
    CHECK(desk.dialogs().errors.empty());
    // A browser puts the address beside the picture.
    desk.paste(content({{"text/html", "<meta charset='utf-8'><img src='https://example.org/a.png'>"},
                        {"text/plain", "https://example.org/a.png"},
                        {"image/png", png(40, Qt::green)}}));
    CHECK(desk.pictures() == 2);
    // A spreadsheet puts a picture beside its cells.
    desk.paste(content({{"text/plain", "a\tb"}, {"image/png", png(40, Qt::green)}}),
               CellTarget{RowId{"row-questions"}, StageId{"S1"}});
    CHECK(desk.pictures() == 2);
    // Files that are no pictures change nothing and are told.
    const std::size_t steps = desk.steps();
    desk.paste(filesOf({desk.path("d.txt")}));
    CHECK(desk.steps() == steps);
    CHECK(desk.toast().contains("картинк"));
    desk.paste(filesOf({desk.path("gone.png")}));
    CHECK(desk.steps() == steps);
}

TEST_CASE("what is dropped does what pasting does, and its answer waits for no question", "[gui][clipboard]") {
    Pasting desk;
    desk.drop(*content({{"text/plain", "• раз\n• два"}}));
    CHECK(desk.steps() == 0); // whoever dropped it has been answered
    desk.settleCards();
    CHECK(desk.has("два"));
    CHECK(desk.toast() == "Вставлен список: 2 карточки");
    desk.dialogs().growthAnswer = true;
    desk.drop(*content({{"text/html", "<table><tr><td>a</td><td>b</td></tr></table>"}}));
    CHECK(desk.dialogs().growths.empty());
    desk.settleCards();
    CHECK(desk.dialogs().growths.size() == 1);
    QMimeData link;
    link.setUrls({QUrl("https://example.org/page")});
    desk.drop(link);
    desk.settleCards();
    CHECK(desk.has("https://example.org/page"));
    // A map is opened, and what may only be read takes nothing.
    const auto map = filesOf({desk.path("example.cjm")});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, map.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(&desk.window(), &enter);
    CHECK(enter.isAccepted());
    desk.window().session().setReadOnly(true);
    QMimeData text;
    text.setText("words");
    QDragEnterEvent refused({300, 300}, Qt::CopyAction, &text, Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.board().viewport(), &refused);
    CHECK_FALSE(refused.isAccepted());
}
