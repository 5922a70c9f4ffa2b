#pragma once
#include <cjm/layout/theme.hpp>

#include <QCalendarWidget>

namespace cjm {

/// A calendar in the colours of the program: the chosen day is a filled circle, days that are no working days are paler
/// and those of other months palest.
class Calendar : public QCalendarWidget {
    Q_OBJECT
public:
    Calendar(const Theme& theme, QWidget* parent);

protected:
    void paintCell(QPainter* painter, const QRect& rect, QDate date) const override;

private:
    Theme theme_;
};

} // namespace cjm
