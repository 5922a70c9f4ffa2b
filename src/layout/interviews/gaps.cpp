#include "layout/parts.hpp"

#include <cjm/layout/interviews/interviews_hit.hpp>

#include <algorithm>

namespace cjm::interviews {
namespace {

constexpr double frameReach = 3; // frames may leave their box by so much

bool isSameCard(const CitedCard& a, const CitedCard& b) {
    return a.card == b.card && a.rect == b.rect && a.hue == b.hue && a.sign == b.sign && isSame(a.words, b.words);
}

bool isSameQuote(const QuoteBox& a, const QuoteBox& b) {
    return a.id == b.id && a.number == b.number && a.rect == b.rect && isSame(a.words, b.words) &&
           std::equal(a.cards.begin(), a.cards.end(), b.cards.begin(), b.cards.end(), isSameCard);
}

bool isSameSheet(const InterviewSheet& a, const InterviewSheet& b) {
    return a.rect == b.rect && a.head == b.head && isSame(a.who, b.who) && isSame(a.date, b.date) &&
           isSame(a.notes, b.notes) && a.chip == b.chip && isSame(a.persona, b.persona) && a.icon == b.icon &&
           a.tones == b.tones && a.hasPersona == b.hasPersona && a.interview->who.empty() == b.interview->who.empty() &&
           a.interview->notes.empty() == b.interview->notes.empty() &&
           std::equal(a.quotes.begin(), a.quotes.end(), b.quotes.begin(), b.quotes.end(), isSameQuote);
}

void addColumn(const InterviewColumn& a, const InterviewColumn& b, Damage& damage) {
    const auto add = [&](const Rect& rect) { damage.rects.push_back(rect.inset(-frameReach)); };
    const std::size_t both = std::min(a.sheets.size(), b.sheets.size());
    for (std::size_t i = 0; i < both; ++i)
        if (!isSameSheet(a.sheets[i], b.sheets[i])) add(a.sheets[i].rect.united(b.sheets[i].rect));
    for (const InterviewColumn* each : {&a, &b})
        for (std::size_t i = both; i < each->sheets.size(); ++i)
            add(each->sheets[i].rect);
    if (a.tile != b.tile || !isSame(a.question, b.question)) {
        for (const InterviewColumn* each : {&a, &b}) {
            add(each->tile);
            if (each->question.block) add(each->question.rect);
        }
    }
}

} // namespace
} // namespace cjm::interviews

namespace cjm {

Damage damageBetween(const InterviewsLayout& before, const InterviewsLayout& after) {
    using namespace interviews;
    const bool isSameFrame =
        before.options == after.options && before.size.width == after.size.width && before.language == after.language;
    if (!isSameFrame) return {true, {}};
    Damage damage;
    if (!isSame(before.summary, after.summary))
        damage.rects.push_back(before.summary.rect.united(after.summary.rect).inset(-frameReach));
    const auto sameCount = [](const InterviewColumn& a, const InterviewColumn& b) { return isSame(a.count, b.count); };
    if (!std::equal(before.columns.begin(), before.columns.end(), after.columns.begin(), sameCount))
        damage.rects.push_back(after.heads);
    for (std::size_t i = 0; i < after.columns.size(); ++i)
        addColumn(before.columns[i], after.columns[i], damage);
    return damage;
}

} // namespace cjm
