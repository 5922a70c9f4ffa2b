#include "app/views/grid_view.hpp"

#include "app/document/card_switches.hpp"
#include "app/document/vote.hpp"
#include "app/views/grid_keys.hpp"
#include "app/views/inline_editor.hpp"

#include <cjm/layout/grid/arcs.hpp>
#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/hints.hpp>
#include <cjm/layout/grid/story_layout.hpp>
#include <cjm/session/commands/structure.hpp>
#include <cjm/session/tools/faces.hpp>

#include <QDate>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cjm {
namespace {

constexpr double narrowColumn = 216, wideColumn = 300;
constexpr double stepsRoom = 150;

} // namespace

GridView::GridView(Appearance appearance, QWidget* parent) : SceneView(appearance, parent) {
    setAccessibleName(tr("Map"));
}

void GridView::setSession(DocumentSession& session) {
    SceneView::setSession(session);
    parts_.putAway();
    connect(&session, &DocumentSession::selectionChanged, this, [this] {
        links_.follow();
        vote_.followSelection();
    });
    connect(&session.vote(), &Vote::changed, this, [this] {
        if (layout_.options.voting != votedOn()) relayout();
        vote_.follow();
    });
    connect(&session.cardSwitches(), &CardSwitches::changed, this, &GridView::relayout);
    comments_.setSession(session);
    others_.setSession(session);
    connect(&session, &DocumentSession::pointedChanged, this, [this] { viewport()->update(); });
}

bool GridView::hasNote(const Target& target) const {
    return std::any_of(layout_.notes.begin(), layout_.notes.end(),
                       [&](const PlacedNote& note) { return target == Target(MapFieldTarget{note.field}); });
}

bool GridView::canSelect(const Target& target) const {
    if (const auto* transition = std::get_if<TransitionId>(&target)) return arcOf(layout_, *transition) != nullptr;
    return std::holds_alternative<MapFieldTarget>(target)
               ? target == titleTarget() || target == subtitleTarget() || hasNote(target)
               : std::holds_alternative<CardId>(target) || std::holds_alternative<CellTarget>(target) ||
                     std::holds_alternative<StageId>(target) || std::holds_alternative<RowId>(target) ||
                     std::holds_alternative<PhaseTarget>(target) ||
                     std::holds_alternative<StageSubtitleTarget>(target) || std::holds_alternative<PersonaId>(target) ||
                     partOf(target) == GridPart::story || partOf(target) == GridPart::storyHead;
}

// What of a persona stands in chips and legends changes with it, but it is looked for where its sheet is.
bool GridView::showChange(const Update& update) {
    const Diff& diff = update.diff;
    for (const auto& change : diff.transitions) {
        if (!change.after || !arcOf(layout_, change.after->id)) continue;
        select(change.after->id);
        makeVisible(change.after->id);
        return true;
    }
    if (layout_.options.transitions && !diff.transitions.empty()) return true;
    const bool isAudienceSeen = !layout_.options.hiddenParts.contains(MapPart::audience);
    const auto now = update.before.passport.with([&](Passport& p) {
        if (!isAudienceSeen) p.audience = update.after.passport->audience;
    });
    const bool isOfStory =
        layout_.story && std::any_of(diff.stories.begin(), diff.stories.end(), [this](const Change<Story>& change) {
            return (change.after ? change.after : change.before)->id == layout_.options.story;
        });
    return isOfStory || !diff.stages.empty() || !diff.rows.empty() || !diff.cards.empty() ||
           !(*now == *update.after.passport);
}

QString GridView::countsInWords() const {
    const Map& map = session()->store()->map();
    return tr("%n stage(s)", nullptr, static_cast<int>(map.stages.size())) + QStringLiteral(" · ") +
           tr("%n row(s)", nullptr, static_cast<int>(map.rows.size())) + QStringLiteral(" · ") +
           tr("%n card(s)", nullptr, static_cast<int>(map.cards.size()));
}

// A map of few stages fills the window; columns stay readable and never get very wide.
double GridView::columnWidthFor(const Map& map) const {
    const GridOptions options;
    const auto stages = static_cast<double>(std::max<std::size_t>(map.stages.size(), 1));
    const double room =
        roomWidth() - 2 * sheetMargin - 2 * options.margin - rowTitlesWidth(map, measure(), HeadSize::low, cache_);
    return std::clamp(std::floor(room / stages), narrowColumn, wideColumn);
}

GridLayout GridView::layoutOf(const Map& map, double columnWidth) {
    GridOptions options;
    options.columnWidth = columnWidth;
    options.language = appearance().language();
    options.curveSwitches = true;
    options.head = HeadSize::low;
    options.stepsRoom = stepsRoom;
    options.hiddenCurves = session()->filter().hiddenCurves;
    options.onlyPersona = session()->filter().onlyPersona;
    options.story = session()->filter().story;
    options.evidence = session()->filter().showsEvidence;
    options.onlyStatus = session()->filter().onlyStatus;
    options.show = session()->cardSwitches().show();
    options.transitions = session()->cardSwitches().hasTransitions();
    options.hiddenParts = session()->cardSwitches().hiddenParts();
    options.voting = votedOn();
    options.today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    return layoutGrid(map, theme(), measure(), options, cache_);
}

// Of what nobody is to see the votes yet.
std::optional<CardKind> GridView::votedOn() const {
    const Vote& vote = session()->vote();
    return vote.isVoting() ? std::optional(vote.round().kind) : std::nullopt;
}

Damage GridView::layOut(const Map& map) {
    const GridLayout before = std::exchange(layout_, layoutOf(map, columnWidthFor(map)));
    links_.follow();
    return damageBetween(before, layout_);
}

bool GridView::isOtherWidth() const { return columnWidthFor(drawnMap()) != layout_.options.columnWidth; }

std::optional<TextSpot> GridView::spotOf(const Target& target) const { return cjm::spotOf(layoutNow(), target); }

// Of a persona the map shows the name.
Target GridView::textOf(const Target& selected) const {
    const auto* persona = std::get_if<PersonaId>(&selected);
    return persona ? Target(PersonaFieldTarget{*persona, "name"}) : selected;
}

Surface GridView::surfaceOf(const Target& target) const { return cjm::surfaceOf(layoutNow(), theme(), target); }

Target GridView::textAt(const QPointF& point) const {
    const GridFrame shown = frame();
    const Target target = targetOf(shown.zoneUnder(point));
    return std::holds_alternative<StageId>(target) ? hitText(shown.layout, shown.toLayoutShown(point)) : target;
}

std::optional<NewRecord> GridView::freshAt(const Target& target) {
    const auto* cell = std::get_if<CellTarget>(&target);
    return cell ? freshCard(shownMap(), *cell, std::nullopt, ids()) : std::nullopt;
}

TypingPlace GridView::placeAfter(const Target& target, CommitReason reason) {
    return cjm::placeAfter(shownMap(), layout_, target, reason, ids());
}

Selection GridView::stepped(Move move, bool extends) const {
    return extends && !selection().empty() ? walkedWithShift(shownMap(), layout_, selection(), move)
                                           : selectOnly(walked(layout_, current(), move));
}

void GridView::selectAll() {
    if (!session()) return;
    Selection all = selectedIn(layout_, {0, 0, layout_.size.width, layout_.size.height});
    if (all.contains(current())) all.current = all.anchor = current();
    select(std::move(all));
}

bool GridView::takesKey(const QKeyEvent& event) { return vote_.takesKey(event) || takesGridKey(*this, event); }

bool GridView::lettersType() const {
    return session()->vote().state() == Vote::State::closed && !session()->filter().showsEvidence;
}

bool GridView::pressed(const QPointF& point) {
    if (isOnStoryClose(point)) {
        session()->showStory({});
        return true;
    }
    if (frame().isOverStory(point)) return false;
    if (vote_.takesPress(point, QGuiApplication::keyboardModifiers())) return true;
    if (const Target on = others_.badgeAt(point); on.index() != 0) {
        select(on);
        emit othersWanted();
        return true;
    }
    if (const Target on = comments_.at(point); on.index() != 0) {
        select(on);
        emit commentsWanted();
        return true;
    }
    if (parts_.takesPress(point, QGuiApplication::keyboardModifiers())) return true;
    const HitZone zone = zoneUnder(point);
    if (const auto* chip = std::get_if<CurveSwitchZone>(&zone)) {
        ViewFilter filter = session()->filter();
        if (filter.hiddenCurves.erase(chip->persona) == 0) filter.hiddenCurves.insert(chip->persona);
        session()->setFilter(std::move(filter));
        return true;
    }
    const auto* plus = std::get_if<PlusZone>(&zone);
    if (!plus || !mayChange()) return false;
    addHeader(*plus);
    return true;
}

bool GridView::isOnStoryClose(const QPointF& point) const {
    constexpr double reach = 3; // pixels of the viewport
    const GridFrame shown = frame();
    if (!shown.layout.story) return false;
    const QRectF sign = shown.shownAt(shown.layout.story->close, GridPart::storyHead);
    return sign.adjusted(-reach, -reach, reach, reach).contains(point);
}

QString GridView::hintAt(const Target& target) const {
    if (std::holds_alternative<StepTarget>(target)) return tr("What happened");
    if (std::holds_alternative<StoryWhyTarget>(target)) return tr("In a few words");
    return std::holds_alternative<StoryId>(target) ? tr("Title") : QString();
}

// A stage or row continues what stands before it, and its title is there to be typed.
void GridView::addHeader(const PlusZone& plus) {
    stopHovering();
    const Map& map = shownMap();
    const auto add = [&](const auto& table, auto make) {
        Target beside;
        for (const auto& record : table)
            if (record.rank == std::max(plus.rank - 1, 0)) beside = record.id;
        const EditAndSelection step = make(selectOnly(beside), plus.rank > 0 ? Side::after : Side::before);
        if (!session()->apply(step.edit)) return;
        select(step.selection);
        editSelection();
    };
    if (plus.adds == PlusZone::Adds::stage)
        add(map.stages,
            [&](const Selection& beside, Side side) { return addStage(map, beside, side, mapLanguage(), ids()); });
    else
        add(map.rows, [&](const Selection& beside, Side side) {
            return addRow(map, beside, side, RowKind::text, mapLanguage(), ids());
        });
}

void GridView::clicked(const QPointF& point) {
    if (!frame().isOverStory(point)) parts_.click(point, QGuiApplication::keyboardModifiers());
}

bool GridView::doubleClicked(const QPointF& point) {
    if (frame().isOverStory(point)) return false;
    if (vote_.takesPress(point, QGuiApplication::keyboardModifiers())) return true;
    const HitZone zone = zoneUnder(point);
    if (std::holds_alternative<CurveSwitchZone>(zone) || std::holds_alternative<PlusZone>(zone)) {
        pressed(point);
        return true;
    }
    if (const auto* border = std::get_if<BorderZone>(&zone)) {
        if (!mayChange()) return true;
        Stage stage = *shownMap().stages.find(border->stage);
        stage.width = 0; // as wide as the others again
        session()->apply(PutStage{std::move(stage), {}});
        return true;
    }
    const auto* cell = std::get_if<CellZone>(&zone);
    if (!cell || !mayChange()) return false;
    const auto face = addFaceAt(shownMap(), layout_, frame().toLayoutShown(point), cell->curve, ids());
    if (!face) return false;
    if (session()->apply(face->edit)) select(face->card);
    return true;
}

} // namespace cjm
