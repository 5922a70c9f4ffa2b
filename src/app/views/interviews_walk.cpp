#include "app/views/interviews_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>

// From sheet to quote to sheet by arrows, and from part to part by Tab.

namespace cjm {
namespace {

struct WalkPlace {
    Target target;
    double y;
};
using WalkColumn = std::vector<WalkPlace>;
using WalkColumns = std::array<WalkColumn, enumSize<InterviewGroup>>;

WalkColumns columnsOf(const InterviewsLayout& layout) {
    WalkColumns columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (const InterviewSheet& sheet : layout.columns[i].sheets) {
            columns[i].push_back({sheet.interview->id, sheet.rect.y});
            for (const QuoteBox& quote : sheet.quotes)
                columns[i].push_back({quote.id, quote.rect.y});
        }
    return columns;
}

// The next column in this direction that has something, `from` itself too.
const WalkColumn* filledFrom(const WalkColumns& columns, std::ptrdiff_t from, std::ptrdiff_t by) {
    for (auto i = from; i >= 0 && i < static_cast<std::ptrdiff_t>(columns.size()); i += by)
        if (!columns[static_cast<std::size_t>(i)].empty()) return &columns[static_cast<std::size_t>(i)];
    return nullptr;
}

const WalkPlace& nearest(const WalkColumn& column, double y) {
    return *std::min_element(column.begin(), column.end(), [y](const WalkPlace& a, const WalkPlace& b) {
        return std::abs(a.y - y) < std::abs(b.y - y);
    });
}

// By pages from sheet to sheet.
const WalkPlace& sheetBeside(const WalkColumn& column, std::size_t row, bool isUp) {
    while (isUp ? row > 0 : row + 1 < column.size()) {
        row = isUp ? row - 1 : row + 1;
        if (std::holds_alternative<InterviewId>(column[row].target)) return column[row];
    }
    return column[row];
}

} // namespace

// Up and down from sheet to quote to sheet, sideways to what stands beside it in the next column that has something.
Selection InterviewsView::stepped(Move move, bool) const {
    const WalkColumns columns = columnsOf(layout_);
    const auto count = static_cast<std::ptrdiff_t>(columns.size());
    const WalkColumn *first = filledFrom(columns, 0, 1), *last = filledFrom(columns, count - 1, -1);
    if (!first) return {};
    if (move == Move::last) return selectOnly(last->back().target);
    const auto* field = std::get_if<InterviewFieldTarget>(&current());
    const Target from = field ? Target(field->interview) : current();
    for (std::ptrdiff_t i = 0; i < count && move != Move::first; ++i) {
        const WalkColumn& own = columns[static_cast<std::size_t>(i)];
        const auto at =
            std::find_if(own.begin(), own.end(), [&](const WalkPlace& place) { return place.target == from; });
        if (at == own.end()) continue;
        const auto row = static_cast<std::size_t>(at - own.begin());
        switch (move) {
        case Move::left:
        case Move::right: {
            const std::ptrdiff_t by = move == Move::left ? -1 : 1;
            const WalkColumn* other = filledFrom(columns, i + by, by);
            return selectOnly(other ? nearest(*other, at->y).target : from);
        }
        case Move::up:
        case Move::previousCell: return selectOnly(own[row == 0 ? 0 : row - 1].target);
        case Move::down:
        case Move::nextCell: return selectOnly(own[std::min(row + 1, own.size() - 1)].target);
        case Move::lineStart: return selectOnly(own.front().target);
        case Move::lineEnd: return selectOnly(own.back().target);
        default: return selectOnly(sheetBeside(own, row, move == Move::rowAbove).target);
        }
    }
    return selectOnly(first->front().target);
}

// Everything that can be come to, as it stands on the sheets.
std::vector<Target> InterviewsView::parts() const {
    std::vector<Target> list;
    for (const InterviewColumn& column : layout_.columns)
        for (const InterviewSheet& sheet : column.sheets) {
            for (const char* field : {"who", "date", "persona", "notes"})
                list.emplace_back(InterviewFieldTarget{sheet.interview->id, field});
            for (const QuoteBox& quote : sheet.quotes)
                list.emplace_back(quote.id);
        }
    return list;
}

std::optional<Target> InterviewsView::partBeside(const Target& target, bool backwards) const {
    const auto list = parts();
    const auto at = std::find(list.begin(), list.end(), textOf(target));
    if (at == list.end()) return list.empty() ? std::nullopt : std::optional(list.front());
    if (std::holds_alternative<InterviewId>(target) && !backwards) return *at; // a sheet is entered at who it is
    if (backwards ? at == list.begin() : at + 1 == list.end()) return std::nullopt;
    return backwards ? *(at - 1) : *(at + 1);
}

void InterviewsView::goTo(const Target& target) {
    select(target);
    makeVisible(target);
}

// Tab on a quote goes over its cards first.
bool InterviewsView::takesTab(bool backwards) {
    if (const auto* id = std::get_if<QuoteId>(&current())) {
        const QuoteBox* quote = layout_.quoteOf(*id);
        const int last = quote ? static_cast<int>(quote->cards.size()) - 1 : -1;
        const int next = focusedCard_ + (backwards ? -1 : 1);
        if (next >= -1 && next <= last && (focusedCard_ >= 0 || !backwards)) {
            setFocusedCard(next);
            return true;
        }
    }
    setFocusedCard(-1);
    if (const auto next = partBeside(current(), backwards)) goTo(*next);
    return true;
}

const CitedCard* InterviewsView::focusedCard() const {
    const auto* id = std::get_if<QuoteId>(&current());
    const QuoteBox* quote = id && current() == focusedFor_ ? layout_.quoteOf(*id) : nullptr;
    const bool has = quote && focusedCard_ >= 0 && focusedCard_ < static_cast<int>(quote->cards.size());
    return has ? &quote->cards[static_cast<std::size_t>(focusedCard_)] : nullptr;
}

void InterviewsView::setFocusedCard(int place) {
    if (place == focusedCard_ && (place < 0 || current() == focusedFor_)) return;
    focusedCard_ = place;
    focusedFor_ = place < 0 || !session() ? Target{} : current();
    if (session()) updateSpot(current());
}

} // namespace cjm
