#include "layout/report/pager.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::report {
namespace {

constexpr double nearly = 0.01;

TextPtr withLine(const TextPtr& block, double line) {
    TextBlock other = *block;
    other.ascent += (line - other.lineHeight) / 2;
    other.lineHeight = line;
    return std::make_shared<const TextBlock>(std::move(other));
}

TextPtr linesOfBlock(const TextPtr& block, std::size_t first, std::size_t last) {
    if (first == 0 && last == block->lines.size()) return block;
    TextBlock part = *block;
    part.lines.assign(block->lines.begin() + static_cast<std::ptrdiff_t>(first),
                      block->lines.begin() + static_cast<std::ptrdiff_t>(last));
    return std::make_shared<const TextBlock>(std::move(part));
}

bool endsInOneWord(const TextBlock& block) {
    if (block.lines.size() < 2) return false;
    const std::string& last = block.lines.back().text;
    return last.find(' ') == std::string::npos && last.find("\xC2\xA0") == std::string::npos;
}

} // namespace

TextPtr Request::set(std::string_view text, const Type& type, double width) const {
    TextPtr block = texts.set(measure, text, type.font, width);
    if (endsInOneWord(*block) && text.find('\n') == std::string_view::npos) {
        const TextPtr even = wrap(measure, text, type.font, {width, 0, true});
        if (even->lines.size() == block->lines.size() && even->font == block->font) block = even;
    }
    return withLine(block, type.line);
}

double Pager::heightOf(const std::vector<Flowing>& cells) {
    double height = 0;
    for (const Flowing& cell : cells)
        height = std::max(height, cell.top + cell.block->height());
    return height;
}

void Pager::turn() {
    ReportLayout& layout = request_.layout;
    layout.pages.emplace_back();
    layout.pages.back().scene.size = reportPage;
    y_ = top_ = pageTop;
    if (!heads_) return;
    heads_();
    top_ = y_;
}

void Pager::table(const std::function<void()>& heads) {
    const double before = y_;
    heads();
    goesOn(heads, y_ - (y_ > before ? before : pageTop)); // they may have turned the page
}

void Pager::goesOn(const std::function<void()>& heads, double height) {
    heads_ = heads;
    headsHeight_ = height;
}

void Pager::endTable() {
    heads_ = {};
    headsHeight_ = 0;
}

double Pager::highest() const { return pageBottom - pageTop - headsHeight_ - 2 * rowPadding - 1; }

void Pager::keep(double height) {
    if (height > room() + nearly && !isFresh()) turn();
}

void Pager::anchor(std::string_view text, int level) {
    request_.layout.pages.back().anchors.push_back({drawnLine(text), level, {margin, y_}});
}

void Pager::rule() {
    scene().shapes.emplace_back(BoxShape{{margin, std::floor(y_), pageRoom, 1}, 0, request_.theme.line, {}});
    y_ = std::floor(y_) + 1;
}

bool Pager::hasRoomForPart(double height) const {
    return room() + nearly >= height + (isFresh() ? 0 : ruleAbove + 1 + ruleBelow);
}

void Pager::part(double height) {
    if (isFresh()) return;
    if (!hasRoomForPart(height)) return turn();
    down(ruleAbove);
    rule();
    down(ruleBelow);
}

void Pager::put(const Flowing& cell, std::size_t first, std::size_t last, double y) {
    if (first >= last) return;
    ReportLayout& layout = request_.layout;
    const std::size_t page = layout.pages.size() - 1;
    const auto add = [&](std::size_t from, std::size_t to, double indent) {
        if (from >= to || !cell.hasWords) return;
        const TextPtr part = linesOfBlock(cell.block, from, to);
        const double at = y + static_cast<double>(from - first) * cell.block->lineHeight;
        const SheetText words = placed(part, cell.x + indent, at, cell.width - indent, cell.align);
        if (cell.field.index() == 0) return addWords(words, cell.colour, scene());
        const double below = layout.rectOf(page).y;
        ReportField field{cell.field, words, words.rect, cell.colour, cell.font, cell.asks};
        move(field.words, 0, below);
        field.frame = field.words.rect;
        layout.fields.push_back(std::move(field));
    };
    if (cell.decorate)
        cell.decorate(scene(), *linesOfBlock(cell.block, first, last), {cell.x, y}, first == 0,
                      last == cell.block->lines.size());
    if (first == 0 && cell.firstIndent > 0) {
        add(0, 1, cell.firstIndent);
        add(1, last, 0);
    } else {
        add(first, last, 0);
    }
}

void Pager::row(std::vector<Flowing> cells) {
    cells.erase(std::remove_if(cells.begin(), cells.end(), [](const Flowing& cell) { return cell.block->empty(); }),
                cells.end());
    const double height = heightOf(cells);
    if (height > highest()) return divide(cells);
    keep(height);
    for (const Flowing& cell : cells)
        put(cell, 0, cell.block->lines.size(), y_ + cell.top);
    y_ += height;
}

// Those that stand at one height begin together; what follows stands below them.
void Pager::divide(const std::vector<Flowing>& cells) {
    std::vector<double> tops;
    tops.reserve(cells.size());
    for (const Flowing& cell : cells)
        tops.push_back(cell.top);
    std::sort(tops.begin(), tops.end());
    tops.erase(std::unique(tops.begin(), tops.end()), tops.end());
    for (const double top : tops) {
        std::vector<std::pair<const Flowing*, std::size_t>> left; // and the first line that is still to be placed
        for (const Flowing& cell : cells)
            if (cell.top == top) left.emplace_back(&cell, 0);
        while (!left.empty()) {
            double used = 0;
            for (auto& each : left) {
                const Flowing& cell = *each.first;
                const auto fits = static_cast<std::size_t>(std::max(0.0, (room() + nearly) / cell.block->lineHeight));
                const std::size_t last = std::min(cell.block->lines.size(), each.second + fits);
                put(cell, each.second, last, y_);
                used = std::max(used, static_cast<double>(last - each.second) * cell.block->lineHeight);
                each.second = last;
            }
            left.erase(std::remove_if(left.begin(), left.end(),
                                      [](const auto& each) { return each.second >= each.first->block->lines.size(); }),
                       left.end());
            y_ += used;
            if (!left.empty()) turn();
        }
    }
}

void Pager::text(const TextPtr& block, double x, double width, Colour colour) { row({{block, x, width, colour}}); }

void Pager::caps(const std::string& words) {
    text(request_.set(words, capsType, pageRoom), margin, pageRoom, request_.theme.muted);
}

void Pager::heading(const std::string& words) {
    text(request_.set(words, headingType, pageRoom), margin, pageRoom, request_.theme.ink);
}

} // namespace cjm::report
