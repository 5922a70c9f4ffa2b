#include "layout/report/pager.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>

// What people settled while the map was made: answers, talks, and what is not shown.

namespace cjm::report {
namespace {

constexpr double groupWidth = 190, questionWidth = 430, columnAir = 24, quoteIndent = 34;

class AppendixPlacer {
public:
    AppendixPlacer(const Request& request, Pager& pager)
        : request_(request),
          pager_(pager),
          theme_(request.theme),
          appendix_(request.report.appendix) {}

    void place() {
        pager_.anchor(request_.words("look.report-appendix"), 0);
        pager_.caps(request_.words("look.report-appendix"));
        pager_.down(capsBelow);
        placeQuestions();
        placeTalks();
        placeMuted();
    }

private:
    // What the columns of a table hold.
    struct Column {
        double x, width;
        std::string_view head;
    };
    using Columns = std::vector<Column>;
    struct Cell {
        std::string words;
        bool isQuiet = false; // nothing that people said
    };

    void begin(std::string_view code) {
        if (isBegun_) pager_.down(sectionAbove);
        isBegun_ = true;
        pager_.keep(200); // not a heading alone at the foot of a page
        pager_.anchor(request_.words(code), 1);
        pager_.heading(request_.words(code));
        pager_.down(headingBelow - 12);
    }

    void placeHeads(const Columns& columns) {
        std::vector<Flowing> heads;
        for (const Column& column : columns)
            heads.push_back({request_.set(request_.words(column.head), columnType, column.width), column.x,
                             column.width, theme_.muted});
        pager_.row(std::move(heads));
        pager_.down(rowPadding);
        pager_.rule();
    }

    void placeRow(const Columns& columns, const std::vector<Cell>& row) {
        std::vector<Flowing> cells;
        for (std::size_t i = 0; i < columns.size(); ++i)
            cells.push_back({request_.set(drawnText(row[i].words), cellType, columns[i].width), columns[i].x,
                             columns[i].width, row[i].isQuiet ? theme_.muted : theme_.ink});
        pager_.keep(Pager::heightOf(cells) + 2 * rowPadding + 1);
        pager_.down(rowPadding);
        pager_.row(std::move(cells));
        pager_.down(rowPadding);
        pager_.rule();
    }

    template <class List, class Words> void placeTable(const Columns& columns, const List& list, const Words& words) {
        const auto heads = [this, &columns] { placeHeads(columns); };
        pager_.table(heads);
        for (const auto& each : list)
            placeRow(columns, words(each));
        pager_.endTable();
    }

    void placeQuestions() {
        if (appendix_.questions.empty()) return;
        begin("look.report-questions");
        constexpr double question = margin + groupWidth + columnAir, answer = question + questionWidth + columnAir;
        const Columns columns{{margin, groupWidth, "look.report-column-group"},
                              {question, questionWidth, "look.report-column-question"},
                              {answer, margin + pageRoom - answer, "look.report-column-answer"}};
        placeTable(columns, appendix_.questions, [](const ReportAppendix::Question& each) {
            return std::vector<Cell>{{each.group}, {each.question}, {each.answer, !each.isAnswered}};
        });
    }

    void placeTalks() {
        if (appendix_.talks.empty()) return;
        begin("look.report-talks");
        bool isFirst = true;
        for (const ReportAppendix::Talk& talk : appendix_.talks) {
            if (!isFirst) pager_.down(outcomeBelow);
            isFirst = false;
            placeTalk(talk);
        }
    }

    void placeTalk(const ReportAppendix::Talk& talk) {
        const std::string who = drawnLine(talk.who);
        const std::string day = dateInWords(talk.date, request_.layout.language);
        std::string about = talk.group;
        if (!day.empty()) about += (about.empty() ? "" : ", ") + day;
        const TextPtr name = request_.set(who, nameType, pageRoom);
        const TextPtr note = request_.set(about, smallType, pageRoom);
        pager_.keep(name->height() + note->height() + textType.line);
        pager_.text(name, margin, pageRoom, theme_.ink);
        pager_.text(note, margin, pageRoom, theme_.muted);
        goesOn(who);
        if (!talk.notes.empty()) {
            pager_.down(6);
            pager_.text(request_.set(drawnText(talk.notes), cellType, pageRoom), margin, pageRoom, theme_.ink);
        }
        for (const std::string& quote : talk.quotes) {
            pager_.down(8);
            const double width = pageRoom - quoteIndent;
            const TextPtr number = request_.set(std::to_string(++quotes_), smallType, quoteIndent);
            const TextPtr words = request_.set(quoted(quote, request_.layout.language), smallType, width);
            pager_.row({{number, margin, quoteIndent, theme_.muted}, {words, margin + quoteIndent, width, theme_.ink}});
        }
        pager_.endTable();
    }

    // A page that begins in the middle of a talk says whose it is, in one line.
    void goesOn(const std::string& who) {
        constexpr double below = 8;
        const auto said = [this](const std::string& name) {
            return say(Message{"look.report-continued", {{"name", name}}}, request_.layout.language);
        };
        const double room = pageRoom - request_.measure.width(said({}), nameType.font);
        const TextPtr name = cutLine(request_.measure, who, nameType.font, room);
        if (name->empty()) return;
        const TextPtr line = request_.set(said(name->lines.front().text), nameType, pageRoom);
        const auto heads = [this, line] {
            pager_.text(line, margin, pageRoom, theme_.ink);
            pager_.down(below);
        };
        pager_.goesOn(heads, line->height() + below);
    }

    void placeMuted() {
        if (appendix_.muted.empty()) return;
        begin("look.report-muted");
        constexpr double half = (pageRoom - columnAir) / 2;
        const Columns columns{{margin, half, "look.report-column-finding"},
                              {margin + half + columnAir, half, "look.report-column-reason"}};
        placeTable(columns, appendix_.muted, [](const ReportAppendix::Muted& each) {
            return std::vector<Cell>{{each.finding}, {each.reason}};
        });
    }

    const Request& request_;
    Pager& pager_;
    const Theme& theme_;
    const ReportAppendix& appendix_;
    bool isBegun_ = false;
    int quotes_ = 0;
};

} // namespace

void placeAppendix(const Request& request, Pager& pager) { AppendixPlacer(request, pager).place(); }

} // namespace cjm::report
