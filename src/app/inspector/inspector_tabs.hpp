#pragma once
#include <QStringList>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QPushButton;

namespace cjm {

// Parts of what the inspector shows, side by side; one of them is open.
class InspectorTabs : public QWidget {
    Q_OBJECT
public:
    InspectorTabs(int count, QWidget* parent);
    void setWords(const QStringList& words);
    void setCurrent(int tab);
    [[nodiscard]] QPushButton& tab(int tab) const { return *tabs_[static_cast<std::size_t>(tab)]; }

signals:
    void chosen(int tab);

private:
    QHBoxLayout* row_;
    std::vector<QPushButton*> tabs_;
};

} // namespace cjm
