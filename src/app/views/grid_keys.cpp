#include "app/views/grid_keys.hpp"

#include "app/views/grid_view.hpp"
#include "app/views/inline_editor.hpp"

#include <cjm/model/kind_traits.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/session/tools/faces.hpp>
#include <cjm/session/typing/quick_marks.hpp>

#include <QKeyEvent>

#include <utility>
#include <vector>

namespace cjm {
namespace {

constexpr double wholeStep = 0.5, fineStep = 0.1;

std::shared_ptr<const Card> cardAt(const Map& map, const Target& target) {
    const auto* id = std::get_if<CardId>(&target);
    return id ? map.cards.find(*id) : nullptr;
}

std::shared_ptr<const Card> faceAt(const Map& map, const Target& target) {
    const auto card = cardAt(map, target);
    return card && isFace(map, *card) ? card : nullptr;
}

void applyAll(GridView& view, std::vector<Edit> edits, const std::string& key) {
    if (edits.empty()) return;
    const auto count = static_cast<std::int64_t>(edits.size());
    view.session()->apply(
        count == 1 ? edits.front() : Edit{Batch{{"edit.cards-marked", {{"n", count}}}, std::move(edits)}}, key);
}

bool walkAlongCurve(GridView& view, const CardId& face, const QKeyEvent& event) {
    const auto walk = [&](int step, bool toEnd) {
        const auto next = nextFace(view.layoutNow(), face, step, toEnd);
        if (!next) return false;
        view.select(*next);
        view.makeVisible(*next);
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Left: return walk(-1, false);
    case Qt::Key_Right: return walk(1, false);
    case Qt::Key_Home: return walk(-1, true);
    case Qt::Key_End: return walk(1, true);
    default: return false;
    }
}

bool changeEmotions(GridView& view, const QKeyEvent& event) {
    if (event.key() != Qt::Key_Up && event.key() != Qt::Key_Down) return false;
    const Map& map = view.shownMap();
    if (!view.mayChange() || !faceAt(map, view.current())) return false;
    const double size = (event.modifiers() & Qt::ShiftModifier) ? fineStep : wholeStep;
    std::vector<Edit> edits;
    for (const Target& target : view.selection().targets) {
        const auto found = faceAt(map, target);
        if (!found) continue;
        Card card = *found;
        card.value = onEmotionScale(card.value + (event.key() == Qt::Key_Up ? size : -size));
        edits.emplace_back(PutCard{std::move(card), {}});
    }
    applyAll(view, std::move(edits), "emotion-" + std::get<CardId>(view.current()).value);
    view.makeVisible(view.current()); // it may have gone down below the edge
    return true;
}

void setNumber(GridView& view, const NumberKey& digit) {
    if (!view.mayChange()) return;
    std::vector<Edit> edits;
    for (const Target& target : view.selection().targets) {
        const auto card = cardAt(view.shownMap(), target);
        if (!card) continue;
        Card changed = withNumber(*card, digit.number, digit.second);
        if (!(changed == *card)) edits.emplace_back(PutCard{std::move(changed), {}});
    }
    applyAll(view, std::move(edits), {});
}

} // namespace

bool takesGridKey(GridView& view, const QKeyEvent& event) {
    const bool isBare = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event.key() == Qt::Key_Escape && !view.session()->filter().onlyPersona.empty()) {
        view.session()->endOnlyPersona();
        return true;
    }
    if (const auto face = isBare ? faceAt(view.shownMap(), view.current()) : nullptr;
        face && walkAlongCurve(view, face->id, event))
        return true;
    const bool plain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && changeEmotions(view, event)) return true;
    const auto digit = numberKey(event);
    if (digit) setNumber(view, *digit);
    return digit.has_value();
}

} // namespace cjm
