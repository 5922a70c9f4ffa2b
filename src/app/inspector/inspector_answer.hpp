#pragma once
#include "app/inspector/inspector_text.hpp"
#include "app/widgets/card_sign.hpp"

#include <cjm/method/questions.hpp>

#include <vector>

class QPushButton;

namespace cjm {

// A stage question and what answers it: words, or cards that are drawn as such; or it is none of our business.
class AnswerField : public TextField {
    Q_OBJECT
public:
    AnswerField(const StageQuestion& question, QWidget* parent);

    struct CardShown {
        QString id, words;
        CardSign sign;
        bool operator==(const CardShown&) const = default;
    };
    struct State {
        QString question, answer;
        Answered answered = Answered::open;
        bool isFound = false; // a finding comes of its being open
        std::vector<CardShown> cards;
        bool operator==(const State&) const = default;
    };
    void tell(const State& state);
    [[nodiscard]] const StageQuestion& question() const { return question_; }
    [[nodiscard]] QPushButton& notForUs() { return *aside_; }

    void setTheme(const Theme& theme) override;
    void setReadOnly(bool on) override;
    void retranslate() override;

signals:
    // ">" in the empty field: a card is to answer it.
    void cardWanted();
    void cardVisited(const QString& id);
    void cardRemoved(const QString& id);
    void notForUsWanted(bool on);

private:
    void follow();
    void showBox();
    void listCards();
    StageQuestion question_;
    State state_;
    Theme theme_ = lightTheme();
    bool reads_ = false;
    QLabel *words_, *note_;
    QVBoxLayout* cards_;
    QWidget* foot_;
    QPushButton* aside_;
};

} // namespace cjm
