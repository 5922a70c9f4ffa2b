#pragma once
#include "app/widgets/looks.hpp"

#include <cjm/layout/interviews/card_rows.hpp>
#include <cjm/render/scene_painter.hpp>

#include <QFrame>

#include <memory>
#include <string>
#include <vector>

namespace cjm {

/// The cards that a quote may confirm, found by what is typed behind «>»: a list under the editor, which keeps the
/// keyboard and passes on what the list means.
class CiteList : public QFrame {
    Q_OBJECT
public:
    CiteList(Appearance appearance, const TextMeasure& measure, QWidget* parent);

    /// Shows the cards of a map that begin so; hides itself when there are none.
    void show(const Map& map, const std::string& start, Language language);
    /// Puts it below a rectangle of the parent, or above it where there is no room.
    void placeAt(const QRect& field);
    /// True when the key was for the list.
    bool takesKey(const QKeyEvent& event);
    [[nodiscard]] const CardRows& rows() const { return rows_; }
    /// All that are found; `rows` are of those in view.
    [[nodiscard]] const std::vector<std::shared_ptr<const Card>>& cards() const { return cards_; }
    [[nodiscard]] std::size_t chosen() const { return chosen_; }

    static constexpr std::size_t mostInView = 8;

signals:
    void picked(const cjm::CardId& card);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOut();
    void choose(std::size_t card);
    void pick(std::size_t card);
    [[nodiscard]] std::size_t cardAt(const QPoint& point) const;
    Appearance appearance_;
    const TextMeasure& measure_;
    ScenePainter painter_;
    Map map_;
    std::string start_;
    Language language_ = Language::russian;
    std::vector<std::shared_ptr<const Card>> cards_;
    CardRows rows_;
    std::size_t chosen_ = 0, first_ = 0; ///< Of the cards; `first_` is the one at the top.
};

} // namespace cjm
