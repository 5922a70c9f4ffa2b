#include "app/widgets/carrier.hpp"

#include <cjm/render/icons.hpp>

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <utility>

namespace cjm {
namespace {

constexpr int edgeOfScroll = 30, scrollStep = 12, scrollMs = 20; // pixels
constexpr double markPen = 2, markRadius = 8, ghostDown = 10, ghostBlur = 28, ghostAlpha = 0.25;
constexpr int besidePointer = 12;

} // namespace

// Lies over the window and lets the mouse through: what is carried, and what is aimed at.
class Carrier::Ghost : public QWidget {
public:
    Ghost(QWidget& window, Appearance appearance, Scene picture)
        : QWidget(&window),
          appearance_(appearance),
          picture_(std::move(picture)) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setObjectName(QStringLiteral("carried"));
        setGeometry(window.rect());
        show();
        raise();
    }

    void place(const QPoint& at, const std::optional<Aim>& aim) {
        update(covered());
        // At the left of the pointer, so that what it points at is seen; where there is no room, at its right.
        const QPoint point = mapFromGlobal(at);
        const int width = static_cast<int>(picture_.size.width), left = point.x() - width - besidePointer;
        at_ = {left >= 0 ? left : point.x() + besidePointer, point.y() - besidePointer};
        aim_ = aim;
        update(covered());
    }

    [[nodiscard]] QRect box() const {
        return QRectF(QPointF(at_), QSizeF(picture_.size.width, picture_.size.height)).toAlignedRect();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        if (aim_ && !aim_->mark.isEmpty()) paintAim(painter);
        paintShadow(painter);
        painter_.drawAt(painter, picture_, at_, 1);
    }

private:
    [[nodiscard]] QRect covered() const {
        const QRect own = box().adjusted(-30, -20, 30, 40);
        return aim_ && !aim_->mark.isEmpty()
                   ? own.united(QRect(mapFromGlobal(aim_->mark.topLeft()), aim_->mark.size()).adjusted(-4, -4, 4, 4))
                   : own;
    }

    void paintShadow(QPainter& painter) const {
        painter.setPen(Qt::NoPen);
        QColor shade(0x1B, 0x23, 0x33);
        constexpr int steps = 10;
        for (int i = 0; i < steps; ++i) {
            const double out = ghostBlur / 2 * (1 - double(i) / steps);
            shade.setAlphaF(static_cast<float>(ghostAlpha / steps * (i + 1) / steps * 2));
            painter.setBrush(shade);
            painter.drawRoundedRect(QRectF(box()).translated(0, ghostDown / 2).adjusted(-out, -out, out, out), 10 + out,
                                    10 + out);
        }
    }

    void paintAim(QPainter& painter) const {
        const Theme& theme = appearance_.theme();
        const QColor accent = qtColour(theme.accent);
        const QRectF mark(QRectF(QRect(mapFromGlobal(aim_->mark.topLeft()), aim_->mark.size())));
        if (aim_->isBar) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(accent);
            painter.drawRoundedRect(mark, mark.height() / 2, mark.height() / 2);
            return;
        }
        QColor veil = accent;
        veil.setAlpha(24);
        painter.setBrush(veil);
        painter.setPen(QPen(accent, markPen));
        painter.drawRoundedRect(mark.adjusted(1, 1, -1, -1), markRadius, markRadius);
        if (aim_->label.isEmpty()) return;
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        const int width = painter.fontMetrics().horizontalAdvance(aim_->label);
        const QRectF words(mark.right() - width - 12, mark.top() + 3, width + 8, mark.height() - 6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(qtColour(mix(theme.page, theme.accent, 0.1)));
        painter.drawRoundedRect(words, 4, 4);
        painter.setPen(qtColour(readableOn(theme.page, theme.accent)));
        painter.drawText(words, Qt::AlignCenter, aim_->label);
    }

    Appearance appearance_;
    Scene picture_;
    ScenePainter painter_;
    QPoint at_;
    std::optional<Aim> aim_;
};

Carrier::Carrier(QWidget& window, Appearance appearance) : QObject(&window), window_(window), appearance_(appearance) {
    resting_.setSingleShot(true);
    resting_.setInterval(restMs);
    connect(&resting_, &QTimer::timeout, this, [this] {
        if (tab_) tab_->click();
        moveTo(at_);
    });
    scrolling_.setInterval(scrollMs);
    connect(&scrolling_, &QTimer::timeout, this, &Carrier::scrollAtEdge);
}

Carrier::~Carrier() = default;

void Carrier::lift(const Target& carried, Scene picture, const QPoint& at) {
    cancel();
    carried_ = carried;
    ghost_ = std::make_unique<Ghost>(window_, appearance_, std::move(picture));
    qApp->installEventFilter(this);
    QApplication::setOverrideCursor(Qt::ClosedHandCursor);
    scrolling_.start();
    moveTo(at);
}

bool Carrier::borrow(const Target& carried, const std::function<Scene()>& picture, const QPoint& at,
                     std::function<bool(const QPoint& at)> home) {
    if (ghost_ || home(at) || !aimFor(carried, at)) return false;
    lift(carried, picture(), at);
    home_ = std::move(home);
    return true;
}

void Carrier::cancel() {
    if (!ghost_) return;
    letGo();
    emit ended();
}

void Carrier::letGo() {
    qApp->removeEventFilter(this);
    QApplication::restoreOverrideCursor();
    ghost_.reset();
    resting_.stop();
    scrolling_.stop();
    carried_ = Target{};
    home_ = nullptr;
    aim_.reset();
    tab_.clear();
}

QRect Carrier::shownAt() const {
    return ghost_ ? QRect(ghost_->mapToGlobal(ghost_->box().topLeft()), ghost_->box().size()) : QRect();
}

std::optional<Carrier::Aim> Carrier::aimFor(const Target& carried, const QPoint& at) const {
    std::optional<Aim> aim;
    for (auto landing = landings_.rbegin(); landing != landings_.rend() && !aim; ++landing)
        aim = (*landing)(carried, at);
    return aim;
}

void Carrier::moveTo(const QPoint& at) {
    at_ = at;
    aim_ = aimFor(carried_, at);
    ghost_->place(at, aim_);
    restOnTab(at);
}

void Carrier::release() {
    const auto drop = aim_ ? aim_->drop : nullptr;
    cancel();
    if (drop) drop();
}

void Carrier::restOnTab(const QPoint& at) {
    auto* button = qobject_cast<QAbstractButton*>(window_.childAt(window_.mapFromGlobal(at)));
    if (button && (button->objectName() != QLatin1String("tab") || button->isChecked())) button = nullptr;
    if (button == tab_) return;
    tab_ = button;
    if (button)
        resting_.start();
    else
        resting_.stop();
}

// Whatever is under the hand scrolls on at its edges.
void Carrier::scrollAtEdge() {
    QWidget* under = window_.childAt(window_.mapFromGlobal(at_));
    while (under && !qobject_cast<QAbstractScrollArea*>(under))
        under = under->parentWidget();
    auto* area = qobject_cast<QAbstractScrollArea*>(under);
    if (!area) return;
    const int y = area->viewport()->mapFromGlobal(at_).y();
    const int by = y < edgeOfScroll ? -scrollStep : y > area->viewport()->height() - edgeOfScroll ? scrollStep : 0;
    const int before = area->verticalScrollBar()->value();
    area->verticalScrollBar()->setValue(before + by);
    if (area->verticalScrollBar()->value() != before) moveTo(at_);
}

bool Carrier::eventFilter(QObject* watched, QEvent* event) {
    if (!ghost_ || !watched->isWidgetType()) return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        const QPoint at = mouse->globalPosition().toPoint();
        if (!(mouse->buttons() & Qt::LeftButton)) { // the release may have gone to another window
            cancel();
        } else if (home_ && home_(at)) { // whose drag it is hears the mouse again
            letGo();
            return false;
        } else {
            moveTo(at);
        }
        return true;
    }
    case QEvent::MouseButtonRelease:
        at_ = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        moveTo(at_);
        release();
        return true;
    case QEvent::MouseButtonPress: cancel(); return true;        // another button says that nothing was meant
    case QEvent::ShortcutOverride: event->accept(); return true; // keys that would edit wait
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) cancel();
        return true;
    case QEvent::WindowDeactivate: cancel(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

QString citedInWords(std::size_t quotes) { return QStringLiteral("❝ %1 → %2").arg(quotes).arg(quotes + 1); }

} // namespace cjm
