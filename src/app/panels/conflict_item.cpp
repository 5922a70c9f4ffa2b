#include "app/panels/conflict_item.hpp"

#include "app/panels/finding_entry.hpp"
#include "app/panels/others_panel.hpp"
#include "app/panels/panel_words.hpp"
#include "app/panels/version_box.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/base/contract.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int conflictAtSide = 16, pillIconSide = 14;
constexpr int headInset = 6; // its ring stands out, its words do not

QVBoxLayout* columnOf(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(headInset, 0, headInset, 0);
    column->setSpacing(8);
    return column;
}

} // namespace

ConflictItem::ConflictItem(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(conflictAtSide - headInset, 0, conflictAtSide - headInset, 0);
    column->setSpacing(6);
    buildHead(*column);
    buildVersions(*column);
    buildNote(*column);
}

void ConflictItem::buildHead(QVBoxLayout& column) {
    head_ = new PanelButton(this);
    auto* row = new QHBoxLayout(head_);
    row->setContentsMargins(headInset, 4, headInset, 4);
    row->setSpacing(6);
    swatch_ = panelSign(head_);
    kind_ = panelWords("finding", head_);
    pill_ = new QFrame(head_);
    pill_->setProperty("role", QStringLiteral("pill"));
    pill_->setAttribute(Qt::WA_TransparentForMouseEvents);
    pillIcon_ = panelSign(pill_);
    pillWords_ = panelSign(pill_);
    pillWords_->setProperty("role", QStringLiteral("pillWords"));
    auto* inside = new QHBoxLayout(pill_);
    inside->setContentsMargins(8, 2, 9, 2);
    inside->setSpacing(5);
    inside->addWidget(pillIcon_);
    inside->addWidget(pillWords_);
    row->addWidget(swatch_, 0, Qt::AlignVCenter);
    row->addWidget(kind_, 1, Qt::AlignVCenter);
    row->addWidget(pill_, 0, Qt::AlignVCenter);
    column.addWidget(head_);
}

void ConflictItem::buildVersions(QVBoxLayout& column) {
    versions_ = new QWidget(this);
    auto* lines = columnOf(versions_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (VersionBox*& box : boxes_) {
        box = new VersionBox(versions_);
        row->addWidget(box, 1);
        connect(&box->takes(), &QPushButton::clicked, this,
                [this, made = box] { emit chosen(made->version().choice); });
    }
    lines->addLayout(row);
    takesBoth_ = panelPush("work", versions_);
    own_ = panelPush("work", versions_);
    pair_ = new ButtonPair(takesBoth_, own_, versions_);
    lines->addWidget(pair_);
    base_ = panelWords("quiet", versions_);
    lines->addWidget(base_);
    column.addWidget(versions_);
    connect(takesBoth_, &QPushButton::clicked, this, [this] { emit chosen(ConflictChoice::both); });
    connect(own_, &QPushButton::clicked, this, &ConflictItem::ownWanted);
}

void ConflictItem::buildNote(QVBoxLayout& column) {
    note_ = new QWidget(this);
    auto* lines = columnOf(note_);
    name_ = panelWords("finding", note_);
    why_ = panelWords("quiet", note_);
    keeps_ = panelPush("work", note_);
    drops_ = panelPush("work", note_);
    lines->addWidget(name_);
    lines->addWidget(why_);
    lines->addWidget(new ButtonPair(keeps_, drops_, note_));
    column.addWidget(note_);
    connect(keeps_, &QPushButton::clicked, this, [this] { emit chosen(ConflictChoice::dismissed); });
    connect(drops_, &QPushButton::clicked, this, [this] { emit chosen(ConflictChoice::dropped); });
}

void ConflictItem::show(const ConflictShown& conflict, const Appearance& appearance) {
    shown_ = conflict;
    const Theme& theme = appearance.theme();
    head_->setTheme(theme);
    kind_->setText(conflict.heading);
    swatch_->setVisible(conflict.colour.has_value());
    if (conflict.colour) swatch_->setPixmap(stageSwatch(*conflict.colour, kind_->fontMetrics().lineSpacing()));
    pill_->setVisible(!conflict.isNote);
    pillWords_->setText(OthersPanel::tr("two versions"));
    pillIcon_->setPixmap(colouredIcon("columns-2", warningColour(theme)).pixmap(QSize(pillIconSide, pillIconSide)));
    versions_->setVisible(!conflict.isNote);
    note_->setVisible(conflict.isNote);
    if (conflict.isNote)
        showNote();
    else
        showVersions(appearance);
}

void ConflictItem::showVersions(const Appearance& appearance) {
    const Theme& theme = appearance.theme();
    head_->setAccessibleName(kind_->text() + QStringLiteral(", ") + pillWords_->text());
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        boxes_[i]->show(shown_.versions[i], appearance);
    takesBoth_->setText(OthersPanel::tr("Take both"));
    takesBoth_->setIcon(tintedIcon("copy-plus", theme));
    own_->setText(OthersPanel::tr("Write your own"));
    own_->setIcon(tintedIcon("pencil", theme));
    for (QPushButton* button : {takesBoth_, own_}) {
        button->setIconSize(iconBesideWords(pillIconSide));
        button->setAccessibleName(button->text() + QStringLiteral(": ") + kind_->text());
    }
    takesBoth_->setVisible(shown_.canTakeBoth);
    own_->setVisible(shown_.canWriteOwn);
    pair_->setVisible(shown_.canTakeBoth || shown_.canWriteOwn);
    base_->setText(OthersPanel::tr("It was: “%1”").arg(shown_.base));
    base_->setVisible(!shown_.base.isEmpty());
}

void ConflictItem::showNote() {
    name_->setText(shown_.words);
    name_->setVisible(!shown_.words.isEmpty());
    why_->setText(shown_.why);
    keeps_->setText(shown_.canDrop ? OthersPanel::tr("Keep it") : OthersPanel::tr("Dismiss"));
    drops_->setText(OthersPanel::tr("Delete anyway"));
    drops_->setVisible(shown_.canDrop);
    head_->setAccessibleName(kind_->text() + QStringLiteral(", ") + shown_.why);
    for (QPushButton* button : {keeps_, drops_})
        button->setAccessibleName(button->text() + QStringLiteral(": ") + shown_.why);
}

void ConflictItem::setMayEdit(bool mayEdit) {
    for (VersionBox* box : boxes_)
        box->takes().setEnabled(mayEdit);
    for (QPushButton* button : {takesBoth_, own_, keeps_, drops_})
        button->setEnabled(mayEdit);
}

VersionBox& ConflictItem::box(ConflictChoice choice) {
    expects(choice == ConflictChoice::kept || choice == ConflictChoice::other);
    return boxes_[0]->version().choice == choice ? *boxes_[0] : *boxes_[1];
}

QPushButton& ConflictItem::button(ConflictChoice choice) {
    switch (choice) {
    case ConflictChoice::both: return *takesBoth_;
    case ConflictChoice::dismissed: return *keeps_;
    case ConflictChoice::dropped: return *drops_;
    case ConflictChoice::kept:
    case ConflictChoice::other: break;
    }
    return box(choice).takes();
}

QString ConflictItem::baseInWords() const { return base_->isHidden() ? QString() : base_->text(); }

} // namespace cjm
