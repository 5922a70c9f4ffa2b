#include "app/map_picture.hpp"
#include "app/qt_text.hpp"
#include "app/version_item.hpp"

#include <cjm/app/versions_panel.hpp>
#include <cjm/edit/changes.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

// What the panel of versions reads, draws and compares, when somebody sees it.

namespace cjm {
namespace {

constexpr std::size_t mostWords = 300;
constexpr int mostSeen = 200; // maps kept in memory; they are read again when needed

QString asSentence(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

} // namespace

const VersionsPanel::Seen& VersionsPanel::see(const Version& version) {
    const QString key = qt(version.hash);
    if (const auto known = seen_.find(key); known != seen_.end()) return *known;
    if (seen_.size() >= mostSeen) seen_.clear();
    Seen seen;
    const auto bytes = source_->read(version);
    auto loaded = bytes ? decode(*bytes) : tl::unexpected(bytes.error());
    if (loaded)
        seen.map = std::move(loaded->document.map);
    else
        seen.trouble = asSentence(qt(say(loaded.error().message, language_)));
    return *seen_.insert(key, std::move(seen));
}

// Of the entries that are in view, the first that has none; one at a time, so that the window answers meanwhile.
void VersionsPanel::drawNextPicture() {
    if (!isVisible() || !source_) return;
    const QRect view = timeline_->viewport()->rect();
    for (int row = 0; row < timeline_->count(); ++row) {
        QListWidgetItem* item = timeline_->item(row);
        const QVariant place = item->data(placeRole);
        const bool isDone = !item->data(pictureRole).value<QPixmap>().isNull() || item->data(damagedRole).toBool();
        if (!place.isValid() || isDone || !timeline_->visualItemRect(item).intersects(view)) continue;
        const Version& version = versions_[static_cast<std::size_t>(place.toInt())];
        (void)see(version);
        Seen& seen = seen_[qt(version.hash)];
        if (seen.map && seen.picture.isNull())
            seen.picture = mapPicture(*seen.map, theme_, {VersionItem::pictureWidth, VersionItem::pictureHeight}, 5,
                                      devicePixelRatioF());
        describe(*item, version);
        pictures_.start(0);
        return;
    }
}

// What has changed between the version that is selected and the map of now.
void VersionsPanel::compare() {
    changes_->clear();
    const Version* version = selected();
    const Seen* seen = version && source_ ? &see(*version) : nullptr;
    const Map* map = seen && seen->map ? &*seen->map : nullptr;
    const bool differs = map && !(*map == present_);
    look_->setEnabled(map);
    restore_->setEnabled(differs);
    name_->setEnabled(version);
    changes_->setVisible(differs);
    if (!seen) return heading_->clear();
    if (!map) return heading_->setText(seen->trouble);
    heading_->setText(differs ? tr("Changed since then") : tr("The same as the map now"));
    const std::vector<Message> words = changesInWords(*map, present_);
    for (std::size_t i = 0; i < words.size() && i < mostWords; ++i)
        changes_->addItem(QStringLiteral("• ") + asSentence(qt(say(words[i], language_))));
    if (words.size() > mostWords)
        changes_->addItem(tr("and %n more change(s)", nullptr, static_cast<int>(words.size() - mostWords)));
}

void VersionsPanel::want(bool restore) {
    const Version* found = selected();
    if (!found || !source_) return;
    const Version version = *found; // the list may change while the window acts
    const auto map = see(version).map;
    if (!map) return compare();
    restore ? emit restoreWanted(version, *map) : emit lookWanted(version, *map);
}

void VersionsPanel::beginNaming() {
    const Version* version = selected();
    if (!version) return;
    nameField_->setText(qt(version->name));
    nameField_->show();
    nameField_->setFocus();
    nameField_->selectAll();
}

void VersionsPanel::endNaming(bool keep) {
    if (nameField_->isHidden()) return;
    nameField_->hide();
    const Version* version = selected();
    if (!keep || !version || !source_) return;
    const auto named = source_->name(version->id, nameField_->text().toStdString());
    if (!named) heading_->setText(asSentence(qt(say(named.error().message, language_))));
    refresh();
    timeline_->setFocus();
}

} // namespace cjm
