#include "layout/report/pager.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>

// What each participant takes away.

namespace cjm::report {
namespace {

constexpr std::size_t fewestSlots = 3;
constexpr double participant = 190, ideaSpace = 26;

class IdeaPlacer {
public:
    IdeaPlacer(const Request& request, Pager& pager)
        : request_(request),
          pager_(pager),
          theme_(request.theme),
          ideas_(request.hasHands() ? slots() : request.report.ideas) {}

    [[nodiscard]] bool isTable() const { return request_.report.ideas.size() > fewIdeas; }
    [[nodiscard]] bool empty() const { return ideas_.empty(); }

    void placeList() {
        pager_.anchor(request_.words("look.report-ideas"), 0);
        pager_.caps(request_.words("look.report-ideas"));
        pager_.down(capsBelow);
        const bool hasAuthors = request_.hasHands() || std::any_of(ideas_.begin(), ideas_.end(), [](const auto& idea) {
                                    return !idea.author.empty();
                                });
        const double author = hasAuthors ? authorWidth : 0;
        const double width = pageRoom - ideaIndent - author - (hasAuthors ? ideaSpace : 0);
        int number = 0;
        for (const ReportIdea& idea : ideas_) {
            const TextPtr figure = request_.set(std::to_string(++number), ideaNumber, ideaIndent);
            const Colour accent = readableOn(theme_.page, theme_.accent);
            std::vector<Flowing> cells{{figure, margin, ideaIndent, accent, Align::left, -1}};
            cells.push_back(
                field(idea, idea.text, "text", "look.report-ask-idea", ideaType, margin + ideaIndent, width));
            if (hasAuthors) {
                cells.push_back(field(idea, idea.author, "author", "look.report-ask-author", smallType,
                                      margin + pageRoom - author, author));
                cells.back().colour = theme_.muted;
                cells.back().top = 4;
            }
            pager_.row(std::move(cells));
            pager_.down(ideaBelow);
        }
    }

    void placeTable() {
        pager_.anchor(request_.words("look.report-ideas-many"), 0);
        pager_.caps(request_.words("look.report-ideas-many"));
        pager_.down(capsBelow);
        const auto count = static_cast<std::int64_t>(request_.report.ideas.size());
        pager_.heading(say(Message{"look.report-ideas-heading", {{"n", count}}}, request_.layout.language));
        pager_.down(headingBelow - 10);
        constexpr double width = (pageRoom - participant - ideaSpace * ideasOfOne) / ideasOfOne;
        const auto head = [this] {
            std::vector<Flowing> heads{headOf("look.report-author", margin, participant)};
            for (std::size_t i = 0; i < ideasOfOne; ++i)
                heads.push_back(headOf("look.report-idea", columnOf(i, width), width));
            pager_.row(std::move(heads));
            pager_.down(rowPadding);
            pager_.rule();
        };
        pager_.table(head);
        for (const auto& line : linesOf(ideas_))
            placeRow(line, width);
        pager_.endTable();
    }

private:
    static double columnOf(std::size_t i, double width) {
        return margin + participant + ideaSpace + static_cast<double>(i) * (width + ideaSpace);
    }
    Flowing headOf(std::string_view code, double x, double width) {
        return {request_.set(request_.words(code), columnType, width), x, width, theme_.muted};
    }

    // All that the map holds and one more, where there is somebody to write: three at least.
    [[nodiscard]] std::vector<ReportIdea> slots() const {
        const auto& kept = request_.map.passport->ideas;
        std::vector<ReportIdea> list;
        for (std::size_t i = 0; i < std::max(kept.size() + 1, fewestSlots); ++i) {
            const bool isKept = i < kept.size();
            list.push_back({static_cast<int>(i), isKept ? kept[i].text : "", isKept ? kept[i].author : ""});
        }
        return list;
    }

    Flowing field(const ReportIdea& idea, const std::string& words, const char* name, std::string_view question,
                  const Type& type, double x, double width) const {
        Flowing cell{request_.set(words, type, width), x, width, theme_.ink};
        cell.font = type.font;
        if (!request_.hasHands()) return cell;
        cell.field = MapFieldTarget{"ideas." + std::to_string(idea.place) + "." + name};
        if (!cell.block->empty()) return cell;
        cell.asks = true;
        cell.colour = theme_.muted;
        cell.block = request_.set(request_.words(question), type, width);
        return cell;
    }

    void placeRow(const std::vector<ReportIdea>& line, double width) {
        std::vector<Flowing> cells;
        cells.push_back(field(line.front(), line.front().author, "participant", "look.report-ask-author", strongCell,
                              margin, participant));
        for (std::size_t i = 0; i < line.size(); ++i)
            cells.push_back(
                field(line[i], line[i].text, "text", "look.report-ask-idea", cellType, columnOf(i, width), width));
        pager_.keep(Pager::heightOf(cells) + 2 * rowPadding + 1);
        pager_.down(rowPadding);
        pager_.row(std::move(cells));
        pager_.down(rowPadding);
        pager_.rule();
    }

    const Request& request_;
    Pager& pager_;
    const Theme& theme_;
    const std::vector<ReportIdea> ideas_;
};

} // namespace

void placeIdeas(const Request& request, Pager& pager) {
    IdeaPlacer ideas(request, pager);
    if (ideas.empty()) return;
    if (!ideas.isTable()) return ideas.placeList();
    if (!pager.isFresh()) pager.turn();
    ideas.placeTable();
}

} // namespace cjm::report
