#pragma once
#include "app/views/personas_drag.hpp"
#include "app/views/scene_view.hpp"

#include <cjm/layout/personas/personas_paint.hpp>
#include <cjm/session/commands/structure.hpp>

namespace cjm {

/// The personas of a map: a sheet for each, on which every text is edited where it stands.
class PersonasView : public SceneView {
    Q_OBJECT
public:
    PersonasView(Appearance appearance, QWidget* parent);

    [[nodiscard]] const PersonasLayout& layoutNow() const { return layout_; }
    /// What stands at a point of the viewport.
    [[nodiscard]] PersonaZone zoneAt(const QPointF& point) const { return hit(layout_, toLayout(point)); }
    /// The chip that keys are for while the roles of a persona are selected.
    [[nodiscard]] std::size_t chip() const { return chip_; }
    void setChip(std::size_t chip);
    /// Asks for the picker of a persona's avatar.
    void askForAvatar(const PersonaId& persona);
    /// Goes to the map, where only this persona counts.
    void showOnMap(const PersonaId& persona);
    /// Does an edit and selects what it says; what is refused is told.
    bool apply(const MaybeEdit& edit);

    void setSession(DocumentSession& session) override;
    [[nodiscard]] bool showChange(const Update& update) override;
    /// With as many sheets a row as make them largest; at 100 % there are again as many as the window has room for.
    void zoomToFit() override;
    [[nodiscard]] Language mapLanguage() const override { return layout_.language; }
    [[nodiscard]] bool isChangedBy(const Diff& diff) const override { return changesPersonas(diff); }
    [[nodiscard]] QString countsInWords() const override;
    [[nodiscard]] bool canSelect(const Target& target) const override;
    /// One persona is selected at a time.
    void selectAll() override {}

    [[nodiscard]] std::optional<TextSpot> spotOf(const Target& target) const override;
    [[nodiscard]] Surface surfaceOf(const Target& target) const override;
    [[nodiscard]] QString hintAt(const Target& target) const override;
    [[nodiscard]] std::string_view nowhereCode() const override { return "edit.no-persona-chosen"; }
    [[nodiscard]] Target targetAt(const QPointF& point) const override;
    [[nodiscard]] Target textAt(const QPointF& point) const override;
    [[nodiscard]] Target textOf(const Target& selected) const override;
    [[nodiscard]] std::optional<NewRecord> freshAt(const Target&) override { return std::nullopt; }
    [[nodiscard]] TypingPlace placeAfter(const Target& target, CommitReason reason) override;
    [[nodiscard]] Selection stepped(Move move, bool extends) const override;
    [[nodiscard]] Hands& hands() override { return drag_; }
    [[nodiscard]] bool hasSheet() const override { return false; }
    void hover(const QPointF& point) override;
    void stopHovering() override;
    void paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) override;
    void paintQuickly(QPainter& painter, const QRect& dirty) override;
    void paintSelection(QPainter& painter, const Selection& selection) override;
    void paintFaded(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;

signals:
    /// The picker is to be opened at the avatar, a rectangle of the screen.
    void avatarWanted(const cjm::PersonaId& persona, const QRect& at);
    /// An interview about a persona is to be begun.
    void interviewWanted(const cjm::PersonaId& persona);

protected:
    [[nodiscard]] Size pageSize() const override { return layout_.size; }
    Damage layOut(const Map& map) override;
    [[nodiscard]] bool isOtherWidth() const override { return laidOutFor_ != size(); }
    bool pressed(const QPointF&) override;
    [[nodiscard]] QRectF menuSpot(const Target& target) const override;
    [[nodiscard]] QRectF shownAt(const Target& target, const Rect& rect) const override;
    void clicked(const QPointF& point) override;
    bool doubleClicked(const QPointF& point) override;
    bool takesKey(const QKeyEvent& event) override;
    /// A persona that was added a moment ago goes again when its name is given up, as a card does that was only begun.
    void gaveUp(const Target& target) override;
    void editorChanged() override;

private:
    void noteAdded(const Update& update);
    void setHovered(PersonaZone zone);
    void updateZone(const PersonaZone& zone);
    void showInterviews(const PersonaId& persona);
    void toggle(const ChipZone& chip);
    void addAnother();
    void goToTile(bool there);
    bool takesKeyAtTile(const QKeyEvent& event);
    bool takesKeyAtRoles(const PersonaId& persona, const QKeyEvent& event);
    bool takesKeyAtAvatar(const PersonaId& persona, const QKeyEvent& event);
    void goTo(const Target& from, bool backwards);
    [[nodiscard]] Scene sceneOf(const QRect& dirty, const PersonasHands& hands) const;

    PersonasLayout layout_;
    QSize laidOutFor_; ///< Of the window.
    PersonasDrag drag_{*this};
    PersonaZone hovered_;
    std::size_t chip_ = 0;
    /// A persona that was added without words, and the steps of the history before and after that.
    struct Added {
        PersonaId persona;
        std::uint64_t before = 0, after = 0;
    };
    Added added_, begun_; ///< Whose name is going to be asked for, and is being typed for the first time.
    std::uint64_t mark_ = 0, newest_ = 0; ///< Steps of the history: the current one, and the last that was made.
    QMetaObject::Connection adding_;
    bool atTile_ = false;  ///< Keys are for the tile, while nothing is selected.
    double fillWidth_ = 0; ///< Of a layout that was made for less than 100 %; 0 for one as wide as the window.
};

} // namespace cjm
