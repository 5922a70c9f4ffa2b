#pragma once
#include <cjm/model/map.hpp>
#include <cjm/storage/versions.hpp>

#include <QHash>
#include <QPixmap>

#include <memory>
#include <optional>

namespace cjm {

// What versions hold, read when somebody sees them, and what is remembered of it. Of their maps only the one that was
// read last is: many would fill the memory.
class VersionContents {
public:
    struct Seen {
        std::int64_t cards = 0;
        std::optional<Message> trouble;              // why it cannot be shown
        QPixmap picture;                             // none while it is not drawn yet
        std::optional<std::vector<Message>> brought; // what it has that the one before had not, once that is known
    };

    // Of another document; null when it has none.
    void setSource(std::shared_ptr<Versions> source);
    [[nodiscard]] Versions* source() const { return source_.get(); }
    // The map of a version. Nothing when it is damaged.
    [[nodiscard]] std::optional<Map> mapOf(const Version& version);
    // What was seen of it, or null.
    [[nodiscard]] const Seen* seenOf(const Version& version) const;
    void setPicture(const Version& version, const QPixmap& picture) { seen_[keyOf(version)].picture = picture; }
    void forgetPictures();
    // Finds out what a version brought, by the one before it.
    void compare(const Version& version, const Map& map, const Version& before);

private:
    [[nodiscard]] static QString keyOf(const Version& version) { return QString::fromStdString(version.hash); }

    std::shared_ptr<Versions> source_;
    QHash<QString, Seen> seen_; // by hash
    std::string lastHash_;
    Map last_;
};

} // namespace cjm
