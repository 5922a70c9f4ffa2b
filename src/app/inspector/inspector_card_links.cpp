#include "app/inspector/inspector_pages.hpp"
#include "app/widgets/qt_text.hpp"

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

struct Cited {
    const Quote* quote;
    const Interview* interview;
};

std::vector<Cited> quotesOf(const Map& map) {
    std::vector<Cited> list;
    for (const auto& interview : interviewsAsRead(map))
        for (const Quote& quote : interview->quotes)
            list.push_back({&quote, interview.get()}); // the map keeps them
    return list;
}

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
    when([this] { return !map().interviews.empty(); });
    auto* made = new LinksField("quote", {}, this);
    auto& quotes = add(made, captionOf(&Card::evidence),
                       [made] { made->setWords(InspectorPage::tr("Add a quote"), InspectorPage::tr("Find a quote")); });
    made->setFind([this](const QString& typed) { return findQuotes(typed); });
    bind(quotes, [this, &quotes] { showEvidence(quotes); });
    const auto cite = [this](const QString& id, bool on) {
        context().put(withEvidence(map(), records(), QuoteId{id.toStdString()}, on));
    };
    connect(&quotes, &LinksField::added, this, [cite](const QString& id) { cite(id, true); });
    connect(&quotes, &LinksField::removed, this, [cite](const QString& id) { cite(id, false); });
    when({});
}

void CardPage::showEvidence(LinksField& field) {
    std::map<QuoteId, std::size_t> counts;
    for (const auto& card : records())
        for (const QuoteId& id : card->evidence)
            ++counts[id];
    std::vector<LinksField::Link> links;
    if (!counts.empty())
        for (const Cited& cited : quotesOf(map())) {
            const auto at = counts.find(cited.quote->id);
            if (at == counts.end()) continue;
            const std::string group = "value.interview-" + std::string(nameOf(cited.interview->group));
            const QString note = asSentence(words(group)) + QStringLiteral(" · ") + shown(cited.interview->who);
            links.push_back(
                {qt(cited.quote->id.value), shown(cited.quote->text), note, at->second == records().size()});
        }
    field.show(std::move(links));
}

std::vector<PickerPopup::Choice> CardPage::findQuotes(const QString& typed) const {
    std::vector<PickerPopup::Choice> found;
    for (const Cited& cited : quotesOf(map()))
        if (matchRank(cited.quote->text + "; " + cited.interview->who, typed.toStdString()) > 0)
            found.push_back({qt(cited.quote->id.value), shown(cited.quote->text), {}, false});
    return found;
}

} // namespace cjm
