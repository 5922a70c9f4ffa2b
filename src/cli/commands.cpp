#include "cli/commands.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/own_templates.hpp>
#include <cjm/storage/templates.hpp>

#include <fmt/format.h>

#include <cstdlib>

namespace cjm::cli {

Language speech() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) return languageFromCode(value);
    return Language::english;
}

int refuse(const Error& error) {
    fmt::print(stderr, "cjm: {}\n", say(error, speech()));
    return unusable;
}

int listTemplates() {
    for (const std::string_view name : templateNames())
        fmt::print("{:<16} {}\n", name, say("template." + std::string(name), speech()));
    for (const OwnTemplate& own : ownTemplates(ownTemplatesFolder()))
        fmt::print("{}\n", shownLine(own.name));
    return fine;
}

// A template that ships, or one of the user's own; one that ships comes first.
static Result<Document> findTemplate(const std::string& name, Language language) {
    auto shipped = loadTemplate(name, language);
    if (shipped) return shipped;
    for (const OwnTemplate& own : ownTemplates(ownTemplatesFolder()))
        if (own.name == name) {
            auto loaded = loadDocument(own.file);
            if (!loaded) return tl::unexpected(loaded.error());
            return std::move(loaded->document);
        }
    return shipped;
}

int makeMap(const std::string& name, const std::string& output, const std::string& language) {
    if (!language.empty() && language != "ru" && language != "en")
        return refuse({{"cli.no-language", {{"name", language}}}, {}});
    auto document = findTemplate(name, language.empty() ? speech() : languageFromCode(language));
    if (!document) return refuse(document.error());
    SystemIds ids;
    if (auto saved = saveDocument(output, newDocument(document->map, ids)); !saved) return refuse(saved.error());
    return fine;
}

int validateFile(const std::string& file) {
    const auto loaded = loadDocument(file);
    if (!loaded) return refuse(loaded.error());
    const auto problems = validate(loaded->document.map);
    const Language language = speech();
    const std::string name = shownLine(file);
    for (const Message& note : loaded->notes)
        fmt::print("{}: {}\n", name, say(note, language));
    for (const Problem& problem : problems)
        fmt::print("{}: {}\n", name, say(problem.message, language));
    const std::size_t count = loaded->notes.size() + problems.size();
    if (count == 0) {
        fmt::print("{}\n", say(Message{"cli.valid", {{"file", file}}}, language));
        return fine;
    }
    fmt::print("{}\n", say(Message{"cli.found", {{"n", static_cast<std::int64_t>(count)}}}, language));
    return findings;
}

int formatFile(const std::string& file) {
    auto bytes = readFile(file);
    if (!bytes) return refuse(bytes.error());
    const auto loaded = decode(*bytes, file);
    if (!loaded) return refuse(loaded.error());
    // Canonical already: leave the file, and its time, alone.
    if (file != "-" && encode(loaded->document) == *bytes) return fine;
    if (auto saved = saveDocument(file, loaded->document); !saved) return refuse(saved.error());
    return fine;
}

} // namespace cjm::cli
