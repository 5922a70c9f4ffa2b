#pragma once
#include "app/panels/conflict_item.hpp"
#include "app/panels/others_panel.hpp"
#include "app/panels/panel_button.hpp"
#include "app/panels/their_change_item.hpp"
#include "app/panels/version_box.hpp"
#include "app/widgets/settings.hpp"
#include "gui/desk.hpp"
#include "support/builders.hpp"

#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>

namespace cjm::test {

inline const char* const reportCard = "c5-1-0";
inline const char* const phoneCard = "c4-1-0";

[[nodiscard]] inline Map mapForOthers() {
    Map map = mapWith(3, 6, 1);
    Stage stage = *map.stages.find(StageId{"s1"});
    stage.title = "Договор";
    map = after(map, PutStage{stage, {}});
    Card card = *map.cards.find(CardId{reportCard});
    card.text = "Отчёт на одну страницу каждый месяц";
    map = after(map, PutCard{card, {}});
    Card blocks = *map.cards.find(CardId{phoneCard});
    blocks.text = "После 18:00 никто не отвечает";
    blocks.severity = 2;
    return after(map, PutCard{blocks, {}});
}

[[nodiscard]] inline Map withOtherText(const Map& map, const char* id, const std::string& text) {
    Card card = *map.cards.find(CardId{id});
    card.text = text;
    return after(map, PutCard{card, {}});
}

[[nodiscard]] inline Conflict conflictOn(const char* id, const char* kept, const char* other) {
    Conflict conflict;
    conflict.id = ConflictId{"conflict-" + std::string(id)};
    conflict.on = AnyId{id};
    conflict.field = "text";
    conflict.kept = kept;
    conflict.other = other;
    conflict.base = "подпись за 3 дня";
    conflict.keptBy = "Ольга";
    conflict.otherBy = "Антон";
    conflict.keptAt = "2026-11-28T11:39:00Z";
    conflict.otherAt = "2026-11-28T11:38:00Z";
    return conflict;
}

/// A desk with the panel of what others changed, and what comes from them.
struct OthersDesk {
    Desk desk;
    explicit OthersDesk(Map map = mapForOthers(), Language language = Language::russian) : desk(language, {1440, 900}) {
        setAuthorName(QStringLiteral("Антон"));
        desk.openMap(std::move(map));
    }
    ~OthersDesk() {
        setAuthorName({});
        QSettings().remove(QStringLiteral("panel-width"));
    }
    OthersDesk(const OthersDesk&) = delete;
    OthersDesk& operator=(const OthersDesk&) = delete;

    OthersPanel& panel() { return desk.window().panels().of<OthersPanel>(); }
    DocumentSession& session() { return desk.window().session(); }
    const Map& map() { return desk.map(); }
    static void settle() {
        constexpr int levels = 8;
        for (int i = 0; i < levels; ++i)
            QCoreApplication::processEvents();
    }
    void open() {
        desk.named(QStringLiteral("&Что изменилось"))->trigger();
        settle();
        REQUIRE(panel().isVisible());
    }
    /// A merge has made this of the map.
    void come(const Map& now, const std::string& by = "Ольга", std::int64_t time = 1'796'000'000'000) {
        const Map before = map();
        REQUIRE(desk.store().dispatch(PutMap{now, {"edit.voted", {}}}));
        session().others().add({by, time, before, now, mapChanges(before, now), 0, false});
    }
    void waitFor(std::size_t changes) {
        REQUIRE(QTest::qWaitFor([&] { return panel().changes().size() == changes; }, 10'000));
        settle();
    }
    void waitForConflicts(std::size_t count) {
        REQUIRE(QTest::qWaitFor([&] { return panel().conflicts().size() == count; }, 10'000));
        settle();
    }
    /// A click as of a mouse, in the window; scrolls there first.
    void click(QWidget& widget) {
        panel().findChild<QScrollArea*>()->ensureWidgetVisible(&widget, 0, 10);
        settle();
        REQUIRE(widget.isVisible());
        desk.click(widget.mapTo(&desk.window(), widget.rect().center()));
        settle();
    }
    [[nodiscard]] QString wordsOf(std::size_t place) { return wholeOf(panel().changes()[place]->words().runs()); }
    [[nodiscard]] QString placeOf(std::size_t place) { return panel().changes()[place]->placeInWords(); }
};

[[nodiscard]] inline QString markedPart(const WordRuns& runs, WordRun::Mark mark) {
    QString text;
    for (const WordRun& run : runs)
        if (run.mark == mark) text += run.text;
    return text;
}

} // namespace cjm::test
