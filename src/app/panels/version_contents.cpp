#include "app/panels/version_contents.hpp"

#include "app/panels/version_changes.hpp"

#include <cjm/storage/document.hpp>

#include <utility>

namespace cjm {

void VersionContents::setSource(std::shared_ptr<Versions> source) {
    source_ = std::move(source);
    seen_.clear();
    lastHash_.clear();
    last_ = {};
}

std::optional<Map> VersionContents::mapOf(const Version& version) {
    if (!source_) return std::nullopt;
    if (version.hash == lastHash_) return last_;
    const auto bytes = source_->read(version);
    auto loaded = bytes ? decode(*bytes) : Result<Loaded>(tl::unexpect, bytes.error());
    Seen& seen = seen_[keyOf(version)];
    if (!loaded) {
        seen.trouble = loaded.error().message;
        return std::nullopt;
    }
    seen.trouble.reset();
    seen.cards = static_cast<std::int64_t>(loaded->document.map.cards.size());
    lastHash_ = version.hash;
    last_ = loaded->document.map;
    return last_;
}

const VersionContents::Seen* VersionContents::seenOf(const Version& version) const {
    const auto found = seen_.constFind(keyOf(version));
    return found == seen_.constEnd() ? nullptr : &*found;
}

void VersionContents::compare(const Version& version, const Map& map, const Version& before) {
    if (seen_[keyOf(version)].brought) return;
    if (const auto older = mapOf(before)) seen_[keyOf(version)].brought = broughtBy(*older, map);
}

void VersionContents::forgetPictures() {
    for (Seen& seen : seen_)
        seen.picture = {};
}

} // namespace cjm
