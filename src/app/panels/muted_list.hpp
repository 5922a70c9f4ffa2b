#pragma once
#include "app/widgets/looks.hpp"

#include <cjm/method/check.hpp>

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace cjm {

class PanelButton;

/// The findings that are not shown, folded away below those that are: each with its reason and a way back.
class MutedList : public QWidget {
    Q_OBJECT
public:
    explicit MutedList(QWidget* parent);

    void setLook(const Appearance& appearance);
    void show(const std::vector<MutedFinding>& muted, bool mayEdit);
    [[nodiscard]] PanelButton& head() { return *head_; }

signals:
    void backWanted(const cjm::MuteId& mute);

private:
    void fill();
    std::vector<MutedFinding> muted_;
    bool mayEdit_ = true, isOpen_ = false;
    std::size_t shown_ = 0;
    Theme theme_ = lightTheme();
    Language language_ = Language::english;
    PanelButton* head_;
    QLabel *words_, *arrow_;
    QWidget* body_;
    QVBoxLayout* list_;
};

} // namespace cjm
