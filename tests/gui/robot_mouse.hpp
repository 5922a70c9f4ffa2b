#pragma once
#include "app/inspector/inspector.hpp"
#include "gui/robot.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>

#include <catch2/catch.hpp>

#include <cmath>
#include <functional>

namespace cjm::test {

/// A hand on the mouse and ten fingers for letters alone. Everything goes to the window, or to what is open over it,
/// and is counted.
class MouseHand {
public:
    explicit MouseHand(Desk& desk) : desk_(desk) {}

    struct Counts {
        int clicks = 0, doubleClicks = 0, drags = 0, turns = 0, letters = 0;
    };
    [[nodiscard]] const Counts& counts() const { return counts_; }

    void click(QPoint point, Qt::MouseButton button = Qt::LeftButton) { clickIn(desk_.window(), point, button); }
    void clickIn(QWidget& window, QPoint point, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseMove(window.windowHandle(), point);
        QTest::mouseClick(window.windowHandle(), button, {}, point);
        ++counts_.clicks;
        settle();
    }
    void doubleClick(QPoint point) {
        QTest::mouseMove(window(), point);
        QTest::mouseDClick(window(), Qt::LeftButton, {}, point);
        ++counts_.doubleClicks;
        settle();
    }
    /// The hand looks while it moves: a pixel at a time at the end, until it sees what it wants.
    void drag(QPoint from, QPoint to, const std::function<int()>& pixelsOff = {}) {
        QTest::mousePress(window(), Qt::LeftButton, {}, from);
        constexpr int steps = 4, mostTries = 60;
        for (int i = 1; i <= steps; ++i)
            move(from + (to - from) * i / steps);
        for (int i = 0; pixelsOff && i < mostTries && pixelsOff() != 0; ++i)
            move(to += QPoint(pixelsOff() > 0 ? 1 : -1, 0));
        QTest::mouseRelease(window(), Qt::LeftButton, {}, to);
        ++counts_.drags;
        settle();
    }
    void turn(QPoint point, int steps) { turnIn(desk_.window(), point, steps); }
    void turnIn(QWidget& window, QPoint point, int steps) {
        QWindow* handle = window.windowHandle();
        QWheelEvent event(point, handle->mapToGlobal(point), {}, {0, steps * 120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QSpontaneKeyEvent::setSpontaneous(&event); // as from a wheel: who does not want it passes it on
        qApp->notify(handle, &event);
        ++counts_.turns;
        settle();
    }
    void type(const std::string& text) { type(QString::fromStdString(text)); }
    void type(const QString& letters) {
        desk_.type(letters);
        counts_.letters += static_cast<int>(letters.size());
        settle();
    }

private:
    // Panels are laid out from the inside out, one round of events a level.
    static void settle() {
        constexpr int levels = 6;
        for (int i = 0; i < levels; ++i)
            QCoreApplication::processEvents();
    }
    void move(QPoint point) {
        QTest::mouseEvent(QTest::MouseMove, window(), Qt::NoButton, {}, point);
        QCoreApplication::processEvents();
    }
    QWindow* window() { return desk_.window().windowHandle(); }

    Desk& desk_;
    Counts counts_;
};

/// Menus and lists that are open over the window.
class Lists {
public:
    explicit Lists(MouseHand& hand) : hand_(hand) {}

    void pick(const QString& words) {
        auto* popup = QApplication::activePopupWidget();
        REQUIRE(popup);
        INFO("entry " << words.toStdString());
        if (auto* menu = qobject_cast<QMenu*>(popup)) return pickOf(*menu, words);
        auto* list = popup->findChild<QAbstractItemView*>();
        REQUIRE(list);
        QModelIndex wanted;
        for (int i = 0; i < list->model()->rowCount() && !wanted.isValid(); ++i)
            if (const auto index = list->model()->index(i, 0); index.data().toString().startsWith(words))
                wanted = index;
        REQUIRE(wanted.isValid());
        constexpr int mostTurns = 60;
        const auto middle = [&] { return list->visualRect(wanted).center(); };
        for (int i = 0; i < mostTurns && !list->viewport()->rect().contains(middle()); ++i)
            hand_.turnIn(*popup, list->mapTo(popup, list->rect().center()), middle().y() > 0 ? -1 : 1);
        REQUIRE(list->viewport()->rect().contains(middle()));
        hand_.clickIn(*popup, list->viewport()->mapTo(popup, middle()));
    }

private:
    void pickOf(QMenu& menu, const QString& words) {
        for (QAction* action : menu.actions()) {
            QString text = action->text();
            if (text.remove('&') != words) continue;
            hand_.clickIn(menu, menu.actionGeometry(action).center());
            return;
        }
        FAIL("no entry " << words.toStdString());
    }
    MouseHand& hand_;
};

/// Fills fields of the inspector: a click on each, after the wheel has brought it into view.
class FormClicker {
public:
    FormClicker(Desk& desk, MouseHand& hand) : desk_(desk), hand_(hand), lists_(hand) {}

    void fill(const std::vector<Setting>& list) {
        for (const Setting& setting : list) {
            INFO("field " << setting.control.toStdString());
            QWidget& field = control(setting.control);
            show(field);
            set(field, setting);
        }
    }

private:
    void set(QWidget& field, const Setting& setting) {
        if (setting.by == Setting::By::slider)
            return slide(dynamic_cast<QSlider&>(field), static_cast<int>(std::lround(setting.level * 10)));
        // The words of a check box end before its right edge.
        const QPoint inside = field.inherits("QCheckBox") ? QPoint(12, field.height() / 2) : field.rect().center();
        hand_.click(field.mapTo(&desk_.window(), inside));
        if (setting.by == Setting::By::line || setting.by == Setting::By::lines)
            hand_.type(setting.value);
        else if (setting.by != Setting::By::button)
            lists_.pick(setting.value);
    }

    QWidget& control(const QString& name) {
        for (auto* each : desk_.window().panels().of<Inspector>().findChildren<QWidget*>())
            if (each->accessibleName() == name && each->isVisible()) return *each;
        FAIL("nothing is called " << name.toStdString());
        return desk_.window();
    }

    void show(QWidget& field) {
        auto* area = desk_.window().panels().of<Inspector>().findChild<QScrollArea*>();
        const auto place = [&] { return QRect(field.mapTo(area->viewport(), QPoint()), field.size()); };
        const QPoint edge = area->viewport()->mapTo(&desk_.window(), QPoint(6, area->viewport()->height() / 2));
        constexpr int mostTurns = 40;
        for (int i = 0; i < mostTurns && !area->viewport()->rect().contains(place()); ++i)
            hand_.turn(edge, place().top() < 0 ? 1 : -1);
        INFO("place " << place().x() << " " << place().y() << " " << place().width() << " " << place().height()
                      << " in " << area->viewport()->width() << " " << area->viewport()->height() << " bar "
                      << area->verticalScrollBar()->value() << "/" << area->verticalScrollBar()->maximum());
        REQUIRE(area->viewport()->rect().contains(place()));
    }

    void slide(QSlider& slider, int tenths) {
        const auto at = [&](int value) {
            constexpr int handle = 14;
            const double share = double(value - slider.minimum()) / (slider.maximum() - slider.minimum());
            const int x = qRound(handle / 2.0 + share * (slider.width() - handle));
            return slider.mapTo(&desk_.window(), QPoint(x, slider.height() / 2));
        };
        hand_.drag(at(slider.value()), at(tenths), [&] { return tenths - slider.value(); });
        REQUIRE(slider.value() == tenths);
    }

    Desk& desk_;
    MouseHand& hand_;
    Lists lists_;
};

} // namespace cjm::test
