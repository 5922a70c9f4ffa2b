#include "app/inspector/inspector_stories.hpp"

#include "app/widgets/editor_text.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/storage/files.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cjm {

// One story: what it is called, whose it is, why it was chosen, and whether the map tells it.
class StoryFields : public QWidget {
public:
    StoryFields(InspectorContext& context, StoriesPage& page, StoryId story)
        : QWidget(&page),
          id_(std::move(story)),
          context_(context),
          page_(page) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 10);
        column->setSpacing(10);
        title = addText([](const Story& s) { return s.title; },
                        [](Story s, const std::string& text) {
                            s.title = text;
                            return s;
                        });
        persona = new ChipsField(this);
        column->addWidget(persona);
        connect(persona, &ChipsField::toggled, this, [this](const QString& chosen, bool on) {
            const auto shown = now();
            if (!shown) return;
            Story next = *shown;
            next.persona = on ? PersonaId{chosen.toStdString()} : PersonaId{};
            context_.put(PutStory{std::move(next), {}});
        });
        why = addText([](const Story& s) { return s.why; },
                      [](Story s, const std::string& text) {
                          s.why = text;
                          return s;
                      });
        shows = new QPushButton(this);
        shows->setProperty("role", QStringLiteral("small"));
        shows->setCheckable(true);
        shows->setIconSize(iconBesideWords(16));
        shows->setCursor(Qt::PointingHandCursor);
        connect(shows, &QPushButton::clicked, this, [this] { emit page_.storyWanted(id_); });
        remove = new QPushButton(this);
        remove->setProperty("role", QStringLiteral("aside"));
        remove->setCursor(Qt::PointingHandCursor);
        auto* line = new QHBoxLayout;
        line->addWidget(shows);
        line->addStretch(1);
        line->addWidget(remove);
        column->addLayout(line);
        connect(remove, &QPushButton::clicked, this, [this] { context_.put(RemoveStory{id_}); });
    }

    [[nodiscard]] const StoryId& id() const { return id_; }
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
        title->setCaption(asSentence(context_.words("record.story")));
        persona->setCaption(asSentence(context_.words("field.story.persona")));
        why->setCaption(asSentence(context_.words("field.story.why")));
        const bool isTold = context_.toldStory() == id_;
        shows->setChecked(isTold);
        shows->setIcon(tintedIcon("route", context_.theme()));
        shows->setText(context_.words("look.evidence-on-map"));
        shows->setAccessibleName(shows->text() + QStringLiteral(": ") + qt(story.title));
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
    QPushButton *shows, *remove;

private:
    using Read = std::function<std::string(const Story&)>;
    using Write = std::function<Story(const Story&, const std::string&)>;

    [[nodiscard]] std::shared_ptr<const Story> now() const { return context_.map().stories.find(id_); }

    TextField* addText(Read read, Write write) {
        auto* field = new TextField(TextBox::Lines::some, this);
        layout()->addWidget(field);
        connect(field, &InspectorField::left, &page_, &InspectorPage::left);
        connect(field, &InspectorField::finished, this, [this] { context_.finish(); });
        context_.bindText(*field, [id = id_, read](const Map& map) {
            const auto story = map.stories.find(id);
            return story ? std::optional(qt(read(*story))) : std::nullopt;
        });
        connect(field, &TextField::typed, this, [this, field, write = std::move(write)](const QString& words) {
            const auto story = now();
            if (!story) return;
            if (!context_.isUsedBy(field)) field->begin();
            const Edit edit = PutStory{write(*story, words.toStdString()), {}};
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
    const auto stories = inOrder(map().stories);
    removeGone();
    // Those that are there keep their fields, in which somebody may be typing.
    for (std::size_t i = 0; i < stories.size(); ++i) {
        const auto place = stories_.begin() + static_cast<std::ptrdiff_t>(i);
        const auto own = std::find_if(place, stories_.end(),
                                      [&](const StoryFields* fields) { return fields->id() == stories[i]->id; });
        if (own == place && own != stories_.end()) continue;
        const bool isNew = own == stories_.end();
        auto* fields = isNew ? new StoryFields(context(), *this, stories[i]->id) : *own;
        if (isNew)
            stories_.insert(place, fields);
        else
            std::rotate(place, own, own + 1);
        list_->removeWidget(fields);
        list_->insertWidget(static_cast<int>(i), fields);
    }
    for (std::size_t i = 0; i < stories.size(); ++i)
        stories_[i]->show(*stories[i]);
    none_->setText(words("check-why.story-none"));
    none_->setVisible(stories.empty());
    add_->setText(words("step-do.story"));
    add_->setVisible(context().mayEdit());
}

void StoriesPage::removeGone() {
    const auto isThere = [this](const StoryFields* fields) { return map().stories.find(fields->id()) != nullptr; };
    const auto gone = std::stable_partition(stories_.begin(), stories_.end(), isThere);
    for (auto each = gone; each != stories_.end(); ++each) {
        QWidget* focus = window()->focusWidget();
        if ((*each)->isAncestorOf(focus) && isTypedInto(focus)) emit left(); // or letters would go into another story
        (*each)->hide();
        (*each)->deleteLater();
        list_->removeWidget(*each);
    }
    stories_.erase(gone, stories_.end());
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
