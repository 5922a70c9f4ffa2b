#include "app/panels/version_item.hpp"
#include "app/panels/versions_panel.hpp"
#include "app/widgets/map_picture.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/edit/changes.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

// What the panel of versions reads, draws and compares, when somebody sees it.

namespace cjm {
namespace {

constexpr std::size_t mostWords = 300;

} // namespace

std::optional<Map> VersionsPanel::mapOf(const Version& version) {
    if (version.hash == lastHash_) return lastMap_;
    const auto bytes = source_->read(version);
    auto loaded = bytes ? decode(*bytes) : Result<Loaded>(tl::unexpect, bytes.error());
    Seen& seen = seen_[qt(version.hash)];
    if (!loaded) {
        seen.trouble = asSentence(qt(say(loaded.error().message, language_)));
        return std::nullopt;
    }
    seen.trouble.clear();
    seen.cards = static_cast<std::int64_t>(loaded->document.map.cards.size());
    lastHash_ = version.hash;
    lastMap_ = loaded->document.map;
    return lastMap_;
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
        if (seen_.value(qt(version.hash)).picture.isNull())
            if (const auto map = mapOf(version))
                seen_[qt(version.hash)].picture = mapPicture(
                    *map, theme_, {VersionItem::pictureWidth, VersionItem::pictureHeight}, 5, devicePixelRatioF());
        describe(*item, version);
        pictures_.start(0);
        return;
    }
}

// What has changed between the version that is selected and the map of now.
void VersionsPanel::compare() {
    changes_->clear();
    const Version* version = selected();
    const auto map = version && source_ ? mapOf(*version) : std::optional<Map>();
    const bool differs = map && !(*map == present_);
    look_->setEnabled(map.has_value());
    restore_->setEnabled(differs);
    name_->setEnabled(version != nullptr);
    changes_->setVisible(differs);
    if (!version) return heading_->clear();
    if (!map) return heading_->setText(seen_.value(qt(version->hash)).trouble);
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
    const auto map = mapOf(version);
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
