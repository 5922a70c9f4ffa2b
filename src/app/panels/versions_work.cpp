#include "app/panels/version_item.hpp"
#include "app/panels/versions_panel.hpp"
#include "app/widgets/map_picture.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/edit/changes.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

// What the panel of versions reads, draws and compares, when somebody sees it.

namespace cjm {
namespace {

constexpr std::size_t mostWords = 300;
constexpr int pictureEdge = 5; // pixels around the map

} // namespace

QString VersionsPanel::troubleOf(const Version& version) const {
    const VersionContents::Seen* seen = contents_.seenOf(version);
    return seen && seen->trouble ? asSentence(qt(say(*seen->trouble, appearance_.language()))) : QString();
}

// Of the entries that are in view, the first that has none; one at a time, so that the window answers meanwhile.
void VersionsPanel::drawNextPicture() {
    if (!isVisible()) return;
    const QRect view = timeline_->viewport()->rect();
    for (int row = 0; row < timeline_->count(); ++row) {
        QListWidgetItem* item = timeline_->item(row);
        const QVariant place = item->data(placeRole);
        const bool isDone = !item->data(pictureRole).value<QPixmap>().isNull() || item->data(damagedRole).toBool();
        if (!place.isValid() || isDone || !timeline_->visualItemRect(item).intersects(view)) continue;
        const auto index = static_cast<std::size_t>(place.toInt());
        const Version& version = versions_[index];
        const VersionContents::Seen* seen = contents_.seenOf(version);
        if (!seen || seen->picture.isNull())
            if (const auto map = contents_.mapOf(version)) {
                contents_.setPicture(version, mapPicture(*map, appearance_.theme(),
                                                         {VersionItem::pictureWidth, VersionItem::pictureHeight},
                                                         pictureEdge, devicePixelRatioF()));
                // The older one is read next anyway.
                if (index + 1 < versions_.size()) contents_.compare(version, *map, versions_[index + 1]);
            }
        describe(*item, version);
        pictures_.start(0);
        return;
    }
}

// What has changed between the version that is selected and the map of now.
void VersionsPanel::compare() {
    changes_->clear();
    const Version* version = selected();
    const auto map = version ? contents_.mapOf(*version) : std::optional<Map>();
    const Map& present = session_->store()->map();
    const bool differs = map && !(*map == present);
    look_->setEnabled(map.has_value());
    restore_->setEnabled(differs);
    name_->setEnabled(version != nullptr);
    changes_->setVisible(differs);
    if (!version) return heading_->clear();
    if (!map) return heading_->setText(troubleOf(*version));
    heading_->setText(differs ? tr("Changed since then") : tr("The same as the map now"));
    const std::vector<Message> words = changesInWords(*map, present);
    for (std::size_t i = 0; i < words.size() && i < mostWords; ++i)
        changes_->addItem(QStringLiteral("• ") + asSentence(qt(say(words[i], appearance_.language()))));
    if (words.size() > mostWords)
        changes_->addItem(tr("and %n more change(s)", nullptr, static_cast<int>(words.size() - mostWords)));
    fitChanges();
}

// As high as its words, but the timeline has more.
void VersionsPanel::fitChanges() {
    changes_->doItemsLayout();
    const int last = changes_->count() - 1;
    const int words =
        last < 0 ? 0 : changes_->visualItemRect(changes_->item(last)).bottom() + changes_->verticalScrollBar()->value();
    changes_->setFixedHeight(std::clamp(words + 4, 0, height() / 3));
}

void VersionsPanel::want(bool restore) {
    const Version* found = selected();
    if (!found) return;
    const Version version = *found; // the list may change meanwhile
    const auto map = contents_.mapOf(version);
    if (!map) return compare();
    if (restore) return emit restoreWanted(version, *map);
    session_->preview(version, *map);
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
    if (!keep || !version || !contents_.source()) return;
    const auto named = contents_.source()->name(version->id, nameField_->text().toStdString());
    if (!named) heading_->setText(asSentence(qt(say(named.error().message, appearance_.language()))));
    refresh();
    timeline_->setFocus();
}

} // namespace cjm
