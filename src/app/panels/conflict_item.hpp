#pragma once
#include "app/panels/conflict_shown.hpp"
#include "app/panels/panel_button.hpp"
#include "app/widgets/looks.hpp"

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cjm {

class VersionBox;

/// What a merge could not join, and what becomes of it: two versions side by side, or a record that is still there
/// though somebody has deleted it. A click on its head shows it on the map.
class ConflictItem : public QWidget {
    Q_OBJECT
public:
    explicit ConflictItem(QWidget* parent);

    void show(const ConflictShown& conflict, const Appearance& appearance);
    void setMayEdit(bool mayEdit);
    [[nodiscard]] const ConflictShown& shown() const { return shown_; }
    [[nodiscard]] PanelButton& head() { return *head_; }
    /// Of the map's version or the other; the one that is one's own stands at the left.
    [[nodiscard]] VersionBox& box(ConflictChoice choice);
    [[nodiscard]] QPushButton& button(ConflictChoice choice);
    [[nodiscard]] QPushButton& own() { return *own_; }
    [[nodiscard]] QString baseInWords() const;

signals:
    void chosen(cjm::ConflictChoice choice);
    /// Words of one's own are to be written out of both.
    void ownWanted();

private:
    void buildHead(QVBoxLayout& column);
    void buildVersions(QVBoxLayout& column);
    void buildNote(QVBoxLayout& column);
    void showVersions(const Appearance& appearance);
    void showNote();

    ConflictShown shown_;
    PanelButton* head_ = nullptr;
    QLabel *swatch_ = nullptr, *kind_ = nullptr, *pillIcon_ = nullptr, *pillWords_ = nullptr;
    QFrame* pill_ = nullptr;
    QWidget *versions_ = nullptr, *note_ = nullptr, *pair_ = nullptr;
    std::array<VersionBox*, 2> boxes_{};
    QPushButton *takesBoth_ = nullptr, *own_ = nullptr, *keeps_ = nullptr, *drops_ = nullptr;
    QLabel *base_ = nullptr, *name_ = nullptr, *why_ = nullptr;
};

} // namespace cjm
