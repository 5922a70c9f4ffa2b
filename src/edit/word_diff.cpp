#include <cjm/base/utf8.hpp>
#include <cjm/edit/word_diff.hpp>

#include <algorithm>
#include <unordered_map>

namespace cjm {
namespace {

using Pieces = std::vector<std::string_view>;

// Steps of comparing beyond which only equal ends are looked for.
constexpr std::size_t mostSteps = 4'000'000;

// What Python's str.isspace says.
bool isSpace(char32_t c) {
    return (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isSpace(std::string_view piece) {
    std::size_t at = 0;
    return isSpace(utf8::next(piece, at));
}

struct Block {
    std::size_t from = 0, newFrom = 0, size = 0;
};

class Blocks {
public:
    Blocks(const Pieces& before, const Pieces& after) : before_(before), after_(after), lengths_(after.size() + 1) {
        for (std::size_t i = 0; i < after.size(); ++i)
            places_[after[i]].push_back(i);
    }

    // All blocks that both have, in order; nothing when that takes too long. A loop and not a recursion: a text may
    // have many thousands.
    std::optional<std::vector<Block>> find() {
        std::vector<Block> found;
        std::vector<WordChange> open{{0, before_.size(), 0, after_.size()}};
        while (!open.empty()) {
            const WordChange range = open.back();
            open.pop_back();
            const Block block = longest(range);
            if (steps_ > mostSteps) return std::nullopt;
            if (block.size == 0) continue;
            found.push_back(block);
            open.push_back({range.from, block.from, range.newFrom, block.newFrom});
            open.push_back({block.from + block.size, range.to, block.newFrom + block.size, range.newTo});
        }
        std::sort(found.begin(), found.end(), [](const Block& a, const Block& b) { return a.from < b.from; });
        return found;
    }

private:
    // The longest one within a range: of several the first in `before_`, then in `after_`.
    Block longest(const WordChange& range) {
        Block best{range.from, range.newFrom, 0};
        std::vector<std::size_t> row, earlier, counts; // row: places in after_ whose lengths_ are set
        for (std::size_t i = range.from; i < range.to; ++i) {
            std::swap(row, earlier);
            row.clear();
            counts.clear();
            if (const auto it = places_.find(before_[i]); it != places_.end()) {
                const auto& places = it->second;
                const auto first = std::lower_bound(places.begin(), places.end(), range.newFrom);
                row.assign(first, std::lower_bound(first, places.end(), range.newTo));
            }
            steps_ += row.size() + 1;
            if (steps_ > mostSteps) break;
            for (const std::size_t j : row) {
                const std::size_t size = (j > 0 ? lengths_[j - 1] : 0) + 1;
                counts.push_back(size);
                if (size > best.size) best = {i + 1 - size, j + 1 - size, size};
            }
            for (const std::size_t j : earlier)
                lengths_[j] = 0;
            for (std::size_t k = 0; k < row.size(); ++k)
                lengths_[row[k]] = counts[k];
        }
        for (const std::size_t j : row)
            lengths_[j] = 0;
        return best;
    }

    const Pieces &before_, &after_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> places_;
    std::size_t steps_ = 0;
    std::vector<std::size_t>
        lengths_; // of the block that ends at a piece of after_ and at the piece of before_ in hand
};

std::vector<WordChange> betweenEnds(const Pieces& before, const Pieces& after) {
    const auto [i, j] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    if (i == before.end() && j == after.end()) return {};
    const auto start = static_cast<std::size_t>(i - before.begin());
    std::size_t tail = 0;
    while (tail < before.size() - start && tail < after.size() - start &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return {{start, before.size() - tail, start, after.size() - tail}};
}

// The edits touch, overlap, or have nothing but a space between them.
bool meet(const WordChange& a, const WordChange& b, const Pieces& base) {
    if (a.from <= b.to && b.from <= a.to) return true;
    return (b.from == a.to + 1 && isSpace(base[a.to])) || (a.from == b.to + 1 && isSpace(base[b.to]));
}

} // namespace

std::vector<std::string_view> wordPieces(std::string_view text) {
    Pieces pieces;
    bool wasSpace = false;
    for (std::size_t at = 0, begin = 0; at < text.size();) {
        const std::size_t here = at;
        const bool space = isSpace(utf8::next(text, at));
        if (here > begin && space != wasSpace) {
            pieces.push_back(text.substr(begin, here - begin));
            begin = here;
        }
        wasSpace = space;
        if (at >= text.size()) pieces.push_back(text.substr(begin));
    }
    return pieces;
}

std::vector<WordChange> wordChanges(const Pieces& before, const Pieces& after) {
    auto found = Blocks(before, after).find();
    if (!found) return betweenEnds(before, after);
    std::vector<WordChange> changes;
    std::size_t i = 0, j = 0;
    found->push_back({before.size(), after.size(), 0});
    for (const Block& block : *found) {
        if (i < block.from || j < block.newFrom) changes.push_back({i, block.from, j, block.newFrom});
        i = block.from + block.size;
        j = block.newFrom + block.size;
    }
    return changes;
}

std::optional<std::string> mergedWords(std::string_view base, std::string_view ours, std::string_view theirs) {
    const Pieces pieces = wordPieces(base), a = wordPieces(ours), b = wordPieces(theirs);
    const auto mine = wordChanges(pieces, a), other = wordChanges(pieces, b);
    for (const WordChange& x : mine)
        for (const WordChange& y : other)
            if (meet(x, y, pieces)) return std::nullopt;
    struct Taken {
        WordChange change;
        const Pieces* from;
    };
    std::vector<Taken> all;
    all.reserve(mine.size() + other.size());
    for (const WordChange& change : mine)
        all.push_back({change, &a});
    for (const WordChange& change : other)
        all.push_back({change, &b});
    std::sort(all.begin(), all.end(), [](const Taken& x, const Taken& y) { return x.change.from < y.change.from; });
    std::string merged;
    std::size_t at = 0;
    const auto append = [&](const Pieces& source, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            merged.append(source[i]);
    };
    for (const Taken& taken : all) {
        append(pieces, at, taken.change.from);
        append(*taken.from, taken.change.newFrom, taken.change.newTo);
        at = taken.change.to;
    }
    append(pieces, at, pieces.size());
    return merged;
}

} // namespace cjm
