#include "app/inspector/inspector_pages.hpp"

#include <cjm/layout/channels.hpp>

#include <QVBoxLayout>

#include <algorithm>

namespace cjm {

CardPage::CardPage(InspectorContext& context, QWidget* parent) : InspectorForm<Card>(context, parent) {
    // First what a card of its kind is looked at for.
    text(&Card::text, Lines::some);
    when(only({CardKind::image}));
    addPicture();
    addEmotion();
    addTouchpoint();
    addBarrier();
    addSolution();
    addMetric();
    when({});
    addPeople();
    addEvidence();
    addMarks();
    more();
    addRest();
    auto* column = static_cast<QVBoxLayout*>(layout());
    quotesAt_ = column->indexOf(quotes_);
    statusAt_ = column->indexOf(status_);
}

void CardPage::prepare() {
    kinds_ = 0;
    for (const auto& card : records())
        kinds_ |= 1U << static_cast<unsigned>(card->kind);
    placeEvidence();
}

void CardPage::placeEvidence() {
    if (isEvidenceFirst_ == context().showsEvidence()) return;
    isEvidenceFirst_ = context().showsEvidence();
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->removeWidget(quotes_);
    column->removeWidget(status_);
    if (isEvidenceFirst_) {
        column->insertWidget(1, status_); // after the text
        column->insertWidget(2, quotes_);
    } else { // the upper one first, so that the other one's place counts it
        column->insertWidget(quotesAt_, quotes_);
        column->insertWidget(statusAt_, status_);
    }
}

// All cards that are shown are of these kinds.
CardPage::IsMeant CardPage::only(std::initializer_list<CardKind> kinds) {
    unsigned wanted = 0;
    for (const CardKind kind : kinds)
        wanted |= 1U << static_cast<unsigned>(kind);
    return [this, wanted] { return (kinds_ & ~wanted) == 0; };
}

// All of them, by their own group or their stage's; or the field that is of such is set on one all the same.
template <class E> bool CardPage::areOfGroup(Group group, E Card::*field) const {
    const auto isOfIt = [&](const auto& card) {
        const auto stage = map().stages.find(card->stage);
        return (card->group != Group::none || !stage ? card->group : stage->group) == group;
    };
    const auto isSet = [&](const auto& card) { return (*card).*field != E{}; };
    return std::all_of(records().begin(), records().end(), isOfIt) ||
           std::any_of(records().begin(), records().end(), isSet);
}

void CardPage::addEmotion() {
    when(only({CardKind::emotion}));
    auto& field = add(new EmotionField(this), captionOf(&Card::value));
    bindDiffering(field, &Card::value, [&field](const std::optional<double>& value) { field.show(value); });
    context().guard(field, [this](const Map& map) {
        const auto value = commonOn(map, &Card::value);
        return value ? std::optional(QString::number(*value)) : std::nullopt;
    });
    connect(&field, &EmotionField::chosen, this, [this, &field](double value) {
        (void)context().type(&field, withField(map(), records(), &Card::value, value));
    });
}

void CardPage::addTouchpoint() {
    when(only({CardKind::touchpoint, CardKind::channel}));
    auto* made = new SignField(SignField::Of::channels, this);
    auto& channel = add(made, captionOf(&Card::channel), [this, made] { made->setLanguage(context().language()); });
    bindDiffering(channel, &Card::channel,
                  [&channel](const std::optional<std::string>& value) { channel.show(value); });
    connect(&channel, &SignField::chosen, this, [this](const QString& name) {
        context().put(withField(map(), records(), &Card::channel, name.toStdString()));
    });
    when(only({CardKind::touchpoint}));
    choices(&Card::group, "value.group-", [] { return InspectorPage::tr("as its stage"); });
    when([this, isTouchpoint = only({CardKind::touchpoint})] {
        return isTouchpoint() && areOfGroup(Group::loyalty, &Card::mechanic);
    });
    choices(&Card::mechanic, "value.mechanic-");
    when([this, isTouchpoint = only({CardKind::touchpoint})] {
        return isTouchpoint() && areOfGroup(Group::trigger, &Card::triggerKind);
    });
    choices(&Card::triggerKind, "value.trigger-");
    when(only({CardKind::touchpoint}));
    gap();
    marks(&Card::importance);
    marks(&Card::rating);
}

void CardPage::addBarrier() {
    when(only({CardKind::barrier}));
    segments(&Card::severity, {1, 2, 3}, 0, [this](int value) {
        return words("look.severity-" + std::to_string(value));
    }).setRole("severity");
    addLinks();
}

void CardPage::addSolution() {
    when(only({CardKind::solution}));
    auto* made = new LinksField("barrier", "circle-alert", this);
    auto& barriers = add(made, captionOf(&Card::solves), [made] {
        made->setWords(InspectorPage::tr("Add a barrier"), InspectorPage::tr("Find a barrier"));
    });
    made->setFind(findCards(CardKind::barrier));
    bind(barriers, [this, &barriers] { barriers.show(linked(barriersOf(map(), records()))); });
    const auto link = [this](const QString& id, bool on) {
        if (auto barrier = map().cards.find(CardId{id.toStdString()}))
            context().put(withLinks(map(), records(), {std::move(barrier)}, on));
    };
    connect(&barriers, &LinksField::added, this, [link](const QString& id) { link(id, true); });
    connect(&barriers, &LinksField::removed, this, [link](const QString& id) { link(id, false); });
    connect(&barriers, &LinksField::visited, this,
            [this](const QString& id) { emit visited(CardId{id.toStdString()}); });
    text(&Card::owner);
    date(&Card::due);
    choices(&Card::state, "value.solution-");
}

void CardPage::addMetric() {
    when(only({CardKind::metric}));
    number(&Card::number, false);
    number(&Card::target, false);
    text(&Card::unit);
}

// What a hand marks cards with. Pictures and what the company does are seldom marked.
void CardPage::addMarks() {
    const auto usual = [this](bool (*isSet)(const Card&)) {
        return [this, isSet] {
            constexpr unsigned seldom =
                1U << static_cast<unsigned>(CardKind::image) | 1U << static_cast<unsigned>(CardKind::process);
            return (kinds_ & seldom) == 0 ||
                   std::any_of(records().begin(), records().end(), [&](const auto& card) { return isSet(*card); });
        };
    };
    gap();
    status_ = &segments(&Card::status, {1, 2}, 0, [this](int value) {
        return words("value.status-" + std::string(nameOf(static_cast<Status>(value))));
    });
    when(usual([](const Card& card) { return card.momentOfTruth; }));
    check(&Card::momentOfTruth, [this] { return words("field.card.momentOfTruth"); });
    // What others have given is not to be seen while one votes.
    when([this, isUsual = usual([](const Card& card) { return card.votes != 0; })] {
        return isUsual() && std::none_of(records().begin(), records().end(),
                                         [this](const auto& card) { return context().hidesVotesOf(card->kind); });
    });
    steps(&Card::votes, StepField::Looks::dots);
    when({});
}

void CardPage::addPicture() {
    auto& picture = add(new PictureField(context(), this), captionOf(&Card::image));
    bindDiffering(picture, &Card::image, [&picture](const std::optional<ImageId>& id) { picture.show(id); });
    connect(&picture, &PictureField::chosen, this,
            [this](const Image& image) { context().put(withPicture(map(), records(), image)); });
    connect(&picture, &PictureField::removed, this, [this] { context().put(withoutPicture(map(), records())); });
}

void CardPage::addRest() {
    when(only({CardKind::barrier}));
    choices(&Card::reason, "value.reason-");
    when(only({CardKind::solution}));
    marks(&Card::effort);
    marks(&Card::impact);
    when(only({CardKind::touchpoint}));
    segments(&Card::thirdParty, {0, 1}, std::nullopt,
             [](int value) { return value == 0 ? InspectorPage::tr("owned") : InspectorPage::tr("third-party"); });
    when({});
    text(&Card::details, Lines::many);
    colour(&Card::colour);
    auto* made = new SignField(SignField::Of::icons, this);
    when(only({CardKind::touchpoint, CardKind::channel}));
    auto& icon = add(made, captionOf(&Card::icon), [this, made] { made->setLanguage(context().language()); });
    bindDiffering(icon, &Card::icon, [this, &icon](const std::optional<std::string>& value) {
        const auto channel = commonValue(records(), &Card::channel);
        icon.show(value, channel ? channelIcon(*channel) : std::string_view());
    });
    connect(&icon, &SignField::chosen, this, [this](const QString& name) {
        context().put(withField(map(), records(), &Card::icon, name.toStdString()));
    });
    when({});
    text(&Card::link).setHint(QStringLiteral("https://"));
    when([isPicture = only({CardKind::image})] { return !isPicture(); });
    addPicture();
    when({});
    text(&Card::team);
    steps(&Card::span, StepField::Looks::plain);
}

} // namespace cjm
