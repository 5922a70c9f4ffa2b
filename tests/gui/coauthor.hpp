#pragma once
#include "app/inspector/inspector_tabs.hpp"
#include "gui/panel.hpp"
#include "support/builders.hpp"

#include <cjm/edit/merge.hpp>
#include <cjm/session/commands/answer_edit.hpp>

#include <QPushButton>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace cjm::test {

/// Somebody else who has the map open. What she writes comes as out of the file, at once.
class Coauthor {
public:
    explicit Coauthor(Desk& desk) : desk_(desk), known_(desk.map()), hers_(desk.map()) {}

    [[nodiscard]] const Map& map() const { return hers_; }
    /// False when it has to wait.
    bool writes(const Edit& edit) {
        hers_ = after(hers_, edit);
        return comes();
    }
    bool rewords(const char* id, const std::string& text) {
        Card card = *hers_.cards.find(CardId{id});
        card.text = text;
        return writes(PutCard{card, {}});
    }
    bool answers(std::string_view key, const std::string& words) { return writes(withAnswer(hers_, key, words)); }
    /// What she wrote before, asked for once more.
    bool comes() {
        const auto merged = mergeMaps({&known_}, {desk_.map(), "Анна", "2026-11-28T11:38:00Z"},
                                      {hers_, "Ольга", "2026-11-28T11:39:00Z"});
        REQUIRE(merged);
        bool mayCome = true;
        emit desk_.window().session().theirsComing(merged->map, mayCome);
        if (!mayCome) return false;
        desk_.store().takeTheirs(known_, hers_, desk_.store().envelope(), merged->map);
        known_ = hers_;
        return true;
    }

private:
    Desk& desk_;
    Map known_, hers_; // what both began with, and what she has made of it
};

/// The inspector of the example map.
struct TypedFields : Panel {
    void openQuestions(const char* id) {
        select(stage(id));
        if (inspector().findChild<InspectorTabs*>()->tab(1).isVisible()) click("Вопросы");
    }
    /// The keyboard comes to the end of a box, in which nothing is typed yet.
    void enter(const QString& name) {
        click(box(name));
        desk.key(Qt::Key_End, Qt::ControlModifier);
        REQUIRE(box(name).hasFocus());
    }
    [[nodiscard]] std::string in(const QString& name) { return box(name).toPlainText().toStdString(); }
    [[nodiscard]] std::string answer(const char* key) { return answerIn(map(), key).answer; }
};

} // namespace cjm::test
