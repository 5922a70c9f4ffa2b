#pragma once
#include "app/widgets/looks.hpp"

#include <QWidget>

class QLabel;
class QPushButton;

namespace cjm {

/// What to do on a map that has no stages or no rows yet: words and a button for each, and templates.
class FirstSteps : public QWidget {
    Q_OBJECT
public:
    FirstSteps(Appearance appearance, QWidget* parent);

    /// The step that comes first is filled.
    void setStage(bool isFirst);

signals:
    void stageWanted();
    void rowWanted();
    void templateWanted();

private:
    void dress();

    Appearance appearance_;
    QLabel *heading_, *words_;
    QPushButton *stage_, *row_, *template_;
};

} // namespace cjm
