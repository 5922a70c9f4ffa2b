#include "app/document/others.hpp"
#include "app/panels/conflict_item.hpp"
#include "app/panels/others_panel.hpp"
#include "app/panels/panel_words.hpp"
#include "app/panels/person_mark.hpp"
#include "app/panels/their_change_item.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/edit/conflict_value.hpp>
#include <cjm/edit/take_back.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

// What the panel of what others changed lists, and what its buttons do.

namespace cjm {
namespace {

constexpr int personMark = 22, personAtSide = 12;
constexpr std::size_t longestLabel = 40;         // letters
constexpr std::int64_t mostBefore = 10 * 60'000; // ms, of a version that was kept before merging

void dropWidgets(QVBoxLayout& list) {
    while (QLayoutItem* item = list.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

std::string nameInChange(const MapChange& change) {
    for (const auto& [name, value] : change.text.values)
        if (const auto* text = std::get_if<std::string>(&value); text && name == "name") return *text;
    return change.after.value_or(change.before.value_or(std::string()));
}

} // namespace

// An edit of a panel's own is shown at once, and the keys go on where they were.
void OthersPanel::follow() {
    if (!isVisible() || !session_ || !others_) return;
    followConflicts();
    if (isFilled_)
        followChanges();
    else
        fillChanges();
    followEmptiness();
    followTabs();
}

void OthersPanel::followConflicts() {
    const Map& map = session_->map();
    const std::vector<ConflictId> list = openConflicts(map);
    while (conflicts_.size() > list.size()) {
        conflicts_.back()->hide();
        conflicts_.back()->deleteLater();
        conflicts_.pop_back();
    }
    while (conflicts_.size() < list.size())
        conflicts_.push_back(newConflict());
    const std::string own = authorName();
    int choices = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Conflict& conflict = *map.conflicts.find(list[i]);
        conflicts_[i]->show(conflictShown(map, conflict, own, appearance_.theme(), appearance_.language()),
                            appearance_);
        conflicts_[i]->setMayEdit(session_->mayEdit());
        choices += asksForChoice(conflict.kind) ? 1 : 0;
    }
    conflictsHead_->setVisible(!list.empty());
    // Where nothing is to be chosen, there is only something to be known.
    conflictsTitle_->setText(choices > 0 ? tr("To be chosen") : tr("To be known"));
    conflictsCount_->setText(choices > 0 ? tr("%n conflict(s)", nullptr, choices)
                                         : tr("%n note(s)", nullptr, static_cast<int>(list.size())));
}

ConflictItem* OthersPanel::newConflict() {
    auto* item = new ConflictItem(content_);
    conflictList_->addWidget(item);
    hear(*item);
    connect(&item->head(), &QAbstractButton::clicked, this, [this, item] { goTo(item->shown().target); });
    connect(item, &ConflictItem::chosen, this, [this, item](ConflictChoice choice) { choose(*item, choice); });
    connect(item, &ConflictItem::ownWanted, this, [this, item] { writeOwn(*item); });
    item->QWidget::show();
    return item;
}

// By person and time, the newest first.
void OthersPanel::fillChanges() {
    isFilled_ = true;
    dropWidgets(*changeList_);
    listed_.clear();
    people_.clear();
    std::size_t count = 0;
    const auto& batches = others_->batches();
    for (std::size_t i = batches.size(); i-- > 0;) {
        if (batches[i].isSeen) continue;
        const auto kept = std::make_shared<const Others::Batch>(batches[i]); // those of the session come and go
        bool isNamed = false;
        for (const MapChange& change : kept->changes) {
            if (!isListed(change) || ++count > most_) continue;
            if (!isNamed) addPerson(*kept);
            isNamed = true;
            addChange(kept, change);
        }
    }
    more_->setVisible(count > listed_.size());
    more_->setText(tr("%n more…", nullptr, static_cast<int>(count - listed_.size())));
    changesHead_->setVisible(count > 0);
    changesCount_->setText(tr("%n change(s)", nullptr, static_cast<int>(count)));
    seen_->setEnabled(count > 0);
    followChanges();
    followVersion();
}

// The same person at the same time is named once.
void OthersPanel::addPerson(const Others::Batch& batch) {
    const QString who = calledInPanel(batch.by), when = momentInPanel(batch.time);
    const QString both = who + QStringLiteral(", ") + when;
    if (!people_.isEmpty() && people_.back() == both) return;
    people_ << both;
    auto* line = new QWidget(content_);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(personAtSide, 4, personAtSide, 2);
    row->setSpacing(8);
    auto* mark = new PersonMark(personMark, line);
    mark->show(batch.by, appearance_.theme());
    QLabel* name = panelWords("strong", line);
    name->setText(who);
    QLabel* time = panelSign(line);
    time->setProperty("role", QStringLiteral("quiet"));
    time->setText(when);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(name, 1, Qt::AlignVCenter);
    row->addWidget(time, 0, Qt::AlignVCenter);
    changeList_->addWidget(line);
    line->show();
}

void OthersPanel::addChange(const std::shared_ptr<const Others::Batch>& batch, const MapChange& change) {
    auto* item = new TheirChangeItem(content_);
    item->show(theirChange(*batch, change, appearance_.theme(), appearance_.language()), batch->by, appearance_);
    changeList_->addWidget(item);
    listed_.push_back({batch, &change, item});
    hear(*item);
    connect(item, &QAbstractButton::clicked, this, [this, item] { goTo(item->change().target); });
    connect(item, &TheirChangeItem::backWanted, this, [this, listed = listed_.back()] { takeBack(listed); });
    item->QWidget::show();
}

// What is as it was before has been taken back, or somebody has made it so.
void OthersPanel::followChanges() {
    const Map& map = session_->map();
    for (const Listed& each : listed_) {
        const auto back = takenBack(each.batch->before, each.batch->after, *each.change, map);
        each.item->setWay(session_->mayEdit(), back && *back == map);
    }
}

void OthersPanel::followEmptiness() {
    const bool isEmpty = conflicts_.empty() && listed_.empty();
    rule_->setVisible(!conflicts_.empty() && !listed_.empty());
    empty_->setVisible(isEmpty);
    empty_->setText(others_->batches().empty()
                        ? tr("Nobody has changed anything yet. What colleagues do to this file will be here.")
                        : tr("You have seen it all. What colleagues do next will be here."));
}

// The newest version from before the newest merge: the one that was kept for it, or else the last one there was.
void OthersPanel::followVersion() {
    versionTime_ = 0;
    const Others::Batch* newest = listed_.empty() ? nullptr : listed_.front().batch.get();
    const auto versions = newest ? session_->versions() : nullptr;
    const auto list = versions ? versions->list() : Result<std::vector<Version>>();
    if (list) {
        const Version* last = nullptr;
        for (const Version& version : *list) {
            if (version.time > newest->time || version.why == VersionWhy::foundOnDisk) continue;
            const bool isOfMerging =
                version.why == VersionWhy::beforeMerging || version.why == VersionWhy::beforeConflict;
            const bool isKept = isOfMerging && version.time + mostBefore >= newest->time;
            if (!last || isKept) last = &version;
            if (isKept) break;
        }
        if (last) versionTime_ = last->time;
    }
    versionLine_->setVisible(versionTime_ > 0);
    version_->setText(tr("version of %1").arg(momentInPanel(versionTime_)));
    version_->setAccessibleName(before_->text() + QStringLiteral(" ") + version_->text());
}

// As the map is now: somebody may have changed it since it was listed.
void OthersPanel::choose(const ConflictItem& item, ConflictChoice choice) {
    const ConflictId id = item.shown().id;
    const auto place =
        static_cast<std::size_t>(std::find(conflicts_.begin(), conflicts_.end(), &item) - conflicts_.begin());
    session_->finishTyping();
    const Result<Edit> edit = chooseEdit(session_->map(), id, choice, session_->ids());
    if (!edit) return session_->refuse(edit.error());
    if (!session_->apply(*edit)) return;
    followNow();
    enterAt(place);
}

// Both texts are put on the map first: nothing is lost when the editor goes. Escape takes it all back.
void OthersPanel::writeOwn(const ConflictItem& item) {
    const ConflictId id = item.shown().id;
    session_->finishTyping();
    const Map& map = session_->map();
    const auto conflict = map.conflicts.find(id);
    if (!conflict) return followNow();
    const ConflictView view = conflictView(map, *conflict);
    auto text = withConflictValue(map, *conflict, view.bothTexts);
    if (!text) return session_->refuse(text.error());
    Message label{"others.own-text", {{"name", utf8::shortened(nameOf(map, view.on), longestLabel)}}};
    const auto begun = std::make_shared<EditScope>(session_->store());
    if (const auto done = begun->apply(Batch{std::move(label), {std::move(*text), RemoveConflict{id}}}); !done)
        return session_->refuse(done.error());
    begun->end();
    followNow();
    emit ownWanted(view.on, begun);
}

// Of what was listed the button has a copy: it may be listed anew meanwhile.
void OthersPanel::takeBack(const Listed& listed) {
    session_->finishTyping();
    auto map = takenBack(listed.batch->before, listed.batch->after, *listed.change, session_->map());
    if (!map) return session_->refuse(map.error());
    const Edit edit = PutMap{std::move(*map), {"others.taken-back", {{"name", nameInChange(*listed.change)}}}};
    if (const auto done = session_->tryToApply(edit); !done) return session_->refuse(done.error());
    followNow();
}

void OthersPanel::goTo(const Target& target) {
    if (!session_ || !exists(session_->map(), target)) return;
    session_->finishTyping();
    session_->select(target);
    emit recordWanted(target);
}

} // namespace cjm
