#include "edit/change_fields.hpp"

#include <cjm/edit/edit.hpp>

#include <algorithm>

namespace cjm {
namespace {

Message named(std::string_view code, const std::string& name) { return {std::string(code), {{"name", quoted(name)}}}; }
Message counted(std::string_view code, std::size_t n) {
    return {std::string(code), {{"n", static_cast<std::int64_t>(n)}}};
}

// What has sentences of its own, because "hidden: yes" is not how people say it.
std::string_view saidPlainly(const Stage& before, const Stage& after, std::string_view field) {
    if (field == "hidden") return after.hidden ? "edit.stage-hidden" : "edit.stage-shown";
    if (field == "priority" && after.priority == 1) return "edit.stage-first";
    if (field == "priority" && before.priority == 1 && after.priority == 0) return "edit.stage-not-first";
    return {};
}
std::string_view saidPlainly(const Row&, const Row& after, std::string_view field) {
    if (field == "hidden") return after.hidden ? "edit.row-hidden" : "edit.row-shown";
    if (field == "collapsed") return after.collapsed ? "edit.row-collapsed" : "edit.row-expanded";
    return {};
}
template <class R> std::string_view saidPlainly(const R&, const R&, std::string_view) { return {}; }

class Describer {
public:
    explicit Describer(const Map& map) : map_(map), names_(map, map) {}

    Message operator()(const PutPassport& edit) const {
        std::vector<MapChange> changes;
        addFieldChanges(*map_.passport, edit.passport, names_, changes);
        return changes.size() == 1 ? changes.front().text : Message{"edit.passport-changed", {}};
    }
    Message operator()(const PutStage& edit) const {
        return put(edit, &Map::stages, "edit.stage-added", "edit.stage-changed", "edit.stage-moved");
    }
    Message operator()(const PutRow& edit) const {
        return put(edit, &Map::rows, "edit.row-added", "edit.row-changed", "edit.row-moved");
    }
    Message operator()(const PutPersona& edit) const {
        const bool isNew = !map_.personas.find(edit.record.id);
        if (isNew && edit.record.name.empty()) return {"edit.persona-nameless-added", {}};
        return put(edit, &Map::personas, "edit.persona-added", "edit.persona-changed", "edit.persona-moved");
    }
    Message operator()(const PutCard& edit) const {
        const auto old = map_.cards.find(edit.card.id);
        if (!old) return named("edit.card-added", edit.card.text);
        if (old->row != edit.card.row || old->stage != edit.card.stage) return cardMoveInWords(*old, edit.card, names_);
        if (edit.rank) return named("change.card-in-cell", edit.card.text);
        return changed(*old, edit.card, "edit.card-changed");
    }
    Message operator()(const MoveCards& edit) const {
        std::size_t count = 0;
        const CardMove* one = nullptr; // any that moves a card
        bool toOneCell = true;
        for (const CardMove& move : edit.moves) {
            if (move.ids.empty()) continue;
            toOneCell = toOneCell && (!one || (move.row == one->row && move.stage == one->stage));
            count += move.ids.size();
            one = &move;
        }
        if (!one || !toOneCell) return counted("edit.cards-moved", count);
        const auto card = map_.cards.find(one->ids.front());
        if (count == 1 && card) return movedTo(*card, *one);
        Message words = counted("edit.cards-moved-to", count);
        words.values.emplace_back("stage", quoted(names_.of(one->stage)));
        words.values.emplace_back("row", quoted(names_.of(one->row)));
        return words;
    }
    Message operator()(const RemoveCards& edit) const {
        const auto card = edit.ids.size() == 1 ? map_.cards.find(edit.ids.front()) : nullptr;
        return card ? named("change.card-removed", card->text) : counted("edit.cards-removed", edit.ids.size());
    }
    Message operator()(const RemoveStage& edit) const {
        const auto cards = std::count_if(map_.cards.begin(), map_.cards.end(),
                                         [&](const Card& card) { return card.stage == edit.id; });
        return removed("stage", names_.of(edit.id), cards);
    }
    Message operator()(const RemoveRow& edit) const {
        const auto cards =
            std::count_if(map_.cards.begin(), map_.cards.end(), [&](const Card& card) { return card.row == edit.id; });
        return removed("row", names_.of(edit.id), cards);
    }
    Message operator()(const RemovePersona& edit) const {
        const auto persona = map_.personas.find(edit.id);
        if (persona && persona->name.empty()) return {"edit.persona-nameless-removed", {}};
        return named("edit.persona-removed", persona ? persona->name : "");
    }
    Message operator()(const PutInterview& edit) const {
        const bool isNew = !map_.interviews.find(edit.record.id);
        if (isNew && edit.record.who.empty()) return {"edit.interview-nameless-added", {}};
        return put(edit, &Map::interviews, "edit.interview-added", "edit.interview-changed");
    }
    Message operator()(const PutStory& edit) const {
        return put(edit, &Map::stories, "edit.story-added", "edit.story-changed");
    }
    Message operator()(const PutTransition& edit) const {
        return put(edit, &Map::transitions, "edit.transition-added", "edit.transition-changed");
    }
    Message operator()(const PutComment& edit) const {
        return put(edit, &Map::comments, "edit.comment-added", "edit.comment-changed");
    }
    Message operator()(const PutImage&) const { return {"edit.image-added", {}}; }
    Message operator()(const PutConflict&) const { return {"edit.conflict-added", {}}; }
    Message operator()(const PutMute& edit) const { return named("edit.mute-added", names_.of(edit.record)); }
    Message operator()(const RemoveInterview& edit) const {
        const auto old = map_.interviews.find(edit.id);
        if (old && old->who.empty()) return {"edit.interview-nameless-removed", {}};
        return named("edit.interview-removed", old ? old->who : "");
    }
    Message operator()(const RemoveStory& edit) const {
        const auto old = map_.stories.find(edit.id);
        return named("edit.story-removed", old ? old->title : "");
    }
    Message operator()(const RemoveTransition& edit) const {
        const auto old = map_.transitions.find(edit.id);
        return named("edit.transition-removed", old ? names_.of(*old) : "");
    }
    Message operator()(const RemoveComment& edit) const {
        const auto old = map_.comments.find(edit.id);
        return named("edit.comment-removed", old ? old->text : "");
    }
    Message operator()(const RemoveImage&) const { return {"edit.image-removed", {}}; }
    Message operator()(const RemoveConflict&) const { return {"edit.conflict-resolved", {}}; }
    Message operator()(const RemoveMute& edit) const {
        const auto old = map_.mutes.find(edit.id);
        return named("edit.mute-removed", old ? names_.of(*old) : "");
    }
    Message operator()(const PutMap& edit) const { return edit.label; }
    Message operator()(const Batch& edit) const { return edit.label; }

private:
    // What is the only thing that differs is said, several things are counted.
    template <class R> Message changed(const R& before, const R& after, std::string_view usual) const {
        std::vector<MapChange> changes;
        addFieldChanges(before, after, names_, changes);
        if (changes.empty()) return named(usual, names_.of(after));
        if (changes.size() > 1) {
            Message words = counted("edit.fields-changed", changes.size());
            words.values.emplace_back("record", Word{"record." + std::string(whatOf<R>())});
            words.values.emplace_back("name", quoted(names_.of(after)));
            return words;
        }
        const std::string_view plain = saidPlainly(before, after, changes.front().field);
        return plain.empty() ? changes.front().text : named(plain, names_.of(after));
    }

    template <class R>
    Message put(const Put<R>& edit, Table<R> Map::*table, std::string_view added, std::string_view usual,
                std::string_view moved = {}) const {
        const auto old = (map_.*table).find(edit.record.id);
        if (!old) return named(added, names_.of(edit.record));
        if (edit.rank && !moved.empty()) return named(moved, names_.of(edit.record));
        return changed(*old, edit.record, usual);
    }

    static Message removed(std::string_view what, const std::string& name, std::int64_t cards) {
        if (cards == 0) return named(what == "stage" ? "edit.stage-removed" : "edit.row-removed", name);
        Message words = named(what == "stage" ? "change.stage-removed-with" : "change.row-removed-with", name);
        words.values.emplace_back("n", cards);
        return words;
    }

    [[nodiscard]] Message movedTo(const Card& card, const CardMove& move) const {
        if (card.row == move.row && card.stage == move.stage) return named("change.card-in-cell", card.text);
        Card moved = card;
        moved.row = move.row;
        moved.stage = move.stage;
        return cardMoveInWords(card, moved, names_);
    }

    const Map& map_;
    Names names_;
};

} // namespace

Message describe(const Map& map, const Edit& edit) { return std::visit(Describer(map), edit); }

} // namespace cjm
