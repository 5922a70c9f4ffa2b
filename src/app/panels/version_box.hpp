#pragma once
#include "app/panels/conflict_shown.hpp"
#include "app/widgets/looks.hpp"

#include <QFrame>

#include <array>
#include <vector>

class QLabel;
class QPushButton;

namespace cjm {

class PersonMark;

/// Two buttons beside each other, as wide as there is room; one below the other where their words need more.
class ButtonPair : public QWidget {
public:
    ButtonPair(QPushButton* first, QPushButton* second, QWidget* parent);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] std::vector<QPushButton*> shown() const; ///< Those that are not hidden.
    [[nodiscard]] bool areBeside(int width) const;
    void place();

    std::array<QPushButton*, 2> buttons_;
};

/// One of two versions: whose and of when, its words, and whether the map shows it.
class VersionBox : public QFrame {
public:
    explicit VersionBox(QWidget* parent);

    void show(const VersionShown& version, const Appearance& appearance);
    [[nodiscard]] const VersionShown& version() const { return version_; }
    [[nodiscard]] const MarkedWords& words() const { return *words_; }
    [[nodiscard]] QPushButton& takes() { return *takes_; }

private:
    VersionShown version_;
    PersonMark* mark_;
    QLabel *who_, *when_, *eye_, *onMap_;
    QWidget* now_;
    MarkedWords* words_;
    QPushButton* takes_;
};

/// A button of a panel, dressed by the style sheet's rule for a `role`, that takes what width it gets.
[[nodiscard]] QPushButton* panelPush(const char* role, QWidget* parent);

} // namespace cjm
