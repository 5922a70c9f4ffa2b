#pragma once
#include "app/inspector/inspector_answer.hpp"
#include "app/inspector/inspector_page.hpp"
#include "app/widgets/carrier.hpp"

#include <cjm/method/check.hpp>

#include <map>
#include <set>

namespace cjm {

class QuestionSquares;

// The questions of a stage, or all of them by group: one block for each touchpoint group, with what brings it.
class QuestionsPage : public InspectorPage {
    Q_OBJECT
public:
    QuestionsPage(InspectorContext& context, QWidget* parent);

    // `stage` null: those of all groups in use. `findings`: of the map, some of which come of open questions.
    void show(const Stage* stage, const Findings& findings, bool anew);
    // Puts the keyboard into the answer to a question; empty: into the first one that is open.
    QWidget* enterAnswer(std::string_view key);
    [[nodiscard]] AnswerField* fieldOf(std::string_view key) const;
    // The answer at a point of the screen that would take cards: one that holds no words. Beside them they are let go
    // for nothing.
    [[nodiscard]] Carrier::Aim aimAt(const std::vector<CardId>& carried, const QPoint& at);

private:
    struct Block {
        QWidget *whole, *line; // the line above it, but for the first
        QLabel *name, *count, *why;
        QuestionSquares* squares;
        std::vector<AnswerField*> fields;
    };
    void makeBlock(Group group);
    void makeField(Block& block, const StageQuestion& question);
    [[nodiscard]] bool isAskedOn(const Map& map) const;
    void showBlock(Group group, const Stage* stage, const std::set<std::string>& found, bool anew);
    [[nodiscard]] AnswerField::State stateOf(const StageQuestion& question, const std::set<std::string>& found) const;
    [[nodiscard]] QString whyOf(Group group, const Stage* stage) const;
    void type(AnswerField& field, const QString& words);
    void openCards(AnswerField& field);
    [[nodiscard]] std::vector<PickerPopup::Choice> findCards(const QString& typed) const;
    std::map<Group, Block> blocks_;
    QVBoxLayout* list_;
    StageId stage_; // empty: all
};

} // namespace cjm
