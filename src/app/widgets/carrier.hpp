#pragma once
#include "app/widgets/looks.hpp"

#include <cjm/layout/scene.hpp>
#include <cjm/model/target.hpp>
#include <cjm/render/scene_painter.hpp>

#include <QObject>
#include <QPointer>
#include <QRect>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QAbstractButton;
class QWidget;

namespace cjm {

/// Carries something of a map over the whole window, from one view or panel to another: a quote to a card, a card to a
/// quote. A drag within one view is the view's (`Hands`). While something is carried, the mouse is heard here alone;
/// resting on a tab opens it, Escape drops it nowhere.
class Carrier : public QObject {
    Q_OBJECT
public:
    /// What letting go there would do.
    struct Aim {
        QRect mark;         ///< Of the screen; empty where letting go does nothing.
        bool isBar = false; ///< A line between two things instead of a frame around one.
        QString label;      ///< At the right end of the mark.
        std::function<void()> drop;
    };
    /// What there is to aim at for what is carried, at a point of the screen.
    using Landing = std::function<std::optional<Aim>(const Target& carried, const QPoint& at)>;

    Carrier(QWidget& window, Appearance appearance);
    ~Carrier() override;

    /// One more place that takes things. It is asked before those that were added earlier.
    void addLanding(Landing landing) { landings_.push_back(std::move(landing)); }
    /// Takes something in the hand, as `picture` shows it. The button is down.
    void lift(const Target& carried, Scene picture, const QPoint& at);
    /// Takes over what a view drags by itself, where something else takes it. It has it again as soon as the pointer is
    /// `home`. False where nothing takes it.
    bool borrow(const Target& carried, const std::function<Scene()>& picture, const QPoint& at,
                std::function<bool(const QPoint& at)> home);
    void cancel();
    /// What is in the hand, or nothing.
    [[nodiscard]] const Target& carried() const { return carried_; }
    [[nodiscard]] const std::optional<Aim>& aim() const { return aim_; }
    /// Where it is shown, on the screen.
    [[nodiscard]] QRect shownAt() const;

    static constexpr int restMs = 600; ///< On a tab, until it opens.

signals:
    /// Nothing is in the hand any more.
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Ghost;
    [[nodiscard]] std::optional<Aim> aimFor(const Target& carried, const QPoint& at) const;
    void moveTo(const QPoint& at);
    void release();
    void letGo();
    void restOnTab(const QPoint& at);
    void scrollAtEdge();

    QWidget& window_;
    Appearance appearance_;
    std::vector<Landing> landings_;
    Target carried_;
    std::function<bool(const QPoint& at)> home_; ///< Of what is borrowed.
    QPoint at_;                                  ///< Of the screen.
    std::optional<Aim> aim_;
    std::unique_ptr<Ghost> ghost_;
    QPointer<QAbstractButton> tab_; ///< Under the hand.
    QTimer resting_, scrolling_;
};

/// At the mark of a card that cites so many quotes: «❝ 1 → 2».
[[nodiscard]] QString citedInWords(std::size_t quotes);

} // namespace cjm
