// The view of interviews of a large map: opened, scrolled, typed into. 2,000 cards of each kind on 20 stages, 300
// quotes in 30 interviews, each cited by one card in a hundred.
#include "app/panels/evidence_panel.hpp"
#include "app/views/inline_editor.hpp"
#include "app/views/interviews_view.hpp"
#include "harness.hpp"
#include "window_bench.hpp"

#include <QScrollBar>
#include <QTest>

using namespace cjm;
using namespace cjm::bench;

namespace {

constexpr int stageCount = 20, perCell = 100, interviewCount = 30, quotesEach = 10;
constexpr RowKind rowKinds[] = {RowKind::goals,    RowKind::questions, RowKind::touchpoints, RowKind::emotions,
                                RowKind::barriers, RowKind::solutions, RowKind::actions,     RowKind::thoughts};
const std::string words = "клиент ищет надёжного подрядчика и сравнивает цены на обслуживание зимой";

QuoteId quoteAt(int i) { return QuoteId{"q" + std::to_string(i)}; }

Map talkedMap() {
    Map map;
    for (int s = 0; s < stageCount; ++s) {
        Stage stage;
        stage.id.value = "s" + std::to_string(s);
        stage.rank = s;
        stage.title = "Этап " + std::to_string(s + 1);
        map.stages = map.stages.set(stage);
    }
    for (int i = 0; i < interviewCount; ++i) {
        Interview interview;
        interview.id.value = "i" + std::to_string(i);
        interview.rank = i;
        interview.group = static_cast<InterviewGroup>(i % 3);
        interview.who = "Инженер " + std::to_string(i);
        interview.notes = words;
        for (int k = 0; k < quotesEach; ++k)
            interview.quotes.push_back({quoteAt(i * quotesEach + k), words, {}});
        map.interviews = map.interviews.set(interview);
    }
    std::vector<Cards::Ptr> list;
    int row = 0, made = 0;
    for (const RowKind kind : rowKinds) {
        Row each;
        each.id.value = "r" + std::to_string(row);
        each.rank = row++;
        each.kind = kind;
        map.rows = map.rows.set(each);
        for (int s = 0; s < stageCount; ++s)
            for (int k = 0; k < perCell; ++k, ++made) {
                Card card;
                card.id.value = "c" + std::to_string(made);
                card.row = each.id;
                card.stage.value = "s" + std::to_string(s);
                card.rank = k;
                card.kind = cardKindOf(kind);
                card.text = words;
                card.status = static_cast<Status>(made % 3);
                if (card.kind != CardKind::solution && made % 3 == 1) card.evidence = {quoteAt(made / 3 % 300)};
                list.push_back(std::make_shared<const Card>(std::move(card)));
            }
    }
    map.cards = Cards::fromRecords(std::move(list));
    return map;
}

void measureInterviews(std::vector<Sample>& samples) {
    const Map map = talkedMap();
    const int cards = static_cast<int>(map.cards.size());
    OpenedMap opened(map);
    if (!opened.isOpen()) return;
    MainWindow& window = opened.window();
    auto& view = window.views().of<InterviewsView>();
    Paints paints(view.viewport());
    int turn = 0;
    samples.push_back(measure(
        "open the view", cards, 20, [&] { paints.after([&] { opened.press(Qt::Key_4, Qt::ControlModifier); }); },
        [&] {
            opened.press(Qt::Key_1, Qt::ControlModifier);
            Card changed = *window.store()->map().cards.find(CardId{"c0"});
            changed.text += "ж"; // so that nothing is there from before
            (void)window.store()->dispatch(PutCard{changed, {}});
            rest();
        }));
    samples.push_back(measure(
        "scroll by a notch of the wheel", cards, 200,
        [&] {
            paints.after([&] {
                view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + (++turn % 80 < 40 ? 60 : -60));
            });
        },
        rest));
    view.verticalScrollBar()->setValue(0);
    view.setFocus();
    window.session().select(quoteAt(0));
    view.editSelection();
    samples.push_back(measure(
        "key to paint, in a quote", cards, 100, [&] { paints.after([&] { opened.press(Qt::Key_A); }); }, rest));
    view.commitEditor();
}

} // namespace

int main(int argc, char** argv) {
    const WindowProgram program(argc, argv);
    std::vector<Sample> samples;
    measureInterviews(samples);
    report("Interviews, 1920×1080: 300 quotes, from a real event to the painted frame", samples);
    return 0;
}
