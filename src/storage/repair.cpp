#include "storage/repair.hpp"

#include <cjm/base/json_text.hpp>

#include <map>
#include <string>

namespace cjm {
namespace {

// The section that a reference leads to is in its type.
template <class Tag> constexpr std::string_view sectionOf = "";
template <> constexpr std::string_view sectionOf<StageTag> = "stages";
template <> constexpr std::string_view sectionOf<RowTag> = "rows";
template <> constexpr std::string_view sectionOf<CardTag> = "cards";
template <> constexpr std::string_view sectionOf<PersonaTag> = "personas";
template <> constexpr std::string_view sectionOf<QuoteTag> = "quotes";
template <> constexpr std::string_view sectionOf<ImageTag> = "images";

class Repairer {
public:
    Repairer(RawMap& raw, Notes& notes) : raw_(raw), notes_(notes) {}

    Map run() {
        forEachSection([this](std::string_view name, auto& records) { giveIds(records, name); });
        for (const auto& interview : raw_.of<Interview>())
            for (Quote& quote : interview->quotes)
                quote.id.value = freshId(quote.id.value, "quotes");
        giveIds(raw_.of<Card>(), "cards");
        placeAll();
        forEachSection([this](std::string_view, auto& records) { repairAll(records); });
        repairAll(raw_.of<Card>());
        repairReferences(raw_.passport, passportName);
        for (StageAnswer& answer : raw_.passport.stageQuestions)
            repairReferences(answer, passportName);
        repairFields(raw_.passport, passportName, notes_);
        return built();
    }

private:
    // Sections other than the cards, in the order of the format, whatever order the file has.
    template <class F> void forEachSection(F&& visit) {
        forEachTable([&](std::string_view name, auto table) { visit(name, recordsOf(table)); });
    }
    template <class R> Records<R>& recordsOf(Table<R> Map::*) { return raw_.of<R>(); }

    template <class R> void giveIds(Records<R>& records, std::string_view section) {
        for (const auto& record : records)
            record->id.value = freshId(record->id.value, section);
    }

    std::string freshId(const std::string& id, std::string_view section) {
        std::string fresh = unusedId(id, section);
        if (fresh == id) return id;
        notes_.add("note.id-renamed", {{"id", id}, {"new", fresh}});
        renamed_.try_emplace({section, id}, fresh);
        return fresh;
    }

    // `id` itself, or with the next number that is free. Numbers tried are not tried again: a hostile file may
    // give one id to every record.
    std::string unusedId(const std::string& id, std::string_view section) {
        if (ids_.try_emplace(id, section).second) return id;
        const std::string stem = id.substr(0, 56);
        int& number = numbers_.try_emplace(stem, 1).first->second;
        for (;;) {
            std::string candidate = stem + "-" + std::to_string(++number);
            if (ids_.try_emplace(candidate, section).second) return candidate;
        }
    }

    // True when the reference leads to a record of its kind. One to a record that had to take another name goes with
    // it, unless another record of the kind has the old one.
    template <class Tag> bool leads(Id<Tag>& id) {
        const auto known = ids_.find(id.value);
        if (known != ids_.end() && (sectionOf<Tag>.empty() || known->second == sectionOf<Tag>)) return true;
        const auto it = renamed_.find({sectionOf<Tag>, id.value});
        if (it == renamed_.end()) return false;
        id.value = it->second;
        return true;
    }

    // What cannot be without a row or stage gets one when it has none, so that it is seen and nothing is dropped.
    void placeAll() {
        for (const auto& card : raw_.of<Card>()) {
            place(card->row, raw_.of<Row>(), "row");
            place(card->stage, raw_.of<Stage>(), "stage");
        }
        for (const auto& story : raw_.of<Story>())
            for (StoryStep& step : story->steps)
                place(step.stage, raw_.of<Stage>(), "stage");
        for (const auto& t : raw_.of<Transition>()) {
            place(t->from, raw_.of<Stage>(), "stage");
            if (t->kind != TransitionKind::leaves) place(t->to, raw_.of<Stage>(), "stage");
        }
    }

    template <class R, class Tag> void place(Id<Tag>& id, Records<R>& records, const std::string& what) {
        if (leads(id)) return;
        R record;
        if (!id.empty() && ids_.try_emplace(id.value, sectionOf<Tag>).second) {
            record.id = id;
        } else {
            Id<Tag> found{"found-" + what};
            if (!leads(found)) {
                const std::string fresh = unusedId(found.value, sectionOf<Tag>);
                renamed_.try_emplace({sectionOf<Tag>, found.value}, fresh); // the next one finds it
                record.id.value = found.value = fresh;
            }
            id = found;
            if (record.id.empty()) return;
        }
        record.title = say("note.found-" + what, languageFromCode(raw_.passport.language));
        notes_.add("note." + what + "-made", {{"id", record.id.value}});
        records.push_back(std::make_shared<R>(std::move(record)));
    }

    template <class R> void repairAll(Records<R>& records) {
        for (const auto& record : records) {
            repairReferences(*record, record->id.value);
            repairFields(*record, record->id.value, notes_);
        }
    }

    // Sets aside the references of a record that lead nowhere.
    template <class R> void repairReferences(R& record, const std::string& id) {
        forEachField<R>([&](const auto& f) { this->repairReference(record, record.*f.member, id, f.name); });
        if constexpr (std::is_same_v<R, Card>)
            if (record.kind == CardKind::emotion && record.personas.size() > 1) keepOnePersona(record);
        if constexpr (std::is_same_v<R, Transition>)
            if (record.kind == TransitionKind::leaves && !record.to.empty()) clear(record, record.to, id, "to");
    }

    template <class R, class T> void repairReference(R&, T&, const std::string&, std::string_view) {}
    template <class R, class Tag>
    void repairReference(R& record, Id<Tag>& reference, const std::string& id, std::string_view field) {
        // A conflict or a silenced check may outlive what it was about.
        constexpr bool mayDangle = std::is_same_v<R, Conflict> || std::is_same_v<R, Mute>;
        if (!mayDangle && !reference.empty() && !leads(reference)) clear(record, reference, id, field);
    }
    template <class R, class Tag>
    void repairReference(R& record, std::vector<Id<Tag>>& list, const std::string& id, std::string_view field) {
        std::string gone;
        std::erase_if(list, [&](Id<Tag>& reference) {
            if (!reference.empty() && leads(reference)) return false;
            gone.append(gone.empty() ? "[" : ", ").append(jsonString(reference.value));
            return true;
        });
        if (!gone.empty()) keep(record, id, field, gone + "]", "note.reference-kept");
    }

    template <class R, class Tag>
    void clear(R& record, Id<Tag>& reference, const std::string& id, std::string_view field) {
        keep(record, id, field, jsonString(reference.value), "note.reference-kept");
        reference = {};
    }

    void keepOnePersona(Card& card) {
        std::string others;
        for (std::size_t i = 1; i < card.personas.size(); ++i)
            others.append(i == 1 ? "[" : ", ").append(jsonString(card.personas[i].value));
        card.personas.resize(1);
        keep(card, card.id.value, "personas", others + "]", "note.curves-kept");
    }

    template <class R>
    void keep(R& record, const std::string& id, std::string_view field, std::string text, std::string_view code) {
        const std::string kept = setAside(record.unknown, field, std::move(text));
        notes_.add(code, {{"id", id}, {"field", field}, {"kept", kept}});
    }

    Map built() {
        Map map;
        map.passport = Box<Passport>(std::move(raw_.passport));
        map.unknown = Box<UnknownFields>(std::move(raw_.unknown));
        forEachTable([&](std::string_view, auto table) {
            auto& records = this->recordsOf(table);
            int rank = 0;
            for (const auto& record : records)
                record->rank = rank++;
            using Ranked = std::decay_t<decltype(map.*table)>;
            map.*table = Ranked::fromRecords({records.begin(), records.end()});
        });
        Records<Card>& cards = raw_.of<Card>();
        std::map<std::pair<RowId, StageId>, int> ranks;
        for (const auto& card : cards)
            card->rank = ranks[{card->row, card->stage}]++;
        map.cards = Cards::fromRecords({cards.begin(), cards.end()});
        return map;
    }

    inline static const std::string passportName = "map";

    RawMap& raw_;
    Notes& notes_;
    std::map<std::string, std::string_view, std::less<>> ids_; // of all records, with their section
    std::map<std::string, int> numbers_;
    std::map<std::pair<std::string_view, std::string>, std::string> renamed_; // section and old id → new one
};

} // namespace

Map repair(RawMap raw, Notes& notes) { return Repairer(raw, notes).run(); }

} // namespace cjm
