#include "gui/map_writer.hpp"
#include "support/files.hpp"
#include "support/sources.hpp"

#include <cjm/model/quoting.hpp>
#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

#include <sstream>

using namespace cjm;
using namespace cjm::test;

namespace {

// Somebody who reads «Первая карта» in the guide and does what each sentence says.
class GuideReader : public MapWriter {
public:
    using MapWriter::MapWriter;

    void leavesThreeStages() {
        for (int i = 0; i < 2; ++i) {
            desk().click(Target(stageAt(3)));
            key(Qt::Key_Delete);
        }
        REQUIRE(map().stages.size() == 3);
    }
    void writesTheAudience() { writesAudience(word("Главные инженеры котельных", "Chief engineers of boiler houses")); }
    void addsAPersona() {
        key(Qt::Key_Insert);
        desk().type(word("Инженер", "Engineer"));
        REQUIRE(map().personas.size() == 1);
    }
    void writesAMotive() {
        writesMotives({word("Спокойная зима", "A quiet winter")});
        REQUIRE(map().personas.begin()->motives.size() == 1);
    }
    void beginsAnInterview() {
        opensInterviews();
        beginsInterview(word("Главный инженер, Тверь", "Chief engineer, Tver"));
        REQUIRE(map().interviews.size() == 1);
    }
    void asksTheOthers() {
        asks(InterviewGroup::nonCustomer, word("Завхоз школы", "School keeper"));
        asks(InterviewGroup::expert, word("Наладчик", "Fitter"));
        REQUIRE(map().interviews.size() == 3);
    }
    void writesGoals() {
        writesAlong(RowKind::goals, isRussian() ? QStringList{"Не ждать аварии", "Сравнить цены", "Подписать быстро"}
                                                : QStringList{"Wait for no failure", "Compare prices", "Sign quickly"});
    }
    void writesEmotions() {
        writesAlong(RowKind::emotions, isRussian() ? QStringList{"Тревожно", "Непонятно", "Спокойно"}
                                                   : QStringList{"Worried", "Puzzled", "Calm"});
    }
    void writesTouchpoints() {
        writesAlong(RowKind::touchpoints, isRussian() ? QStringList{"Статья", "Менеджер", "Договор"}
                                                      : QStringList{"Article", "Manager", "Contract"});
    }
    void citesWhatWasSaid() {
        opensInterviews();
        beginsQuote(InterviewGroup::customer);
        for (const QString& goal :
             isRussian() ? QStringList{"не жд", "сравн", "подпи"} : QStringList{"wait", "compare", "sign"})
            cites(goal);
        desk().type(word("Звонил в семь, никто не взял", "Called at seven, nobody answered"));
        REQUIRE(quotesAsRead(map()).size() == 1);
        for (const Card& card : cardsOf(RowKind::goals))
            REQUIRE(card.evidence.size() == 1);
    }
    void namesAStory() {
        addsStory(word("Зима без аварий", "A winter without failures"));
        showsTheStory();
    }
    void tellsAStory() {
        const auto told = [&] { return map().stories.begin()->steps.size(); };
        const auto isOnMap = [&] { return !desk().window().session().filter().story.empty(); };
        key(Qt::Key_F2);
        for (const QString& step : {word("Прочитал", "Read it"), word("Позвонил", "Called")}) {
            REQUIRE(desk().editor());
            desk().type(step);
            key(Qt::Key_Return);
        }
        REQUIRE(desk().editor());
        CHECK(desk().editor()->toPlainText().isEmpty());
        key(Qt::Key_Escape);
        CHECK_FALSE(desk().editor());
        CHECK(told() == 2); // nothing that was written is thrown away
        CHECK(isOnMap());
        key(Qt::Key_Escape);
        CHECK_FALSE(isOnMap());
        REQUIRE(told() == 2);
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
        clickWithControl(cardsOf(RowKind::solutions).front().id);
        key(Qt::Key_L, Qt::ControlModifier);
        REQUIRE(cardsOf(RowKind::solutions).front().solves.size() == 1);
    }
    void saves() {
        desk().dialogs().savePaths = {desk().path("first.cjm")};
        key(Qt::Key_S, Qt::ControlModifier);
        desk().settle();
        REQUIRE(loadDocument(desk().folder / "first.cjm")->document.map == map());
    }

private:
    [[nodiscard]] bool isRussian() const { return language() == Language::russian; }
};

struct GuideSentence {
    const char *russian, *english;
    std::function<void(GuideReader&)> act;
};

std::vector<GuideSentence> sentences() {
    return {
        {"Нажмите Ctrl+N и щёлкните «Новая карта»: пять этапов и пустые строки.",
         "Press Ctrl+N and click “New map”: five stages and empty rows.", [](GuideReader& r) { r.begins(); }},
        {"Слева нужна панель «CJM за 6 шагов»: если её нет, нажмите Ctrl+Shift+M.",
         "You need the panel “CJM in 6 steps” on the left: if it is not there, press Ctrl+Shift+M.",
         [](GuideReader& r) { r.opensThePanel(); }},
        {"Для начала хватит трёх этапов: щёлкните название последнего, нажмите Delete и повторите.",
         "Three stages are enough to begin with: click the title of the last one, press Delete, and do it again.",
         [](GuideReader& r) { r.leavesThreeStages(); }},
        {"Щёлкните первый шаг: откроются «Портреты».", "Click the first step: “Personas” open.",
         [](GuideReader& r) { r.opensStep(1); }},
        {"Щёлкните серые слова рядом с «Аудитория», напишите, для кого карта, — «Главные инженеры котельных» — и "
         "нажмите Enter.",
         "Click the grey words beside “Audience”, write whom the map is for, “Chief engineers of boiler houses”, and "
         "press Enter.",
         [](GuideReader& r) { r.writesTheAudience(); }},
        {"Нажмите Insert и напишите имя портрета: «Инженер».",
         "Press Insert and write the name of a persona: “Engineer”.", [](GuideReader& r) { r.addsAPersona(); }},
        {"Щёлкните «+ Мотивы» или дойдите до них клавишей Tab, напишите «Спокойная зима» и дважды нажмите Enter.",
         "Click “+ Motives” or go there with Tab, write “A quiet winter” and press Enter twice.",
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
        {"Нажмите Ctrl+4, щёлкните «Новая цитата» у клиента, наберите знак > и начало цели, нажмите Enter: цитата её "
         "подтверждает; так со всеми тремя, потом — его слова.",
         "Press Ctrl+4, click “New quote” of the customer, type the sign > and the beginning of a goal, and press "
         "Enter: the quote confirms it; all three so, then come his words.",
         [](GuideReader& r) { r.citesWhatWasSaid(); }},
        {"Щёлкните пятый шаг, в панели справа «+ История», назовите её и нажмите «Показать на карте».",
         "Click the fifth step, “+ Story” in the panel on the right, name it and press “Show on the map”.",
         [](GuideReader& r) {
             r.opensStep(5);
             r.namesAStory();
         }},
        {"Нажмите F2, напишите, что было на первом этапе, Enter — и на втором, снова Enter. Esc закрывает пустое поле, "
         "ещё Esc заканчивает историю.",
         "Press F2, write what happened at the first stage, Enter, and at the second, Enter again. Esc closes the "
         "empty field, Esc again ends the story.",
         [](GuideReader& r) { r.tellsAStory(); }},
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
