#include "torture/recovered.hpp"

#include "torture/random_work.hpp"

#include <cjm/storage/files.hpp>

namespace cjm::torture {

Found look(FileSystem& files, const std::filesystem::path& data, const std::filesystem::path& map) {
    Found found;
    std::optional<FileState> file;
    if (files.info(map)) {
        auto opened = openFile(files, map);
        if (opened && opened->notes.empty())
            file = std::move(opened->state);
        else
            found.broken.push_back("the file is damaged: " + (opened ? "mended" : opened.error().message.code));
        if (file) found.inFile = file->map;
    }
    Orphans orphans = findOrphans(files, journalsIn(data));
    if (!orphans.setAside.empty()) found.broken.emplace_back("a journal was set aside");
    found.orphans = std::move(orphans.found);
    if (found.orphans.empty()) {
        SystemIds ids;
        Document fresh = newDocument(firstMap(), 0, ids);
        found.file =
            file ? std::move(*file) : FileState{std::move(fresh.map), std::move(fresh.envelope), {}, {}, {}, 0};
        return found;
    }
    Orphan& orphan = *found.orphans.front();
    auto work = orphan.open();
    if (!work) {
        found.broken.push_back("the journal cannot be opened: " + work.error().message.code);
        return found;
    }
    found.file = orphan.fileOf(*work, std::move(file));
    found.latest = std::move(work->latest.map);
    // A kill is no crash: the guard against maps that end the program is tested elsewhere.
    recoveryWentWell(files, journalsIn(data), orphan.head.session);
    return found;
}

} // namespace cjm::torture
