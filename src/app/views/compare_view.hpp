#pragma once
#include "app/views/hands.hpp"
#include "app/views/scene_view.hpp"

#include <cjm/edit/compare.hpp>
#include <cjm/layout/compare/compare_layout.hpp>
#include <cjm/layout/page.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QListWidget;

namespace cjm {

/// What the open map is compared with.
struct CompareOther {
    Map map;
    MapRelation relation = MapRelation::strangers;
    bool isBefore = false;         ///< It is the earlier one.
    std::string ownName{}, name{}; ///< Of the open map and of this one, where their states do not tell.
};

/// The open map beside another one: the comparison as it is printed, or both boards side by side, with a list of what
/// differs. Nothing is edited here; what is done elsewhere to the open map is seen at once.
class CompareView : public SceneView {
    Q_OBJECT
public:
    CompareView(Appearance appearance, QWidget* parent);
    ~CompareView() override;

    void compareWith(CompareOther other);
    void endComparison();
    [[nodiscard]] bool hasComparison() const { return other_.has_value(); }
    [[nodiscard]] const MapComparison& comparison() const { return comparison_; }
    /// The two for an export: the earlier map, and the later one for `PageOptions::with`.
    [[nodiscard]] std::pair<Map, std::shared_ptr<const ComparedMap>> pair() const;

    [[nodiscard]] const CompareLayout& layoutNow() const { return layout_; }
    [[nodiscard]] QListWidget& list() const { return *list_; }
    /// The page of the comparison, with one laid over the other, or both boards beside each other.
    [[nodiscard]] bool isLaidOver() const { return laidOver_; }
    void setLaidOver(bool over);
    /// Of the page: whether rows without differences stand on it too.
    [[nodiscard]] bool hasAllRows() const;
    [[nodiscard]] QCheckBox& allRowsBox() const { return *allRows_; }
    /// From its upper left corner on, as wide as the window.
    void showFromStart();

    void setSession(DocumentSession& session) override;
    [[nodiscard]] bool showChange(const Update&) override { return true; }
    [[nodiscard]] Language mapLanguage() const override { return layout_.language; }
    [[nodiscard]] bool isChangedBy(const Diff& diff) const override { return other_ && !diff.empty(); }
    [[nodiscard]] QString countsInWords() const override;
    [[nodiscard]] bool canSelect(const Target&) const override { return false; }
    void selectAll() override {}

    [[nodiscard]] std::optional<TextSpot> spotOf(const Target&) const override { return std::nullopt; }
    [[nodiscard]] Surface surfaceOf(const Target&) const override;
    [[nodiscard]] Target targetAt(const QPointF&) const override { return {}; }
    [[nodiscard]] std::optional<NewRecord> freshAt(const Target&) override { return std::nullopt; }
    [[nodiscard]] TypingPlace placeAfter(const Target& target, CommitReason) override { return {target, false, {}}; }
    [[nodiscard]] Selection stepped(Move, bool) const override { return {}; }
    [[nodiscard]] Hands& hands() override { return hands_; }
    [[nodiscard]] bool hasSheet() const override { return false; }
    [[nodiscard]] double smallestFit() const override { return 0.6; } // all stages, beside the list
    void hover(const QPointF&) override {}
    void stopHovering() override {}
    void paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) override;
    void paintQuickly(QPainter& painter, const QRect& dirty) override { paintPage(painter, dirty, {}); }
    void paintSelection(QPainter&, const Selection&) override {}
    void paintFaded(QPainter&) override {}
    void paintOverlay(QPainter&) override {}

protected:
    [[nodiscard]] Size pageSize() const override { return size_; }
    Damage layOut(const Map& map) override;
    [[nodiscard]] bool isOtherWidth() const override { return false; }
    bool pressed(const QPointF& point) override;
    bool doubleClicked(const QPointF&) override { return true; }
    [[nodiscard]] bool lettersType() const override { return false; }
    bool takesKey(const QKeyEvent& event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;

private:
    struct Boards;

    void layOutBoards();
    void fillList();
    void dress();
    void placeSide();
    void step(int by);
    /// Shows what the line of the list is about.
    void lead(int row);
    [[nodiscard]] std::string recordAt(Point point) const;
    /// Where a record stands: on the page, or on the later board, or else on the earlier one.
    [[nodiscard]] std::vector<Rect> placesOf(const std::string& id) const;

    std::optional<CompareOther> other_;
    MapComparison comparison_;
    CompareLayout layout_;
    std::unique_ptr<Boards> boards_; ///< While they stand side by side.
    Size size_{1, 1};
    bool laidOver_ = true;
    std::string chosen_; ///< Id of the record that the list leads to.
    Hands hands_;
    QWidget* side_ = nullptr;
    QLabel* heading_ = nullptr;
    QListWidget* list_ = nullptr;
    QCheckBox* allRows_ = nullptr;
};

} // namespace cjm
