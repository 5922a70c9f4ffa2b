#include "formats/report_parts.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/report/report_page.hpp>

#include <algorithm>

namespace cjm {
namespace {

using Style = DocumentStyle;

class DocumentMaker {
public:
    explicit DocumentMaker(const ReportFile& file) : file_(file), report_(file.report) {}

    std::vector<DocumentPart> make() {
        addCover();
        addGains();
        addPersonas();
        addIdeas();
        addBarriers();
        if (file_.appendix && !report_.appendix.empty()) addAppendix();
        return std::move(parts_);
    }

private:
    [[nodiscard]] std::string words(std::string_view code) const { return say(code, report_.language); }

    // Nothing for a text without words.
    void add(Style style, const std::string& text) {
        const std::string shown = drawnText(text);
        if (shown.find_first_not_of(" \n") != std::string::npos)
            parts_.emplace_back(DocumentParagraph{style, {{shown, false}}});
    }
    // «Команда: маркетинг, продажи».
    void addNamed(Style style, const std::string& name, const std::string& text) {
        const std::string shown = drawnLine(text);
        if (!shown.empty()) parts_.emplace_back(DocumentParagraph{style, {{name, true}, {" " + shown, false}}});
    }
    void addCaps(std::string_view code) { add(Style::caps, words(code)); }

    [[nodiscard]] std::string quoted(const std::string& text) const {
        if (text.empty()) return text;
        return report_.language == Language::russian ? "«" + text + "»" : "“" + text + "”";
    }

    void addCover() {
        addCaps("look.report-kind");
        add(Style::title, report_.title.empty() ? words("look.report-title-none") : drawnLine(report_.title));
        add(Style::subtitle, drawnLine(report_.subtitle));
        addNamed(Style::body, words("look.report-date") + ":", reportDay(report_.date, report_.language));
        addNamed(Style::body, words("look.report-owner") + ":", report_.owner);
        addNamed(Style::body, words("look.report-team") + ":", report_.team);
        if (!file_.pictures.empty()) parts_.emplace_back(DocumentPictureAt{0});
        for (const ReportFigure& figure : report_.figures) {
            const std::string number = figure.of.empty() ? figure.number : figure.number + " " + figure.of;
            parts_.emplace_back(DocumentParagraph{Style::figure, {{number, true}, {" " + figure.words, false}}});
        }
        if (!report_.first) return;
        add(Style::box, words("look.report-first"));
        add(Style::boxName, drawnLine(report_.first->name));
        add(Style::box, report_.first->why);
    }

    void addGains() {
        const bool hasAny = std::any_of(report_.outcomes.begin(), report_.outcomes.end(),
                                        [](const ReportText& outcome) { return !outcome.text.empty(); });
        if (!hasAny && report_.heading.text.empty()) return;
        parts_.emplace_back(DocumentBreak{});
        addCaps("look.report-outcomes");
        add(Style::heading, report_.heading.text);
        for (const ReportText& outcome : report_.outcomes) {
            if (outcome.text.empty()) continue;
            add(Style::name, outcome.title);
            add(Style::body, outcome.text);
        }
    }

    void addPersonas() {
        if (report_.personas.empty()) return;
        addSection("look.report-personas");
        for (const ReportPersona& each : report_.personas) {
            add(Style::name, drawnLine(each.persona->name));
            add(Style::quiet, drawnLine(each.persona->segment));
            add(Style::quote, quoted(drawnLine(each.persona->quote)));
            addNamed(Style::body, words("look.report-motives") + ".", each.motives);
            addNamed(Style::body, words("look.report-pains") + ".", each.pains);
        }
    }

    // A part without a heading of its own: its caption is one.
    void addSection(std::string_view code) {
        std::string caption = words(code);
        add(Style::subheading, caption);
    }

    void addIdeas() {
        if (report_.ideas.empty()) return;
        if (report_.ideas.size() > fewIdeas) return addManyIdeas();
        addSection("look.report-ideas");
        DocumentList list;
        for (const ReportIdea& idea : report_.ideas)
            list.items.push_back(drawnText(idea.text) +
                                 (idea.author.empty() ? "" : " (" + drawnLine(idea.author) + ")"));
        parts_.emplace_back(std::move(list));
    }

    void addManyIdeas() {
        addSection("look.report-ideas-many");
        DocumentTable table;
        table.heads = {words("look.report-author")};
        table.shares = {0.19};
        for (std::size_t i = 0; i < ideasOfOne; ++i) {
            table.heads.push_back(words("look.report-idea"));
            table.shares.push_back(0.27);
        }
        for (const auto& line : linesOf(report_.ideas)) {
            std::vector<DocumentCell> row{{drawnLine(line.front().author), true}};
            for (const ReportIdea& idea : line)
                row.push_back({drawnText(idea.text), false});
            row.resize(table.heads.size());
            table.rows.push_back(std::move(row));
        }
        parts_.emplace_back(std::move(table));
    }

    // Lines of one barrier: the first says which.
    void addBarriers() {
        parts_.emplace_back(DocumentBreak{});
        addCaps("look.report-barriers");
        add(Style::heading, report_.barriersHeading);
        DocumentTable table;
        for (const char* code : {"look.report-column-stage", "look.report-column-barrier",
                                 "look.report-column-severity", "look.report-column-solution",
                                 "look.report-column-owner", "look.report-column-due", "look.report-column-state"})
            table.heads.push_back(words(code));
        table.shares = {0.13, 0.24, 0.09, 0.24, 0.11, 0.11, 0.08};
        for (const ReportBarrier& barrier : report_.barriers)
            addRows(barrier, table);
        if (!table.rows.empty()) parts_.emplace_back(std::move(table));
        for (const ReportText& note : report_.notes) {
            add(Style::subheading, note.title);
            add(Style::body, note.text);
        }
    }

    void addRows(const ReportBarrier& barrier, DocumentTable& table) const {
        std::string text = drawnLine(barrier.text);
        if (barrier.isAssumption) text += " (" + words("look.report-assumption") + ")";
        const std::string severity =
            barrier.severity > 0 ? words("look.severity-" + std::to_string(barrier.severity)) : "";
        std::vector<DocumentCell> row{{drawnLine(barrier.stageName)}, {text}, {severity}};
        if (barrier.solutions.empty()) {
            row.push_back({words("look.report-unsolved"), true});
            row.resize(table.heads.size());
            return table.rows.push_back(std::move(row));
        }
        for (const ReportSolution& solution : barrier.solutions) {
            row.push_back({drawnLine(solution.text), true});
            row.push_back({drawnLine(solution.owner)});
            row.push_back({reportDay(solution.due, report_.language)});
            row.push_back({words("value.solution-" + std::string(nameOf(solution.state)))});
            table.rows.push_back(std::move(row));
            row = std::vector<DocumentCell>(3);
        }
    }

    void addAppendix() {
        const ReportAppendix& appendix = report_.appendix;
        parts_.emplace_back(DocumentBreak{});
        addCaps("look.report-appendix");
        if (!appendix.questions.empty()) {
            add(Style::heading, words("look.report-questions"));
            DocumentTable table{{words("look.report-column-group"), words("look.report-column-question"),
                                 words("look.report-column-answer")},
                                {0.2, 0.42, 0.38},
                                {}};
            for (const auto& each : appendix.questions)
                table.rows.push_back({{each.group}, {each.question}, {drawnText(each.answer)}});
            parts_.emplace_back(std::move(table));
        }
        if (!appendix.talks.empty()) add(Style::heading, words("look.report-talks"));
        int quotes = 1;
        for (const auto& talk : appendix.talks)
            addTalk(talk, quotes);
        if (appendix.muted.empty()) return;
        add(Style::heading, words("look.report-muted"));
        DocumentTable table{{words("look.report-column-finding"), words("look.report-column-reason")}, {0.5, 0.5}, {}};
        for (const auto& each : appendix.muted)
            table.rows.push_back({{drawnText(each.finding)}, {drawnText(each.reason)}});
        parts_.emplace_back(std::move(table));
    }

    void addTalk(const ReportAppendix::Talk& talk, int& quotes) {
        add(Style::name, drawnLine(talk.who));
        const std::string day = reportDay(talk.date, report_.language);
        add(Style::quiet, day.empty() ? talk.group : talk.group + ", " + day);
        add(Style::body, talk.notes);
        if (talk.quotes.empty()) return;
        DocumentList list;
        list.first = quotes;
        for (const std::string& quote : talk.quotes)
            list.items.push_back(quoted(quote));
        quotes += static_cast<int>(talk.quotes.size());
        parts_.emplace_back(std::move(list));
    }

    const ReportFile& file_;
    const Report& report_;
    std::vector<DocumentPart> parts_;
};

} // namespace

std::vector<DocumentPart> documentOf(const ReportFile& file) { return DocumentMaker(file).make(); }

Result<std::string> reportFile(const Map& map, const PageOptions& options, const ReportWriter& writer,
                               const TextMeasure& measure, const DrawPage& draw) {
    const Report report = reportOf(map, options.language, options.appendix);
    ReportFile file{report, options.appendix, {}};
    for (const Page& page : reportPicture(map, options, measure)) {
        auto png = draw(page);
        if (!png) return tl::unexpected(std::move(png.error()));
        file.pictures.push_back({std::move(*png), page.size});
    }
    return writer.write(file);
}

const ReportWriter* findReportWriter(std::string_view format) {
    static constexpr ReportWriter writers[] = {{"md", reportMarkdown}, {"odt", reportOdt}};
    const auto* found = std::find_if(std::begin(writers), std::end(writers),
                                     [&](const auto& writer) { return writer.format == format; });
    return found == std::end(writers) ? nullptr : found;
}

} // namespace cjm
