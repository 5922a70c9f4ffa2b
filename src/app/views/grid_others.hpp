#pragma once
#include "app/document/others.hpp"

#include <QPointF>
#include <QPointer>
#include <QRectF>
#include <QVariantAnimation>

#include <optional>
#include <set>
#include <string>
#include <vector>

class QPainter;

namespace cjm {

class DocumentSession;
class GridView;

/// What others do to the map, over the grid: rings with a person's mark around what they have just changed, frames with
/// a name around cards that they are typing at, and a badge on what has two versions. A click on a badge opens the
/// panel where one chooses. On the screen only.
class GridOthers {
public:
    explicit GridOthers(GridView& view);

    void setSession(DocumentSession& session);
    /// What is on titles, which may be pinned, or all else.
    void paint(QPainter& painter, bool titles) const;

    /// What the badge there is on; nothing where there is none.
    [[nodiscard]] Target badgeAt(const QPointF& point) const;
    /// Whose mark or label is there, as one calls them; empty where there is none.
    [[nodiscard]] QString nameAt(const QPointF& point) const;

    // Where things are in the viewport; nothing when they are not there.
    [[nodiscard]] std::optional<QRectF> badgeOf(const Target& target) const;
    [[nodiscard]] std::optional<QRectF> ringOf(const Target& target) const;
    [[nodiscard]] std::optional<QRectF> markOf(const Target& target) const;
    [[nodiscard]] std::optional<QRectF> labelOf(const CardId& card) const;
    /// How much of the ring and the mark of a record is there: 1 while it glows, less and less as they fade.
    [[nodiscard]] double strengthOf(const Target& target) const;

private:
    /// Where a record stands that something is drawn on.
    struct Place {
        QRectF frame, text, room;
        double radius = 0;   ///< Of its corners.
        bool isFace = false; ///< Of an emotion, whose words are beside it.
    };
    /// A card that is being typed at, and by whom.
    struct Edited {
        CardId card;
        std::vector<std::string> by;
    };
    void followGlow();
    void fadeOut();
    void countConflicts();
    void update() const;
    [[nodiscard]] bool areShown() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] double scale() const;
    [[nodiscard]] std::optional<Place> placeOf(const Target& target) const;
    [[nodiscard]] QRectF ringAround(const Target& target, const QRectF& frame) const;
    /// The corner that marks stand at, at the right of a record's top; what stands there already moves it.
    [[nodiscard]] QPointF cornerOf(const Target& target, const QRectF& frame) const;
    [[nodiscard]] std::vector<Edited> edited() const;
    [[nodiscard]] QRectF labelOf(const Edited& card, const Place& place) const;
    [[nodiscard]] QSizeF badgeSize() const;
    void paintGlow(QPainter& painter, const Others::Glow& glow, double strength) const;
    void paintEditing(QPainter& painter, const Edited& card) const;
    void paintLabel(QPainter& painter, const QRectF& label, const Edited& card) const;
    void paintBadge(QPainter& painter, const Target& target) const;

    GridView& view_;
    QPointer<Others> others_;
    std::vector<Others::Glow> drawn_;  ///< What glows.
    std::vector<Others::Glow> fading_; ///< What did until just now.
    QVariantAnimation fade_;
    std::set<Target> twoVersions_; ///< What others wrote otherwise, until somebody chooses.
};

} // namespace cjm
