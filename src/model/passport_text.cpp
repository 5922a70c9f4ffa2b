#include <cjm/model/passport_text.hpp>

#include <charconv>
#include <type_traits>

namespace cjm {
namespace {

constexpr std::size_t lineOfIdeas = 3;

// The member of this name in a record whose fields are all texts.
template <class Record> std::string Record::*memberOf(std::string_view name) {
    std::string Record::*found = nullptr;
    forEachField<Record>([&](const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field.member)>, std::string Record::*>)
            if (field.name == name) found = field.member;
    });
    return found;
}

// «outcomes.usp» is of «outcomes», and the rest is the name in it; nothing where it is of another.
std::optional<std::string_view> within(std::string_view name, std::string_view record) {
    if (!name.starts_with(record)) return std::nullopt;
    return name.substr(record.size());
}

struct IdeaName {
    std::size_t place = 0;
    std::string_view part;
};

std::optional<IdeaName> ideaOf(const Passport& passport, std::string_view name) {
    const auto rest = within(name, "ideas.");
    if (!rest) return std::nullopt;
    IdeaName idea;
    const auto [end, error] = std::from_chars(rest->data(), rest->data() + rest->size(), idea.place);
    const auto digits = static_cast<std::size_t>(end - rest->data());
    if (error != std::errc{} || digits >= rest->size() || (*rest)[digits] != '.') return std::nullopt;
    idea.part = rest->substr(digits + 1);
    const bool isPart = idea.part == "text" || idea.part == "author" || idea.part == "participant";
    if (!isPart || idea.place > passport.ideas.size()) return std::nullopt;
    return idea;
}

void setIdea(Passport& passport, const IdeaName& name, const std::string& text) {
    auto& ideas = passport.ideas;
    if (name.place == ideas.size()) ideas.emplace_back();
    if (name.part == "text") ideas[name.place].text = text;
    if (name.part == "author") ideas[name.place].author = text;
    if (name.part == "participant") {
        const std::string before = ideas[name.place].author;
        for (std::size_t i = name.place; i < ideas.size() && i < name.place + lineOfIdeas; ++i) {
            if (ideas[i].author != before) break;
            ideas[i].author = text;
        }
    }
    while (!ideas.empty() && ideas.back().text.empty() && ideas.back().author.empty())
        ideas.pop_back();
}

} // namespace

std::optional<std::string> passportText(const Passport& passport, std::string_view name) {
    if (const auto outcome = within(name, "outcomes."))
        if (const auto member = memberOf<Outcomes>(*outcome)) return passport.outcomes.*member;
    if (const auto note = within(name, "report."))
        if (const auto member = memberOf<ReportNotes>(*note)) return passport.report.*member;
    const auto idea = ideaOf(passport, name);
    if (!idea) return std::nullopt;
    if (idea->place == passport.ideas.size()) return std::string();
    const Idea& kept = passport.ideas[idea->place];
    return idea->part == "text" ? kept.text : kept.author;
}

bool setPassportText(Passport& passport, std::string_view name, const std::string& text) {
    if (const auto outcome = within(name, "outcomes."))
        if (const auto member = memberOf<Outcomes>(*outcome)) {
            passport.outcomes.*member = text;
            return true;
        }
    if (const auto note = within(name, "report."))
        if (const auto member = memberOf<ReportNotes>(*note)) {
            passport.report.*member = text;
            return true;
        }
    const auto idea = ideaOf(passport, name);
    if (!idea) return false;
    setIdea(passport, *idea, text);
    return true;
}

} // namespace cjm
