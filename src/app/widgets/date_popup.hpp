#pragma once
#include <cjm/layout/theme.hpp>

#include <QFrame>

#include <string>

class QCalendarWidget;
class QLineEdit;

namespace cjm {

/// A date that is typed in a line or chosen from the calendar below it. It goes with Escape and a click beside it.
class DatePopup : public QFrame {
    Q_OBJECT
public:
    /// `date` of a map, or empty; `hint` says what may be typed.
    DatePopup(const std::string& date, const QString& hint, const Theme& theme, QWidget* parent);
    /// Opens below a rectangle of the screen, or above it where there is no room.
    void openAt(const QRect& at);
    [[nodiscard]] QLineEdit& line() { return *line_; }
    [[nodiscard]] QCalendarWidget& calendar() { return *calendar_; }

signals:
    /// A date of a map; empty when the line was left empty.
    void chosen(const std::string& date);

private:
    void take();
    QLineEdit* line_;
    QCalendarWidget* calendar_;
};

} // namespace cjm
