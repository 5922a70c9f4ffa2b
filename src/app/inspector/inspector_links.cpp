#include "app/inspector/inspector_pick.hpp"
#include "app/inspector/linked_line.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/words_label.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace cjm {
namespace {

constexpr std::size_t mostShown = 8; // many records may have very many links

// One linked record: sign, words that may take lines, what is said below them, and a way to let go of it.
class LinkLine : public LinkedLine {
public:
    LinkLine(const LinksField::Link& link, const QString& role, const QIcon& icon, QWidget* parent)
        : LinkedLine(link.words, parent) {
        setProperty("role", role);
        if (!link.colour.isEmpty())
            setStyleSheet(QStringLiteral("QFrame[role=%1] { border-left-color: %2; }").arg(role, link.colour));
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(10, 6, 4, 6);
        row->setSpacing(8);
        if (!icon.isNull()) {
            auto* sign = new QLabel(this);
            sign->setTextFormat(Qt::PlainText);
            sign->setPixmap(icon.pixmap(14));
            row->addWidget(sign, 0, Qt::AlignTop);
        }
        auto* lines = new QVBoxLayout;
        lines->setSpacing(3);
        lines->addWidget(says(link.ofAll ? link.words : InspectorField::ofSome(link.words), "linked"));
        if (!link.note.isEmpty()) lines->addWidget(says(link.note, "note"));
        row->addLayout(lines, 1);
        row->addWidget(remove, 0, Qt::AlignTop);
        if (!link.ofAll) setToolTip(Qt::convertFromPlainText(InspectorField::ofSomeWords(), Qt::WhiteSpaceNormal));
    }

private:
    QLabel* says(const QString& text, const char* role) {
        QLabel* label = wordsOfRole(role, this);
        label->setText(text);
        return label;
    }
};

} // namespace

LinksField::LinksField(const char* role, std::string_view icon, QWidget* parent)
    : InspectorField(parent),
      role_(QString::fromLatin1(role)),
      icon_(icon),
      list_(new QVBoxLayout),
      add_(new QPushButton(this)) {
    list_->setSpacing(5);
    column()->addLayout(list_);
    add_->setProperty("role", QStringLiteral("link"));
    add_->setCursor(Qt::PointingHandCursor);
    column()->addWidget(add_, 0, Qt::AlignLeft);
    setFocusProxy(add_);
    connect(add_, &QPushButton::clicked, this, &LinksField::open);
}

void LinksField::setWords(const QString& add, const QString& hint, const QString& own) {
    add_->setText(QStringLiteral("+ ") + add);
    add_->setAccessibleName(add);
    hint_ = hint;
    own_ = own;
}

void LinksField::show(std::vector<Link> links) {
    if (links == links_) return;
    links_ = std::move(links);
    build();
}

QString LinksField::inWords() const {
    QStringList lines;
    for (const Link& link : links_) {
        lines << (link.ofAll ? link.words : ofSome(link.words));
        if (!link.note.isEmpty()) lines << link.note;
    }
    return lines.join(QLatin1Char('\n'));
}

void LinksField::setTheme(const Theme& theme) {
    theme_ = theme;
    build();
}

void LinksField::retranslate() { build(); }

void LinksField::build() {
    while (QLayoutItem* item = list_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const Colour ink = role_ == QLatin1String("solution")  ? theme_.solutionInk
                       : role_ == QLatin1String("barrier") ? theme_.barrierInk
                                                           : theme_.muted;
    // Tab comes by the lines from top to bottom; new widgets would come after everything else.
    QWidget* before = nullptr;
    setFocusProxy(add_);
    for (std::size_t i = 0; i < std::min(links_.size(), mostShown); ++i) {
        const Link& link = links_[i];
        auto* line = new LinkLine(link, role_, icon_.empty() ? QIcon() : colouredIcon(icon_, ink), this);
        line->remove->setIcon(colouredIcon("x", ink));
        line->remove->setAccessibleName(tr("Remove the link") + QStringLiteral(": ") + link.words);
        line->remove->setToolTip(tr("Remove the link"));
        list_->addWidget(line);
        putTab(before, line);
        putTab(line, line->remove);
        before = addAlso(link, line->remove);
        if (i == 0) setFocusProxy(line);
        connect(line->remove, &QToolButton::clicked, this, [this, id = link.id] { emit removed(id); });
        line->visit = [this, id = link.id] { emit visited(id); };
        if (isLiftable_) line->lift = [this, id = link.id](const QPoint& at) { emit lifted(id, at); };
    }
    if (links_.size() <= mostShown) return;
    auto* rest = new QLabel(tr("and %1 more").arg(links_.size() - mostShown), this);
    rest->setTextFormat(Qt::PlainText);
    rest->setProperty("role", QStringLiteral("note"));
    list_->addWidget(rest);
}

// Below the line: what else is linked with the same record, each a way there. Returns what Tab comes to last.
QWidget* LinksField::addAlso(const Link& link, QWidget* before) {
    constexpr std::size_t mostAlso = 6;
    if (link.also.empty()) return before;
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 2, 0, 4);
    column->setSpacing(4);
    auto* caption = wordsOfRole("note", box);
    caption->setText(alsoWords_);
    column->addWidget(caption);
    for (std::size_t i = 0; i < std::min(link.also.size(), mostAlso); ++i) {
        const Also& also = link.also[i];
        auto* chip = new QPushButton(box);
        chip->setProperty("role", QStringLiteral("chip"));
        chip->setCursor(Qt::PointingHandCursor);
        chip->setText(elidedAtWord(chip->fontMetrics(), also.words, 220));
        chip->setAccessibleName(also.words);
        column->addWidget(chip, 0, Qt::AlignLeft);
        putTab(before, chip);
        before = chip;
        connect(chip, &QPushButton::clicked, this, [this, id = also.id] { emit alsoVisited(id); });
    }
    list_->addWidget(box);
    return before;
}

void LinksField::open() {
    // What is linked already is not offered.
    const auto unlinked = [this](const QString& typed) {
        auto found = find_(typed);
        for (PickerPopup::Choice& choice : found)
            choice.offered = std::none_of(links_.begin(), links_.end(),
                                          [&](const Link& link) { return link.ofAll && link.id == choice.id; });
        return found;
    };
    auto* popup = new PickerPopup(unlinked, this);
    popup->setHint(hint_);
    popup->offerOwn(own_);
    connect(popup, &PickerPopup::picked, this, &LinksField::added);
    connect(popup, &PickerPopup::ownWanted, this, &LinksField::ownWanted);
    popup->openBelow(*add_);
}

} // namespace cjm
