#include "app/inspector/inspector_pages.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/quote_words.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>
#include <cjm/model/quoting.hpp>
#include <cjm/storage/files.hpp>

#include <algorithm>
#include <map>

// Whom and what a card is linked with: personas, solutions and quotes.

namespace cjm {
namespace {

constexpr std::size_t shownLength = 90;

QString shown(const std::string& text) { return qt(utf8::shortened(text, shownLength)); }

} // namespace

void CardPage::addPeople() {
    when([this] { return !map().personas.empty(); });
    auto& personas = add(new ChipsField(this), captionOf(&Card::personas));
    bind(personas, [this, &personas] { showPersonas(personas); });
    connect(&personas, &ChipsField::toggled, this, [this](const QString& id, bool on) {
        context().put(withPersona(map(), records(), PersonaId{id.toStdString()}, on));
    });
    when({});
}

void CardPage::showPersonas(ChipsField& field) {
    std::map<PersonaId, std::size_t> counts;
    for (const auto& card : records())
        for (const PersonaId& id : card->personas)
            ++counts[id];
    std::vector<ChipsField::Chip> chips;
    for (const auto& persona : inOrder(map().personas)) {
        const std::size_t count = counts[persona->id];
        std::optional<bool> on;
        if (count == 0 || count == records().size()) on = count > 0;
        const QString name = persona->name.empty() ? InspectorPage::tr("Unnamed persona") : shown(persona->name);
        chips.push_back({qt(persona->id.value), name, std::string(personaIcon(*persona)), on});
    }
    field.show(std::move(chips));
}

std::vector<LinksField::Link> CardPage::linked(const LinkCounts& counts) const {
    std::vector<LinksField::Link> links;
    for (const auto& [card, count] : counts)
        links.push_back({qt(card->id.value),
                         card->text.empty() ? InspectorPage::tr("Without a text") : shown(card->text),
                         {},
                         count == records().size()});
    return links;
}

PickerPopup::Find CardPage::findCards(CardKind kind) const {
    return [this, kind](const QString& typed) {
        std::vector<PickerPopup::Choice> found;
        for (const auto& card : cardsOfKind(map(), kind))
            if (matchRank(card->text, typed.toStdString()) > 0)
                found.push_back({qt(card->id.value), shown(card->text), {}, false});
        return found;
    };
}

// What removes a barrier: solutions that are there, or a new one.
void CardPage::addLinks() {
    auto* made = new LinksField("solution", "corner-down-right", this);
    auto& solutions = add(made, "", [made] {
        made->setCaption(InspectorPage::tr("What removes the barrier"));
        made->setWords(InspectorPage::tr("Add a solution"), InspectorPage::tr("Find or create a solution"),
                       InspectorPage::tr("Create “%1”"));
    });
    made->setFind(findCards(CardKind::solution));
    bind(solutions, [this, &solutions] { solutions.show(linked(solutionsOf(map(), records()))); });
    const auto link = [this](const QString& id, bool on) {
        if (auto solution = map().cards.find(CardId{id.toStdString()}))
            context().put(withLinks(map(), {std::move(solution)}, records(), on));
    };
    connect(&solutions, &LinksField::added, this, [link](const QString& id) { link(id, true); });
    connect(&solutions, &LinksField::removed, this, [link](const QString& id) { link(id, false); });
    connect(&solutions, &LinksField::ownWanted, this, [this](const QString& typed) {
        SystemIds ids;
        const std::string title = asSentence(words("value.row-solutions")).toStdString();
        context().put(withNewSolution(map(), records(), typed.toStdString(), title, ids));
    });
    connect(&solutions, &LinksField::visited, this,
            [this](const QString& id) { emit visited(CardId{id.toStdString()}); });
}

void CardPage::addEvidence() {
    constexpr unsigned solution = 1U << static_cast<unsigned>(CardKind::solution);
    when([this] { return kinds_ != solution && (!map().interviews.empty() || context().showsEvidence()); });
    auto* made = new LinksField("quote", {}, this);
    quotes_ = made;
    auto& quotes = add(made, captionOf(&Card::evidence), [made] {
        made->setWords(InspectorPage::tr("Add a quote"), InspectorPage::tr("Find a quote"),
                       InspectorPage::tr("New quote “%1”"));
        made->setAlso(InspectorPage::tr("Confirms, too"));
    });
    made->setFind([this](const QString& typed) { return findQuotes(typed); });
    bind(quotes, [this, &quotes] { showEvidence(quotes); });
    const auto cite = [this](const QString& id, bool on) {
        context().put(withEvidence(map(), records(), QuoteId{id.toStdString()}, on));
    };
    connect(&quotes, &LinksField::added, this, [cite](const QString& id) { cite(id, true); });
    connect(&quotes, &LinksField::removed, this, [cite](const QString& id) { cite(id, false); });
    made->setLiftable();
    connect(&quotes, &LinksField::lifted, this, [this](const QString& id, const QPoint& at) {
        if (context().mayEdit()) emit lifted(QuoteId{id.toStdString()}, at);
    });
    connect(&quotes, &LinksField::alsoVisited, this,
            [this](const QString& id) { emit visited(CardId{id.toStdString()}); });
    connect(&quotes, &LinksField::ownWanted, this, [this](const QString& typed) {
        SystemIds ids;
        context().put(withNewQuote(map(), records(), typed.toStdString(), ids));
    });
    when({});
}

// A quote with where it is from, who said it, and the other cards that it confirms.
LinksField::Link CardPage::citedLink(const ReadQuote& quote, bool ofAll) {
    LinksField::Link link{qt(quote.quote->id.value),
                          quoteText(utf8::shortened(quote.quote->text, shownLength), context().language()),
                          quoteSource(quote, context().language()), ofAll};
    if (!quote.interview->who.empty()) link.note += QLatin1Char('\n') + shown(quote.interview->who);
    const auto stage = map().stages.find(records().front()->stage);
    if (stage) link.colour = qt(colourText(stageHue(context().theme(), *stage, stage->rank).fill));
    const auto isShown = [&](const CardId& id) {
        return std::any_of(records().begin(), records().end(), [&](const auto& card) { return card->id == id; });
    };
    for (const Card& each : map().cards) {
        const Card* card = &each;
        const auto& evidence = card->evidence;
        if (isShown(card->id) || std::find(evidence.begin(), evidence.end(), quote.quote->id) == evidence.end())
            continue;
        QString text = card->text.empty() ? InspectorPage::tr("Without a text") : shown(card->text);
        if (card->kind == CardKind::emotion)
            text += QLatin1Char(' ') + qt(sayEmotion(card->value, context().language()));
        link.also.push_back({qt(card->id.value), text});
    }
    return link;
}

void CardPage::showEvidence(LinksField& field) {
    std::map<QuoteId, std::size_t> counts;
    for (const auto& card : records())
        for (const QuoteId& id : card->evidence)
            ++counts[id];
    std::vector<LinksField::Link> links;
    if (!counts.empty())
        for (const ReadQuote& quote : quotesAsRead(map()))
            if (const auto at = counts.find(quote.quote->id); at != counts.end())
                links.push_back(citedLink(quote, at->second == records().size()));
    field.show(std::move(links));
}

// Those of interviews about the personas of the cards come first.
std::vector<PickerPopup::Choice> CardPage::findQuotes(const QString& typed) const {
    std::vector<PickerPopup::Choice> own, others;
    for (const ReadQuote& quote : quotesAsRead(map())) {
        if (matchRank(quote.quote->text + "; " + quote.interview->who, typed.toStdString()) == 0) continue;
        const PersonaId& about = quote.interview->persona;
        const bool isOwn = !about.empty() && std::any_of(records().begin(), records().end(), [&](const auto& card) {
            return std::find(card->personas.begin(), card->personas.end(), about) != card->personas.end();
        });
        (isOwn ? own : others).push_back({qt(quote.quote->id.value), shown(quote.quote->text), {}, false});
    }
    own.insert(own.end(), others.begin(), others.end());
    return own;
}

} // namespace cjm
