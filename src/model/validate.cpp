#include <cjm/model/validate.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <type_traits>

namespace cjm {
namespace {

template <class T> inline constexpr bool isNumber = std::is_same_v<T, int> || std::is_same_v<T, double>;

constexpr auto mostPictureMegabytes = static_cast<std::int64_t>(maxPictures / (1024U * 1024U));

template <class T> inline constexpr bool isIdList = false;
template <class T> inline constexpr bool isIdList<std::vector<T>> = isId<T>;

class Checker {
public:
    explicit Checker(const Map& map) : map_(map) {}

    std::vector<Problem> run() {
        checkFields(*map_.passport, "", problems_);
        forEachTable([&](std::string_view, auto table) { checkRanked(map_.*table); });
        collectQuotes();
        checkCards();
        checkResearch();
        checkTeam();
        return std::move(problems_);
    }

private:
    void report(std::string_view code, const std::string& record, std::string_view field) {
        problems_.push_back(
            {{std::string(code), {{"id", record}, {"field", std::string(field)}}}, record, std::string(field)});
    }

    void checkId(const std::string& id) {
        if (!isWellFormedId(id)) report("map.bad-id", id, "id");
        if (!ids_.insert(id).second) report("map.id-twice", id, "id");
    }

    template <class T> void checkRanked(const Table<T>& table) {
        int expected = 0;
        for (const auto& record : inOrder(table)) {
            checkId(record->id.value);
            if (record->rank != expected++) report("map.bad-order", record->id.value, "rank");
            checkFields(*record, record->id.value, problems_);
        }
    }

    void collectQuotes() {
        for (const Interview& interview : map_.interviews)
            for (const Quote& quote : interview.quotes) {
                checkId(quote.id.value);
                quotes_.insert(quote.id);
            }
    }

    // A reference that is set has to lead to a record.
    template <class Tag, class T>
    void checkReference(const Id<Tag>& id, const Table<T>& table, const std::string& record, std::string_view field) {
        if (!id.empty() && !table.find(id)) report("map.no-record", record, field);
    }

    void checkResearch() {
        for (const Persona& persona : map_.personas) {
            if (!persona.quoteFrom.empty() && !quotes_.contains(persona.quoteFrom))
                report("map.no-record", persona.id.value, "quoteFrom");
            checkReference(persona.image, map_.images, persona.id.value, "image");
        }
        for (const Interview& interview : map_.interviews)
            checkReference(interview.persona, map_.personas, interview.id.value, "persona");
        for (const Story& story : map_.stories) {
            checkReference(story.persona, map_.personas, story.id.value, "persona");
            for (const StoryStep& step : story.steps)
                if (!map_.stages.find(step.stage)) report("map.no-record", story.id.value, "steps");
        }
        for (const Transition& t : map_.transitions) {
            const std::string& id = t.id.value;
            const bool leaves = t.kind == TransitionKind::leaves;
            if (!map_.stages.find(t.from)) report("map.no-record", id, "from");
            if (leaves ? !t.to.empty() : !map_.stages.find(t.to)) report("map.no-record", id, "to");
        }
    }

    void checkTeam() {
        for (const Comment& comment : map_.comments)
            if (!comment.on.empty() && !ids_.contains(comment.on.value))
                report("map.no-record", comment.id.value, "on");
        checkReference(map_.passport->logo, map_.images, "", "logo");
        for (const StageAnswer& answer : map_.passport->stageQuestions)
            for (const CardId& card : answer.cards)
                if (!map_.cards.find(card)) report("map.no-record", "", "stageQuestions");
        std::size_t pictures = 0;
        for (const Image& image : map_.images)
            pictures += image.data.size();
        if (pictures > maxPictures)
            problems_.push_back({{"map.too-many-pictures", {{"limit", mostPictureMegabytes}}}, "", "images"});
    }

    void checkCards() {
        for (const Card& card : map_.cards) {
            checkId(card.id.value);
            checkFields(card, card.id.value, problems_);
            checkReferences(card);
        }
        int expected = 0;
        const Card* last = nullptr;
        for (const Card& card : map_.cards.byPlace()) {
            if (!last || last->row != card.row || last->stage != card.stage) expected = 0;
            if (card.rank != expected++) report("map.bad-order", card.id.value, "rank");
            last = &card;
        }
    }

    void checkReferences(const Card& card) {
        const std::string& id = card.id.value;
        if (!map_.rows.find(card.row)) report("map.no-row", id, "row");
        if (!map_.stages.find(card.stage)) report("map.no-stage", id, "stage");
        for (const PersonaId& persona : card.personas)
            if (!map_.personas.find(persona)) report("map.no-persona", id, "personas");
        for (const CardId& barrier : card.solves)
            if (!map_.cards.find(barrier)) report("map.no-barrier", id, "solves");
        for (const QuoteId& quote : card.evidence)
            if (!quotes_.contains(quote)) report("map.no-quote", id, "evidence");
        checkReference(card.image, map_.images, id, "image");
        if (card.kind == CardKind::emotion && card.personas.size() > 1) report("map.two-curves", id, "personas");
        if (std::abs(onEmotionScale(card.value) - card.value) > 1e-9) report("map.out-of-range", id, "value");
    }

    const Map& map_;
    std::set<std::string> ids_;
    std::set<QuoteId> quotes_;
    std::vector<Problem> problems_;
};

} // namespace

template <class R> void checkFields(const R& record, const std::string& id, std::vector<Problem>& out) {
    const auto report = [&](std::string_view code, std::string_view name) {
        out.push_back({{std::string(code), {{"id", id}, {"field", std::string(name)}}}, id, std::string(name)});
    };
    forEachField<R>([&](const auto& f) {
        const auto& value = record.*f.member;
        using M = std::decay_t<decltype(value)>;
        if constexpr (isNumber<M>) {
            if constexpr (std::is_same_v<M, double>)
                if (!std::isfinite(value)) return report("map.out-of-range", f.name);
            if (f.low != f.high && (value < f.low || value > f.high)) report("map.out-of-range", f.name);
        } else if constexpr (std::is_same_v<M, std::string>) {
            if (const auto code = brokenRule(value, f.rule); !code.empty()) report(code, f.name);
        } else if constexpr (std::is_same_v<M, std::vector<std::string>>) {
            for (const std::string& text : value)
                if (const auto code = brokenRule(text, f.rule); !code.empty()) report(code, f.name);
        } else if constexpr (isId<M>) {
            if (!value.empty() && !isWellFormedId(value.value)) report("map.bad-id", f.name);
        } else if constexpr (isIdList<M>) {
            for (const auto& each : value)
                if (!isWellFormedId(each.value)) report("map.bad-id", f.name);
        } else if constexpr (requires { M::fields(); }) {
            checkFields(value, id, out);
        } else if constexpr (requires { M::value_type::fields(); }) {
            for (const auto& part : value)
                checkFields(part, id, out);
        }
    });
    // One without type and bytes stands for a picture that could not be read.
    if constexpr (std::is_same_v<R, Image>)
        if (!(record.type.empty() && record.data.empty()) && brokenRule(record.data, TextRule::base64).empty() &&
            (record.type.empty() || pictureType(record.data) != record.type))
            report("map.not-a-picture", "type");
}

template void checkFields(const Stage&, const std::string&, std::vector<Problem>&);
template void checkFields(const Row&, const std::string&, std::vector<Problem>&);
template void checkFields(const Card&, const std::string&, std::vector<Problem>&);
template void checkFields(const Persona&, const std::string&, std::vector<Problem>&);
template void checkFields(const Interview&, const std::string&, std::vector<Problem>&);
template void checkFields(const Story&, const std::string&, std::vector<Problem>&);
template void checkFields(const Transition&, const std::string&, std::vector<Problem>&);
template void checkFields(const Comment&, const std::string&, std::vector<Problem>&);
template void checkFields(const Image&, const std::string&, std::vector<Problem>&);
template void checkFields(const Conflict&, const std::string&, std::vector<Problem>&);
template void checkFields(const Mute&, const std::string&, std::vector<Problem>&);
template void checkFields(const Passport&, const std::string&, std::vector<Problem>&);

std::vector<Problem> validate(const Map& map) { return Checker(map).run(); }

double onEmotionScale(double value) {
    if (!(value > -2)) return value <= -2 ? -2 : 0; // not-a-number rests at neutral
    return std::round(std::min(value, 2.0) * 10) / 10;
}

std::size_t recordCount(const Map& map) {
    std::size_t count = 1 + map.passport->ideas.size() + map.passport->stageQuestions.size() + map.cards.size();
    forEachTable([&](std::string_view, auto member) { count += (map.*member).size(); });
    for (const Interview& interview : map.interviews)
        count += interview.quotes.size();
    for (const Story& story : map.stories)
        count += story.steps.size();
    return count;
}

} // namespace cjm
