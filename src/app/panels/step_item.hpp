#pragma once
#include "app/panels/panel_button.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/method/steps.hpp>

class QLabel;
class QPushButton;

namespace cjm {

/// One of the six steps: its sign (done, the next one, a number), its name, how far it is, and of the next one a button
/// to where the work is.
class StepItem : public QWidget {
    Q_OBJECT
public:
    StepItem(int number, QWidget* parent);

    void setLook(const Appearance& appearance);
    /// Without a button, until one is offered.
    void show(const Step& step, bool isNext);
    void offer(const StepWork& work);
    [[nodiscard]] QAbstractButton& head() const;
    [[nodiscard]] QPushButton& button() { return *button_; }

signals:
    void wanted(int number);
    void workWanted(int number);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Head;
    void say();
    [[nodiscard]] QString howInWords() const;
    int number_;
    Step step_;
    bool isNext_ = false;
    Theme theme_ = lightTheme();
    Language language_ = Language::english;
    Head* head_;
    QPushButton* button_;
};

} // namespace cjm
