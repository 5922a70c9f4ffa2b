#include "layout/personas/metrics.hpp"
#include "layout/personas/sheet.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cjm::personas {
namespace {

// Age, education, company and role: columns side by side, or two and two, or one below the other.
class FactsPlacer {
public:
    FactsPlacer(const SheetRequest& request, const Persona& persona) : request_(request) {
        const std::pair<std::string_view, const std::string*> fields[] = {{"age", &persona.age},
                                                                          {"education", &persona.education},
                                                                          {"company", &persona.company},
                                                                          {"role", &persona.role}};
        for (const auto& [field, value] : fields) {
            const std::string code = "look.fact-" + std::string(field);
            const bool isEmpty = value->empty();
            facts_.push_back({field, request.words(code),
                              isEmpty ? request.invitation(code + "-none") : drawnLine(*value), isEmpty});
        }
    }

    // As many columns as hold all words whole, and fewer when that is lower.
    std::vector<SheetFact> place(double& height) const {
        std::vector<SheetFact> best;
        for (const std::size_t columns : {facts_.size(), facts_.size() / 2, std::size_t{1}}) {
            const std::vector<double> widths = widthsOf(columns);
            if (widths.empty()) continue;
            double bottom = 0;
            std::vector<SheetFact> tried = placedIn(widths, bottom);
            if (!best.empty() && bottom >= height) continue;
            height = bottom;
            best = std::move(tried);
            if (height <= factsHeight) break;
        }
        return best;
    }

private:
    struct Fact {
        std::string_view field;
        std::string label, value;
        bool isEmpty = false;
    };

    [[nodiscard]] std::vector<SheetFact> placedIn(const std::vector<double>& widths, double& bottom) const {
        std::vector<SheetFact> list;
        double x = 0, y = 0;
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            const std::size_t column = i % widths.size();
            if (column == 0) {
                x = 0;
                y = i == 0 ? 0 : bottom + factRowGap;
            }
            const double width = widths[column];
            SheetFact& fact = list.emplace_back();
            fact.field = facts_[i].field;
            fact.isEmpty = facts_[i].isEmpty;
            fact.label = placed(request_.set(facts_[i].label, labelFont, width), x, y, width);
            const double below = fact.label.rect.bottom() + 1;
            fact.value = placed(request_.set(facts_[i].value, bodyFont, width), x, below, width);
            bottom = std::max(bottom, fact.value.rect.bottom());
            x += width + factGap;
        }
        return list;
    }

    [[nodiscard]] double longestWord(const std::string& text) const {
        double width = 0;
        for (const TextPiece& piece : request_.measure.pieces(text, bodyFont))
            width = std::max(width, piece.width);
        return width;
    }

    // The usual columns where all fits those; else each as wide as it needs, and when that is too much, what is above
    // the longest words is shared out. None when not even these fit, unless there is one column.
    [[nodiscard]] std::vector<double> widthsOf(std::size_t columns) const {
        const double content = request_.content();
        if (columns == 1) return {content};
        std::vector<double> least(columns), wanted(columns);
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            const std::size_t column = i % columns;
            const double label = request_.measure.width(facts_[i].label, labelFont);
            const double value = request_.measure.width(facts_[i].value, bodyFont);
            const double word = std::max(label, longestWord(facts_[i].value));
            least[column] = std::max(least[column], std::ceil(word) + 1);
            wanted[column] = std::max({wanted[column], least[column], std::ceil(value) + 1});
        }
        const auto fits = [](double needed, double usual) { return needed <= usual + 1; };
        const bool isUsual = columns == std::size(usualFacts) && content >= usualContent;
        if (isUsual && std::equal(wanted.begin(), wanted.end(), std::begin(usualFacts), fits))
            return {std::begin(usualFacts), std::end(usualFacts)};
        const double room = content - factGap * static_cast<double>(columns - 1);
        const double sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
        const double leastSum = std::accumulate(least.begin(), least.end(), 0.0);
        if (leastSum > room) return {};
        if (sum <= room) {
            wanted.back() += room - sum;
            return wanted;
        }
        const double share = (room - leastSum) / (sum - leastSum);
        for (std::size_t i = 0; i < columns; ++i)
            wanted[i] = least[i] + (wanted[i] - least[i]) * share;
        return wanted;
    }

    const SheetRequest& request_;
    std::vector<Fact> facts_;
};

} // namespace

double placeFacts(const SheetRequest& request, PersonaSheet& sheet) {
    double height = 0;
    sheet.facts = FactsPlacer(request, *sheet.persona).place(height);
    return std::max(factsHeight, height);
}

} // namespace cjm::personas
