#pragma once
#include "layout/parts.hpp"
#include "layout/report/metrics.hpp"
#include "layout/shelf_request.hpp"

#include <cjm/layout/report/report_layout.hpp>
#include <cjm/method/report.hpp>

#include <functional>
#include <string>
#include <vector>

namespace cjm::report {

// What every part of a report is placed with.
struct Request : ShelfRequest<ReportLayout> {
    const Report& report;
    const Theme& theme;

    // Lines of this height; none has one word alone where the words can be shared out better.
    [[nodiscard]] TextPtr set(std::string_view text, const Type& type, double width) const;
    [[nodiscard]] bool hasHands() const { return layout.options.hasHands; }
};

// Words in a column. They go on on the next page where they have no room.
struct Flowing {
    TextPtr block;
    double x = 0, width = 0;
    Colour colour;
    Align align = Align::left;
    double top = 0;         // below the top of its row, where the row is whole
    double firstIndent = 0; // of the first line: what stands before it
    Target field{};         // they are written on the page
    bool asks = false;      // and nobody did
    Font font{};
    bool hasWords = true; // false: its lines hold room for signs alone
    // Signs below and beside the lines that are placed there, from this corner on.
    std::function<void(Scene& scene, const TextBlock& lines, Point at, bool begins, bool ends)> decorate{};
};

// Puts one thing below the other, page after page.
class Pager {
public:
    explicit Pager(const Request& request) : request_(request) { turn(); }

    [[nodiscard]] double y() const { return y_; }
    [[nodiscard]] double room() const { return pageBottom - y_; }
    [[nodiscard]] bool isFresh() const { return y_ <= top_; }
    void down(double distance) { y_ += distance; }
    void turn();
    // What is so high stands on one page, where a page is as high.
    void keep(double height);
    // What `heads` places stands here, and at the top of every further page until the table ends.
    void table(const std::function<void()>& heads);
    void endTable(); // or what goes on
    // What `heads` places stands, so high, at the top of every further page and not here: it says what goes on there.
    void goesOn(const std::function<void()>& heads, double height);

    [[nodiscard]] Scene& scene() { return request_.layout.pages.back().scene; }
    void anchor(std::string_view text, int level);
    void rule();

    // Side by side; as high as the highest. Those of a row that has no room on any page are divided between lines.
    void row(std::vector<Flowing> cells);
    void text(const TextPtr& block, double x, double width, Colour colour);
    // Parts of one page stand between rules. A part begins below one where so much of it has room, else on a new page.
    [[nodiscard]] bool hasRoomForPart(double height) const;
    void part(double height);
    // Small capitals over a part.
    void caps(const std::string& words);
    // A title of a part.
    void heading(const std::string& words);

    // Of a row that stands whole on a page.
    [[nodiscard]] double highest() const;
    [[nodiscard]] static double heightOf(const std::vector<Flowing>& cells);

private:
    // Lines from one on, as they have room.
    void put(const Flowing& cell, std::size_t first, std::size_t last, double y);
    void divide(const std::vector<Flowing>& cells);

    const Request& request_;
    std::function<void()> heads_;
    double y_ = 0, top_ = 0, headsHeight_ = 0;
};

// The parts of a report, in order.
void placeCover(const Request& request, Pager& pager);
void placeOutcomes(const Request& request, Pager& pager);
// As a part below what stands there. Where they have to stand together, false when they have no room there.
bool placePersonas(const Request& request, Pager& pager, bool together);
void placeIdeas(const Request& request, Pager& pager);
void placeBarriers(const Request& request, Pager& pager);
void placeNotes(const Request& request, Pager& pager);
void placeAppendix(const Request& request, Pager& pager);

} // namespace cjm::report
