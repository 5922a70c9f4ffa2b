#pragma once
#include "app/document/others.hpp"
#include "app/panels/conflict_shown.hpp"
#include "app/panels/list_panel.hpp"

#include <cjm/session/document/edit_scope.hpp>

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace cjm {

class ConflictItem;
class TheirChangeItem;
class WordsLabel;

/// What others changed: first what a merge could not join and somebody has to choose, then each change by person and
/// time, with a way back. Keys go up and down through both. Follows the map and those others while it is seen.
class OthersPanel final : public ListPanel {
    Q_OBJECT
public:
    static constexpr int usualWidth = 360, leastWidth = 296;
    /// So many changes are listed at once; a button brings the next ones.
    static constexpr std::size_t listedAtOnce = 60;

    OthersPanel(DocumentSession& session, Appearance appearance, QWidget* parent = nullptr);
    ~OthersPanel() override;

    [[nodiscard]] bool hasHeading() const override { return true; }
    void enter() override;
    void closed() override;

    /// What is to be chosen, and then what is only to be known, from top to bottom.
    [[nodiscard]] const std::vector<ConflictItem*>& conflicts() const { return conflicts_; }
    /// The changes that are listed.
    [[nodiscard]] std::vector<TheirChangeItem*> changes() const;
    [[nodiscard]] QToolButton& seen() { return *seen_; }
    [[nodiscard]] QPushButton& more() { return *more_; }
    [[nodiscard]] QPushButton& versionLink() { return *version_; }
    /// What stands over the two lists and in the place of both, and in the foot; empty for what is not seen.
    [[nodiscard]] QString conflictCount() const;
    [[nodiscard]] QString changeCount() const;
    [[nodiscard]] QString emptyWords() const;
    [[nodiscard]] QString footWords() const;
    /// Who changed something, with the time, from top to bottom.
    [[nodiscard]] QStringList people() const;

signals:
    /// It is selected, and is to be brought into sight; the keyboard stays here.
    void recordWanted(const cjm::Target& target);
    /// Both versions stand in the text at `target` now, to be written anew: its editor is to be opened.
    void ownWanted(const cjm::Target& target, const std::shared_ptr<cjm::EditScope>& begun);
    /// The version of this time, milliseconds since 1970, is to be looked at.
    void versionWanted(std::int64_t time);

protected:
    void listen() override;
    void follow() override;
    void dress() override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // What keys go to from one to the next: where they stand, and what it is about.
    struct Stop {
        QWidget* whole;
        QWidget* stop;
        Target target;
    };
    // A change, and what it came with.
    struct Listed {
        std::shared_ptr<const Others::Batch> batch;
        const MapChange* change; // of that batch
        TheirChangeItem* item;
    };

    void buildHead(QVBoxLayout& whole);
    void buildLists(QVBoxLayout& whole);
    void buildFoot(QVBoxLayout& whole);

    void followConflicts();
    void fillChanges();
    void followChanges();
    void followEmptiness();
    void followVersion();
    [[nodiscard]] ConflictItem* newConflict();
    void addPerson(const Others::Batch& batch);
    void addChange(const std::shared_ptr<const Others::Batch>& batch, const MapChange& change);

    void choose(const ConflictItem& item, ConflictChoice choice);
    void writeOwn(const ConflictItem& item);
    void takeBack(const Listed& listed);
    void goTo(const Target& target);
    [[nodiscard]] std::vector<Stop> stops() const;
    void enterAt(std::size_t place);
    void walk(bool down);
    void followTabs();
    void hear(QWidget& item);
    void pointAt(QWidget& reached);

    QPointer<Others> others_; ///< That are listened to.
    QLabel* title_ = nullptr;
    QToolButton *seen_ = nullptr, *close_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QWidget *content_ = nullptr, *conflictsHead_ = nullptr, *changesHead_ = nullptr, *rule_ = nullptr;
    QLabel *conflictsTitle_ = nullptr, *conflictsCount_ = nullptr, *changesTitle_ = nullptr, *changesCount_ = nullptr;
    QVBoxLayout *conflictList_ = nullptr, *changeList_ = nullptr;
    WordsLabel *empty_ = nullptr, *undo_ = nullptr, *before_ = nullptr;
    QWidget* versionLine_ = nullptr;
    QPushButton *more_ = nullptr, *version_ = nullptr;
    std::vector<ConflictItem*> conflicts_;
    std::vector<Listed> listed_;
    QStringList people_;
    std::size_t most_ = listedAtOnce;
    bool isFilled_ = false; ///< The list of changes has been filled with what there is.
    std::int64_t versionTime_ = 0;
};

} // namespace cjm
