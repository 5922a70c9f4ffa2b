#pragma once
#include <QObject>

#include <vector>

class QToolBar;
class QToolButton;

namespace cjm {

/// Tools that say in words what they are where the tool bar has room for it, and by their icons alone where something
/// would have to leave it.
class ToolWords : public QObject {
public:
    ToolWords(QToolBar& toolBar, std::vector<QToolButton*> buttons);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    [[nodiscard]] int roomWanted() const;
    [[nodiscard]] int roomOfWords() const;

    QToolBar& toolBar_;
    std::vector<QToolButton*> buttons_;
    bool areShown_ = true;
};

} // namespace cjm
