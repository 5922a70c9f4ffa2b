#include "app/views/grid_keys.hpp"

#include "app/views/grid_view.hpp"
#include "app/views/inline_editor.hpp"
#include "app/widgets/physical_key.hpp"

#include <cjm/method/evidence.hpp>
#include <cjm/model/kind_traits.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/session/commands/field_edit.hpp>
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

// While the grid shows how one knows: F marks what is selected a fact, G an assumption, once more takes that away; and
// Escape ends it once nothing is selected.
bool takesEvidenceKey(GridView& view, const QKeyEvent& event) {
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    DocumentSession& session = *view.session();
    const bool isFiltered = !session.filter().onlyPersona.empty() || !session.filter().story.empty();
    if (event.key() == Qt::Key_Escape && !isFiltered && view.selection().empty()) {
        session.showEvidence(false);
        return true;
    }
    const bool isFact = isPhysicalKey(event, PhysicalKey::f);
    if (!isFact && !isPhysicalKey(event, PhysicalKey::g)) return false;
    Records<Card> cards;
    for (const Target& target : view.selection().targets)
        if (auto card = cardAt(view.shownMap(), target); card && takesEvidence(card->kind)) cards.push_back(card);
    if (cards.empty() || !view.mayChange()) return true;
    const Status wanted = isFact ? Status::fact : Status::assumption;
    const bool isSo = commonValue(cards, &Card::status) == wanted;
    session.apply(withField(view.shownMap(), cards, &Card::status, isSo ? Status::none : wanted));
    return true;
}

} // namespace

bool takesGridKey(GridView& view, const QKeyEvent& event) {
    if (view.session()->filter().showsEvidence && takesEvidenceKey(view, event)) return true;
    const bool isBare = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event.key() == Qt::Key_Escape && !view.session()->filter().story.empty()) {
        view.session()->showStory({});
        return true;
    }
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
