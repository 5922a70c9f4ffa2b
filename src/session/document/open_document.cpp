#include <cjm/session/document/open_document.hpp>

namespace cjm {
namespace {

constexpr std::int64_t localDiskMs = 3000; // a disk that takes longer is waited for no more

} // namespace

OpenDocument::OpenDocument(DocumentKeeper::Setup setup, FileState file, std::optional<Map> now,
                           std::function<void()> changed)
    : store_(std::make_shared<Store>(Document{now.value_or(file.map), file.envelope}, file.path, setup.steady)),
      changed_(std::move(changed)),
      steady_(setup.steady),
      wall_(setup.wall),
      author_(setup.author),
      keeper_(
          std::move(setup), file, [this](const KeepState& state) { take(state); },
          [this](const std::vector<PresentPerson>& people) {
              if (met_) met_(people);
          }) {
    if (now) {
        store_->markSaved(file.map, file.envelope, file.path);
        ++edited_;
        keeper_.edited(*now);
    }
    state_.file = std::make_shared<const FileState>(std::move(file));
    observation_ = store_->observe([this](const Update& update) {
        if (update.isFromOthers) return; // the keeper is told of it with the file
        ++edited_;
        keeper_.edited(update.after);
    });
}

OpenDocument::~OpenDocument() {
    if (!closed_) (void)close(true);
}

void OpenDocument::take(const KeepState& state) {
    const bool otherFile = state.file != state_.file;
    state_ = state;
    if (otherFile) store_->markSaved(state.file->map, state.file->envelope, state.file->path);
    followLoss();
    takeTheirs();
    changed_();
}

// What no file holds is kept like what was edited. A map that is only looked at writes nothing.
void OpenDocument::followLoss() {
    const bool isLost = state_.isLost && !store_->isReadOnly();
    if (isLost == store_->isLost()) return;
    store_->setLost(isLost);
    if (isLost) keeper_.keepLost();
}

void OpenDocument::save(const std::filesystem::path& path, bool replaceForeign) {
    if (isTheirsWaiting() && endTyping_) {
        endTyping_();
        takeTheirs();
    }
    ++asked_;
    store_->seal();
    keeper_.save(path, replaceForeign);
}

bool OpenDocument::flush() { return keeper_.flush(localDiskMs); }

bool OpenDocument::close(bool wanted) {
    observation_.reset();
    closed_ = true;
    return keeper_.close(wanted, localDiskMs);
}

} // namespace cjm
