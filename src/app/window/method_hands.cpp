#include "app/window/method_hands.hpp"

#include "app/inspector/inspector.hpp"
#include "app/inspector/stories_panel.hpp"
#include "app/panels/side_panels.hpp"
#include "app/views/interviews_view.hpp"
#include "app/views/map_view.hpp"
#include "app/views/plan_view.hpp"
#include "app/views/view_commands.hpp"
#include "app/views/view_stack.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/main_window.hpp"

#include <cjm/model/order.hpp>
#include <cjm/session/commands/commands.hpp>
#include <cjm/session/commands/finding_card.hpp>
#include <cjm/session/commands/structure.hpp>
#include <cjm/session/typing/typing.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::string_view gridView = "grid", personasView = "personas", interviewsView = "interviews",
                           planView = "plan", loopView = "loop";
constexpr int interviewsStep = 3, storiesStep = 5;

bool isRule(std::string_view rule, std::initializer_list<std::string_view> rules) {
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

class WindowHands final : public MethodHands {
public:
    explicit WindowHands(MainWindow& window) : window_(window) {}

    [[nodiscard]] bool canOpen(int step) const override { return step == storiesStep || !viewOf(step).empty(); }
    void open(int step) override {
        if (step == storiesStep) return openStories(false);
        if (const std::string_view view = viewOf(step); !view.empty()) showView(view);
    }

    [[nodiscard]] bool canDo(const StepWork& work) const override {
        if (work.what == "interview") return canAdd(interviewsView, "interview.add");
        return true;
    }
    void act(const StepWork& work) override {
        if (work.what == "persona") return add(personasView, "persona.add");
        if (work.what == "interview") return ask(work.group);
        if (work.what == "stage") return add(gridView, "stage.add-after");
        if (work.what == "story") return openStories(true);
        if (work.what == "go-on-story") return goOnWith(std::get<StepTarget>(work.where));
        if (work.what == "barrier") return beginBarrier();
        if (work.what != "write") return show(work.where);
        showView(personasView); // where the audience is, too
        view().editText(work.where);
    }

    void show(const Target& target) override {
        session().finishTyping();
        showView(std::holds_alternative<PersonaId>(target) ? personasView : gridView);
        if (!view().shows(target))
            return window_.toast().tell(QCoreApplication::translate("cjm::MethodPanel", "It is hidden on the map"));
        session().select(target);
        view().makeVisible(target);
    }

    [[nodiscard]] bool canHelp(const Finding& finding) const override;
    void help(const Finding& finding) override;

    void openQuestions() override { window_.showStageQuestions(); }

private:
    [[nodiscard]] DocumentSession& session() const { return window_.session(); }
    [[nodiscard]] MapView& view() const { return window_.view(); }
    [[nodiscard]] const Map& map() const { return session().map(); }

    [[nodiscard]] bool hasView(std::string_view id) const {
        const auto lines = window_.views().lines();
        return std::any_of(lines.begin(), lines.end(), [&](const ViewStack::Line* line) { return line->id == id; });
    }
    // A view that is not there yet leaves its step without one; the map has the last one. Stories are a list.
    [[nodiscard]] std::string_view viewOf(int step) const {
        switch (step) {
        case 1:
        case 2: return personasView;
        case 3: return hasView(interviewsView) ? interviewsView : std::string_view();
        case 6: return hasView(planView) ? planView : gridView;
        default: return gridView;
        }
    }
    void openStories(bool addsOne) {
        session().finishTyping();
        window_.panels().open("stories");
        auto& panel = window_.panels().of<StoriesPanel>();
        addsOne ? panel.addStory() : panel.enter();
    }
    // The step is selected that it lacks: a letter begins it.
    void goOnWith(const StepTarget& step) {
        session().finishTyping();
        if (session().filter().story != step.story) window_.showStory(step.story); // again would take it off the map
        showView(gridView);
        session().select(step);
        view().makeVisible(step);
    }
    void ask(InterviewGroup group) {
        session().finishTyping();
        session().select(Selection());
        showView(interviewsView);
        window_.views().of<InterviewsView>().addInterview(group);
    }
    void showView(std::string_view id) {
        window_.views().show(id);
        view().setFocus();
    }

    // A transition is drawn from there.
    void showInLoop(const Target& target) {
        showView(loopView);
        session().select(target);
        view().makeVisible(target);
    }
    // The row of a solution; of a stage it is the panel beside the table, which is seen.
    void showInPlan(const Target& target) {
        showView(planView);
        window_.views().of<PlanView>().setSubject(PlanSubject::solutions);
        if (!view().canSelect(target)) return;
        session().select(target);
        view().makeVisible(target);
    }

    [[nodiscard]] bool canAdd(std::string_view view, std::string_view command) const {
        const auto all = viewCommands();
        return hasView(view) &&
               std::any_of(all.begin(), all.end(), [&](const Command& each) { return each.id == command; });
    }
    void add(std::string_view view, std::string_view command) {
        session().finishTyping();
        session().select(Selection());
        showView(view);
        window_.commands().run(command);
    }

    // In the first stage, of a row that is there or comes for it.
    void beginBarrier() {
        Finding asks;
        asks.rule = "low-emotion-no-barrier";
        if (const StageId first = firstSeen(map().stages); !first.empty()) asks.where = first;
        beginCard(asks);
    }
    void beginCard(const Finding& finding);
    void askInspector(const Target& target, std::string_view field) {
        show(target);
        window_.panels().open("inspector");
        window_.panels().of<Inspector>().enterField(field);
    }

    MainWindow& window_;
};

bool WindowHands::canHelp(const Finding& finding) const {
    const std::string_view rule = finding.rule;
    if (isRule(rule, {"persona-none", "persona-no-motive", "story-none", "solution-no-barrier"})) return true;
    if (isRule(rule, {"interview-group-missing", "all-assumptions"})) return canAdd(interviewsView, "interview.add");
    if (isRule(rule, {"fact-no-source", "barrier-assumption"})) return !map().interviews.empty();
    if (isRule(rule, {"solution-no-owner", "priority-missing"})) return hasView(planView);
    if (!questionsOf(finding).empty()) return true;
    if (rule == "loop-dead-end") return hasView(loopView);
    if (!rowKindFor(finding)) return false;
    class Tried : public IdSource {
    public:
        [[nodiscard]] std::string next() override { return "tried"; }
    } ids;
    return cardFor(map(), finding, ids) || missingRowFor(map(), finding);
}

void WindowHands::help(const Finding& finding) {
    session().finishTyping();
    const std::string_view rule = finding.rule;
    if (rule == "persona-none") return add(personasView, "persona.add");
    if (rule == "story-none") return openStories(true);
    if (rule == "persona-no-motive") {
        showView(personasView);
        return view().editText(PersonaFieldTarget{std::get<PersonaId>(finding.where), "motives"});
    }
    if (isRule(rule, {"interview-group-missing", "all-assumptions"})) return act(workOf(map(), interviewsStep));
    if (isRule(rule, {"fact-no-source", "barrier-assumption"}))
        return askInspector(finding.where, "field.card.evidence");
    if (rule == "solution-no-barrier") return askInspector(finding.where, "field.card.solves");
    if (isRule(rule, {"solution-no-owner", "priority-missing"})) return showInPlan(finding.where);
    if (rule == "loop-dead-end") return showInLoop(finding.where);
    if (const auto keys = questionsOf(finding); !keys.empty()) {
        show(finding.where);
        window_.panels().open("inspector");
        return window_.panels().of<Inspector>().ask(keys.front());
    }
    beginCard(finding);
}

void WindowHands::beginCard(const Finding& finding) {
    session().finishTyping();
    showView(gridView);
    const auto make = [&](const Map& map) { return cardFor(map, finding, session().ids()); };
    if (const auto kind = missingRowFor(map(), finding)) {
        const auto beside = rowOf(map(), finding.where);
        auto both = cardInNewRow(map(), beside ? selectOnly(*beside) : Selection(), *kind, view().mapLanguage(),
                                 session().ids(), make);
        if (both) view().begin(std::move(*both));
    } else if (auto card = make(map())) {
        view().begin(std::move(*card));
    }
}

} // namespace

std::unique_ptr<MethodHands> methodHands(MainWindow& window) { return std::make_unique<WindowHands>(window); }

} // namespace cjm
