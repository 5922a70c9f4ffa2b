#include <cjm/base/utf8.hpp>
#include <cjm/edit/edit.hpp>

namespace cjm {
namespace {

constexpr std::size_t longestQuote = 40;

Message named(std::string_view code, const std::string& name) {
    return {std::string(code), {{"name", utf8::shortened(name, longestQuote)}}};
}
Message counted(std::string_view code, std::size_t n) {
    return {std::string(code), {{"n", static_cast<std::int64_t>(n)}}};
}

class Describer {
public:
    explicit Describer(const Map& map) : map_(map) {}

    Message operator()(const PutPassport&) const { return {"edit.passport-changed", {}}; }
    Message operator()(const PutStage& edit) const {
        const auto& stage = edit.record;
        if (!map_.stages.find(stage.id)) return named("edit.stage-added", stage.title);
        return named(edit.place ? "edit.stage-moved" : "edit.stage-changed", stage.title);
    }
    Message operator()(const PutRow& edit) const {
        const auto& row = edit.record;
        if (!map_.rows.find(row.id)) return named("edit.row-added", row.title);
        return named(edit.place ? "edit.row-moved" : "edit.row-changed", row.title);
    }
    Message operator()(const PutPersona& edit) const {
        const auto& persona = edit.record;
        return named(map_.personas.find(persona.id) ? "edit.persona-changed" : "edit.persona-added", persona.name);
    }
    Message operator()(const PutCard& edit) const {
        const auto old = map_.cards.find(edit.card.id);
        if (!old) return named("edit.card-added", edit.card.text);
        const bool stays = old->row == edit.card.row && old->stage == edit.card.stage && !edit.place;
        return named(stays ? "edit.card-changed" : "edit.card-moved", edit.card.text);
    }
    Message operator()(const MoveCards& edit) const { return counted("edit.cards-moved", edit.ids.size()); }
    Message operator()(const RemoveCards& edit) const { return counted("edit.cards-removed", edit.ids.size()); }
    Message operator()(const RemoveStage& edit) const {
        const auto stage = map_.stages.find(edit.id);
        return named("edit.stage-removed", stage ? stage->title : "");
    }
    Message operator()(const RemoveRow& edit) const {
        const auto row = map_.rows.find(edit.id);
        return named("edit.row-removed", row ? row->title : "");
    }
    Message operator()(const RemovePersona& edit) const {
        const auto persona = map_.personas.find(edit.id);
        return named("edit.persona-removed", persona ? persona->name : "");
    }
    Message operator()(const PutInterview& edit) const {
        return named(map_.interviews.find(edit.record.id) ? "edit.interview-changed" : "edit.interview-added",
                     edit.record.who);
    }
    Message operator()(const PutStory& edit) const {
        return named(map_.stories.find(edit.record.id) ? "edit.story-changed" : "edit.story-added", edit.record.title);
    }
    Message operator()(const PutTransition& edit) const {
        return named(map_.transitions.find(edit.record.id) ? "edit.transition-changed" : "edit.transition-added",
                     edit.record.label);
    }
    Message operator()(const PutComment& edit) const {
        return named(map_.comments.find(edit.record.id) ? "edit.comment-changed" : "edit.comment-added",
                     edit.record.text);
    }
    Message operator()(const PutImage&) const { return {"edit.image-added", {}}; }
    Message operator()(const PutConflict&) const { return {"edit.conflict-added", {}}; }
    Message operator()(const PutMute& edit) const { return named("edit.mute-added", edit.record.check); }
    Message operator()(const RemoveInterview& edit) const {
        const auto old = map_.interviews.find(edit.id);
        return named("edit.interview-removed", old ? old->who : "");
    }
    Message operator()(const RemoveStory& edit) const {
        const auto old = map_.stories.find(edit.id);
        return named("edit.story-removed", old ? old->title : "");
    }
    Message operator()(const RemoveTransition& edit) const {
        const auto old = map_.transitions.find(edit.id);
        return named("edit.transition-removed", old ? old->label : "");
    }
    Message operator()(const RemoveComment& edit) const {
        const auto old = map_.comments.find(edit.id);
        return named("edit.comment-removed", old ? old->text : "");
    }
    Message operator()(const RemoveImage&) const { return {"edit.image-removed", {}}; }
    Message operator()(const RemoveConflict&) const { return {"edit.conflict-resolved", {}}; }
    Message operator()(const RemoveMute& edit) const {
        const auto old = map_.mutes.find(edit.id);
        return named("edit.mute-removed", old ? old->check : "");
    }
    Message operator()(const PutMap& edit) const { return edit.label; }
    Message operator()(const Batch& edit) const { return edit.label; }

private:
    const Map& map_;
};

} // namespace

Message describe(const Map& map, const Edit& edit) { return std::visit(Describer(map), edit); }

} // namespace cjm
