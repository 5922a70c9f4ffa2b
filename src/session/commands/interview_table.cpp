#include "session/commands/command_table.hpp"

#include <cjm/model/quoting.hpp>
#include <cjm/model/target.hpp>
#include <cjm/session/commands/interview_edit.hpp>

#include <algorithm>

// What is done to interviews and quotes, in the view of them.

namespace cjm {
namespace {

std::shared_ptr<const Interview> interviewUnder(const Map& map, const Target& target) {
    const Target owner = ownerOf(map, target);
    const auto* id = std::get_if<InterviewId>(&owner);
    return id ? map.interviews.find(*id) : nullptr;
}

// The interview above or below in the same column.
std::shared_ptr<const Interview> neighbour(const Map& map, const Interview& interview, int by) {
    std::vector<std::shared_ptr<const Interview>> column;
    for (auto& each : interviewsAsRead(map))
        if (each->group == interview.group) column.push_back(std::move(each));
    const auto at =
        std::find_if(column.begin(), column.end(), [&](const auto& each) { return each->id == interview.id; });
    const auto place = (at - column.begin()) + by;
    return place >= 0 && place < static_cast<std::ptrdiff_t>(column.size()) ? column[static_cast<std::size_t>(place)]
                                                                            : nullptr;
}

// A quote goes up and down, at the ends of its interview into the one beside it.
template <int by> MaybeEdit quoteMoved(const Map& map, const Selection& selection) {
    const auto* id = std::get_if<QuoteId>(&selection.current);
    const auto interview = id ? interviewUnder(map, *id) : nullptr;
    if (!interview) return std::nullopt;
    const auto& quotes = interview->quotes;
    const auto at = std::find_if(quotes.begin(), quotes.end(), [&](const Quote& quote) { return quote.id == *id; });
    const int place = static_cast<int>(at - quotes.begin()) + by;
    if (place >= 0 && place < static_cast<int>(quotes.size())) return moveQuoteTo(map, *id, interview->id, place);
    const auto beside = neighbour(map, *interview, by);
    if (!beside) return std::nullopt;
    return moveQuoteTo(map, *id, beside->id, by < 0 ? static_cast<int>(beside->quotes.size()) : 0);
}

template <int by> MaybeEdit interviewMoved(const Map& map, const Selection& selection) {
    const auto interview = interviewUnder(map, selection.current);
    const int group = interview ? static_cast<int>(interview->group) + by : -1;
    if (group < 0 || group >= static_cast<int>(enumSize<InterviewGroup>)) return std::nullopt;
    return moveInterviewTo(map, interview->id, static_cast<InterviewGroup>(group));
}

template <MaybeEdit (*edit)(const Map&, const Selection&)> bool isPossible(const Map& map, const Selection& selection) {
    return edit(map, selection).has_value();
}

class InterviewTable {
public:
    std::vector<Command> run() {
        const unsigned either = selectedInterview | selectedQuote;
        Command& sheet = add("interview.add", "mic", adding, selectedAnything, selectedNothing | either);
        sheet.keys = {"Ctrl+Shift+N"};
        sheet.menu = CommandMenu::insert;
        Command& quote = add("interview.add-quote", "quote", adding, either, either);
        quote.keys = {"Ins"};
        quote.menu = CommandMenu::insert;
        Command& copy = add("interview.copy", "copy", clipboard, either, either);
        copy.words = "command.clipboard.copy";
        copy.keys = {"Ctrl+C", "Ctrl+Ins"};
        copy.menu = CommandMenu::edit;
        copy.inText = true;
        copy.onlyReads = true;
        add("interview.date", "calendar", fields, selectedInterview, selectedInterview).menu = CommandMenu::edit;
        add("interview.persona", "user", fields, selectedInterview, selectedInterview).menu = CommandMenu::edit;
        Command& cite = add("interview.cite", "link", fields, selectedQuote, selectedQuote);
        cite.menu = CommandMenu::edit;
        addMove<quoteMoved<-1>>("interview.quote-up", "arrow-up", "Alt+Up", selectedQuote);
        addMove<quoteMoved<1>>("interview.quote-down", "arrow-down", "Alt+Down", selectedQuote);
        addMove<interviewMoved<-1>>("interview.move-left", "arrow-left", "Alt+Left", selectedInterview);
        addMove<interviewMoved<1>>("interview.move-right", "arrow-right", "Alt+Right", selectedInterview);
        Command& gone = add("interview.delete", "trash-2", removal, either, either);
        gone.keys = {"Del"};
        gone.menu = CommandMenu::edit;
        return std::move(list_);
    }

private:
    // Top to bottom in menus.
    enum Section { clipboard, adding, fields, places, removal };

    Command& add(std::string_view id, std::string_view icon, Section section, unsigned on, unsigned context) {
        return addCommand(list_, "interviews", id, icon, section, on, context);
    }

    template <MaybeEdit (*edit)(const Map&, const Selection&)>
    void addMove(std::string_view id, std::string_view icon, std::string_view key, unsigned on) {
        Command& command = add(id, icon, places, on, on);
        command.keys = {key};
        command.menu = CommandMenu::edit;
        command.can = isPossible<edit>;
        command.run = [](const Map& map, const Selection& selection, CommandTools&) { return edit(map, selection); };
    }

    std::vector<Command> list_;
};

} // namespace

std::vector<Command> interviewTable() { return InterviewTable().run(); }

} // namespace cjm
