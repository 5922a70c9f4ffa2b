#include <cjm/base/hash.hpp>
#include <cjm/storage/open_mark.hpp>

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace cjm {

namespace fs = std::filesystem;

// A locked file of our own.
struct OpenMark::Held {
    Held(FileSystem& files, fs::path mark) : files(files), mark(std::move(mark)) {
        if (!files.makeFolder(this->mark.parent_path())) return; // a disk that is full: nobody is told, nothing is lost
        const auto file = files.open(this->mark, OpenAs::lock);
        if (!file) return;
        const auto mine = files.lock(*file);
        if (mine && *mine) {
            lock = *file;
            return;
        }
        isElsewhere = mine.has_value();
        (void)files.close(*file);
    }
    ~Held() {
        if (!lock) return;
        (void)files.remove(mark); // first, so that nobody locks a name that goes
        (void)files.close(*lock);
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

    FileSystem& files;
    fs::path mark;
    std::optional<FileHandle> lock;
    bool isElsewhere = false;
};

OpenMark::OpenMark(std::shared_ptr<FileSystem> files, fs::path folder)
    : files_(std::move(files)),
      folder_(std::move(folder)) {}

OpenMark::~OpenMark() = default;

void OpenMark::hold(std::unique_ptr<Held>& held, const std::string& what) {
    const fs::path mark = folder_ / contentHash(what).substr(0, 32);
    if (held && held->mark == mark) return;
    held.reset();
    if (!what.empty()) held = std::make_unique<Held>(*files_, mark);
}

void OpenMark::follow(const FileState& file) {
    real_ = file.place.real;
    hold(name_, real_.string());
    // The number of a file that went may be another's by now, the map in it is not.
    const FileId& id = file.place.file;
    hold(file_, id.isKnown() ? fmt::format("{} {} {}", id.device, id.number, file.envelope.docId) : std::string());
}

bool OpenMark::isElsewhere() const { return (name_ && name_->isElsewhere) || (file_ && file_->isElsewhere); }

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
