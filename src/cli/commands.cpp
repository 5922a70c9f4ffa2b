#include "cli/commands.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/model/quoting.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/storage/document_keeper.hpp>
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
    writeStandardError(fmt::format("cjm: {}\n", say(error, speech())));
    return unusable;
}

int answer(std::string_view words, int status) {
    const auto written = writeStandardOutput(words);
    return written ? status : refuse(written.error());
}

int listTemplates() {
    std::string words;
    for (const std::string_view name : templateNames())
        words += fmt::format("{:<16} {}\n", name, say("template." + std::string(name), speech()));
    for (const OwnTemplate& own : ownTemplates(ownTemplatesFolder()))
        words += shownLine(own.name) + "\n";
    return answer(words);
}

// A template that ships, or one of the user's own; one that ships comes first.
static Result<Document> findTemplate(const std::string& name, Language language) {
    auto shipped = loadTemplate(name, language);
    if (shipped) return shipped;
    for (const OwnTemplate& own : ownTemplates(ownTemplatesFolder()))
        if (own.name == name) {
            auto loaded = loadDocument(systemFiles(), own.file);
            if (!loaded) return tl::unexpected(loaded.error());
            return std::move(loaded->document);
        }
    auto inCapitals = loadTemplate(utf8::folded(name), language);
    return inCapitals ? inCapitals : shipped;
}

int makeMap(const std::string& name, const std::string& output, const std::string& language, bool force) {
    const std::string code = utf8::folded(language);
    if (!code.empty() && code != "ru" && code != "en") return refuse({{"cli.no-language", {{"name", language}}}, {}});
    auto document = findTemplate(name, code.empty() ? speech() : languageFromCode(code));
    if (!document) return refuse(document.error());
    SystemIds ids;
    const Document map = newDocument(document->map, wallMs(), ids);
    const auto made = force ? makeDocumentInPlace(output, map) : makeDocument(output, map);
    if (!made && made.error().kind == ErrorKind::taken)
        return refuse({{"cli.map-exists", {}}, made.error().location, ErrorKind::taken});
    return made ? fine : refuse(made.error());
}

int validateFile(const std::string& file) {
    const auto loaded = loadDocument(file);
    if (!loaded) return refuse(loaded.error());
    auto problems = validate(loaded->document.map);
    for (Problem& doubt : doubts(loaded->document.map))
        problems.push_back(std::move(doubt));
    const Language language = speech();
    const std::string name = shownLine(file);
    std::string words;
    for (const Message& note : loaded->notes)
        words += fmt::format("{}: {}\n", name, say(note, language));
    for (const Problem& problem : problems)
        words += fmt::format("{}: {}\n", name, say(problem.message, language));
    const std::size_t count = loaded->notes.size() + problems.size();
    if (count == 0) return answer(say(Message{"cli.valid", {{"file", file}}}, language) + "\n");
    return answer(words + say(Message{"cli.found", {{"n", static_cast<std::int64_t>(count)}}}, language) + "\n",
                  findings);
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
