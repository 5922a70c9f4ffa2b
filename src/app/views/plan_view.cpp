#include "app/views/plan_view.hpp"

#include "app/views/inline_editor.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/session/commands/plan_edit.hpp>

#include <QDate>
#include <QString>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

using PlanKind = PlanZone::Kind;

Qt::CursorShape cursorAt(const PlanZone& zone, const PlanLayout& layout, bool mayEdit) {
    const bool onlyLooks = zone.kind == PlanKind::subject || zone.kind == PlanKind::order ||
                           zone.kind == PlanKind::grouping || zone.kind == PlanKind::reason ||
                           zone.kind == PlanKind::stages;
    if (onlyLooks) return Qt::PointingHandCursor;
    if (!mayEdit) return Qt::ArrowCursor;
    if (zone.kind == PlanKind::point) return Qt::OpenHandCursor;
    if (zone.kind == PlanKind::ground) return Qt::ArrowCursor;
    if (zone.kind != PlanKind::cell) return Qt::PointingHandCursor;
    const PlanRow* row = layout.rowOf(zone.card);
    return row && row->number > 0 && zone.column == PlanColumn::name ? Qt::IBeamCursor : Qt::ArrowCursor;
}

} // namespace

PlanView::PlanView(Appearance appearance, QWidget* parent) : FormView(appearance, parent) {
    setAccessibleName(tr("Plan"));
}

void PlanView::setSession(DocumentSession& session) {
    focused_.reset();
    column_ = PlanColumn::name;
    options_ = {};
    FormView::setSession(session);
}

// A card that came back, or else one that changed, is looked at where it stands, on its own half of the plan; a stage
// in the panel, which is seen.
bool PlanView::showChange(const Update& update) {
    const auto isOther = [](const Change<Card>& change) {
        if (!change.before || !change.after) return change.after != nullptr;
        Card moved = *change.after;
        moved.rank = change.before->rank; // it only made room for another
        return !(moved == *change.before);
    };
    for (const bool cameBack : {true, false})
        for (const auto& change : update.diff.cards) {
            if (!isOther(change) || cameBack == (change.before != nullptr)) continue;
            const CardKind kind = change.after->kind;
            if (kind == CardKind::solution) setSubject(PlanSubject::solutions);
            if (kind == CardKind::touchpoint) setSubject(PlanSubject::touchpoints);
            if (!shows(change.after->id)) continue;
            select(Target(change.after->id));
            makeVisible(change.after->id);
            return true;
        }
    const auto isOfPlan = [](const auto& change) {
        const auto& card = change.before ? change.before : change.after;
        return card->kind == CardKind::solution || card->kind == CardKind::touchpoint;
    };
    const auto isRanked = [](const auto& change) {
        return change.before && change.after && change.before->priority != change.after->priority;
    };
    return std::any_of(update.diff.cards.begin(), update.diff.cards.end(), isOfPlan) ||
           std::any_of(update.diff.stages.begin(), update.diff.stages.end(), isRanked);
}

QString PlanView::countsInWords() const {
    std::int64_t solutions = 0, barriers = 0, touchpoints = 0;
    for (const Card& card : session()->store()->map().cards) {
        solutions += card.kind == CardKind::solution ? 1 : 0;
        barriers += card.kind == CardKind::barrier ? 1 : 0;
        touchpoints += card.kind == CardKind::touchpoint ? 1 : 0;
    }
    const auto said = [&](const char* code, std::int64_t n) {
        return qt(say(Message{code, {{"n", n}}}, appearance().language()));
    };
    if (options_.subject == PlanSubject::touchpoints) return said("look.plan-counts-touchpoints", touchpoints);
    return said("look.plan-counts-solutions", solutions) + QStringLiteral(" · ") +
           said("look.plan-counts-barriers", barriers);
}

// A card that the table has a row for: others stay selected for the views that show them.
bool PlanView::canSelect(const Target& target) const {
    const auto* id = std::get_if<CardId>(&target);
    return id && layout_.rowOf(*id);
}

void PlanView::selectAll() {
    std::vector<CardId> ids;
    for (const PlanRow& row : layout_.rows)
        if (row.number > 0) ids.push_back(row.card->id);
    select(cjm::selectionOf(ids));
}

Damage PlanView::layOut(const Map& map) {
    options_.language = appearance().language();
    options_.today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    layout_ = placedBesideBar([&](double width) {
        options_.width = width;
        return layoutPlan(map, theme(), measure(), options_, &layout_);
    });
    laidOutFor_ = size();
    if (!layout_.headOf(column_)) column_ = PlanColumn::name;
    return {true, {}};
}

std::optional<TextSpot> PlanView::spotOf(const Target& target) const { return cjm::spotOf(layout_, target); }

Target PlanView::targetAt(const QPointF& point) const {
    const PlanZone zone = zoneAt(point);
    return zone.card.empty() ? Target{} : Target(zone.card);
}

// Where the table's head is drawn: it stays when rows have scrolled up under it.
double PlanView::headsAt() const { return std::max(0.0, origin().y() + layout_.heads.y * zoom()); }

bool PlanView::isPanelPinned() const {
    return layout_.isPanelBeside && layout_.panel.height * zoom() <= viewport()->height();
}

// The panel stays beside the table; one that is higher than the window goes along until its end is seen.
double PlanView::panelTop() const {
    if (!layout_.isPanelBeside) return origin().y();
    return std::max(origin().y(), std::min(0.0, viewport()->height() - layout_.panel.height * zoom()));
}

QRectF PlanView::panelToViewport(const Rect& rect) const {
    return toViewport(rect).translated(0, panelTop() - origin().y());
}

Point PlanView::toPanel(const QPointF& point) const { return toLayout(point - QPointF(0, panelTop() - origin().y())); }

bool PlanView::standsStill() const { return layout_.isPanelBeside && !isPanelPinned(); }

Pinned PlanView::pinned() const {
    const bool isPinned = origin().y() + layout_.heads.y * zoom() < 0;
    Pinned pinned{isPinned ? layout_.heads.height * zoom() : 0, 0, 0};
    if (isPanelPinned()) pinned.right = std::max(0.0, viewport()->width() - toViewport(layout_.panel).left());
    return pinned;
}

// The cell that keys are for is marked while they come here.
bool PlanView::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) viewport()->update();
    return FormView::event(event);
}

Pinned PlanView::covered(const Target&) const { return {layout_.heads.height * zoom(), 0, 0}; }

PlanZone PlanView::zoneAt(const QPointF& point) const {
    if (panelToViewport(layout_.panel).contains(point)) return hitPanel(layout_, toPanel(point));
    const double below = point.y() - headsAt();
    if (below >= 0 && below < layout_.heads.height * zoom()) return {};
    return hit(layout_, toLayout(point));
}

const Card* PlanView::currentCard() const {
    const auto* id = std::get_if<CardId>(&current());
    const PlanRow* row = id ? layout_.rowOf(*id) : nullptr;
    return row ? row->card.get() : nullptr;
}

std::vector<CardId> PlanView::selectedCards() const {
    std::vector<CardId> ids;
    for (const Target& target : selection().targets)
        if (const auto* id = std::get_if<CardId>(&target)) ids.push_back(*id);
    return ids;
}

std::vector<CardId> PlanView::only(CardKind kind) const {
    std::vector<CardId> ids = selectedCards();
    std::erase_if(ids, [&](const CardId& id) {
        const auto card = shownMap().cards.find(id);
        return !card || card->kind != kind;
    });
    return ids;
}

bool PlanView::apply(const MaybeEdit& edit) {
    if (!edit || !session()->apply(edit->edit)) return false;
    if (!edit->selection.empty()) session()->select(edit->selection);
    makeVisible(current());
    return true;
}

std::optional<Edit> PlanView::valuesEdit(const CardId& card, const PlanValues& values) const {
    auto edit = setValues(shownMap(), card, values);
    return edit ? std::optional(std::move(edit->edit)) : std::nullopt;
}

void PlanView::setColumn(PlanColumn column) {
    focused_.reset();
    column_ = column == PlanColumn::number ? PlanColumn::name : column;
    viewport()->update();
}

void PlanView::setFocused(std::optional<PlanZone> zone) {
    focused_ = std::move(zone);
    viewport()->update();
}

void PlanView::setSubject(PlanSubject subject) {
    if (options_.subject == subject) return;
    commitEditor();
    focused_.reset();
    options_.subject = subject;
    options_.order = PlanOrder::weight;
    options_.grouping = PlanGrouping::turn;
    column_ = PlanColumn::name;
    relayout();
    emit subjectChanged();
}

void PlanView::toggleSubject() {
    setSubject(options_.subject == PlanSubject::solutions ? PlanSubject::touchpoints : PlanSubject::solutions);
}

void PlanView::hover(const QPointF& point) {
    PlanZone zone = zoneAt(point);
    if (!isPanning()) viewport()->setCursor(cursorAt(zone, layout_, mayChange()));
    setHovered(std::move(zone));
}

void PlanView::setHovered(PlanZone zone) {
    if (zone == hovered_) return;
    const bool mattered = hovered_.kind != PlanKind::cell && hovered_.kind != PlanKind::ground;
    hovered_ = std::move(zone);
    if (mattered || (hovered_.kind != PlanKind::cell && hovered_.kind != PlanKind::ground)) viewport()->update();
    QString words;
    if (const auto card = session() ? shownMap().cards.find(hovered_.card) : nullptr) {
        if (hovered_.kind == PlanKind::point) words = qt(card->text);
        const bool isKnown = hovered_.column == PlanColumn::importance || hovered_.column == PlanColumn::rating;
        if (hovered_.kind != PlanKind::point && isKnown && card->kind == CardKind::touchpoint)
            words = card->evidence.empty() ? tr("The team's estimate")
                                           : tr("From %n quote(s)", nullptr, static_cast<int>(card->evidence.size()));
    }
    viewport()->setToolTip(Qt::convertFromPlainText(words));
}

} // namespace cjm
