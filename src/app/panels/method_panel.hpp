#pragma once
#include "app/document/map_check.hpp"
#include "app/panels/finding_item.hpp"
#include "app/panels/side_panel.hpp"
#include "app/widgets/looks.hpp"

#include <QPointer>

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace cjm {

class MutedList;
class PanelButton;
class StepItem;
class WordsLabel;

/// What the panel of the method asks of its window: to lead to where the work is.
class MethodHands {
public:
    MethodHands() = default;
    MethodHands(const MethodHands&) = delete;
    MethodHands& operator=(const MethodHands&) = delete;
    virtual ~MethodHands();

    /// The view of a step; false when there is none yet.
    [[nodiscard]] virtual bool canOpen(int step) const = 0;
    virtual void open(int step) = 0;
    /// What is to be done next about a step.
    [[nodiscard]] virtual bool canDo(const StepWork& work) const = 0;
    virtual void act(const StepWork& work) = 0;
    /// Selects a target and brings it into sight.
    virtual void show(const Target& target) = 0;
    /// What the button of a finding does.
    [[nodiscard]] virtual bool canHelp(const Finding& finding) const = 0;
    virtual void help(const Finding& finding) = 0;
    /// All stage questions.
    virtual void openQuestions() = 0;
};

/// The panel at the left: the six steps as they stand, what the rules find, what is not shown and why, and how many
/// stage questions are answered. Follows the map a moment after its last change, only while it is seen, and never under
/// the pointer.
class MethodPanel final : public SidePanel {
    Q_OBJECT
public:
    static constexpr int usualWidth = 288;

    /// `hands` outlive the panel.
    MethodPanel(DocumentSession& session, Appearance appearance, std::unique_ptr<MethodHands> hands,
                QWidget* parent = nullptr);
    ~MethodPanel() override;

    void setSession(DocumentSession& session) override;
    void enter() override;
    /// Gives the keys to the first of what the rules find, or to the steps when that is nothing.
    void enterFindings();
    void closed() override;
    [[nodiscard]] bool hasHeading() const override { return true; }

    /// True while what it shows is older than the map, since somebody points at it or writes into it.
    [[nodiscard]] bool isWaiting() const { return isWaiting_; }
    [[nodiscard]] StepItem& step(int number) { return *steps_[static_cast<std::size_t>(number - 1)]; }
    /// The lines of the list, from top to bottom.
    [[nodiscard]] std::vector<FindingItem*> items() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void buildHeading(QVBoxLayout& whole);
    void buildContent(QVBoxLayout& whole);
    void buildFoot(QVBoxLayout& whole);
    void dress();
    void follow();
    void refresh();
    void showSteps(const MapCheck::Said& said);
    void showFindings(const MapCheck::Said& said);
    void showQuestions(const MapCheck::Said& said);
    [[nodiscard]] FindingItem& itemOf(const std::string& key);
    void enterFinding(std::size_t place);
    void opened(FindingItem& item);
    void bring(FindingItem& item);
    void point();
    void mute(const std::vector<Finding>& findings, const QString& reason);
    void bringBack(const MuteId& mute);

    QPointer<DocumentSession> session_; ///< Gone before the panel, when the window goes.
    Appearance appearance_;
    std::unique_ptr<MethodHands> hands_;
    bool isWaiting_ = false;
    std::array<StepItem*, 6> steps_{};
    std::map<std::string, FindingItem*> items_; ///< By what they say.
    QLabel *heading_ = nullptr, *findingsHeading_ = nullptr, *count_ = nullptr;
    WordsLabel *allDone_ = nullptr, *none_ = nullptr;
    QToolButton* close_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QWidget* content_ = nullptr;
    QVBoxLayout *column_ = nullptr, *list_ = nullptr;
    MutedList* muted_ = nullptr;
    PanelButton* questions_ = nullptr;
    QLabel *questionsIcon_ = nullptr, *questionsWords_ = nullptr, *questionsCount_ = nullptr,
           *questionsArrow_ = nullptr;
};

} // namespace cjm
