#include "app/inspector/inspector_stories.hpp"

#include "app/widgets/qt_text.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/storage/files.hpp>

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

// The text of a story at a stage; empty when it passes it by.
std::string stepAt(const Story& story, const StageId& stage) {
    for (const StoryStep& step : story.steps)
        if (step.stage == stage) return step.text;
    return {};
}

// A text for a stage; the steps stand in the order of the stages, and one without words is none.
Story withStep(const Map& map, const Story& story, const StageId& stage, const std::string& text) {
    Story next = story;
    next.steps.clear();
    for (const auto& each : inOrder(map.stages)) {
        const auto old = std::find_if(story.steps.begin(), story.steps.end(),
                                      [&](const StoryStep& step) { return step.stage == each->id; });
        StoryStep step = old == story.steps.end() ? StoryStep{each->id, {}, {}} : *old;
        if (each->id == stage) step.text = text;
        if (!step.text.empty()) next.steps.push_back(std::move(step));
    }
    return next;
}

} // namespace

// One story. Its fields are made once for the stages that there are.
class StoryFields : public QWidget {
public:
    StoryFields(InspectorContext& context, StoriesPage& page, StoryId story, std::vector<StageId> stages)
        : QWidget(&page),
          id_(std::move(story)),
          stages_(std::move(stages)),
          context_(context),
          page_(page) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 10);
        column->setSpacing(10);
        title = addText([](const Story& s) { return s.title; },
                        [](const Map&, Story s, const std::string& text) {
                            s.title = text;
                            return s;
                        });
        persona = new ChipsField(this);
        column->addWidget(persona);
        connect(persona, &ChipsField::toggled, this, [this](const QString& chosen, bool on) {
            Story next = *now();
            next.persona = on ? PersonaId{chosen.toStdString()} : PersonaId{};
            context_.put(PutStory{std::move(next), {}});
        });
        why = addText([](const Story& s) { return s.why; },
                      [](const Map&, Story s, const std::string& text) {
                          s.why = text;
                          return s;
                      });
        for (const StageId& stage : stages_)
            steps.push_back(addText([stage](const Story& s) { return stepAt(s, stage); },
                                    [stage](const Map& map, const Story& s, const std::string& text) {
                                        return withStep(map, s, stage, text);
                                    }));
        remove = new QPushButton(this);
        remove->setProperty("role", QStringLiteral("aside"));
        remove->setCursor(Qt::PointingHandCursor);
        column->addWidget(remove, 0, Qt::AlignLeft);
        connect(remove, &QPushButton::clicked, this, [this] { context_.put(RemoveStory{id_}); });
    }

    [[nodiscard]] bool isOf(const StoryId& id, const std::vector<StageId>& stages) const {
        return id_ == id && stages_ == stages;
    }
    void show(const Story& story) {
        for (const Bound& bound : bounds_)
            bound.field->show(qt(bound.read(story)));
        std::vector<ChipsField::Chip> chips;
        for (const auto& each : inOrder(context_.map().personas)) {
            const QString name = each->name.empty() ? InspectorPage::tr("Unnamed persona") : qt(each->name);
            chips.push_back({qt(each->id.value), name, std::string(personaIcon(*each)), each->id == story.persona});
        }
        persona->setVisible(!chips.empty());
        persona->show(std::move(chips));
        persona->setTheme(context_.theme());
        for (std::size_t i = 0; i < stages_.size(); ++i)
            if (const auto stage = context_.map().stages.find(stages_[i])) steps[i]->setCaption(nameOfStage(*stage));
        title->setCaption(asSentence(context_.words("record.story")));
        persona->setCaption(asSentence(context_.words("field.story.persona")));
        why->setCaption(asSentence(context_.words("field.story.why")));
        remove->setText(StoriesPage::tr("Remove the story"));
        remove->setAccessibleName(remove->text() + QStringLiteral(": ") + qt(story.title));
        const bool reads = !context_.mayEdit();
        remove->setVisible(!reads);
        for (const Bound& bound : bounds_) {
            bound.field->setReadOnly(reads);
            bound.field->setVisible(!reads || !bound.field->isBlank());
        }
        persona->setReadOnly(reads);
    }

    TextField *title, *why;
    ChipsField* persona;
    std::vector<TextField*> steps;
    QPushButton* remove;

private:
    [[nodiscard]] QString nameOfStage(const Stage& stage) const {
        constexpr std::size_t longest = 34; // letters, in one line
        const std::string& name = stage.shortName.empty() ? stage.title : stage.shortName;
        return name.empty() ? asSentence(context_.words("record.stage")) : qt(utf8::shortened(name, longest));
    }

    using Read = std::function<std::string(const Story&)>;
    using Write = std::function<Story(const Map&, const Story&, const std::string&)>;

    [[nodiscard]] std::shared_ptr<const Story> now() const { return context_.map().stories.find(id_); }

    TextField* addText(Read read, Write write) {
        auto* field = new TextField(TextBox::Lines::some, this);
        layout()->addWidget(field);
        connect(field, &InspectorField::left, &page_, &InspectorPage::left);
        connect(field, &InspectorField::finished, this, [this] { context_.finish(); });
        connect(field, &TextField::takenBack, this, [this, field] { context_.takeBack(field); });
        connect(&field->box(), &TextBox::refused, this, [this](const Error& error) { context_.refuse(error); });
        connect(field, &TextField::typed, this, [this, field, write = std::move(write)](const QString& words) {
            const auto story = now();
            if (!story) return;
            if (!context_.isUsedBy(field)) field->begin();
            const Edit edit = PutStory{write(context_.map(), *story, words.toStdString()), {}};
            if (const auto done = context_.type(field, edit); !done) {
                if (context_.takeBack(field)) field->goBack();
                return field->setTrouble(troubleInWords(done.error(), context_.language()));
            }
            field->kept(words);
        });
        bounds_.push_back({field, std::move(read)});
        return field;
    }

    struct Bound {
        TextField* field;
        Read read;
    };
    StoryId id_;
    std::vector<StageId> stages_;
    std::vector<Bound> bounds_;
    InspectorContext& context_;
    StoriesPage& page_;
};

StoriesPage::StoriesPage(InspectorContext& context, QWidget* parent)
    : InspectorPage(context, parent),
      list_(new QVBoxLayout),
      none_(new WordsLabel(this)),
      add_(new QPushButton(this)) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    none_->setTextFormat(Qt::PlainText);
    none_->setProperty("role", QStringLiteral("note"));
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(14);
    column->addWidget(none_);
    column->addLayout(list_);
    add_->setProperty("role", QStringLiteral("small"));
    add_->setCursor(Qt::PointingHandCursor);
    column->addWidget(add_, 0, Qt::AlignLeft);
    connect(add_, &QPushButton::clicked, this, &StoriesPage::addStory);
}

StoriesPage::~StoriesPage() = default;

void StoriesPage::show() {
    std::vector<StageId> stages;
    for (const auto& stage : inOrder(map().stages))
        stages.push_back(stage->id);
    const auto stories = inOrder(map().stories);
    for (std::size_t i = 0; i < stories.size(); ++i) {
        if (i < stories_.size() && stories_[i]->isOf(stories[i]->id, stages)) continue;
        auto* fields = new StoryFields(context(), *this, stories[i]->id, stages);
        list_->insertWidget(static_cast<int>(i), fields);
        stories_.insert(stories_.begin() + static_cast<std::ptrdiff_t>(i), fields);
    }
    while (stories_.size() > stories.size()) {
        stories_.back()->hide();
        stories_.back()->deleteLater();
        list_->removeWidget(stories_.back());
        stories_.pop_back();
    }
    for (std::size_t i = 0; i < stories.size(); ++i)
        stories_[i]->show(*stories[i]);
    none_->setText(words("check-why.story-none"));
    none_->setVisible(stories.empty());
    add_->setText(words("step-do.story"));
    add_->setVisible(context().mayEdit());
}

void StoriesPage::addStory() {
    SystemIds ids;
    Story story;
    story.id = StoryId{ids.next()};
    const auto personas = inOrder(map().personas);
    if (!personas.empty()) story.persona = personas.front()->id;
    if (!context().put(PutStory{story, {}})) return;
    show();
    stories_.back()->title->setFocus(Qt::OtherFocusReason);
}

QWidget* StoriesPage::enterFirst() {
    QWidget* first = stories_.empty() ? static_cast<QWidget*>(add_) : stories_.front()->title;
    first->setFocus(Qt::OtherFocusReason);
    return first;
}

} // namespace cjm
