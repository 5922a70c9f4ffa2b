#include "app/document/card_switches.hpp"
#include "app/widgets/date_popup.hpp"
#include "gui/hand.hpp"

#include <QBuffer>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

#include <catch2/catch.hpp>

// Hands on what stands on a card beside its text.

using namespace cjm;
using namespace cjm::test;

namespace {

// The example with all that cards show, and hands on it.
class Parts {
public:
    Parts() : desk(Language::russian, {1440, 1000}), hand(desk) {
        desk.openExample();
        desk.window().session().cardSwitches().set(CardShow::all());
        desk.board().zoomTo100();
    }
    ~Parts() { desk.window().session().cardSwitches().set(CardShow::atFirst()); }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    Card card(const char* id) { return *desk.map().cards.find(CardId{id}); }
    template <class Change> void change(const char* id, Change how) {
        Card changed = card(id);
        how(changed);
        REQUIRE(desk.window().session().apply(PutCard{changed, {}}));
    }
    /// The middle of a part, in the viewport of the board.
    QPoint at(const char* id, CardPart part) {
        (void)desk.at(CardId{id}); // scrolls
        const auto place = desk.board().parts().placeOf(CardId{id}, part);
        REQUIRE(place);
        return place->center().toPoint();
    }
    void click(const char* id, CardPart part) { hand.click(at(id, part)); }
    QString tip() { return desk.board().viewport()->toolTip(); }

    QMenu* menu() { return desk.board().findChild<QMenu*>(QStringLiteral("fieldMenu")); }
    void press(QWidget& in, Qt::Key key) {
        QTest::keyClick(&in, key);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    Desk desk;
    Hand hand;
};

ImageId addPicture(Parts& parts) {
    QImage picture(640, 200, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    const ImageId id{"picture"};
    REQUIRE(parts.desk.window().session().apply(PutImage{{id, 0, "png", bytes.toBase64().toStdString(), {}}, {}}));
    return id;
}

} // namespace

TEST_CASE("a click on bars or rating opens one to five, also on a card that is not selected", "[gui][parts]") {
    Parts parts;
    const int before = parts.card("T1").importance;
    REQUIRE(before > 0);
    const std::size_t steps = parts.desk.steps();
    parts.click("T1", CardPart::bars);
    REQUIRE(parts.menu());
    CHECK(parts.desk.board().current() == Target(CardId{"T1"}));
    CHECK(parts.menu()->actions().at(before - 1)->isChecked());
    parts.press(*parts.menu(), Qt::Key_Escape);
    CHECK_FALSE(parts.menu());
    CHECK(parts.desk.steps() == steps);
    parts.click("T1", CardPart::rating);
    REQUIRE(parts.menu());
    parts.press(*parts.menu(), Qt::Key_5);
    CHECK(parts.card("T1").rating == 5);
    CHECK(parts.card("T1").importance == before);
    CHECK(parts.desk.steps() == steps + 1);
    parts.desk.undo();
    CHECK(parts.card("T1").rating != 5);
}

TEST_CASE("a state is chosen from its sign", "[gui][parts]") {
    Parts parts;
    parts.click("R1", CardPart::state);
    REQUIRE(parts.menu());
    QMenu& menu = *parts.menu();
    REQUIRE(menu.actions().size() == 5);
    menu.setActiveAction(menu.actions().at(2));
    parts.press(menu, Qt::Key_Return);
    CHECK(parts.card("R1").state == SolutionState::doing);
    CHECK(parts.desk.steps() == 1);
    // And is taken off again.
    parts.click("R1", CardPart::state);
    REQUIRE(parts.menu());
    CHECK(parts.menu()->actions().at(2)->isChecked());
    parts.menu()->setActiveAction(parts.menu()->actions().back());
    parts.press(*parts.menu(), Qt::Key_Return);
    CHECK(parts.card("R1").state == SolutionState::none);
}

TEST_CASE("an owner is completed, typed, or taken off where it stands", "[gui][parts]") {
    Parts parts;
    const auto list = [&] { return parts.desk.board().findChild<PickerPopup*>(); };
    parts.click("R1", CardPart::owner);
    REQUIRE(list());
    for (const QChar letter : QStringLiteral("юри")) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(&list()->search(), &press);
    }
    CHECK(list()->list().currentItem()->text() == "Юрист");
    parts.press(list()->search(), Qt::Key_Return);
    CHECK(parts.card("R1").owner == "Юрист");
    CHECK(parts.desk.steps() == 1);
    parts.click("R1", CardPart::owner);
    REQUIRE(list());
    list()->list().setCurrentRow(list()->list().count() - 1);
    parts.press(list()->search(), Qt::Key_Return);
    CHECK(parts.card("R1").owner.empty());
    parts.desk.undo();
    CHECK(parts.card("R1").owner == "Юрист");
    CHECK(parts.desk.board().hasFocus());
}

TEST_CASE("a due date is typed in words where it stands", "[gui][parts]") {
    Parts parts;
    const std::string before = parts.card("R1").due;
    REQUIRE_FALSE(before.empty());
    const auto dates = [&] { return parts.desk.board().findChild<DatePopup*>(); };
    parts.click("R1", CardPart::due);
    REQUIRE(dates());
    parts.press(dates()->line(), Qt::Key_Escape);
    parts.click("R1", CardPart::due);
    REQUIRE(dates());
    dates()->type(QStringLiteral("1.3.2027"));
    CHECK(dates()->understood() == QString("1 марта 2027, понедельник"));
    parts.press(dates()->line(), Qt::Key_Return);
    CHECK(parts.card("R1").due == "2027-03-01");
    CHECK(parts.desk.steps() == 1);
    parts.desk.undo();
    CHECK(parts.card("R1").due == before);
}

TEST_CASE("drags and double clicks on a card mean the card, also from a part of it", "[gui][parts]") {
    Parts parts;
    const std::string stage = parts.card("R1").stage.value;
    const QPoint from = parts.at("R1", CardPart::owner);
    const QPoint to = from + QPoint(static_cast<int>(parts.desk.board().mapLayout().stages.front().width), 0);
    parts.hand.drag(from, to);
    CHECK(parts.card("R1").stage.value != stage);
    CHECK_FALSE(parts.desk.board().findChild<PickerPopup*>());
    parts.desk.undo();
    parts.desk.doubleClick(CardId{"R1"});
    REQUIRE(parts.desk.editor());
    parts.desk.key(Qt::Key_Escape);
    parts.hand.click(parts.at("R1", CardPart::owner), Qt::ControlModifier); // chooses cards
    CHECK_FALSE(parts.desk.board().findChild<PickerPopup*>());
}

TEST_CASE("a map that may only be read opens no editor", "[gui][parts]") {
    Parts parts;
    REQUIRE(parts.desk.open(parts.desk.folder / "example.cjm", true));
    parts.desk.window().session().cardSwitches().set(CardShow::all());
    parts.click("T1", CardPart::rating);
    CHECK_FALSE(parts.menu());
}

TEST_CASE("a link says its address, and Ctrl or the card's menu opens it", "[gui][parts]") {
    Parts parts;
    auto* open = parts.desk.named(QStringLiteral("Открыть ссылку"));
    parts.desk.click(CardId{"T1"});
    CHECK_FALSE(open->isEnabled());
    parts.change("T1", [](Card& c) { c.link = "https://example.org/price?a=1&b=2"; });
    parts.hand.moveTo(parts.at("T1", CardPart::link));
    CHECK(parts.hand.cursor() == Qt::PointingHandCursor);
    CHECK(parts.tip().contains("https://example.org/price?a=1&amp;b=2"));
    parts.hand.moveTo(parts.at("T1", CardPart::link) + QPoint(-40, 0));
    CHECK_FALSE(parts.tip().contains("example.org"));
    auto& links = parts.desk.dialogs().links;
    parts.click("T1", CardPart::link);
    CHECK(links.empty()); // selected, no more
    parts.hand.click(parts.at("T1", CardPart::link), Qt::ControlModifier);
    REQUIRE(links.size() == 1);
    CHECK(links.back() == QUrl("https://example.org/price?a=1&b=2"));
    CHECK(parts.desk.board().selection().contains(CardId{"T1"})); // nothing else was chosen
    CHECK(open->isEnabled());
    open->trigger();
    CHECK(links.size() == 2);
}

TEST_CASE("details have three dots, which say them", "[gui][parts]") {
    Parts parts;
    parts.change("T1", [](Card& c) { c.details = "Висит у входа\n<b>с 2019 года</b>"; });
    parts.hand.moveTo(parts.at("T1", CardPart::details));
    CHECK(parts.tip().contains("Висит у входа"));
    CHECK(parts.tip().contains("&lt;b&gt;"));
    parts.hand.moveTo(parts.at("T1", CardPart::details) + QPoint(0, 300));
    CHECK(parts.tip().isEmpty());
}

TEST_CASE("a picture is shown large, until Escape or a click", "[gui][parts]") {
    Parts parts;
    const ImageId picture = addPicture(parts);
    parts.change("T1", [&](Card& c) { c.image = picture; });
    GridView& board = parts.desk.board();
    const auto large = [&]() -> PictureShow* {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return board.parts().shownLarge();
    };
    parts.click("T1", CardPart::picture);
    REQUIRE(large());
    CHECK(large()->geometry() == board.rect());
    CHECK(large()->place().width() > 640);
    CHECK(large()->place().width() / large()->place().height() == Approx(3.2));
    CHECK(large()->grab().toImage().pixelColor(large()->place().center().toPoint()) == QColor(Qt::red));
    parts.desk.key(Qt::Key_Delete); // means nothing there
    REQUIRE(large());
    parts.desk.key(Qt::Key_Escape);
    CHECK_FALSE(large());
    CHECK(board.current() == Target(CardId{"T1"}));
    CHECK(board.hasFocus());
    parts.click("T1", CardPart::picture);
    REQUIRE(large());
    parts.hand.click(QPoint(20, 300));
    CHECK_FALSE(large());
    CHECK(board.current() == Target(CardId{"T1"})); // the click was for the picture alone
    parts.hand.doubleClick(parts.at("T1", CardPart::picture));
    CHECK_FALSE(large());
    REQUIRE(parts.desk.editor());
    CHECK(parts.desk.editor()->target() == Target(CardId{"T1"}));
}
