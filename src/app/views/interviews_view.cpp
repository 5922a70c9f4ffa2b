#include "app/views/interviews_view.hpp"

#include "app/views/inline_editor.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/session/commands/interview_edit.hpp>

#include <QString>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cjm {
namespace {

using ZoneKind = InterviewZone::Kind;

Qt::CursorShape cursorAt(const InterviewZone& zone, bool mayEdit) {
    if (zone.kind == ZoneKind::card) return Qt::PointingHandCursor;
    if (!mayEdit) return Qt::ArrowCursor;
    switch (zone.kind) {
    case ZoneKind::text: return Qt::IBeamCursor;
    case ZoneKind::sheet:
    case ZoneKind::quote: return Qt::OpenHandCursor;
    case ZoneKind::ground: return Qt::ArrowCursor;
    default: return Qt::PointingHandCursor;
    }
}

// Where to look after a change: at a quote that came or changed, or else at its interview.
Target changedPartOf(const Change<Interview>& change) {
    if (!change.after) return {};
    if (!change.before) return change.after->id;
    const auto& before = change.before->quotes;
    for (const Quote& quote : change.after->quotes)
        if (std::find(before.begin(), before.end(), quote) == before.end()) return quote.id;
    return change.after->id;
}

} // namespace

InterviewsView::InterviewsView(Appearance appearance, QWidget* parent) : FormView(appearance, parent) {
    setAccessibleName(tr("Interviews"));
}

InterviewsView::~InterviewsView() { delete cards_; }

void InterviewsView::setSession(DocumentSession& session) {
    begun_ = {};
    lifted_ = {};
    setFocusedCard(-1);
    FormView::setSession(session);
    connect(&session, &DocumentSession::selectionChanged, this, [this] {
        if (current() != focusedFor_) setFocusedCard(-1);
    });
}

bool InterviewsView::showChange(const Update& update) {
    const auto& interviews = update.diff.interviews;
    for (const auto& change : interviews) {
        const Target part = changedPartOf(change);
        if (part.index() == 0) continue;
        select(part);
        makeVisible(part);
        return true;
    }
    // What cards cite is shown here, at the quotes.
    for (const auto& change : update.diff.cards) {
        if (!change.before || !change.after || change.before->evidence == change.after->evidence) continue;
        const auto& less = change.before->evidence;
        for (const auto* list : {&change.after->evidence, &change.before->evidence})
            for (const QuoteId& quote : *list) {
                const bool isOld = std::find(less.begin(), less.end(), quote) != less.end();
                if (list == &change.after->evidence && isOld) continue;
                makeVisible(quote);
                return true;
            }
    }
    return !interviews.empty();
}

QString InterviewsView::countsInWords() const {
    const Map& map = session()->store()->map();
    std::int64_t quotes = 0;
    for (const Interview& interview : map.interviews)
        quotes += static_cast<std::int64_t>(interview.quotes.size());
    const auto said = [&](const char* code, std::int64_t n) {
        return qt(say(Message{code, {{"n", n}}}, appearance().language()));
    };
    return said("look.counts-interviews", static_cast<std::int64_t>(map.interviews.size())) + QStringLiteral(" · ") +
           said("look.quotes-alone", quotes);
}

bool InterviewsView::canSelect(const Target& target) const {
    return std::holds_alternative<InterviewId>(target) || std::holds_alternative<InterviewFieldTarget>(target) ||
           std::holds_alternative<QuoteId>(target);
}

Damage InterviewsView::layOut(const Map& map) {
    InterviewsOptions options;
    options.language = appearance().language();
    InterviewsLayout next = placedBesideBar([&](double width) {
        options.width = width;
        return layoutInterviews(map, theme(), measure(), options, &layout_);
    });
    laidOutFor_ = size();
    const InterviewsLayout before = std::exchange(layout_, std::move(next));
    return damageBetween(before, layout_);
}

std::optional<TextSpot> InterviewsView::spotOf(const Target& target) const { return cjm::spotOf(layout_, target); }

QString InterviewsView::hintAt(const Target& target) const { return qt(emptyWords(layout_, target)); }

// Where the heads are drawn: they stay when the columns have scrolled up under them.
double InterviewsView::headsAt() const { return std::max(0.0, origin().y() + layout_.heads.y * zoom()); }

Pinned InterviewsView::pinned() const {
    const bool isPinned = origin().y() + layout_.heads.y * zoom() < 0;
    return {isPinned ? layout_.heads.height * zoom() : 0, 0, 0};
}

Pinned InterviewsView::covered(const Target&) const { return {layout_.heads.height * zoom(), 0, 0}; }

InterviewZone InterviewsView::zoneAt(const QPointF& point) const {
    Point at = toLayout(point);
    const double below = point.y() - headsAt();
    if (below >= 0 && below < layout_.heads.height * zoom()) at.y = layout_.heads.y + below / zoom();
    return hit(layout_, at);
}

Target InterviewsView::textAt(const QPointF& point) const {
    const InterviewZone zone = zoneAt(point);
    return zone.kind == ZoneKind::quote || zone.kind == ZoneKind::text ? zone.target : Target{};
}

Target InterviewsView::textOf(const Target& selected) const {
    const auto* id = std::get_if<InterviewId>(&selected);
    return id ? Target(InterviewFieldTarget{*id, "who"}) : selected;
}

const InterviewSheet* InterviewsView::sheetUnder(const Target& target) const {
    const Target owner = ownerOf(shownMap(), target);
    const auto* id = std::get_if<InterviewId>(&owner);
    return id ? layout_.sheetOf(*id) : nullptr;
}

bool InterviewsView::apply(const MaybeEdit& edit) {
    if (!edit || !session()->apply(edit->edit)) return false;
    if (!edit->selection.empty()) session()->select(edit->selection);
    return true;
}

void InterviewsView::setCited(const CardId& card, const QuoteId& quote, bool on) {
    const auto found = shownMap().cards.find(card);
    if (on && found && found->kind == CardKind::solution)
        return session()->refuse(Error{{"edit.solution-cites-nothing", {}}, {}});
    const auto edit = citeQuote(shownMap(), card, quote, on);
    if (!edit) return;
    const Message label = describe(shownMap(), edit->edit);
    if (apply(edit)) emit told(label);
}

void InterviewsView::setLifted(const QuoteId& quote) {
    lifted_ = quote;
    viewport()->update();
}

void InterviewsView::hover(const QPointF& point) {
    InterviewZone zone = zoneAt(point);
    if (!isPanning()) viewport()->setCursor(cursorAt(zone, mayChange()));
    if (!mayChange() && zone.kind != ZoneKind::card && zone.kind != ZoneKind::cut) zone = {};
    setHovered(std::move(zone));
}

void InterviewsView::setHovered(InterviewZone zone) {
    if (zone == hovered_) return;
    updateZone(hovered_);
    hovered_ = std::move(zone);
    updateZone(hovered_);
    QString whole; // of a card whose words end with «…»
    if (const QuoteBox* quote = layout_.quoteOf(hovered_.quote))
        for (const CitedCard& cited : quote->cards)
            if (cited.card->id == hovered_.card && cited.isCut) whole = qt(cited.card->text);
    viewport()->setToolTip(Qt::convertFromPlainText(whole));
}

void InterviewsView::updateZone(const InterviewZone& zone) {
    if (zone.kind == ZoneKind::ground) return;
    if (zone.kind == ZoneKind::freshSheet)
        viewport()->update();
    else
        updateSpot(zone.interview);
}

bool InterviewsView::pressed(const QPointF&) {
    setFocusedCard(-1);
    begun_ = {};
    return false;
}

// Whatever was not dragged.
void InterviewsView::clicked(const QPointF& point) {
    const InterviewZone zone = zoneAt(point);
    if (zone.kind == ZoneKind::card) {
        select(zone.quote);
        const QuoteBox* quote = layout_.quoteOf(zone.quote);
        for (std::size_t i = 0; quote && i < quote->cards.size(); ++i)
            if (quote->cards[i].card->id == zone.card) setFocusedCard(static_cast<int>(i));
        return;
    }
    if (!mayChange()) return;
    switch (zone.kind) {
    case ZoneKind::text: return editAt(zone.target, point);
    case ZoneKind::cut: return setCited(zone.card, zone.quote, false);
    case ZoneKind::date: return chooseDate();
    case ZoneKind::persona: return choosePersona();
    case ZoneKind::freshSheet: return addInterview(zone.group);
    case ZoneKind::freshQuote: select(zone.interview); return addQuote();
    default: break;
    }
}

// A card is looked at on the map.
bool InterviewsView::doubleClicked(const QPointF& point) {
    const InterviewZone zone = zoneAt(point);
    if (zone.kind == ZoneKind::card) {
        emit viewWanted(QStringLiteral("grid"), zone.card);
        return true;
    }
    return zone.kind != ZoneKind::quote;
}

} // namespace cjm
