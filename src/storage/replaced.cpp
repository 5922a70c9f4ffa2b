#include "storage/file_io.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/document.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/replaced.hpp>
#include <cjm/storage/save_file.hpp>
#include <cjm/storage/versions.hpp>

#include <fmt/format.h>

namespace cjm {
namespace {

namespace fs = std::filesystem;

// Of what is a map, be it a damaged one; empty for all else.
std::string docIdOf(const std::string& bytes) {
    if (std::string id = docIdIn(bytes); !id.empty()) return id;
    return decode(bytes) ? contentHash(bytes).substr(0, 32) : std::string(); // as openFile gives it one
}

bool isVersionNow(FileSystem& files, const fs::path& data, const std::string& docId, const std::string& bytes,
                  std::int64_t time) {
    Versions versions(files, data / "versions", docId);
    const auto kept = versions.add(bytes, VersionWhy::foundOnDisk, time);
    return kept && versions.read(*kept) == bytes;
}

} // namespace

void sortOutReplaced(FileSystem& files, const fs::path& data, std::int64_t wallMs) {
    const fs::path folder = data / "replaced";
    const auto names = files.list(folder);
    if (!names) return; // who never had such a program has none
    int versions = 0, gone = 0;
    for (const std::string& name : *names) {
        const fs::path path = folder / name;
        const auto info = files.info(path);
        if (!info || info->kind != FileInfo::Kind::file) continue;
        const std::int64_t time = info->modified / 1'000'000;
        const auto bytes = readFile(files, path);
        const std::string docId = bytes ? docIdOf(*bytes) : std::string();
        const bool isVersion = !docId.empty() && isVersionNow(files, data, docId, *bytes, time);
        const bool isOld = docId.empty() && wallMs - time >= ThinningRules().daily;
        if ((isVersion || isOld) && files.remove(path)) ++(isVersion ? versions : gone);
    }
    if (versions + gone > 0) logInfo(fmt::format("replaced: {} are versions now, {} too old", versions, gone));
}

} // namespace cjm
