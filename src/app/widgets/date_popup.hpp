#pragma once
#include "app/widgets/dates.hpp"

#include <cjm/layout/theme.hpp>

#include <QFrame>

#include <string>

class QCalendarWidget;
class QLabel;
class QLineEdit;

namespace cjm {

/// A date that is typed in a line or chosen from the calendar below it. It goes with Escape and a click beside it.
class DatePopup : public QFrame {
    Q_OBJECT
public:
    /// `date` of a map, or empty; `hint` says what may be typed.
    DatePopup(const std::string& date, const QString& hint, const Theme& theme, QWidget* parent,
              DateSense sense = DateSense::past);
    /// Opens below a rectangle of the screen, or above it where there is no room.
    void openAt(const QRect& at);
    /// Begins with these words in the place of the date.
    void type(const QString& words);
    [[nodiscard]] QLineEdit& line() { return *line_; }
    /// The day as it is understood, in words.
    [[nodiscard]] QString understood() const;
    [[nodiscard]] QCalendarWidget& calendar() { return *calendar_; }

signals:
    /// A date of a map; empty when the line was left empty.
    void chosen(const std::string& date);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take();
    void showDay(const QString& typed);
    DateSense sense_;
    QLineEdit* line_;
    QLabel* day_;
    QCalendarWidget* calendar_;
};

} // namespace cjm
