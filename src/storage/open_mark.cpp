#include <cjm/storage/hash.hpp>
#include <cjm/storage/open_mark.hpp>

#include <utility>

namespace cjm {

namespace fs = std::filesystem;

OpenMark::OpenMark(std::shared_ptr<FileSystem> files, const fs::path& folder, fs::path real)
    : files_(std::move(files)),
      real_(std::move(real)),
      mark_(folder / contentHash(real_.string()).substr(0, 32)) {
    if (!files_->makeFolder(folder)) return; // a disk that is full: nobody is told, and nothing is lost
    const auto file = files_->open(mark_, OpenAs::lock);
    if (!file) return;
    const auto mine = files_->lock(*file);
    if (mine && *mine) {
        lock_ = *file;
        return;
    }
    isElsewhere_ = mine.has_value();
    (void)files_->close(*file);
}

OpenMark::~OpenMark() {
    if (!lock_) return;
    (void)files_->remove(mark_); // first, so that nobody locks a name that goes
    (void)files_->close(*lock_);
}

void dropOldMarks(FileSystem& files, const fs::path& folder) {
    const auto names = files.list(folder);
    if (!names) return;
    for (const std::string& name : *names) {
        const auto file = files.open(folder / name, OpenAs::reading);
        if (!file) continue;
        const auto mine = files.lock(*file);
        if (mine && *mine) (void)files.remove(folder / name);
        (void)files.close(*file);
    }
}

} // namespace cjm
