#pragma once
#include "app/widgets/looks.hpp"

#include <QWidget>

#include <string>
#include <vector>

class QAction;
class QToolBar;

namespace cjm {

/// Who else has the map open, at the right of the tool bar: the marks of at most three, then how many more, and all
/// names in its tip. Takes no room while nobody is there.
class Avatars : public QWidget {
    Q_OBJECT
public:
    static constexpr int mostShown = 3;

    /// Adds itself to the tool bar.
    Avatars(QToolBar& toolBar, Appearance appearance);

    /// Their names, an empty one for each that gave none.
    void setPeople(std::vector<std::string> names);
    [[nodiscard]] const std::vector<std::string>& people() const { return names_; }
    /// How many marks are drawn, the one of those who have none of their own counted in.
    [[nodiscard]] int markCount() const;
    /// «+4»; empty when everybody has a mark.
    [[nodiscard]] QString moreWords() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int shownCount() const;
    void dress();

    Appearance appearance_;
    QAction* place_;
    std::vector<std::string> names_;
};

} // namespace cjm
