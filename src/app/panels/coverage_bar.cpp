#include "app/panels/coverage_bar.hpp"

#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/layout/grid/known_scenes.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <string>

namespace cjm {
namespace {

constexpr int barHeight = 50, chipHeight = 30, chipPadding = 10, chipGap = 7, wordsGap = 6;
constexpr Size roomOfSquares{520, 10};
constexpr Font chipFont{Face::regular, 13}, titleFont{Face::semiBold, 15}, confirmedFont{Face::regular, 14},
    figureFont{Face::bold, 17};

// The squares of all that is counted.
class Squares : public QWidget {
public:
    Squares(Appearance appearance, QWidget* parent) : QWidget(parent), appearance_(appearance) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    void show(const KnownCounts& counts) {
        counts_ = counts;
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {static_cast<int>(scene(roomOfSquares).size.width), static_cast<int>(roomOfSquares.height)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter_.draw(painter, scene({double(width()), roomOfSquares.height}));
    }

private:
    [[nodiscard]] Scene scene(const Size& room) const {
        const Theme& theme = appearance_.theme();
        return knownSquares(counts_, room, mix(theme.panel, theme.ink, 0.85));
    }
    Appearance appearance_;
    KnownCounts counts_;
    ScenePainter painter_;
};

} // namespace

StatusChip::StatusChip(Status status, Appearance appearance, QWidget* parent)
    : QAbstractButton(parent),
      status_(status),
      appearance_(appearance) {
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setFont(qtFont(chipFont));
}

void StatusChip::show(const QString& words, int count) {
    words_ = words;
    number_ = QString::number(count);
    setAccessibleName(words_ + QLatin1Char(' ') + number_);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const {
    const QFontMetrics metrics(font());
    return {2 * chipPadding + static_cast<int>(swatchSize.width) + chipGap + metrics.horizontalAdvance(words_) +
                wordsGap + metrics.horizontalAdvance(number_),
            chipHeight};
}

void StatusChip::paintEvent(QPaintEvent*) {
    const Theme& theme = appearance_.theme();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const bool isStrong = isChecked() || hasFocus() || underMouse();
    painter.setBrush(qtColour(isChecked() ? mix(theme.page, theme.accent, 0.12) : theme.page));
    painter.setPen(QPen(qtColour(isStrong ? theme.accent : theme.line), isChecked() || hasFocus() ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
    ScenePainter().drawAt(painter, statusSwatch(status_, theme),
                          QPointF(chipPadding, (height() - swatchSize.height) / 2), 1);
    QRect room = rect().adjusted(chipPadding + static_cast<int>(swatchSize.width) + chipGap, 0, -chipPadding, 0);
    painter.setPen(qtColour(theme.ink));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, words_);
    painter.setPen(qtColour(readableOn(theme.page, theme.muted)));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, number_);
}

CoverageBar::CoverageBar(Appearance appearance, QWidget* parent) : QToolBar(parent), appearance_(appearance) {
    setObjectName(QStringLiteral("coverage"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    build();
    hide();
    appearance_.follow(this, [this] { dress(); });
}

void CoverageBar::build() {
    auto* whole = new QWidget(this);
    whole->setFixedHeight(barHeight - 1); // and the line below
    whole->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(8);
    const auto label = [&](const Font& font) {
        auto* made = new QLabel(whole);
        made->setTextFormat(Qt::PlainText);
        made->setFont(qtFont(font));
        row->addWidget(made);
        return made;
    };
    title_ = label(titleFont);
    auto* line = new QFrame(whole);
    line->setObjectName(QStringLiteral("coverageLine"));
    line->setFixedSize(1, 22);
    row->addSpacing(6);
    row->addWidget(line);
    row->addSpacing(6);
    confirmed_ = label(confirmedFont);
    figure_ = label(figureFont);
    squares_ = new Squares(appearance_, whole);
    row->addSpacing(4);
    row->addWidget(squares_);
    row->addStretch(1);
    for (const Status status : {Status::fact, Status::assumption, Status::none}) {
        auto* chip = new StatusChip(status, appearance_, whole);
        chips_[static_cast<std::size_t>(status)] = chip;
        row->addWidget(chip);
        connect(chip, &StatusChip::clicked, this, [this, status] {
            ViewFilter filter = session_->filter();
            if (filter.onlyStatus == status)
                filter.onlyStatus.reset();
            else
                filter.onlyStatus = status;
            session_->setFilter(std::move(filter));
        });
    }
    close_ = new QToolButton(whole);
    close_->setAutoRaise(true);
    close_->setIconSize({16, 16});
    close_->setObjectName(QStringLiteral("closeCoverage"));
    row->addSpacing(14);
    row->addWidget(close_);
    connect(close_, &QToolButton::clicked, this, [this] { session_->showEvidence(false); });
    addWidget(whole);
    setFixedHeight(barHeight);
}

// A tool bar takes margins of its own from each style.
bool CoverageBar::event(QEvent* event) {
    const bool isTaken = QToolBar::event(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::Polish)
        layout()->setContentsMargins(0, 0, 0, 0);
    return isTaken;
}

void CoverageBar::setSession(DocumentSession& session) {
    const bool isOn = session_ && session_->filter().showsEvidence; // of the window, not of the map
    if (session_) session_->disconnect(this);
    session_ = &session;
    connect(session_, &DocumentSession::filterChanged, this, &CoverageBar::follow);
    connect(session_, &DocumentSession::mapChanged, this, [this](const Update& update) {
        if (!update.diff.cards.empty() || !update.diff.rows.empty() || !update.diff.stages.empty()) refresh();
    });
    if (isOn) session_->showEvidence(true);
    follow();
}

void CoverageBar::setAtGrid(bool on) {
    isAtGrid_ = on;
    follow();
}

void CoverageBar::follow() {
    const bool isShown = session_ && isAtGrid_ && session_->filter().showsEvidence;
    if (isShown) setVisible(true);
    refresh();
    if (!isShown) setVisible(false);
}

void CoverageBar::refresh() {
    if (!session_ || isHidden()) return;
    const Language language = appearance_.language();
    const ViewFilter& filter = session_->filter();
    const KnownCounts counts = shownCounts(session_->map(), filter.onlyPersona);
    const bool hasAny = counts.marked() > 0;
    confirmed_->setText(hasAny ? qt(say("look.evidence-confirmed", language))
                               : tr("Nothing is marked yet. F: fact, G: assumption"));
    figure_->setText(hasAny
                         ? qt(say(Message{"look.evidence-of",
                                          {{"n", std::int64_t{counts.facts}}, {"of", std::int64_t{counts.marked()}}}},
                                  language))
                         : QString());
    figure_->setVisible(hasAny);
    static_cast<Squares*>(squares_)->show(counts);
    const auto showChip = [&](Status status, const char* code, int count) {
        chip(status).show(qt(say(code, language)), count);
        chip(status).setChecked(filter.onlyStatus == status);
    };
    showChip(Status::fact, "look.status-fact", counts.facts + counts.unfounded);
    showChip(Status::assumption, "look.status-assumption", counts.assumptions);
    showChip(Status::none, "look.status-none", counts.notSet);
}

QString CoverageBar::words() const {
    return figure_->text().isEmpty() ? confirmed_->text() : confirmed_->text() + QLatin1Char(' ') + figure_->text();
}

void CoverageBar::dress() {
    const Theme& theme = appearance_.theme();
    setStyleSheet(styleSheetOf(
        theme, "#coverage { background: %panel; border: none; border-bottom: 1px solid %line; padding: 0; }"
               "#coverageLine { background: %line; }"
               "#coverage QLabel { color: %ink; }"));
    setWindowTitle(qt(say("look.evidence", appearance_.language())));
    title_->setText(windowTitle());
    close_->setIcon(tintedIcon("x", theme));
    close_->setAccessibleName(tr("Close"));
    close_->setToolTip(tr("Close") + QStringLiteral(" (Esc)"));
    refresh();
}

} // namespace cjm
