#include "app/panels/muted_list.hpp"

#include "app/panels/panel_button.hpp"
#include "app/panels/panel_words.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::size_t firstMuted = 20, moreMuted = 50;
constexpr int mutedAt = 20, mutedWordsAt = 45, besideInk = 1, arrowSide = 14; // where words of findings begin too

} // namespace

MutedList::MutedList(QWidget* parent)
    : QWidget(parent),
      head_(new PanelButton(this)),
      words_(panelSign(head_)),
      arrow_(panelSign(head_)),
      body_(new QWidget(this)),
      list_(new QVBoxLayout(body_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout(head_);
    row->setContentsMargins(mutedAt, 5, 12, 5);
    row->setSpacing(mutedWordsAt - mutedAt - arrowSide);
    words_->setProperty("role", QStringLiteral("quiet"));
    row->addWidget(arrow_);
    row->addWidget(words_, 1);
    list_->setContentsMargins(mutedWordsAt - besideInk, 0, 16, 6);
    list_->setSpacing(10);
    body_->hide();
    column->addWidget(head_);
    column->addWidget(body_);
    connect(head_, &QAbstractButton::clicked, this, [this] {
        isOpen_ = !isOpen_;
        shown_ = firstMuted;
        fill();
    });
}

void MutedList::setLook(const Appearance& appearance) {
    theme_ = appearance.theme();
    language_ = appearance.language();
    head_->setTheme(theme_);
    fill();
}

void MutedList::show(const std::vector<MutedFinding>& muted, bool mayEdit) {
    muted_ = muted;
    mayEdit_ = mayEdit;
    fill();
}

void MutedList::fill() {
    setVisible(!muted_.empty());
    words_->setText(tr("Not shown: %1").arg(muted_.size()));
    head_->setAccessibleName(words_->text());
    arrow_->setPixmap(tintedIcon(isOpen_ ? "chevron-down" : "chevron-right", theme_).pixmap(arrowSide));
    while (QLayoutItem* item = list_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    body_->setVisible(isOpen_ && !muted_.empty());
    if (!isOpen_) return;
    const std::size_t count = std::min(std::max(shown_, firstMuted), muted_.size());
    const auto link = [this](const QString& words) {
        auto* button = new QPushButton(words, body_);
        button->setProperty("role", QStringLiteral("link"));
        button->setCursor(Qt::PointingHandCursor);
        return button;
    };
    for (std::size_t i = 0; i < count; ++i) {
        auto* one = new QWidget(body_);
        auto* lines = new QVBoxLayout(one);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(2);
        const QString words = qt(cjm::say(muted_[i].finding.message, language_));
        const auto say = [one, lines](const QString& text, const char* role) {
            QLabel* label = panelWords(role, one);
            label->setText(text);
            lines->addWidget(label);
        };
        say(words, "finding");
        if (!muted_[i].mute->reason.empty()) say(qt(muted_[i].mute->reason), "quiet");
        if (mayEdit_) {
            QPushButton* back = link(tr("Bring back"));
            back->setAccessibleName(tr("Bring back") + QStringLiteral(": ") + words);
            lines->addWidget(back, 0, Qt::AlignLeft);
            connect(back, &QPushButton::clicked, this, [this, id = muted_[i].mute->id] { emit backWanted(id); });
        }
        list_->addWidget(one);
    }
    if (count == muted_.size()) return;
    QPushButton* more = link(tr("%n more", nullptr, static_cast<int>(muted_.size() - count)));
    list_->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this, count] {
        shown_ = count + moreMuted;
        fill();
    });
}

} // namespace cjm
