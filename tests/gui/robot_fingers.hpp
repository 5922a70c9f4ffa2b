#pragma once
#include "app/inspector/inspector.hpp"
#include "gui/robot.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QSlider>

#include <catch2/catch.hpp>

#include <cmath>

namespace cjm::test {

/// Ten fingers: every key goes to the window, or to the list that is open, as from a keyboard, and is counted.
class Fingers {
public:
    explicit Fingers(Desk& desk) : desk_(desk) {}

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        ++keys_;
        if (QWidget* popup = QApplication::activePopupWidget()) {
            QTest::keyClick(popup->windowHandle(), key, modifiers);
            QCoreApplication::processEvents();
        } else {
            desk_.key(key, modifiers);
        }
    }
    void type(const std::string& text) { type(QString::fromStdString(text)); }
    void type(const QString& letters) {
        desk_.type(letters); // a list that is open takes what comes to the window
        keys_ += static_cast<int>(letters.size());
    }
    [[nodiscard]] int keys() const { return keys_; }

private:
    Desk& desk_;
    int keys_ = 0;
};

/// Fills fields of the inspector as one does who has no mouse: Tab until the field is there, then its own keys.
class FormFiller {
public:
    FormFiller(Desk& desk, Fingers& fingers) : desk_(desk), fingers_(fingers) {}

    /// For what is selected on the board, and back there.
    void fill(const std::vector<Setting>& list) {
        if (list.empty()) return;
        fingers_.key(Qt::Key_Return, Qt::AltModifier);
        for (const Setting& setting : list) {
            INFO("field " << setting.control.toStdString());
            goTo(setting.control);
            set(setting);
        }
        leave(list.back().by);
    }

private:
    static QWidget* focus() { return QApplication::focusWidget(); }

    // Tab to the field; arrows from one of its buttons to the next.
    void goTo(const QString& control) {
        constexpr int mostFields = 90, mostButtons = 5;
        const QString field = control.section(": ", 0, 0) + ": ";
        const auto name = [] { return focus() ? focus()->accessibleName() : QString(); };
        for (int i = 0; i < mostFields && name() != control && !name().startsWith(field); ++i)
            fingers_.key(Qt::Key_Tab);
        for (int i = 0; i < mostButtons && name() != control; ++i)
            fingers_.key(Qt::Key_Right);
        REQUIRE(name() == control);
        REQUIRE(desk_.window().panels().of<Inspector>().isAncestorOf(focus()));
    }

    void set(const Setting& setting) {
        switch (setting.by) {
        case Setting::By::line:
        case Setting::By::lines: return fingers_.type(setting.value);
        case Setting::By::button: return fingers_.key(Qt::Key_Space);
        case Setting::By::list: return choose(setting.value);
        case Setting::By::sign:
        case Setting::By::link:
            fingers_.key(Qt::Key_Space);
            REQUIRE(QApplication::activePopupWidget());
            fingers_.type(setting.value);
            fingers_.key(Qt::Key_Return);
            REQUIRE_FALSE(QApplication::activePopupWidget());
            return;
        case Setting::By::slider: return slide(static_cast<int>(std::lround(setting.level * 10)));
        }
    }

    void choose(const QString& words) {
        fingers_.key(Qt::Key_Space);
        REQUIRE(QApplication::activePopupWidget());
        const auto* list = QApplication::activePopupWidget()->findChild<QAbstractItemView*>();
        REQUIRE(list);
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            if (list->currentIndex().data().toString().startsWith(words)) break;
            fingers_.key(Qt::Key_Down);
        }
        REQUIRE(list->currentIndex().data().toString().startsWith(words));
        fingers_.key(Qt::Key_Return);
        REQUIRE_FALSE(QApplication::activePopupWidget());
    }

    void slide(int tenths) {
        const auto* slider = qobject_cast<QSlider*>(focus());
        REQUIRE(slider);
        while (slider->value() <= tenths - slider->pageStep())
            fingers_.key(Qt::Key_PageUp);
        while (slider->value() >= tenths + slider->pageStep())
            fingers_.key(Qt::Key_PageDown);
        while (slider->value() < tenths)
            fingers_.key(Qt::Key_Right);
        while (slider->value() > tenths)
            fingers_.key(Qt::Key_Left);
    }

    // Enter in a box of one line; Escape where nothing is typed.
    void leave(Setting::By last) {
        if (last == Setting::By::lines) fingers_.key(Qt::Key_Tab);
        fingers_.key(last == Setting::By::line ? Qt::Key_Return : Qt::Key_Escape);
        REQUIRE(desk_.board().hasFocus());
    }

    Desk& desk_;
    Fingers& fingers_;
};

} // namespace cjm::test
