#include "app/inspector/comment_item.hpp"
#include "app/inspector/inspector.hpp"
#include "app/inspector/inspector_comments.hpp"
#include "app/widgets/card_sign.hpp"
#include "app/widgets/linked_text.hpp"
#include "gui/hand.hpp"

#include <cjm/layout/severity.hpp>
#include <cjm/render/icons.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

CardId commentedBarrier(Desk& desk) {
    for (const auto& card : cardsInOrder(desk.map()))
        if (card->kind == CardKind::barrier) return card->id;
    return {};
}

Inspector& threadInspector(Desk& desk) { return desk.window().panels().of<Inspector>(); }

CommentsPage& commentsPage(Desk& desk) {
    QCoreApplication::processEvents();
    REQUIRE(threadInspector(desk).comments());
    return *threadInspector(desk).comments();
}

void writeComment(Desk& desk, const char* words) {
    REQUIRE(commentsPage(desk).box().hasFocus());
    desk.type(QString::fromUtf8(words));
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::processEvents();
}

// As if somebody had signed comments before.
struct Signed {
    explicit Signed(const char* name) { QSettings().setValue(QStringLiteral("author"), QString::fromUtf8(name)); }
    ~Signed() { QSettings().remove(QStringLiteral("author")); }
    Signed(const Signed&) = delete;
    Signed& operator=(const Signed&) = delete;
};

// A label that is seen, by what its words begin with.
QLabel* shownWords(QWidget& in, const char* words) {
    for (auto* label : in.findChildren<QLabel*>())
        if (label->isVisible() && label->text().startsWith(QString::fromUtf8(words))) return label;
    FAIL("no such words");
    return nullptr;
}

void settleThread() {
    constexpr int levels = 8;
    for (int i = 0; i < levels; ++i)
        QCoreApplication::processEvents();
}

void writeLong(Desk& desk) {
    commentsPage(desk).box().setFocus();
    writeComment(desk, "https://example.com/a/very/long/address/that/no/panel/has/the/room/for/in/one/line.html");
    settleThread();
}

QPushButton* threadButton(QWidget& in, const char* words) {
    for (auto* button : in.findChildren<QPushButton*>())
        if (button->isVisible() && button->text().startsWith(QString::fromUtf8(words))) return button;
    FAIL("no such button");
    return nullptr;
}

} // namespace

TEST_CASE("who writes is asked once, with the first comment", "[gui][comments]") {
    const Signed nobody("");
    Desk desk;
    desk.openExample();
    const CardId barrier = commentedBarrier(desk);
    desk.click(barrier);
    desk.key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    writeComment(desk, "Можно показать вилку");
    CHECK(desk.map().comments.empty()); // it waits
    REQUIRE(commentsPage(desk).author().hasFocus());
    desk.type(QStringLiteral("Продажи"));
    desk.key(Qt::Key_Return);
    REQUIRE(desk.map().comments.size() == 1);
    const auto comment = inOrder(desk.map().comments).front();
    CHECK(comment->author == "Продажи");
    CHECK(comment->text == "Можно показать вилку");
    CHECK(comment->on.value == barrier.value);
    // The head of a thread is its card: with its sign, and as severe as it is.
    const auto* dots = commentsPage(desk).findChild<SeverityDots*>();
    REQUIRE(dots);
    CHECK(dots->isVisible());
    CHECK(dots->severity() == desk.map().cards.find(barrier)->severity);
    const auto signs = commentsPage(desk).findChildren<QLabel*>();
    CHECK(std::any_of(signs.begin(), signs.end(),
                      [](const QLabel* label) { return label->isVisible() && !label->pixmap().isNull(); }));
    writeComment(desk, "И цену");
    CHECK(desk.map().comments.size() == 2); // not asked again
    CHECK(desk.board().comments().openOn(barrier) == 2);
    // A thread is as wide as its panel, whether there is something to be sent or not.
    auto* scroll = threadInspector(desk).findChild<QScrollArea*>();
    for (const char* words : {"", "Третье"}) {
        desk.type(QString::fromUtf8(words));
        QCoreApplication::processEvents();
        CHECK(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
        CHECK(threadButton(commentsPage(desk), "Вопрос решён")->isVisible());
    }
    CHECK(threadButton(commentsPage(desk), "Отправить")->isVisible());
    commentsPage(desk).box().setText({});
    desk.board().setFocus();
    desk.undo();
    CHECK(desk.map().comments.size() == 1);
    CHECK(desk.board().comments().openOn(barrier) == 1);
}

TEST_CASE("one's last comment is edited with the arrow up, one's own are removed, a question is resolved",
          "[gui][comments]") {
    const Signed author("Юрист");
    Desk desk;
    desk.openExample();
    const CardId barrier = commentedBarrier(desk);
    desk.click(barrier);
    desk.key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    writeComment(desk, "Вилку можно");
    desk.key(Qt::Key_Up);
    CHECK(commentsPage(desk).box().text() == QStringLiteral("Вилку можно"));
    writeComment(desk, ", если рядом состав");
    REQUIRE(desk.map().comments.size() == 1);
    CHECK(inOrder(desk.map().comments).front()->text == "Вилку можно, если рядом состав");
    QTest::mouseClick(threadButton(commentsPage(desk), "Вопрос решён"), Qt::LeftButton);
    QCoreApplication::processEvents();
    CHECK(inOrder(desk.map().comments).front()->resolved);
    CHECK(desk.board().comments().openOn(barrier) == 0);
    QTest::mouseClick(threadButton(commentsPage(desk), "Решённые: 1"), Qt::LeftButton);
    QCoreApplication::processEvents();
    auto* item = commentsPage(desk).findChild<CommentItem*>();
    REQUIRE(item);
    emit item->removed();
    CHECK(desk.map().comments.empty());
}

TEST_CASE("a mark on the map opens the thread and is filled meanwhile; the list leads to every record",
          "[gui][comments]") {
    const Signed author("Маркетинг");
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    const CardId barrier = commentedBarrier(desk);
    SystemIds ids;
    const auto say = [&](const AnyId& on, const char* text) {
        REQUIRE(desk.store().dispatch(withComment(on, "Продажи", text, "2026-11-20T10:00:00Z", ids)));
    };
    say(AnyId{barrier.value}, "Проверить");
    say(AnyId{"S2"}, "Долго");
    say(AnyId{"S4"}, "Тоже долго");
    say(AnyId{"row-barriers"}, "Мало");
    Hand hand(desk);
    (void)hand.at(barrier);
    for (const Target& target : {Target{barrier}, stage("S2"), row("row-barriers")}) {
        const auto mark = desk.board().comments().markOf(target);
        REQUIRE(mark);
        hand.click(mark->center().toPoint());
        QCoreApplication::processEvents();
        CHECK(desk.board().current() == target);
        CHECK(desk.window().session().thread() == target);
        CHECK(commentsPage(desk).isVisible());
    }
    // The mark of a stage leaves the words above it alone.
    const auto notes = desk.board().layoutNow().notes;
    REQUIRE_FALSE(notes.empty());
    for (const PlacedNote& note : notes) {
        const QRectF words = desk.board().toViewport(hand.rectOf(MapFieldTarget{note.field}));
        CHECK_FALSE(desk.board().comments().markOf(stage("S4"))->intersects(words));
    }
    // The mark of a stage is seen whole where the stages stay in sight; that of a row goes under them with it.
    desk.window().resize(1440, 620);
    QCoreApplication::processEvents();
    auto& bar = *desk.board().verticalScrollBar();
    const auto markOfRow = [&] { return desk.board().comments().markOf(row("row-barriers"))->center(); };
    while (bar.value() < bar.maximum() && markOfRow().y() >= desk.board().pinned().top)
        bar.setValue(bar.value() + 5);
    CHECK(desk.board().comments().markOf(stage("S2"))->top() >= 0);
    REQUIRE(markOfRow().y() < desk.board().pinned().top);
    CHECK(desk.board().comments().at(markOfRow()) == Target{});
    // Nothing selected: all of them.
    desk.named(QStringLiteral("&Комментарии"))->trigger();
    QCoreApplication::processEvents();
    int lines = 0;
    for (auto* line : commentsPage(desk).findChildren<QPushButton*>())
        if (line->isVisible() && line->property("role").toString() == QLatin1String("drop")) ++lines;
    CHECK(lines == 4);
    desk.key(Qt::Key_Return); // the first line has the keyboard
    QCoreApplication::processEvents();
    CHECK(desk.board().current() != Target{});
    CHECK(desk.window().session().thread() == desk.board().current());
}

TEST_CASE("addresses in comments are opened with a click, and nothing else is", "[gui][comments]") {
    const auto linked = [](const char* text) {
        QStringList addresses;
        for (const TextLink& link : textLinks(QString::fromUtf8(text)))
            addresses << link.address;
        return addresses;
    };
    CHECK(linked("<b>javascript:alert(1)</b> file:///etc/passwd http:// mailto:").isEmpty());
    CHECK(linked("<i>см.</i> https://a.ru/x?y=1&z=2.\n(mailto:a@b.ru), всё") ==
          QStringList{"https://a.ru/x?y=1&z=2", "mailto:a@b.ru"});
    const Signed author("Юрист");
    Desk desk;
    desk.openExample();
    desk.click(commentedBarrier(desk));
    desk.key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    writeComment(desk, "https://a.ru/x");
    QLabel* said = shownWords(commentsPage(desk), "https://a.ru/x");
    QTest::mouseClick(said, Qt::LeftButton, {}, QPoint(20, said->height() / 2));
    CHECK(desk.dialogs().links == std::vector{QUrl("https://a.ru/x")});
    CHECK(said->textFormat() == Qt::PlainText);
    for (auto* button : commentsPage(desk).findChildren<QPushButton*>())
        CHECK_FALSE(button->text().contains("a.ru")); // it stands there once
    // A long one takes no more room than the panel has.
    writeLong(desk);
    auto* scroll = threadInspector(desk).findChild<QScrollArea*>();
    CHECK(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
}

TEST_CASE("words with addresses are plain: their links have the keyboard, and they are copied as they are",
          "[gui][comments]") {
    const QString text = QStringLiteral("<b>см.</b> https://a.ru/x и https://b.ru\nвсё");
    LinkedText label(text, Qt::blue, nullptr);
    label.resize(400, label.heightForWidth(400));
    label.show();
    label.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&label));
    QSignalSpy opened(&label, &QLabel::linkActivated);
    const auto click = [&](int letter) { QTest::mouseClick(&label, Qt::LeftButton, {}, label.placeOf(letter)); };
    click(1); // «<b>» is no markup
    CHECK(opened.empty());
    click(textLinks(text)[1].from + 1);
    REQUIRE(opened.size() == 1);
    CHECK(opened.takeFirst().first().toString() == "https://b.ru");
    label.clearFocus();
    label.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&label, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.takeFirst().first().toString() == "https://a.ru/x");
    QTest::keyClick(&label, Qt::Key_Tab);
    QTest::keyClick(&label, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.takeFirst().first().toString() == "https://b.ru");
    // From one letter to another, and no link is opened.
    QTest::mousePress(&label, Qt::LeftButton, {}, label.placeOf(0));
    QMouseEvent drag(QEvent::MouseMove, label.placeOf(10), label.mapToGlobal(label.placeOf(10)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(&label, &drag);
    QTest::mouseRelease(&label, Qt::LeftButton, {}, label.placeOf(10));
    CHECK(label.chosenWords() == text.left(10));
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == text.left(10));
    CHECK(opened.empty());
    // However narrow it is, no word is wider.
    CHECK(label.heightForWidth(40) > label.heightForWidth(400));
    CHECK(label.minimumSizeHint().width() == 0);
}

TEST_CASE("a name in a thread is seen whole beside free room, and a very long one is cut with a sign",
          "[gui][comments]") {
    const Signed author("Юрист");
    Desk desk;
    desk.openExample();
    const CardId barrier = commentedBarrier(desk);
    SystemIds ids;
    const std::string endless = "Главный инженер завода холодильного оборудования и его заместитель";
    for (const std::string& who : {std::string("Маркетинг"), endless})
        REQUIRE(desk.store().dispatch(withComment(AnyId{barrier.value}, who, "Да", "2026-11-20T10:00:00Z", ids)));
    desk.click(barrier);
    desk.key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    settleThread();
    QLabel* whole = shownWords(commentsPage(desk), "Маркетинг");
    CHECK(whole->text() == QStringLiteral("Маркетинг"));
    CHECK(whole->width() >= whole->sizeHint().width());
    QLabel* cut = shownWords(commentsPage(desk), "Главный инж");
    CHECK(cut->text().endsWith(QChar(0x2026)));
    CHECK(cut->toolTip().contains(QString::fromStdString(endless)));
}

TEST_CASE("what is resolved stands last in its thread, below where one answers", "[gui][comments]") {
    const Signed author("Юрист");
    Desk desk;
    desk.openExample();
    const CardId barrier = commentedBarrier(desk);
    SystemIds ids;
    for (const char* text : {"Первое", "Второе"})
        REQUIRE(desk.store().dispatch(withComment(AnyId{barrier.value}, "Юрист", text, "2026-11-20T10:00:00Z", ids)));
    Comment resolved = *inOrder(desk.map().comments).front();
    resolved.resolved = true;
    REQUIRE(desk.store().dispatch(PutComment{resolved, {}}));
    desk.click(barrier);
    desk.key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    settleThread();
    auto* fold = threadButton(commentsPage(desk), "Решённые: 1");
    const int below = threadButton(commentsPage(desk), "Вопрос решён")->mapTo(&desk.window(), QPoint()).y();
    CHECK(fold->mapTo(&desk.window(), QPoint()).y() > below);
    const auto items = commentsPage(desk).findChildren<CommentItem*>();
    CHECK(std::count_if(items.begin(), items.end(), [](const auto* item) { return item->isVisible(); }) == 1);
    fold->click();
    settleThread();
    QLabel* first = shownWords(commentsPage(desk), resolved.text.c_str());
    CHECK(first->mapTo(&desk.window(), QPoint()).y() > below);
}

TEST_CASE("a dot of severity that is not full is a ring that is seen in every theme", "[gui][comments]") {
    for (const Theme* theme : {&lightTheme(), &darkTheme(), &printTheme(), &highContrastTheme()})
        for (const Colour ground : {theme->barrierFill, theme->page}) {
            INFO(theme->name);
            QImage picture(24, 8, QImage::Format_RGB32);
            picture.fill(qtColour(ground));
            QPainter painter(&picture);
            painter.setRenderHint(QPainter::Antialiasing);
            paintSeverityDots(painter, 1, QPointF(1, 1), *theme, ground);
            painter.end();
            CHECK(picture.pixelColor(4, 4) == qtColour(theme->bad));
            CHECK(picture.pixelColor(20, 4) == qtColour(ground)); // the middle of the third
            CHECK(contrast(severityRing(ground, theme->bad), ground) >= 3);
        }
}

TEST_CASE("comments say when they were written as one says it", "[gui][comments]") {
    Desk desk; // Russian
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0));
    const auto at = [&](const QDateTime& time) {
        return commentTime(time.toUTC().toString(Qt::ISODate).toStdString(), now);
    };
    CHECK(at(QDateTime(QDate(2026, 11, 21), QTime(9, 5))) == QStringLiteral("сегодня, 9:05"));
    CHECK(at(QDateTime(QDate(2026, 11, 20), QTime(16, 20))) == QStringLiteral("вчера, 16:20"));
    CHECK(at(QDateTime(QDate(2026, 5, 3), QTime(9, 5))) == QStringLiteral("3 мая, 9:05"));
    CHECK(at(QDateTime(QDate(2025, 5, 3), QTime(9, 5))) == QStringLiteral("3 мая 2025"));
    CHECK(commentTime("когда-то", now) == QStringLiteral("когда-то"));
}
