#include "app/views/personas_view.hpp"

#include "app/views/inline_editor.hpp"

#include <cjm/model/quoting.hpp>
#include <cjm/session/commands/persona_edit.hpp>

#include <QString>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cjm {
namespace {

template <class... Zones> bool isOneOf(const PersonaZone& zone) { return (std::holds_alternative<Zones>(zone) || ...); }

Qt::CursorShape cursorOver(const PersonaZone& zone, bool mayEdit) {
    if (isOneOf<CurveFaceZone, OnMapZone, PlayerZone, ResearchZone>(zone)) return Qt::PointingHandCursor;
    if (!mayEdit) return Qt::ArrowCursor;
    if (isOneOf<FieldZone>(zone)) return Qt::IBeamCursor;
    if (isOneOf<HeadZone>(zone)) return Qt::OpenHandCursor;
    const bool isPressed = isOneOf<AvatarZone, ChipZone, EmptyListZone, QuoteLinkZone, TileZone>(zone);
    return isPressed ? Qt::PointingHandCursor : Qt::ArrowCursor;
}

// The part of a sheet that shows a field.
std::string partOf(std::string_view field) {
    if (field == "quoteFrom") return "quote";
    return std::string(field == "colour" || field == "image" ? "avatar" : field);
}

std::optional<Target> changedField(const Persona& before, const Persona& after) {
    std::optional<Target> found;
    forEachField<Persona>([&](const auto& field) {
        if (!found && before.*field.member != after.*field.member)
            found = PersonaFieldTarget{after.id, partOf(field.name)};
    });
    return found;
}

// Where to look after a change: at a text that changed, or else at who stands farthest from where it stood. Those that
// have made room for another have not been moved.
std::optional<Target> changedPart(const std::vector<Change<Persona>>& changes) {
    std::optional<Target> field, moved;
    int farthest = 0;
    for (const auto& [before, after] : changes) {
        if (!before || !after) return field;
        if (!field) field = changedField(*before, *after);
        if (const int away = std::abs(after->rank - before->rank); away > farthest) {
            farthest = away;
            moved = after->id;
        }
    }
    return field ? field : moved;
}

bool isOfOneWho(const PersonaZone& zone) { return isOneOf<CurveFaceZone, OnMapZone>(zone); }

} // namespace

PersonasView::PersonasView(Appearance appearance, QWidget* parent) : SceneView(appearance, parent) {
    setAccessibleName(tr("Personas"));
    connect(this, &MapView::zoomChanged, this, [this] {
        if (zoom() < 1 || std::exchange(fillWidth_, 0.0) == 0) return;
        relayout();
        makeVisible(current());
    });
}

void PersonasView::setSession(DocumentSession& session) {
    fillWidth_ = 0;
    atTile_ = false;
    added_ = begun_ = {};
    mark_ = newest_ = session.store()->mark();
    SceneView::setSession(session);
    disconnect(adding_);
    adding_ = connect(&session, &DocumentSession::documentChanged, this, &PersonasView::noteAdded);
}

void PersonasView::noteAdded(const Update& update) {
    const std::uint64_t before = std::exchange(mark_, session()->store()->mark());
    if (mark_ <= newest_) return; // undone, or brought back
    newest_ = mark_;
    const auto& personas = update.diff.personas;
    const auto fresh =
        std::find_if(personas.begin(), personas.end(), [](const auto& change) { return !change.before; });
    added_ = {};
    if (fresh != personas.end() && fresh->after->name.empty()) added_ = {fresh->after->id, before, mark_};
}

void PersonasView::editorChanged() {
    if (!editor()) return;
    const auto* field = std::get_if<PersonaFieldTarget>(&editor()->target());
    const bool isName = field && field->field == "name" && field->persona == added_.persona;
    begun_ = isName ? added_ : Added{};
    added_ = {};
}

void PersonasView::gaveUp(const Target& target) {
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    const Added begun = std::exchange(begun_, {});
    const auto store = session()->store();
    if (!field || field->persona != begun.persona || store->mark() != begun.after) return;
    const auto order = inOrder(store->map().personas);
    const auto at =
        std::find_if(order.begin(), order.end(), [&](const auto& each) { return each->id == begun.persona; });
    if (at == order.end() || !store->rollBack(begun.before)) return;
    select(at == order.begin() ? Target() : Target((*(at - 1))->id));
}

// What was removed and comes back is what hands were at; of others it is the part that looks different.
bool PersonasView::showChange(const Update& update) {
    const auto& personas = update.diff.personas;
    const bool isOtherAudience = update.before.passport->audience != update.after.passport->audience;
    for (const auto& change : personas)
        if (!change.before) {
            select(change.after->id);
            makeVisible(current());
            return true;
        }
    if (const auto part = changedPart(personas))
        makeVisible(*part);
    else if (isOtherAudience)
        makeVisible(audienceTarget());
    return !personas.empty() || isOtherAudience;
}

void PersonasView::zoomToFit() {
    const QSize room = maximumViewportSize();
    keepPlace();
    const double wanted = widthToFill(layout_, {double(room.width()), double(room.height())});
    const double fill = wanted > room.width() ? wanted : 0;
    if (std::exchange(fillWidth_, fill) != fill) relayout();
    SceneView::zoomToFit();
}

QString PersonasView::countsInWords() const {
    return tr("%n persona(s)", nullptr, static_cast<int>(session()->store()->map().personas.size()));
}

bool PersonasView::canSelect(const Target& target) const {
    return std::holds_alternative<PersonaId>(target) || std::holds_alternative<PersonaFieldTarget>(target) ||
           target == audienceTarget();
}

Damage PersonasView::layOut(const Map& map) {
    PersonasOptions options;
    options.language = appearance().language();
    options.opensInterviews = true;
    const auto placed = [&](double width) {
        options.width = width;
        return layoutPersonas(map, theme(), measure(), options);
    };
    // Fewer sheets stand side by side in a narrower window, so the whole width comes first.
    PersonasLayout next = placed(fillWidth_ > 0 ? fillWidth_ : maximumViewportSize().width());
    if (fillWidth_ == 0 && next.size.height > maximumViewportSize().height()) next = placed(roomWidth());
    laidOutFor_ = size();
    const PersonasLayout before = std::exchange(layout_, std::move(next));
    return damageBetween(before, layout_);
}

std::optional<TextSpot> PersonasView::spotOf(const Target& target) const { return cjm::spotOf(layout_, target); }

Surface PersonasView::surfaceOf(const Target& target) const { return cjm::surfaceOf(layout_, theme(), target); }

QString PersonasView::hintAt(const Target& target) const { return QString::fromStdString(emptyWords(layout_, target)); }

Target PersonasView::targetAt(const QPointF& point) const {
    const PersonaZone zone = zoneAt(point);
    if (PersonaId persona = sheetUnder(zone); !persona.empty()) return persona;
    return textUnder(zone);
}

Target PersonasView::textAt(const QPointF& point) const {
    const PersonaZone zone = zoneAt(point);
    if (const auto* head = std::get_if<HeadZone>(&zone)) return PersonaFieldTarget{head->persona, "name"};
    return isOneOf<ChipZone>(zone) ? Target{} : textUnder(zone);
}

Target PersonasView::textOf(const Target& selected) const {
    const auto* persona = std::get_if<PersonaId>(&selected);
    return persona ? Target(PersonaFieldTarget{*persona, "name"}) : selected;
}

// Enter ends a text; Tab goes on as the fields stand on the sheet, and stops where roles are to be chosen.
TypingPlace PersonasView::placeAfter(const Target& target, CommitReason reason) {
    const Target from = textOf(target);
    if (reason != CommitReason::next && reason != CommitReason::previous) return {ownerOf(shownMap(), from), false, {}};
    const auto* field = std::get_if<PersonaFieldTarget>(&from);
    const bool back = reason == CommitReason::previous;
    if (back && field && field->field == "name") return {PersonaFieldTarget{field->persona, "avatar"}, false, {}};
    const auto next = nextField(layout_, from, back);
    if (!next && back) return {ownerOf(shownMap(), from), false, {}};
    if (!next) { // behind the last text
        goToTile(true);
        return {Target{}, false, {}};
    }
    const auto* nextOne = std::get_if<PersonaFieldTarget>(&*next);
    const bool isRoles = nextOne && nextOne->field == "decisionRoles";
    if (isRoles) chip_ = 0;
    return {*next, !isRoles, {}};
}

// Sideways as they stand in the map, up and down to the nearest sheet of the next row.
Selection PersonasView::stepped(Move move, bool) const {
    const auto& sheets = layout_.sheets;
    if (sheets.empty()) return {};
    const Target owner = ownerOf(shownMap(), current());
    const auto* id = std::get_if<PersonaId>(&owner);
    const auto at = std::find_if(sheets.begin(), sheets.end(),
                                 [&](const PersonaSheet& sheet) { return id && sheet.persona->id == *id; });
    const bool isBackwards = move == Move::last || move == Move::lineEnd;
    if (at == sheets.end()) return selectOnly((isBackwards ? sheets.back() : sheets.front()).persona->id);
    const auto upright = [&](double sign) {
        auto best = at;
        double nearest = 0;
        for (auto it = sheets.begin(); it != sheets.end(); ++it) {
            const double dy = (it->rect.y - at->rect.y) * sign;
            if (dy <= 0) continue;
            const double away = dy * 4 + std::abs(it->rect.x - at->rect.x);
            if (best == at || away < nearest) {
                best = it;
                nearest = away;
            }
        }
        return best;
    };
    auto to = at;
    switch (move) {
    case Move::left:
    case Move::previousCell: to = at == sheets.begin() ? at : at - 1; break;
    case Move::right:
    case Move::nextCell: to = at + 1 == sheets.end() ? at : at + 1; break;
    case Move::up:
    case Move::rowAbove: to = upright(-1); break;
    case Move::down:
    case Move::rowBelow: to = upright(1); break;
    case Move::first:
    case Move::lineStart: to = sheets.begin(); break;
    case Move::last:
    case Move::lineEnd: to = sheets.end() - 1; break;
    }
    return selectOnly(to->persona->id);
}

bool PersonasView::apply(const MaybeEdit& edit) {
    if (!edit || !session()->apply(edit->edit)) return false;
    session()->select(edit->selection);
    return true;
}

void PersonasView::setChip(std::size_t chip) {
    updateSpot(current());
    chip_ = chip;
    updateSpot(current());
}

void PersonasView::askForAvatar(const PersonaId& persona) {
    const PersonaSheet* sheet = layout_.sheetOf(persona);
    if (!sheet || !mayChange()) return;
    commitEditor();
    select(persona);
    makeVisible(PersonaFieldTarget{persona, "avatar"});
    const QRect at = toViewport(layout_.sheetOf(persona)->avatar).toAlignedRect();
    emit avatarWanted(persona, QRect(viewport()->mapToGlobal(at.topLeft()), at.size()));
}

void PersonasView::addAnother() {
    const Map& map = shownMap();
    if (!apply(addPersona(map, std::nullopt, ids()))) return;
    makeVisible(current());
    editText(PersonaFieldTarget{std::get<PersonaId>(current()), "name"});
}

void PersonasView::showOnMap(const PersonaId& persona) {
    ViewFilter filter = session()->filter();
    filter.onlyPersona = persona;
    session()->setFilter(std::move(filter));
    emit viewWanted(QStringLiteral("grid"), persona);
}

// The first of those that tell about it.
void PersonasView::showInterviews(const PersonaId& persona) {
    for (const auto& interview : interviewsAsRead(shownMap()))
        if (interview->persona == persona) return emit viewWanted(QStringLiteral("interviews"), interview->id);
}

bool PersonasView::pressed(const QPointF&) {
    goToTile(false);
    return false;
}

// Of a sheet it is the name, where eyes are.
QRectF PersonasView::menuSpot(const Target& target) const {
    const auto spot = spotOf(target);
    return std::holds_alternative<PersonaId>(target) && spot ? toViewport(spot->text) : SceneView::menuSpot(target);
}

// Whatever was not dragged.
void PersonasView::clicked(const QPointF& point) {
    const PersonaZone zone = zoneAt(point);
    if (const auto* face = std::get_if<CurveFaceZone>(&zone))
        return emit viewWanted(QStringLiteral("grid"), face->card);
    if (const auto* link = std::get_if<OnMapZone>(&zone)) return showOnMap(link->persona);
    if (const auto* research = std::get_if<ResearchZone>(&zone)) return showInterviews(research->persona);
    if (const auto* player = std::get_if<PlayerZone>(&zone)) {
        select(player->persona);
        return makeVisible(player->persona);
    }
    if (!mayChange()) return;
    if (const auto* chip = std::get_if<ChipZone>(&zone)) return toggle(*chip);
    if (const auto* avatar = std::get_if<AvatarZone>(&zone)) return askForAvatar(avatar->persona);
    if (const auto* link = std::get_if<QuoteLinkZone>(&zone)) return emit interviewWanted(link->persona);
    if (isOneOf<TileZone>(zone)) return addAnother();
    if (isOneOf<FieldZone, EmptyListZone>(zone)) editAt(textUnder(zone), point);
}

void PersonasView::toggle(const ChipZone& chip) {
    const auto& names = decisionRoleNames();
    apply(toggleDecisionRole(shownMap(), chip.persona, chip.role));
    select(PersonaFieldTarget{chip.persona, "decisionRoles"});
    setChip(static_cast<std::size_t>(std::find(names.begin(), names.end(), chip.role) - names.begin()));
}

// The first click of the two has done what there was to do, but for a chip, which is clicked twice.
bool PersonasView::doubleClicked(const QPointF& point) {
    const PersonaZone zone = zoneAt(point);
    if (isOneOf<ChipZone>(zone)) clicked(point);
    return !isOneOf<HeadZone, FieldZone, EmptyListZone>(zone);
}

void PersonasView::hover(const QPointF& point) {
    PersonaZone zone = zoneAt(point);
    if (!isPanning()) viewport()->setCursor(cursorOver(zone, mayChange()));
    setHovered(mayChange() || isOfOneWho(zone) ? std::move(zone) : PersonaZone{});
}

void PersonasView::stopHovering() { setHovered({}); }

void PersonasView::setHovered(PersonaZone zone) {
    if (zone == hovered_) return;
    updateZone(hovered_);
    hovered_ = std::move(zone);
    updateZone(hovered_);
    const auto* face = std::get_if<CurveFaceZone>(&hovered_);
    const auto card = face ? shownMap().cards.find(face->card) : nullptr;
    const QString words = card ? QString::fromStdString(card->text) : QString();
    viewport()->setToolTip(Qt::convertFromPlainText(words));
}

void PersonasView::updateZone(const PersonaZone& zone) {
    if (isOneOf<std::monostate>(zone)) return;
    if (const PersonaId persona = sheetUnder(zone); !persona.empty())
        updateSpot(persona);
    else
        viewport()->update();
}

} // namespace cjm
