#include "app/inspector/stories_panel.hpp"
#include "app/panels/side_panels.hpp"
#include "app/widgets/settings.hpp"
#include "gui/coauthor.hpp"
#include "gui/method_desk.hpp"

#include <QPointer>

#include <catch2/catch.hpp>

#include <set>

// Answers to questions, stories and comments that are typed while somebody else writes to the same map. Its own
// namespace: sources are compiled together.
namespace cjm::test::typed_answers_tests {
namespace {

const QString isClear = QStringLiteral("Понятно ли без инструкции?");

// The panel of the stories of the boiler example: «Успеть до холодов» and «Ещё год своими силами».
struct Stories : MethodDesk {
    Stories() {
        click(panel().step(5).head());
        REQUIRE(boxes().size() == 2);
    }
    std::vector<QTextEdit*> boxes() {
        std::vector<QTextEdit*> found;
        for (auto* each : desk.window().panels().of<StoriesPanel>().findChildren<QTextEdit*>())
            if (each->isVisible() && each->accessibleName() == QStringLiteral("История")) found.push_back(each);
        return found;
    }
    QTextEdit& enter(std::size_t place) {
        QTextEdit& box = *boxes().at(place);
        box.setFocus();
        desk.key(Qt::Key_End, Qt::ControlModifier);
        return box;
    }
    [[nodiscard]] Story at(std::size_t place) { return *inOrder(map().stories).at(place); }
};

struct Signed {
    Signed() { setAuthorName(QStringLiteral("Анна")); }
    ~Signed() { setAuthorName({}); }
    Signed(const Signed&) = delete;
    Signed& operator=(const Signed&) = delete;
};

} // namespace

TEST_CASE("the answer to a question that is typed is left alone, others come", "[gui][shared][questions]") {
    TypedFields f;
    f.openQuestions("S5");
    Coauthor olga(f.desk);
    f.enter(isClear);
    f.desk.type(" и чат");
    CHECK(olga.answers("experience.feedback", "Звонок раз в месяц"));
    Stage renamed = *olga.map().stages.find(StageId{"S5"});
    renamed.title = "Служба";
    CHECK(olga.writes(PutStage{renamed, {}}));
    CHECK_FALSE(olga.answers("experience.think", "Всего один номер на все случаи"));
    Panel::settle();
    CHECK(f.in(isClear) == "Один номер на все случаи и чат");
    f.desk.type("!");
    CHECK(f.answer("experience.think") == "Один номер на все случаи и чат!");
    SECTION("until it is left") { f.desk.key(Qt::Key_Tab); }
    SECTION("until it has to be done with") { f.desk.window().session().finishTyping(); }
    CHECK(olga.comes());
    Panel::settle();
    CHECK(f.answer("experience.think") == "Всего один номер на все случаи и чат!");
    CHECK(f.in(isClear) == f.answer("experience.think"));
}

TEST_CASE("the box of an answer stays under who is typing, whatever others answer", "[gui][shared][questions]") {
    TypedFields f;
    f.openQuestions("S5");
    Coauthor olga(f.desk);
    f.enter(isClear);
    f.desk.type(" и чат");
    SECTION("with a card") {
        CHECK(olga.writes(withAnswerCards(olga.map(), "experience.think", {CardId{"B7"}}, true)));
        Panel::settle();
        REQUIRE(f.box(isClear).hasFocus());
        f.desk.type("!");
        CHECK(f.answer("experience.think") == "Один номер на все случаи и чат!");
        f.desk.key(Qt::Key_Tab);
        Panel::settle();
        CHECK_FALSE(f.find<QTextEdit>(isClear)); // the card has answered
    }
    SECTION("by asking other questions") {
        Stage other = *olga.map().stages.find(StageId{"S5"});
        other.group = Group::deal;
        CHECK(olga.writes(PutStage{other, {}}));
        Panel::settle();
        REQUIRE(f.box(isClear).hasFocus());
        f.desk.type("!");
        CHECK(f.answer("experience.think") == "Один номер на все случаи и чат!");
    }
}

TEST_CASE("what others write at the name of a story that is typed waits until it is left", "[gui][shared][stories]") {
    Stories s;
    Coauthor olga(s.desk);
    const QTextEdit& box = s.enter(0);
    s.desk.type(" и раньше");
    Story hers = s.at(0);
    hers.title = "Успеть до холодов";
    hers.why = "Так чаще всего";
    CHECK(olga.writes(PutStory{hers, {}}));
    hers.title = "Всё успеть до холодов";
    CHECK_FALSE(olga.writes(PutStory{hers, {}}));
    MethodDesk::settle();
    CHECK(box.toPlainText() == "Успеть до холодов и раньше");
    s.desk.type("!");
    SECTION("with Tab") { s.desk.key(Qt::Key_Tab); }
    SECTION("because it has to be done with") { s.session().finishTyping(); }
    CHECK(olga.comes());
    s.follow([&] { return box.toPlainText() == "Всё успеть до холодов и раньше!"; });
    CHECK(s.at(0).title == "Всё успеть до холодов и раньше!");
    CHECK(s.at(0).why == "Так чаще всего");
}

TEST_CASE("a story that others removed takes nothing from the one that is typed at", "[gui][shared][stories]") {
    Stories s;
    Coauthor olga(s.desk);
    const QPointer<QTextEdit> box(&s.enter(1));
    s.desk.type(" и");
    CHECK(olga.writes(RemoveStory{s.at(0).id}));
    s.follow([&] { return s.boxes().size() == 1; });
    REQUIRE(box);
    REQUIRE(box->hasFocus());
    s.desk.type(" ещё");
    CHECK(s.at(0).title == "Ещё год своими силами и ещё");
}

// Panels follow a moment after the map; keys may come before them.
TEST_CASE("a letter into a box that shows the text of before comes on top of what others wrote", "[gui][shared]") {
    SECTION("in the fields of a card") {
        TypedFields f;
        f.select(card("B3"));
        Coauthor olga(f.desk);
        f.enter("Текст");
        REQUIRE(olga.rewords("B3", "Все цены")); // nothing is typed there
        f.desk.type("!");
        CHECK(f.cardOf("B3").text == "Все цены!");
    }
    SECTION("in an answer") {
        TypedFields f;
        f.openQuestions("S5");
        Coauthor olga(f.desk);
        f.enter(isClear);
        REQUIRE(olga.answers("experience.think", "Всего один номер на все случаи"));
        f.desk.type("!");
        CHECK(f.answer("experience.think") == "Всего один номер на все случаи!");
    }
    SECTION("in a story") {
        Stories s;
        Coauthor olga(s.desk);
        s.enter(0);
        Story hers = s.at(0);
        hers.title = "Всё успеть до холодов";
        REQUIRE(olga.writes(PutStory{hers, {}}));
        s.desk.type("!");
        CHECK(s.at(0).title == "Всё успеть до холодов!");
    }
    SECTION("and one more vote counts on top of theirs") {
        TypedFields f;
        f.select(card("B3"));
        Coauthor olga(f.desk);
        f.click(f.box("Голоса"));
        Card voted = *olga.map().cards.find(CardId{"B3"});
        voted.votes = 2;
        REQUIRE(olga.writes(PutCard{voted, {}}));
        f.desk.key(Qt::Key_Up);
        CHECK(f.cardOf("B3").votes == 3);
    }
}

TEST_CASE("a comment that was changed elsewhere while it is written anew stays, with the other below",
          "[gui][shared][comments]") {
    const Signed anna;
    TypedFields f;
    f.select(card("B3"));
    f.desk.key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    Panel::settle();
    f.desk.type("Дорого");
    f.desk.key(Qt::Key_Return, Qt::ControlModifier);
    Panel::settle();
    REQUIRE(f.map().comments.size() == 1);
    Coauthor olga(f.desk);
    f.desk.key(Qt::Key_Up);
    f.desk.type("!");
    Comment other = *f.map().comments.begin();
    other.text = "Дорого и долго";
    CHECK(olga.writes(PutComment{other, {}}));
    Panel::settle();
    f.desk.key(Qt::Key_Return, Qt::ControlModifier);
    Panel::settle();
    std::set<std::string> texts;
    for (const Comment& comment : f.map().comments)
        texts.insert(comment.text);
    CHECK(texts == std::set<std::string>{"Дорого и долго", "Дорого!"});
}

} // namespace cjm::test::typed_answers_tests
