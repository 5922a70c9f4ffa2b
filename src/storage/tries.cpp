#include "storage/tries.hpp"

#include "storage/file_io.hpp"

namespace cjm {

namespace fs = std::filesystem;

fs::path triesOf(const fs::path& journals, const std::string& session) {
    return journals / (session + std::string(triesEnding));
}

std::uint64_t triesMade(FileSystem& files, const fs::path& journals, const std::string& session,
                        const std::string& follows) {
    if (const auto own = files.info(triesOf(journals, session))) return own->size;
    if (follows.empty()) return 0;
    const auto older = files.info(triesOf(journals, follows));
    return older ? older->size : 0;
}

void countTry(FileSystem& files, const fs::path& journals, const std::string& session, const std::string& follows) {
    const fs::path tries = triesOf(journals, session);
    std::string marks = ".";
    auto file = openFile(files, tries, OpenAs::appending);
    if (!file) {
        marks.append(triesMade(files, journals, session, follows), '.');
        file = openFile(files, tries, OpenAs::fresh);
    }
    if (!file) return;
    (void)writeAll(files, file->handle(), marks);
    (void)files.sync(file->handle());
}

void dropTries(FileSystem& files, const fs::path& journals, const std::set<std::string>& but) {
    const auto names = files.list(journals);
    if (!names) return;
    for (const std::string& name : *names)
        if (name.ends_with(triesEnding) && !but.contains(name.substr(0, name.size() - triesEnding.size())))
            (void)files.remove(journals / name);
}

} // namespace cjm
