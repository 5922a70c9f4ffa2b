#pragma once
#include "app/widgets/looks.hpp"

#include <QIcon>
#include <QString>
#include <QWidget>

#include <string>
#include <vector>

namespace cjm {

/// Signs side by side, of which one is chosen: by a click, or with arrows and Enter or Space.
class SignGrid : public QWidget {
    Q_OBJECT
public:
    static constexpr int columns = 12, most = 24;
    struct Sign {
        std::string id;
        QString words; ///< Said by the tip and to who cannot see it.
    };

    SignGrid(Appearance appearance, QWidget* parent);

    /// The first `most` of them are shown.
    void setSigns(std::vector<Sign> signs);
    [[nodiscard]] const std::vector<Sign>& signs() const { return signs_; }
    /// Said while there are none.
    void setWordsForNone(const QString& words);
    [[nodiscard]] const QString& wordsForNone() const { return wordsForNone_; }
    /// The one that is chosen, or none.
    void setChosen(const std::string& id);
    [[nodiscard]] QRect cell(int index) const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void picked(const std::string& id);
    /// Enter has picked one: there is nothing more to do here.
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int indexAt(const QPoint& point) const;
    void setCurrent(int index);
    void pick(int index);

    Appearance appearance_;
    std::vector<Sign> signs_;
    std::string chosen_;
    QString wordsForNone_;
    int current_ = 0, hovered_ = -1;
};

} // namespace cjm
