#include "app/panels/version_box.hpp"

#include "app/panels/others_panel.hpp"
#include "app/panels/panel_words.hpp"
#include "app/panels/person_mark.hpp"
#include "app/widgets/people.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr int pairGap = 8, versionMark = 18, eyeSide = 14;

} // namespace

QPushButton* panelPush(const char* role, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty("role", QString::fromLatin1(role));
    button->setCursor(Qt::PointingHandCursor);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return button;
}

ButtonPair::ButtonPair(QPushButton* first, QPushButton* second, QWidget* parent)
    : QWidget(parent),
      buttons_{first, second} {
    for (QPushButton* button : buttons_)
        button->setParent(this);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
}

std::vector<QPushButton*> ButtonPair::shown() const {
    std::vector<QPushButton*> shown(buttons_.begin(), buttons_.end());
    std::erase_if(shown, [](const QPushButton* button) { return button->isHidden(); });
    return shown;
}

bool ButtonPair::areBeside(int width) const {
    int widest = 0;
    for (const QPushButton* button : shown())
        widest = std::max(widest, button->sizeHint().width());
    return 2 * widest + pairGap <= width;
}

int ButtonPair::heightForWidth(int width) const {
    const auto buttons = shown();
    if (buttons.empty()) return 0;
    const int height = buttons.front()->sizeHint().height();
    return buttons.size() < 2 || areBeside(width) ? height : 2 * height + pairGap;
}

QSize ButtonPair::sizeHint() const {
    constexpr int usual = 320;
    const int across = width() > 0 ? width() : usual;
    return {across, heightForWidth(across)};
}

QSize ButtonPair::minimumSizeHint() const { return {0, shown().empty() ? 0 : shown().front()->sizeHint().height()}; }

void ButtonPair::place() {
    const auto buttons = shown();
    const bool beside = areBeside(width());
    const int across = beside ? (width() - pairGap) / 2 : width();
    QPoint at;
    for (QPushButton* button : buttons) {
        const int height = button->sizeHint().height();
        button->setGeometry(QRect(at, QSize(across, height)));
        at += beside ? QPoint(across + pairGap, 0) : QPoint(0, height + pairGap);
    }
}

void ButtonPair::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

// Other words, or one button fewer.
bool ButtonPair::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

VersionBox::VersionBox(QWidget* parent)
    : QFrame(parent),
      mark_(new PersonMark(versionMark, this)),
      who_(panelWords("strong", this)),
      when_(panelSign(this)),
      eye_(panelSign(this)),
      onMap_(panelWords("quiet", this)),
      now_(new QWidget(this)),
      words_(new MarkedWords(this)),
      takes_(panelPush("work", this)) {
    setProperty("role", QStringLiteral("version"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // both are as wide, whatever their words are
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 9, 10, 10);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(5);
    when_->setProperty("role", QStringLiteral("quiet"));
    head->addWidget(mark_, 0, Qt::AlignTop);
    head->addWidget(who_, 1);
    head->addWidget(when_, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(words_);
    auto* now = new QHBoxLayout(now_);
    now->setContentsMargins(0, 0, 0, 0);
    now->setSpacing(5);
    now->addWidget(eye_, 0, Qt::AlignTop);
    now->addWidget(onMap_, 1);
    column->addWidget(now_);
    column->addStretch(1);
    column->addWidget(takes_);
}

void VersionBox::show(const VersionShown& version, const Appearance& appearance) {
    version_ = version;
    const Theme& theme = appearance.theme();
    mark_->show(version.by, theme);
    who_->setText(version.who);
    when_->setText(version.when);
    when_->setVisible(!version.when.isEmpty());
    words_->setRuns(version.words);
    words_->setLook(theme, theme.page, version.isOwn ? theme.accent : personColour(version.by));
    now_->setVisible(version.isOnMap);
    eye_->setPixmap(colouredIcon("eye", readableOn(theme.page, theme.muted)).pixmap(QSize(eyeSide, eyeSide)));
    onMap_->setText(OthersPanel::tr("on the map now"));
    takes_->setText(OthersPanel::tr("Take this"));
    takes_->setAccessibleName(takes_->text() + QStringLiteral(": ") + version.who + QStringLiteral(", ") +
                              wholeOf(version.words));
}

} // namespace cjm
