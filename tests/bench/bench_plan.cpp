// The plan of a large map: opened, scrolled, typed into. 2,000 touchpoints, emotions, barriers and solutions on 20
// stages; half of the barriers have a solution.
#include "app/views/inline_editor.hpp"
#include "app/views/plan_view.hpp"
#include "harness.hpp"
#include "window_bench.hpp"

#include <QScrollBar>
#include <QTest>

using namespace cjm;
using namespace cjm::bench;

namespace {

constexpr int stageCount = 20, perCell = 100;
constexpr RowKind rowKinds[] = {RowKind::touchpoints, RowKind::emotions, RowKind::barriers, RowKind::solutions};
const std::string words = "клиент ищет надёжного подрядчика и сравнивает цены на обслуживание зимой ";

CardId cardAt(int row, int i) { return CardId{"c" + std::to_string(row) + "-" + std::to_string(i)}; }

// What each card has, by its place among those of its row.
void fill(Card& card, int i) {
    card.text = words + std::to_string(i); // no two of them are set alike
    card.value = (i % 41 - 20) / 10.0;
    card.importance = i % 6;
    card.rating = i / 7 % 6;
    card.severity = i % 4;
    card.impact = i % 6;
    card.effort = i / 5 % 6;
    card.owner = i % 3 == 0 ? "" : "Отдел " + std::to_string(i % 17);
    card.due = i % 4 == 0 ? "" : "2027-0" + std::to_string(i % 9 + 1) + "-15";
    card.state = static_cast<SolutionState>(i % 5);
    card.channel = i % 2 == 0 ? "site" : "phone";
    if (card.kind == CardKind::solution) card.solves = {cardAt(2, i / 2), cardAt(2, i / 4)};
}

Map plannedMap() {
    Map map;
    for (int s = 0; s < stageCount; ++s) {
        Stage stage;
        stage.id.value = "s" + std::to_string(s);
        stage.rank = s;
        stage.title = "Этап " + std::to_string(s + 1);
        map.stages = map.stages.set(stage);
    }
    std::vector<Cards::Ptr> list;
    int row = 0;
    for (const RowKind kind : rowKinds) {
        Row each;
        each.id.value = "r" + std::to_string(row);
        each.rank = row;
        each.kind = kind;
        map.rows = map.rows.set(each);
        for (int i = 0; i < stageCount * perCell; ++i) {
            Card card;
            card.id = cardAt(row, i);
            card.row = each.id;
            card.stage.value = "s" + std::to_string(i / perCell);
            card.rank = i % perCell;
            card.kind = cardKindOf(kind);
            fill(card, i);
            list.push_back(std::make_shared<const Card>(std::move(card)));
        }
        ++row;
    }
    map.cards = Cards::fromRecords(std::move(list));
    return map;
}

void measurePlan(std::vector<Sample>& samples) {
    const Map map = plannedMap();
    const int cards = static_cast<int>(map.cards.size());
    OpenedMap opened(map);
    if (!opened.isOpen()) return;
    MainWindow& window = opened.window();
    auto& view = window.views().of<PlanView>();
    Paints paints(view.viewport());
    const auto open = [&](const char* name, PlanSubject subject, const CardId& changed) {
        view.setSubject(subject);
        samples.push_back(measure(
            name, cards, 20, [&] { paints.after([&] { opened.press(Qt::Key_5, Qt::ControlModifier); }); },
            [&] {
                opened.press(Qt::Key_1, Qt::ControlModifier);
                Card card = *window.store()->map().cards.find(changed);
                card.text += "ж"; // so that it has to be laid out
                (void)window.store()->dispatch(PutCard{card, {}});
                rest();
            }));
    };
    open("open the solutions", PlanSubject::solutions, cardAt(3, 0));
    open("open the touchpoints", PlanSubject::touchpoints, cardAt(0, 0));
    opened.press(Qt::Key_5, Qt::ControlModifier);
    int turn = 0;
    const auto scroll = [&](const char* name) {
        samples.push_back(measure(
            name, cards, 200,
            [&] {
                paints.after([&] {
                    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() +
                                                       (++turn % 80 < 40 ? 60 : -60));
                });
            },
            rest));
    };
    scroll("scroll the touchpoints by a notch of the wheel");
    samples.push_back(measure(
        "the other half of the plan", cards, 20, [&] { paints.after([&] { view.toggleSubject(); }); }, rest));
    view.setSubject(PlanSubject::solutions);
    scroll("scroll the solutions by a notch of the wheel");
    view.verticalScrollBar()->setValue(0);
    view.setFocus();
    window.session().select(cardAt(3, 0));
    view.makeVisible(cardAt(3, 0));
    view.editSelection();
    samples.push_back(measure(
        "key to paint, in a solution", cards, 100, [&] { paints.after([&] { opened.press(Qt::Key_A); }); }, rest));
    view.commitEditor();
}

} // namespace

int main(int argc, char** argv) {
    const WindowProgram program(argc, argv);
    std::vector<Sample> samples;
    measurePlan(samples);
    report("Plan, 1920×1080: 8,000 cards, from a real event to the painted frame", samples);
    return 0;
}
