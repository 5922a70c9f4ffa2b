#include "app/inspector/inspector_comments.hpp"

#include "app/inspector/comment_item.hpp"
#include "app/panels/panel_words.hpp"
#include "app/widgets/card_sign.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>

#include <QDateTime>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr int longestAuthor = 60;
constexpr std::size_t lineLetters = 80;

bool isEnterWithControl(const QKeyEvent& key) {
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
           (key.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

QString openInWords(int open, int resolved) {
    return open > 0 ? QString::number(open) : CommentsPage::tr("resolved: %1").arg(resolved);
}

} // namespace

CommentsPage::CommentsPage(InspectorContext& context, QWidget* parent)
    : InspectorPage(context, parent),
      list_(new QVBoxLayout),
      resolved_(new QVBoxLayout) {
    build();
}

void CommentsPage::build() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    const auto label = [this](const char* role, QWidget* parent) {
        auto* made = new QLabel(parent);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setProperty("role", QLatin1String(role));
        return made;
    };
    const auto button = [](QWidget* parent, const char* role) {
        auto* made = new QPushButton(parent);
        made->setAutoDefault(false);
        made->setProperty("role", QLatin1String(role));
        return made;
    };
    about_ = new QFrame(this);
    aboutSign_ = label("linked", about_);
    aboutWords_ = wordsOfRole("linked", about_);
    aboutDots_ = new SeverityDots(about_);
    auto* about = new QHBoxLayout(about_);
    about->setContentsMargins(10, 8, 10, 8);
    about->setSpacing(8);
    about->addWidget(aboutSign_, 0, Qt::AlignTop);
    about->addWidget(aboutWords_, 1);
    about->addWidget(aboutDots_, 0, Qt::AlignTop);
    column->addWidget(about_);
    empty_ = label("note", this);
    column->addWidget(empty_);
    for (QVBoxLayout* list : {list_, resolved_})
        list->setSpacing(12);
    column->addLayout(list_);
    asking_ = new QWidget(this);
    auto* asking = new QVBoxLayout(asking_);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->setSpacing(4);
    who_ = label("caption", asking_);
    author_ = new QLineEdit(asking_);
    author_->setMaxLength(longestAuthor);
    author_->installEventFilter(this);
    asking->addWidget(who_);
    asking->addWidget(author_);
    column->addWidget(asking_);
    writing_ = new QWidget(this);
    auto* writing = new QVBoxLayout(writing_);
    writing->setContentsMargins(0, 0, 0, 0);
    writing->setSpacing(8);
    box_ = new TextBox(TextBox::Lines::many, writing_);
    box_->installEventFilter(this);
    writing->addWidget(box_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    resolve_ = button(writing_, "small");
    resolve_->setIconSize(iconBesideWords(14));
    send_ = button(writing_, "small");
    keys_ = label("note", writing_);
    keys_->setWordWrap(false);
    buttons->addWidget(resolve_);
    buttons->addStretch(1);
    buttons->addWidget(keys_);
    buttons->addWidget(send_);
    writing->addLayout(buttons);
    rename_ = button(writing_, "aside");
    rename_->setCursor(Qt::PointingHandCursor);
    writing->addWidget(rename_, 0, Qt::AlignLeft);
    column->addWidget(writing_);
    column->addLayout(resolved_);
    connect(resolve_, &QPushButton::clicked, this, &CommentsPage::resolve);
    connect(send_, &QPushButton::clicked, this, &CommentsPage::send);
    connect(rename_, &QPushButton::clicked, this, [this] { askAuthor(true); });
    connect(box_, &QTextEdit::textChanged, this, &CommentsPage::offerSending);
}

// The key is said until there is something to send: beside «Resolved» there is room for one of the two.
void CommentsPage::offerSending() {
    const bool isWritten = !box_->text().trimmed().isEmpty();
    send_->setVisible(isWritten);
    keys_->setVisible(!isWritten);
}

std::string CommentsPage::ownName() const { return authorName(); }

QString CommentsPage::titleOf(const Target& target) const {
    if (target.index() == 0) return asSentence(words("record.map"));
    const std::string name = nameOf(map(), target);
    return name.empty() ? InspectorPage::tr("Without a text") : qt(utf8::shortened(name, lineLetters));
}

void CommentsPage::show(const Target& on, bool anew) {
    // What is written and not sent waits for its record.
    if (anew && edited_.empty()) drafts_[id_] = box_->text();
    on_ = on;
    id_ = commentedId(on);
    if (anew) {
        box_->setText(drafts_[id_]);
        edited_ = {};
        showsResolved_ = false;
        asksAuthor_ = false;
    }
    clear();
    const bool isThread = !id_.empty();
    about_->setVisible(isThread);
    writing_->setVisible(isThread && context().mayEdit());
    if (isThread)
        showThread();
    else
        showList();
}

void CommentsPage::clear() {
    for (QWidget* widget : made_) {
        widget->hide();
        widget->deleteLater();
    }
    made_.clear();
}

void CommentsPage::showThread() {
    const auto* id = std::get_if<CardId>(&on_);
    const auto card = id ? map().cards.find(*id) : nullptr;
    const CardSign sign = card ? cardSignOf(*card) : CardSign{QStringLiteral("plain"), {}};
    about_->setProperty("role", sign.role);
    aboutSign_->setVisible(!sign.icon.isEmpty());
    if (!sign.icon.isEmpty()) aboutSign_->setPixmap(sign.inked(context().theme()).pixmap(14));
    aboutDots_->show(sign.severity, context().theme());
    for (QWidget* each : {static_cast<QWidget*>(about_), static_cast<QWidget*>(aboutWords_)}) {
        each->style()->unpolish(each); // they look at the role anew
        each->style()->polish(each);
    }
    aboutWords_->setText(titleOf(on_));
    Records<Comment> open, resolved;
    for (auto& comment : commentsOn(map(), id_))
        (comment->resolved ? resolved : open).push_back(std::move(comment));
    empty_->setVisible(open.empty() && resolved.empty());
    empty_->setText(tr("No comments yet"));
    for (const auto& comment : open)
        addComment(*comment, *list_);
    if (!resolved.empty()) addFolded(resolved);
    const bool mayEdit = context().mayEdit();
    resolve_->setVisible(!open.empty() && mayEdit);
    resolve_->setText(tr("Resolved"));
    resolve_->setIcon(tintedIcon("check", context().theme()));
    send_->setText(edited_.empty() ? tr("Send") : tr("Keep"));
    keys_->setText(QStringLiteral("Ctrl+Enter"));
    send_->setToolTip(Qt::convertFromPlainText(keys_->text()));
    offerSending();
    box_->setPlaceholderText(open.empty() ? tr("Comment") : tr("Answer"));
    box_->setAccessibleName(box_->placeholderText());
    who_->setText(tr("Who are you? A role or initials"));
    author_->setAccessibleName(who_->text());
    asking_->setVisible(asksAuthor_ && mayEdit);
    const std::string own = ownName();
    rename_->setVisible(!own.empty() && !asksAuthor_);
    rename_->setText(tr("Signed: %1").arg(qt(shownLine(own))));
}

void CommentsPage::addComment(const Comment& comment, QVBoxLayout& to) {
    const std::string own = ownName();
    const bool isOwn = context().mayEdit() && !own.empty() && comment.author == own;
    auto* item = new CommentItem(comment, isOwn, context().theme(), this);
    connect(item, &CommentItem::removed, this, [this, id = comment.id] {
        box_->setFocus(Qt::OtherFocusReason);
        context().put(RemoveComment{id});
    });
    connect(item, &CommentItem::linkWanted, this, [this](const QUrl& link) { context().dialogs().openLink(link); });
    to.addWidget(item);
    made_.push_back(item);
}

// Below where one writes, behind a rule: what is over comes last.
void CommentsPage::addFolded(const Records<Comment>& resolved) {
    made_.push_back(panelRule(this));
    resolved_->addWidget(made_.back());
    auto* fold = new QPushButton(tr("Resolved: %1").arg(resolved.size()), this);
    fold->setProperty("role", QStringLiteral("more"));
    fold->setAutoDefault(false);
    fold->setIconSize(iconBesideWords(14));
    fold->setIcon(tintedIcon(showsResolved_ ? "chevron-down" : "chevron-right", context().theme()));
    connect(fold, &QPushButton::clicked, this, [this] {
        showsResolved_ = !showsResolved_;
        box_->setFocus(Qt::OtherFocusReason);
        show(on_, false);
    });
    resolved_->addWidget(fold, 0, Qt::AlignLeft);
    made_.push_back(fold);
    if (!showsResolved_) return;
    for (const auto& comment : resolved)
        addComment(*comment, *resolved_);
}

void CommentsPage::showList() {
    asking_->hide();
    const auto records = commentedRecords(map());
    empty_->setVisible(records.empty());
    empty_->setText(tr("No comments yet. Select a card, a stage or a row to write one"));
    QString heading;
    for (const CommentedRecord& record : records) {
        const auto stage = record.stage.empty() ? nullptr : map().stages.find(record.stage);
        QString words = stage ? qt(shownLine(stage->title))
                              : asSentence(this->words(record.target.index() == 0 ? "record.map" : "look.rows"));
        if (record.open == 0) words = tr("All resolved");
        if (words != heading) addHeading(heading = words);
        addLine(record);
    }
}

void CommentsPage::addHeading(const QString& words) {
    auto* label = new QLabel(words, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QStringLiteral("caption"));
    list_->addWidget(label);
    made_.push_back(label);
}

// Leads to the record and its thread.
void CommentsPage::addLine(const CommentedRecord& record) {
    auto* line = new QPushButton(this);
    line->setAutoDefault(false);
    line->setProperty("role", QStringLiteral("drop"));
    line->setCursor(Qt::PointingHandCursor);
    auto* inside = new QVBoxLayout(line);
    inside->setContentsMargins(10, 7, 10, 7);
    inside->setSpacing(2);
    const QString title = titleOf(record.target), count = openInWords(record.open, record.resolved);
    const QString said = qt(shownLine(record.last->author)) + QStringLiteral(": ") +
                         qt(shownLine(utf8::shortened(record.last->text, lineLetters)));
    const QString dot = QStringLiteral("\u00A0·\u00A0"); // which leaves the count with the last word
    const std::pair<QString, const char*> parts[] = {{title + dot + count, "question"}, {said, "note"}};
    for (const auto& [words, role] : parts) {
        auto* label = new QLabel(words, line);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("role", QLatin1String(role));
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        inside->addWidget(label);
    }
    line->setMinimumHeight(inside->sizeHint().height());
    line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::MinimumExpanding);
    line->setAccessibleName(title + QStringLiteral(", ") + count);
    line->setEnabled(record.target.index() != 0);
    connect(line, &QPushButton::clicked, this, [this, target = record.target] { emit ledTo(target); });
    list_->addWidget(line);
    made_.push_back(line);
}

QWidget* CommentsPage::enterThread() {
    if (!writing_->isHidden()) {
        box_->setFocus(Qt::OtherFocusReason);
        return box_;
    }
    for (QWidget* widget : made_)
        if (auto* line = qobject_cast<QPushButton*>(widget); line && line->isEnabled()) {
            line->setFocus(Qt::OtherFocusReason);
            return line;
        }
    return nullptr;
}

void CommentsPage::askAuthor(bool on) {
    asksAuthor_ = on;
    author_->setText(qt(ownName()));
    show(on_, false);
    (on ? static_cast<QWidget*>(author_) : box_)->setFocus(Qt::OtherFocusReason);
}

// Who writes is asked once: the first comment waits for it.
void CommentsPage::send() {
    if (asksAuthor_) {
        const QString name = author_->text().trimmed();
        if (name.isEmpty()) return author_->setFocus(Qt::OtherFocusReason);
        setAuthorName(name);
        askAuthor(false);
    }
    const std::string text = box_->text().trimmed().toStdString();
    if (text.empty()) return;
    if (ownName().empty()) return askAuthor(true);
    auto old = edited_.empty() ? nullptr : map().comments.find(edited_);
    if (old && old->text != editedFrom_) old = nullptr; // written elsewhere meanwhile: that stays, and this is one more
    edited_ = {};
    box_->setText({}); // before the map is another, which shows all anew
    bool done = false;
    if (old) {
        Comment changed = *old;
        changed.text = text;
        done = changed == *old || context().put(PutComment{std::move(changed), {}});
    } else {
        SystemIds ids;
        const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
        done = context().put(withComment(id_, ownName(), text, now, ids));
    }
    if (!done) box_->setText(qt(text));
    show(on_, false);
    box_->setFocus(Qt::OtherFocusReason);
}

void CommentsPage::editLast() {
    const auto comments = commentsOn(map(), id_);
    const std::string own = ownName();
    const auto last = std::find_if(comments.rbegin(), comments.rend(),
                                   [&](const auto& comment) { return !own.empty() && comment->author == own; });
    if (last == comments.rend()) return;
    edited_ = (*last)->id;
    editedFrom_ = (*last)->text;
    box_->setText(qt((*last)->text));
    box_->moveCursor(QTextCursor::End);
    show(on_, false);
}

void CommentsPage::stopEditing() {
    edited_ = {};
    box_->setText({});
    show(on_, false);
}

void CommentsPage::resolve() {
    box_->setFocus(Qt::OtherFocusReason);
    if (const auto edit = withResolved(map(), id_)) context().put(*edit);
}

bool CommentsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return InspectorPage::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool isAuthor = watched == author_;
    if (isEnterWithControl(key) || (isAuthor && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter))) {
        send();
        return true;
    }
    if (isAuthor && key.key() == Qt::Key_Escape) {
        askAuthor(false);
        return true;
    }
    if (watched == box_ && key.key() == Qt::Key_Up && box_->text().isEmpty()) {
        editLast();
        return true;
    }
    if (watched == box_ && key.key() == Qt::Key_Escape) {
        if (edited_.empty())
            emit left();
        else
            stopEditing();
        return true;
    }
    return InspectorPage::eventFilter(watched, event);
}

} // namespace cjm
