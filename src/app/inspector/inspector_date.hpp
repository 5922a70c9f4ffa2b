#pragma once
#include "app/inspector/inspector_text.hpp"

class QToolButton;

namespace cjm {

// A date: typed, or chosen from a calendar, which the button beside it and Alt+Down open.
class DateField : public TextField {
    Q_OBJECT
public:
    explicit DateField(QWidget* parent = nullptr);
    void setTheme(const Theme& theme) override;
    void retranslate() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openCalendar();
    Theme theme_ = lightTheme();
    QToolButton* button_;
};

} // namespace cjm
