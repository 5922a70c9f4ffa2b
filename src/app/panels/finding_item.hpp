#pragma once
#include "app/widgets/looks.hpp"

#include <cjm/method/check.hpp>
#include <cjm/model/map.hpp>

#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cjm {

class PanelButton;
class ReasonBox;

/// A line of the list of findings. A click unfolds it in place: why it matters, what can be done, and of a line for
/// many the cards, of which one can be chosen.
class FindingItem : public QWidget {
    Q_OBJECT
public:
    explicit FindingItem(QWidget* parent);

    void setLook(const Appearance& appearance);
    /// What can be done about a finding.
    struct Ways {
        bool mayEdit = true;
        std::function<bool(const Finding&)> canHelp; ///< By its rule's button.
    };
    void show(const FindingLine& line, const Map& map, const Ways& ways);
    [[nodiscard]] const FindingLine& line() const { return line_; }
    /// The same line of the list as long as this stays the same.
    [[nodiscard]] static std::string keyOf(const FindingLine& line);

    [[nodiscard]] bool isOpen() const { return isOpen_; }
    void setOpen(bool open);
    /// True while the reason for not showing it is typed.
    [[nodiscard]] bool isAsking() const { return isAsking_; }
    /// What it is about: what was chosen of many, or all.
    [[nodiscard]] std::vector<Target> targets() const;
    [[nodiscard]] PanelButton& head() { return *head_; }

signals:
    void toggled();
    /// What it is about is another.
    void targetsChanged();
    /// The reason is asked for,
    void asked();
    /// and typed no more.
    void askedNoMore();
    void showWanted(const cjm::Target& target);
    void helpWanted(const cjm::Finding& finding);
    void muteWanted(const std::vector<cjm::Finding>& findings, const QString& reason);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildHead();
    void buildBody();
    void buildQuestion();
    void fill(const Map& map);
    void listMany(const Map& map);
    void dress();
    void ask(bool on);
    void keepReason();
    void choose(std::size_t place);
    [[nodiscard]] bool isOfMany() const { return line_.findings.size() > 1; }
    [[nodiscard]] const Finding* meant() const; ///< The one that buttons work on; none of many is, until one is chosen.
    void followWays();

    FindingLine line_;
    Ways ways_;
    Map map_;
    Theme theme_ = lightTheme();
    Language language_ = Language::english;
    bool isOpen_ = false, isAsking_ = false;
    std::size_t shownOfMany_ = 0;
    std::optional<std::size_t> chosen_; ///< Of many.
    PanelButton* head_ = nullptr;
    QLabel *sign_ = nullptr, *words_ = nullptr, *place_ = nullptr, *swatch_ = nullptr, *why_ = nullptr;
    QWidget *placeLine_ = nullptr, *body_ = nullptr, *doings_ = nullptr, *question_ = nullptr, *many_ = nullptr;
    QVBoxLayout* manyColumn_ = nullptr;
    QLabel* questionWords_ = nullptr;
    ReasonBox* reason_ = nullptr;
    QPushButton *show_ = nullptr, *help_ = nullptr, *mute_ = nullptr, *keep_ = nullptr, *giveUp_ = nullptr;
};

} // namespace cjm
