#include "app/views/report_view.hpp"

#include "app/views/inline_editor.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/model/passport_text.hpp>
#include <cjm/render/icons.hpp>

#include <QPainter>
#include <QString>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr double pageGap = 24, airBeside = 8, airAbove = 1, fieldRadius = 7, reportPen = 1.5;

// Lines have air of their own above and below, and the title of an answer stands close.
Rect framed(const Rect& field) {
    return {field.x - airBeside, field.y - airAbove, field.width + 2 * airBeside, field.height + 2 * airAbove};
}

// The next idea begins where one ends.
std::optional<std::string> nextIdea(const std::string& field) {
    constexpr std::string_view before = "ideas.", behind = ".text";
    if (!field.starts_with(before) || !field.ends_with(behind)) return std::nullopt;
    const std::string place = field.substr(before.size(), field.size() - before.size() - behind.size());
    return std::string(before) + std::to_string(std::stoi(place) + 1) + std::string(behind);
}

} // namespace

Selection ReportHands::press(const QPointF& point, const Pointer&) {
    isPressed_ = true;
    const Target target = view_.targetAt(point);
    return target.index() == 0 ? Selection() : selectOnly(target);
}

ReportView::ReportView(Appearance appearance, QWidget* parent) : SceneView(appearance, parent) {
    setAccessibleName(tr("Report"));
}

// What was taken back is looked at where it stands.
bool ReportView::showChange(const Update& update) {
    for (const Target& target : fieldsOf(layout_)) {
        const std::string& field = std::get<MapFieldTarget>(target).field;
        if (passportText(*update.before.passport, field) == passportText(*update.after.passport, field)) continue;
        select(target);
        makeVisible(target);
        return true;
    }
    return false;
}

QString ReportView::countsInWords() const {
    const auto pages = static_cast<std::int64_t>(layout_.pages.size());
    return qt(say(Message{"look.report-counts", {{"n", pages}}}, appearance().language()));
}

Damage ReportView::layOut(const Map& map) {
    ReportOptions options;
    options.language = appearance().language();
    options.hasHands = true;
    options.gap = pageGap;
    layout_ = layoutReport(map, theme(), measure(), options, layout_.pages.empty() ? nullptr : &layout_);
    return {true, {}};
}

std::optional<TextSpot> ReportView::spotOf(const Target& target) const { return cjm::spotOf(layout_, target); }

Surface ReportView::surfaceOf(const Target&) const {
    return {noColour, theme().ink, theme().accent, theme().accentInk};
}

// The question that the empty text asks is asked in the editor too.
QString ReportView::hintAt(const Target& target) const {
    const auto* field = std::get_if<MapFieldTarget>(&target);
    if (!field) return {};
    const std::string& name = field->field;
    const std::string part = name.substr(name.rfind('.') + 1);
    const bool isIdea = name.starts_with("ideas.");
    const std::string asked = !isIdea ? part : part == "text" ? "idea" : "author";
    return qt(say("look.report-ask-" + asked, layout_.language));
}

Target ReportView::targetAt(const QPointF& point) const {
    const ReportField* field = fieldAt(layout_, toLayout(point));
    return field ? field->target : Target{};
}

TypingPlace ReportView::placeAfter(const Target& target, CommitReason reason) {
    const auto* field = std::get_if<MapFieldTarget>(&target);
    if (!field || reason == CommitReason::stay) return {target, false, {}};
    if (reason == CommitReason::enter) {
        const auto next = nextIdea(field->field);
        if (next && shows(MapFieldTarget{*next})) return {MapFieldTarget{*next}, true, {}};
        return {target, false, {}};
    }
    const auto order = fieldsOf(layout_);
    const auto at = std::find(order.begin(), order.end(), target) - order.begin();
    const auto next = at + (reason == CommitReason::next ? 1 : -1);
    const bool isThere = next >= 0 && next < static_cast<std::ptrdiff_t>(order.size());
    if (!isThere) return {target, false, {}};
    return {order[static_cast<std::size_t>(next)], true, {}};
}

Selection ReportView::stepped(Move move, bool) const {
    const auto order = fieldsOf(layout_);
    if (order.empty()) return {};
    const auto at = std::find(order.begin(), order.end(), current());
    if (move == Move::first || at == order.end()) return selectOnly(order.front());
    if (move == Move::last) return selectOnly(order.back());
    const bool isBack = move == Move::left || move == Move::up || move == Move::previousCell;
    const auto place = (at - order.begin()) + (isBack ? -1 : 1);
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    return selectOnly(order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place, 0, last))]);
}

void ReportView::hover(const QPointF& point) {
    Target target = mayChange() ? targetAt(point) : Target{};
    if (!isPanning()) viewport()->setCursor(target.index() == 0 ? Qt::ArrowCursor : Qt::IBeamCursor);
    setHovered(std::move(target));
}

void ReportView::setHovered(Target target) {
    if (target == hovered_) return;
    hovered_ = std::move(target);
    viewport()->update();
}

void ReportView::clicked(const QPointF& point) {
    const Target target = targetAt(point);
    if (target.index() != 0 && mayChange()) editAt(target, point);
}

// Pages lie on the canvas one below the other, each a sheet of its own.
std::vector<Rect> ReportView::sheets() const {
    std::vector<Rect> list;
    for (std::size_t page = 0; page < layout_.pages.size(); ++page)
        list.push_back(layout_.rectOf(page));
    return list;
}

void ReportView::paintPages(QPainter& painter, const QRect& dirty, const Target& edited) {
    const Point from = toLayout(dirty.topLeft()), to = toLayout(dirty.bottomRight() + QPoint(1, 1));
    const Rect seen{from.x, from.y, to.x - from.x, to.y - from.y};
    for (std::size_t page = 0; page < layout_.pages.size(); ++page) {
        const Rect rect = layout_.rectOf(page);
        if (!seen.intersects(rect)) continue;
        const QPointF corner = toViewport(rect).topLeft();
        scenePainter().drawAt(painter, layout_.pages[page].scene, corner, zoom());
        scenePainter().drawAt(painter, reportFields(layout_, page, edited), corner, zoom());
    }
}

void ReportView::paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) {
    paintPages(painter, dirty, editor() ? editor()->target() : Target{});
    paintSelection(painter, selection);
}

void ReportView::paintSelection(QPainter& painter, const Selection& selection) {
    const Target chosen = editor() ? editor()->target() : selection.current;
    if (const auto spot = spotOf(chosen)) paintFrame(painter, toViewport(framed(spot->frame)), fieldRadius, reportPen);
    const auto spot = hovered_ == chosen ? std::nullopt : spotOf(hovered_);
    if (!spot) return;
    painter.setPen(QPen(qtColour(theme().line), reportPen));
    painter.setBrush(Qt::NoBrush);
    const double radius = fieldRadius * zoom();
    painter.drawRoundedRect(toViewport(framed(spot->frame)), radius, radius);
}

} // namespace cjm
