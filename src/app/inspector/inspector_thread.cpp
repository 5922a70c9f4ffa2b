#include "app/inspector/inspector.hpp"
#include "app/inspector/inspector_comments.hpp"
#include "app/inspector/inspector_looks.hpp"
#include "app/inspector/inspector_tabs.hpp"

#include <QPushButton>

// Which part of a record is shown, and the comments on it.

namespace cjm {

// The one record that is shown, or nothing for the map; what has no comments is no answer.
std::optional<Target> Inspector::commented() const {
    switch (subject_.kind) {
    case Subject::Kind::map: return Target{};
    case Subject::Kind::cards:
        return subject_.size() == 1 ? std::optional<Target>(subject_.cards.front()->id) : std::nullopt;
    case Subject::Kind::stages:
        return subject_.size() == 1 ? std::optional<Target>(subject_.stages.front()->id) : std::nullopt;
    case Subject::Kind::rows:
        return subject_.size() == 1 ? std::optional<Target>(subject_.rows.front()->id) : std::nullopt;
    case Subject::Kind::personas:
    case Subject::Kind::transitions: break;
    }
    return std::nullopt;
}

Inspector::Tab Inspector::shownTab() const {
    if (instead_ != Instead::nothing) return fields;
    if (tab_ == looks && hasLooks()) return looks;
    if (tab_ == questions && askingStage()) return questions;
    return tab_ == commenting && commented() ? commenting : fields;
}

void Inspector::sayTabs() {
    const auto on = commented();
    const AnyId id = on ? commentedId(*on) : AnyId{};
    std::size_t open = 0;
    for (const Comment& comment : session_->map().comments)
        if (!comment.resolved && (id.empty() || comment.on == id)) ++open;
    const QString words = open > 0 ? tr("Comments %1").arg(open) : tr("Comments");
    tabs_->setWords({tr("Fields"), tr("Questions"), tr("View"), words});
    tabs_->tab(looks).setVisible(hasLooks());
    tabs_->tab(questions).setVisible(askingStage() != nullptr);
    tabs_->tab(commenting).setVisible(on.has_value());
    tabs_->setVisible((on || askingStage()) && instead_ == Instead::nothing);
    tabs_->setCurrent(shownTab());
}

bool Inspector::hasLooks() const { return subject_.kind == Subject::Kind::map; }

LooksPage& Inspector::looksPage() {
    LooksPage& page = made(looks_);
    page.show();
    return page;
}

CommentsPage& Inspector::commentsPage(const Target& on, bool anew) {
    const bool isNew = !comments_;
    CommentsPage& page = made(comments_);
    if (isNew) connect(&page, &CommentsPage::ledTo, this, &Inspector::ledTo);
    page.show(on, anew || page_ != comments_);
    return page;
}

void Inspector::showComments() {
    tab_ = commenting;
    instead_ = Instead::nothing;
    refresh();
    if (comments_ && page_ == comments_) bring(comments_->enterThread());
}

void Inspector::hideEvent(QHideEvent* event) {
    SidePanel::hideEvent(event);
    if (session_) session_->openThread({});
}

} // namespace cjm
