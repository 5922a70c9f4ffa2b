#include "app/inspector/inspector.hpp"
#include "app/views/interviews_view.hpp"
#include "app/views/personas_view.hpp"
#include "app/window/start_screen.hpp"
#include "gui/method_desk.hpp"
#include "support/files.hpp"
#include "support/sources.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/method/steps.hpp>
#include <cjm/storage/files.hpp>

#include <QTextEdit>

#include <catch2/catch.hpp>

#include <sstream>

using namespace cjm;
using namespace cjm::test;

namespace {

// Somebody who reads «Первая карта» in the guide and does what each sentence says, with the mouse and the keyboard.
class GuideReader {
public:
    explicit GuideReader(Language language) : m(language), language_(language) {}

    void readsStart() {
        key(Qt::Key_N, Qt::ControlModifier);
        const QString name = word("Новая карта", "New map");
        REQUIRE(QTest::qWaitFor([&] { return button(desk().window().startScreen(), name) != nullptr; }));
        QCoreApplication::processEvents();
        clickOn(*button(desk().window().startScreen(), name));
        desk().attend();
        REQUIRE(m.map().stages.size() == 5);
    }
    void opensThePanel() {
        if (!m.panel().isVisible()) key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        m.settle();
        REQUIRE(m.panel().isVisible());
    }
    void leavesThreeStages() {
        for (int i = 0; i < 2; ++i) {
            desk().click(Target(stageAt(3)));
            key(Qt::Key_Delete);
        }
        REQUIRE(m.map().stages.size() == 3);
    }
    void opensStep(int step) {
        m.click(m.panel().step(step).head());
        m.settle();
    }
    void writesTheAudience() {
        clickIn<PersonasView>(audienceTarget());
        desk().type(word("Главные инженеры котельных", "Chief engineers of boiler houses"));
        key(Qt::Key_Return);
        REQUIRE_FALSE(m.map().passport->audience.empty());
    }
    void addsAPersona() {
        key(Qt::Key_Insert);
        desk().type(word("Инженер", "Engineer"));
        REQUIRE(m.map().personas.size() == 1);
    }
    void writesAMotive() {
        auto& view = desk().window().views().of<PersonasView>();
        const auto isThere = [&] {
            const auto* field = view.editor() ? std::get_if<PersonaFieldTarget>(&view.editor()->target()) : nullptr;
            return field && field->field == "motives";
        };
        for (int i = 0; i < 20 && !isThere(); ++i)
            key(Qt::Key_Tab);
        REQUIRE(isThere());
        desk().type(word("Спокойная зима", "A quiet winter"));
        key(Qt::Key_Return);
        key(Qt::Key_Return); // an empty line ends it
        REQUIRE(m.map().personas.begin()->motives.size() == 1);
    }
    void beginsAnInterview() {
        key(Qt::Key_4, Qt::ControlModifier);
        key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        desk().type(word("Главный инженер, Тверь", "Chief engineer, Tver"));
        REQUIRE(m.map().interviews.size() == 1);
    }
    void asksTheOthers() {
        for (const auto& [group, who] : {std::pair{InterviewGroup::nonCustomer, word("Завхоз школы", "School keeper")},
                                         std::pair{InterviewGroup::expert, word("Наладчик", "Fitter")}}) {
            clickZone(InterviewZone::Kind::freshSheet, group);
            desk().type(who);
        }
        REQUIRE(m.map().interviews.size() == 3);
    }
    void opensTheMap() { key(Qt::Key_1, Qt::ControlModifier); }
    // One card a stage, with Tab between them.
    void writesAlong(RowKind kind, const QStringList& words) {
        desk().click(Target(CellTarget{rowOf(kind), stageAt(0)}));
        for (int i = 0; i < words.size(); ++i) {
            if (i > 0) key(Qt::Key_Tab);
            desk().type(words[i]);
        }
        endTyping();
        REQUIRE(cardsOf(kind).size() == static_cast<std::size_t>(words.size()));
    }
    void writesGoals() {
        writesAlong(RowKind::goals, language_ == Language::russian
                                        ? QStringList{"Не ждать аварии", "Сравнить цены", "Подписать быстро"}
                                        : QStringList{"Wait for no failure", "Compare prices", "Sign quickly"});
    }
    void writesEmotions() {
        writesAlong(RowKind::emotions, language_ == Language::russian ? QStringList{"Тревожно", "Непонятно", "Спокойно"}
                                                                      : QStringList{"Worried", "Puzzled", "Calm"});
    }
    void writesTouchpoints() {
        writesAlong(RowKind::touchpoints, language_ == Language::russian
                                              ? QStringList{"Статья", "Менеджер", "Договор"}
                                              : QStringList{"Article", "Manager", "Contract"});
    }
    void citesWhatWasSaid() {
        key(Qt::Key_4, Qt::ControlModifier);
        clickZone(InterviewZone::Kind::freshQuote, InterviewGroup::customer);
        for (const QString& goal : language_ == Language::russian ? QStringList{"не жд", "сравн", "подпи"}
                                                                  : QStringList{"wait", "compare", "sign"}) {
            desk().type(">" + goal);
            key(Qt::Key_Return);
        }
        desk().type(word("Звонил в семь, никто не взял", "Called at seven, nobody answered"));
        REQUIRE(quotes() == 1);
        for (const Card& card : cardsOf(RowKind::goals))
            REQUIRE(card.evidence.size() == 1);
    }
    void tellsAStory() {
        auto* add = button(desk().window().panels().of<Inspector>(), word("+ История", "+ Story"));
        REQUIRE(add);
        clickOn(*add);
        desk().type(word("Зима без аварий", "A winter without failures"));
        const auto steps =
            language_ == Language::russian ? QStringList{"Этап 1", "Этап 2"} : QStringList{"Stage 1", "Stage 2"};
        for (const QString& stage : steps) {
            auto* box = boxOf(stage);
            REQUIRE(box);
            clickOn(*box);
            desk().type(word("Прочитал и позвонил", "Read and called"));
        }
        REQUIRE(m.map().stories.begin()->steps.size() == 2);
    }
    void writesABarrier() {
        opensTheMap();
        desk().click(Target(CellTarget{rowOf(RowKind::barriers), stageAt(0)}));
        desk().type(word("Никто не отвечает", "Nobody answers"));
        desk().click(Target(CellTarget{rowOf(RowKind::solutions), stageAt(0)}));
        desk().type(word("Дежурный телефон", "A phone on duty"));
        endTyping();
        REQUIRE(cardsOf(RowKind::barriers).size() == 1);
        REQUIRE(cardsOf(RowKind::solutions).size() == 1);
    }
    void linksThem() {
        desk().click(Target(cardsOf(RowKind::barriers).front().id));
        QTest::mouseClick(desk().window().windowHandle(), Qt::LeftButton, Qt::ControlModifier,
                          desk().at(cardsOf(RowKind::solutions).front().id));
        key(Qt::Key_L, Qt::ControlModifier);
        REQUIRE(cardsOf(RowKind::solutions).front().solves.size() == 1);
    }
    void seesSixTicks() {
        m.leave();
        m.follow([&] { return m.says(word("Шесть шагов пройдены", "All six steps are done")); });
        for (const Step& step : stepsOf(m.map()))
            CHECK(step.isDone);
    }
    void saves() {
        desk().dialogs().savePaths = {desk().path("first.cjm")};
        key(Qt::Key_S, Qt::ControlModifier);
        desk().settle();
        REQUIRE(loadDocument(desk().folder / "first.cjm")->document.map == m.map());
    }

private:
    Desk& desk() { return m.desk; }
    [[nodiscard]] QString word(const char* russian, const char* english) const {
        return QString::fromUtf8(language_ == Language::russian ? russian : english);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { desk().key(key, modifiers); }
    QAbstractButton* button(QWidget& in, const QString& words) { return m.find<QAbstractButton>(words, &in); }
    void clickOn(QWidget& widget) {
        desk().click(widget.mapTo(&desk().window(), widget.rect().center()));
        QCoreApplication::processEvents();
    }
    void endTyping() {
        key(Qt::Key_Return);
        if (desk().editor()) key(Qt::Key_Escape); // the next one, of which nothing is typed
    }
    QTextEdit* boxOf(const QString& name) {
        for (auto* box : desk().window().panels().of<Inspector>().findChildren<QTextEdit*>())
            if (box->isVisible() && box->accessibleName() == name) return box;
        return nullptr;
    }
    StageId stageAt(std::size_t place) { return inOrder(m.map().stages).at(place)->id; }
    RowId rowOf(RowKind kind) {
        for (const Row& row : m.map().rows)
            if (row.kind == kind) return row.id;
        return {};
    }
    std::vector<Card> cardsOf(RowKind kind) {
        std::vector<Card> cards;
        for (const Card& card : m.map().cards)
            if (card.row == rowOf(kind)) cards.push_back(card);
        return cards;
    }
    std::size_t quotes() {
        std::size_t count = 0;
        for (const Interview& interview : m.map().interviews)
            count += interview.quotes.size();
        return count;
    }
    template <class View> void clickIn(const Target& target) {
        auto& view = desk().window().views().of<View>();
        view.makeVisible(target);
        const auto spot = spotOf(view.layoutNow(), target);
        REQUIRE(spot);
        desk().click(view.viewport()->mapTo(
            &desk().window(), view.toViewport({spot->text.x + 6, spot->text.y + 8, 0, 0}).topLeft().toPoint()));
        QCoreApplication::processEvents();
    }
    void clickZone(InterviewZone::Kind kind, InterviewGroup group) {
        auto& view = desk().window().views().of<InterviewsView>();
        const QRect room = view.viewport()->rect();
        for (int y = 2; y < room.height(); y += 4)
            for (int x = 2; x < room.width(); x += 8)
                if (const auto zone = view.zoneAt(QPointF(x, y)); zone.kind == kind && zone.group == group) {
                    desk().click(view.viewport()->mapTo(&desk().window(), QPoint(x + 2, y + 2)));
                    QCoreApplication::processEvents();
                    return;
                }
        FAIL("nothing to click at");
    }

    MethodDesk m;
    Language language_;
};

struct GuideSentence {
    const char *russian, *english;
    std::function<void(GuideReader&)> act;
};

std::vector<GuideSentence> sentences() {
    return {
        {"Нажмите Ctrl+N и щёлкните «Новая карта»: пять этапов и пустые строки.",
         "Press Ctrl+N and click “New map”: five stages and empty rows.", [](GuideReader& r) { r.readsStart(); }},
        {"Слева нужна панель «CJM за 6 шагов»: если её нет, нажмите Ctrl+Shift+M.",
         "You need the panel “CJM in 6 steps” on the left: if it is not there, press Ctrl+Shift+M.",
         [](GuideReader& r) { r.opensThePanel(); }},
        {"Для начала хватит трёх этапов: щёлкните название последнего, нажмите Delete и повторите.",
         "Three stages are enough to begin with: click the title of the last one, press Delete, and do it again.",
         [](GuideReader& r) { r.leavesThreeStages(); }},
        {"Щёлкните первый шаг: откроются «Портреты».", "Click the first step: “Personas” open.",
         [](GuideReader& r) { r.opensStep(1); }},
        {"Щёлкните текст под «Аудитория», напишите, для кого карта, — «Главные инженеры котельных» — и нажмите Enter.",
         "Click the text below “Audience”, write whom the map is for, “Chief engineers of boiler houses”, and press "
         "Enter.",
         [](GuideReader& r) { r.writesTheAudience(); }},
        {"Нажмите Insert и напишите имя портрета: «Инженер».",
         "Press Insert and write the name of a persona: “Engineer”.", [](GuideReader& r) { r.addsAPersona(); }},
        {"Дойдите клавишей Tab до мотивов, напишите «Спокойная зима» и дважды нажмите Enter.",
         "Go to the motives with Tab, write “A quiet winter” and press Enter twice.",
         [](GuideReader& r) { r.writesAMotive(); }},
        {"Нажмите Ctrl+4, потом Ctrl+Shift+N и напишите, кого спросили: «Главный инженер, Тверь».",
         "Press Ctrl+4, then Ctrl+Shift+N, and write whom you asked: “Chief engineer, Tver”.",
         [](GuideReader& r) { r.beginsAnInterview(); }},
        {"Щёлкните «+» у двух других столбцов и напишите, кто это: не клиент и эксперт.",
         "Click “+” of the two other columns and write who they are: a non-customer and an expert.",
         [](GuideReader& r) { r.asksTheOthers(); }},
        {"Вернитесь на карту: Ctrl+1.", "Go back to the map: Ctrl+1.", [](GuideReader& r) { r.opensTheMap(); }},
        {"Щёлкните ячейку цели под первым этапом, напишите цель, нажмите Tab и пишите дальше: по цели на этап.",
         "Click the goal cell below the first stage, write a goal, press Tab and go on: a goal a stage.",
         [](GuideReader& r) { r.writesGoals(); }},
        {"Так же напишите по эмоции и по точке контакта на этап.",
         "Write an emotion and a touchpoint a stage in the same way.",
         [](GuideReader& r) {
             r.writesEmotions();
             r.writesTouchpoints();
         }},
        {"Нажмите Ctrl+4, щёлкните «Новая цитата» у клиента; знак > и начало цели связывают их, так со всеми тремя, "
         "потом — его "
         "слова.",
         "Press Ctrl+4 and click “New quote” of the customer; the sign > and the beginning of a goal link them, all "
         "three so, "
         "then come his words.",
         [](GuideReader& r) { r.citesWhatWasSaid(); }},
        {"Щёлкните пятый шаг, в списке справа «+ История», назовите её и напишите, что было на двух этапах.",
         "Click the fifth step, “+ Story” in the list on the right, name it and write what happened at two stages.",
         [](GuideReader& r) {
             r.opensStep(5);
             r.tellsAStory();
         }},
        {"На карте (Ctrl+1) напишите под первым этапом барьер и решение.",
         "On the map (Ctrl+1) write a barrier and a solution below the first stage.",
         [](GuideReader& r) { r.writesABarrier(); }},
        {"Щёлкните барьер, с Ctrl — решение, и нажмите Ctrl+L: решение снимает барьер.",
         "Click the barrier, the solution with Ctrl, and press Ctrl+L: the solution removes the barrier.",
         [](GuideReader& r) { r.linksThem(); }},
        {"В панели шесть галочек: карта готова.", "The panel has six ticks: the map is ready.",
         [](GuideReader& r) { r.seesSixTicks(); }},
        {"Сохраните её: Ctrl+S.", "Save it: Ctrl+S.", [](GuideReader& r) { r.saves(); }},
    };
}

// The paragraphs of a section in one line, without the numbers of a list and the headings of its steps.
std::string wordsOf(const std::string& guide, const std::string& heading) {
    const auto start = guide.find("\n## " + heading + "\n");
    REQUIRE(start != std::string::npos);
    std::istringstream lines(
        guide.substr(start + heading.size() + 5, guide.find("\n## ", start + 4) - start - heading.size() - 5));
    std::string words;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '*' || line.front() == '_' || line.front() == '!') continue;
        if (const auto number = line.find(". "); number <= 2) line = line.substr(number + 2);
        line.erase(0, line.find_first_not_of(' '));
        words += (words.empty() ? "" : " ") + line;
    }
    return words;
}

void readTheGuide(Language language, const char* file, const char* heading) {
    std::string words;
    for (const GuideSentence& each : sentences())
        words += (words.empty() ? "" : " ") + std::string(language == Language::russian ? each.russian : each.english);
    CHECK(wordsOf(get(projectFolder() / "docs" / file), heading) == words);
    GuideReader reader(language);
    for (const GuideSentence& each : sentences()) {
        INFO(each.russian);
        each.act(reader);
    }
}

} // namespace

TEST_CASE("each sentence of the first map in the guide can be done, and six steps are done at its end",
          "[gui][method]") {
    readTheGuide(Language::russian, "guide-ru.md", "Первая карта");
}

TEST_CASE("the first map in the English guide can be done too", "[gui][method]") {
    readTheGuide(Language::english, "guide-en.md", "First map");
}
