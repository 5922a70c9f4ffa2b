// Every view of a map that holds much of all that the method asks for (method_map.hpp): opened, scrolled, typed into.
#include "app/views/grid_view.hpp"
#include "app/views/inline_editor.hpp"
#include "app/views/interviews_view.hpp"
#include "app/views/loop_view.hpp"
#include "app/views/personas_view.hpp"
#include "app/views/plan_view.hpp"
#include "app/views/report_view.hpp"
#include "app/window/window_commands.hpp"
#include "harness.hpp"
#include "method_map.hpp"
#include "window_bench.hpp"

#include <QScrollBar>
#include <QTest>

using namespace cjm;
using namespace cjm::bench;

namespace {

class Views {
public:
    Views(OpenedMap& opened, std::vector<Sample>& samples) : opened_(opened), samples_(samples) {}

    // From the view of another key to the frame that shows this one; `changed` was changed before, so that it has to be
    // laid out.
    void open(const std::string& name, SceneView& view, Qt::Key key, const CardId& changed) {
        const Qt::Key other = key == Qt::Key_1 ? Qt::Key_4 : Qt::Key_1;
        open(
            name, view, [&] { opened_.press(key, Qt::ControlModifier); }, other, changed);
    }
    void open(const std::string& name, SceneView& view, const std::function<void()>& show, Qt::Key other,
              const CardId& changed) {
        Paints paints(view.viewport());
        add(
            "open " + name, 20, [&] { paints.after(show); },
            [&] {
                opened_.press(other, Qt::ControlModifier);
                Card card = *store().map().cards.find(changed);
                card.text += "ж";
                (void)store().dispatch(PutCard{card, {}});
                rest();
            });
        show();
        rest();
    }

    void scroll(const std::string& name, SceneView& view) {
        Paints paints(view.viewport());
        QScrollBar& bar = *view.verticalScrollBar();
        int turn = 0;
        add(
            "scroll " + name, 200,
            [&] { paints.after([&] { bar.setValue(bar.value() + (++turn % 80 < 40 ? 60 : -60)); }); }, rest);
        bar.setValue(0);
    }

    void type(const std::string& name, SceneView& view, const Target& target) {
        Paints paints(view.viewport());
        view.setFocus();
        opened_.window().session().select(target);
        view.makeVisible(target);
        view.editSelection();
        add(
            "key to paint, in " + name, 100, [&] { paints.after([&] { opened_.press(Qt::Key_A); }); }, rest);
        view.commitEditor();
    }

    void turn(const std::string& name, SceneView& view, const std::function<void()>& action) {
        Paints paints(view.viewport());
        add(
            name, 20, [&] { paints.after(action); }, rest);
    }

private:
    [[nodiscard]] Store& store() { return *opened_.window().store(); }
    void add(const std::string& name, int rounds, const std::function<void()>& action,
             const std::function<void()>& prepare) {
        samples_.push_back(measure(name, static_cast<int>(store().map().cards.size()), rounds, action, prepare));
    }

    OpenedMap& opened_;
    std::vector<Sample>& samples_;
};

void measureMap(Views& views, OpenedMap& opened) {
    auto& grid = opened.window().views().of<GridView>();
    const CardId changed = methodCard(RowKind::barriers, 0);
    views.open("the map", grid, Qt::Key_1, changed);
    views.scroll("the map", grid);
    views.turn("where it is known from, on and off", grid,
               [&] { opened.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier); });
    views.scroll("the shaded map", grid);
    views.type("a barrier", grid, changed);
}

void measureOthers(Views& views, OpenedMap& opened) {
    ViewStack& stack = opened.window().views();
    auto& loop = stack.of<LoopView>();
    views.open("the loop", loop, Qt::Key_2, methodCard(RowKind::touchpoints, 0));
    views.scroll("the loop", loop);
    views.type("a touchpoint of the loop", loop, methodCard(RowKind::touchpoints, 0));
    views.open("personas", stack.of<PersonasView>(), Qt::Key_3, methodCard(RowKind::barriers, 0));
    views.scroll("personas", stack.of<PersonasView>());
    auto& interviews = stack.of<InterviewsView>();
    views.open("interviews", interviews, Qt::Key_4, methodCard(RowKind::barriers, 1));
    views.scroll("interviews", interviews);
    views.type("a quote", interviews, methodQuote(0));
    auto& plan = stack.of<PlanView>();
    plan.setSubject(PlanSubject::touchpoints);
    views.open("touchpoints of the plan", plan, Qt::Key_5, methodCard(RowKind::touchpoints, 0));
    views.scroll("touchpoints of the plan", plan);
    views.turn("the other half of the plan", plan, [&] { plan.toggleSubject(); });
    plan.setSubject(PlanSubject::solutions);
    views.open("solutions of the plan", plan, Qt::Key_5, methodCard(RowKind::solutions, 0));
    views.scroll("solutions of the plan", plan);
    views.type("a solution", plan, methodCard(RowKind::solutions, 0));
    auto& sheets = stack.of<ReportView>();
    QAction& report = opened.window().windowCommands().action("report");
    views.open(
        "the report", sheets, [&] { report.trigger(); }, Qt::Key_1, methodCard(RowKind::barriers, 0));
    views.scroll("the report", sheets);
    views.type("an outcome", sheets, MapFieldTarget{"outcomes.usp"});
}

} // namespace

int main(int argc, char** argv) {
    const WindowProgram program(argc, argv);
    OpenedMap opened(methodMap());
    if (!opened.isOpen()) return 1;
    std::vector<Sample> samples;
    Views views(opened, samples);
    measureMap(views, opened);
    measureOthers(views, opened);
    report("Views, 1920×1080: 2,000 cards of each of five kinds, 300 quotes, from a real event to the painted frame",
           samples);
    return 0;
}
