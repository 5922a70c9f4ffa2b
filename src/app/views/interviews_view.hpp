#pragma once
#include "app/views/cite_list.hpp"
#include "app/views/form_view.hpp"
#include "app/views/interviews_drag.hpp"
#include "app/widgets/carrier.hpp"

#include <cjm/layout/interviews/interviews_paint.hpp>
#include <cjm/session/commands/structure.hpp>

#include <QPointer>

namespace cjm {

class DatePopup;

/// The interviews behind a map: three columns of sheets, on which who was asked, notes and quotes are typed in place,
/// and quotes are linked with the cards that they confirm.
class InterviewsView : public FormView {
    Q_OBJECT
public:
    InterviewsView(Appearance appearance, QWidget* parent);
    ~InterviewsView() override;

    [[nodiscard]] const InterviewsLayout& layoutNow() const { return layout_; }
    /// What stands at a point of the viewport, heads that are pinned counted in.
    [[nodiscard]] InterviewZone zoneAt(const QPointF& point) const;
    /// The card of the selected quote that keys are for, if it is one.
    [[nodiscard]] const CitedCard* focusedCard() const;

    /// Begins an interview in the column of what is selected, or in this one, about a persona or none.
    void addInterview();
    void addInterview(InterviewGroup group, const PersonaId& persona = {});
    /// Begins a quote behind the one that is selected, or at the end of the interview.
    void addQuote();
    /// Opens the calendar, the menu of personas, and the list of cards for what is selected.
    void chooseDate();
    void choosePersona();
    void cite();
    /// Takes the card that keys are for off its quote, or the quote or the interview off the map.
    void removeCurrent();
    /// A card cites a quote, or does so no longer; both are told with a way back.
    void setCited(const CardId& card, const QuoteId& quote, bool on);
    /// What letting go of a quote, or of a card, would do at a point of the screen.
    [[nodiscard]] std::optional<Carrier::Aim> aimAt(const Target& carried, const QPoint& at);
    /// What is in the hand looks faded where it stands.
    void setLifted(const QuoteId& quote);

    void setSession(DocumentSession& session) override;
    [[nodiscard]] bool showChange(const Update& update) override;
    [[nodiscard]] Language mapLanguage() const override { return layout_.language; }
    [[nodiscard]] bool isChangedBy(const Diff& diff) const override { return changesInterviews(diff); }
    [[nodiscard]] QString countsInWords() const override;
    [[nodiscard]] bool canSelect(const Target& target) const override;
    /// One thing is selected at a time.
    void selectAll() override {}

    [[nodiscard]] std::optional<TextSpot> spotOf(const Target& target) const override;
    [[nodiscard]] QString hintAt(const Target& target) const override;
    [[nodiscard]] std::string_view nowhereCode() const override { return "edit.no-interview-chosen"; }
    [[nodiscard]] Target targetAt(const QPointF& point) const override { return zoneAt(point).target; }
    [[nodiscard]] Target textAt(const QPointF& point) const override;
    [[nodiscard]] Target textOf(const Target& selected) const override;
    [[nodiscard]] std::optional<NewRecord> freshAt(const Target&) override { return std::nullopt; }
    [[nodiscard]] TypingPlace placeAfter(const Target& target, CommitReason reason) override;
    [[nodiscard]] Selection stepped(Move move, bool extends) const override;
    [[nodiscard]] Hands& hands() override { return drag_; }
    [[nodiscard]] bool hasSheet() const override { return false; }
    [[nodiscard]] Pinned pinned() const override;
    void hover(const QPointF& point) override;
    void stopHovering() override { setHovered({}); }
    void paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) override;
    void paintQuickly(QPainter& painter, const QRect& dirty) override;
    void paintSelection(QPainter& painter, const Selection& selection) override;
    void paintFaded(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;

signals:
    /// A hand has taken a quote, at a point of the screen.
    void lifted(const cjm::QuoteId& quote, const QPoint& at);

protected:
    [[nodiscard]] Size pageSize() const override { return layout_.size; }
    Damage layOut(const Map& map) override;
    [[nodiscard]] bool isOtherWidth() const override { return laidOutFor_ != size(); }
    [[nodiscard]] bool opensFitted() const override { return false; }
    [[nodiscard]] Pinned covered(const Target& target) const override;
    bool pressed(const QPointF& point) override;
    void clicked(const QPointF& point) override;
    bool doubleClicked(const QPointF& point) override;
    bool takesKey(const QKeyEvent& event) override;
    void editorChanged() override;
    void editorPlaced(const QRect& taken) override;
    [[nodiscard]] std::string spoken() const override { return spokenOf(layout_, current()); }

private:
    [[nodiscard]] double headsAt() const;
    [[nodiscard]] const InterviewSheet* sheetUnder(const Target& target) const;
    [[nodiscard]] InterviewsHands handsNow() const;
    [[nodiscard]] Scene sceneOf(const QRect& dirty, const InterviewsHands& hands) const;
    void paintHeads(QPainter& painter, const QRect& dirty, const InterviewsHands& hands);
    void setHovered(InterviewZone zone);
    void updateZone(const InterviewZone& zone);
    void setFocusedCard(int place);
    [[nodiscard]] std::vector<Target> parts() const;
    [[nodiscard]] std::optional<Target> partBeside(const Target& target, bool backwards) const;
    bool takesTab(bool backwards);
    void goTo(const Target& target);
    void openWhatIsNext(const Target& target);
    bool apply(const MaybeEdit& edit);
    void followCursor();
    void takeCited(const CardId& card);
    void dropCitingMark();

    InterviewsLayout layout_;
    QSize laidOutFor_; ///< Of the window.
    InterviewsDrag drag_{*this};
    InterviewZone hovered_;
    QuoteId lifted_;
    int focusedCard_ = -1;     ///< Its place among the cards of the selected quote; −1: none.
    Target focusedFor_;        ///< The quote.
    InterviewId begun_;        ///< A sheet that was begun here: Enter goes through all of it.
    QRect typedAt_;            ///< The editor with its hint, in the viewport.
    QPointer<CiteList> cards_; ///< That are found by what is typed behind «>».
};

} // namespace cjm
