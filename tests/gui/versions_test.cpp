#include "app/panels/version_item.hpp"
#include "app/panels/versions_panel.hpp"
#include "app/widgets/banner.hpp"
#include "gui/desk.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/storage/files.hpp>

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The example map with three versions behind it: the example as it was, one without a card, one of yesterday.
struct Timeline {
    Desk desk;
    std::unique_ptr<Versions> versions;
    Map first, second;

    explicit Timeline(bool withVersions = true) {
        desk.openExample();
        const std::string id = desk.store().envelope().docId;
        const auto folder = desk.data.path() / "versions"; // the keeper's, which has kept nothing yet
        versions = std::make_unique<Versions>(systemFiles(), folder, id);
        first = desk.map();
        second = *applyEdit(first, RemoveCards{{CardId{"K1"}}});
        const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
        if (withVersions) {
            add(*applyEdit(first, RemoveStage{{"S1"}}), VersionWhy::foundOnDisk, now - ThinningRules::day);
            add(first, VersionWhy::saved, now - 2);
            add(second, VersionWhy::beforeBigDeletion, now - 1);
        }
    }
    void add(const Map& map, VersionWhy why, std::int64_t time) {
        REQUIRE(versions->add(encode({map, desk.store().envelope()}), why, time));
    }
    VersionsPanel& panel() { return desk.window().panels().of<VersionsPanel>(); }
    QListWidget& list() { return panel().timeline(); }
    void open() {
        desk.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(panel().isVisible());
        if (!panel().shown().empty()) REQUIRE(comes([&] { return isRead(); }));
    }
    // Pictures and comparison come when the program is idle.
    template <class Condition> static bool comes(Condition&& condition) { return QTest::qWaitFor(condition, 10'000); }
    // True when every version in view is drawn or known to be damaged, and the selected one is compared.
    bool isRead() {
        for (int row = 0; row < list().count(); ++row) {
            const auto* item = list().item(row);
            const bool isInView = list().visualItemRect(item).intersects(list().viewport()->rect());
            if (!item->data(placeRole).isValid() || !isInView || item->data(damagedRole).toBool()) continue;
            if (item->data(pictureRole).value<QPixmap>().isNull()) return false;
        }
        const auto labels = panel().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && !label->text().isEmpty(); // the heading of what has changed
        });
    }
    QPushButton* button(const QString& text) {
        for (auto* each : desk.window().findChildren<QPushButton*>())
            if (each->text() == text && each->isVisible()) return each;
        FAIL("no button says " << text.toStdString());
        return nullptr;
    }
    QStringList words() {
        QStringList lines;
        for (auto* each : panel().findChildren<QListWidget*>())
            if (each != &list())
                for (int row = 0; row < each->count(); ++row)
                    lines << each->item(row)->text();
        return lines;
    }
    Banner* banner() {
        for (auto* each : desk.window().findChildren<Banner*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    QString spoken(int row) { return list().item(row)->data(Qt::AccessibleTextRole).toString(); }
};

} // namespace

TEST_CASE("without versions the panel says what will be in it", "[gui][versions]") {
    Timeline t(false);
    t.open();
    CHECK(t.list().count() == 0);
    bool said = false;
    for (const auto* label : t.panel().findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().startsWith("Здесь будут версии этой карты"));
    CHECK(said);
}

TEST_CASE("the timeline shows days, times, why and how many cards", "[gui][versions]") {
    Timeline t;
    t.open();
    REQUIRE(t.list().count() == 5); // two days
    CHECK_FALSE(t.list().item(0)->flags().testFlag(Qt::ItemIsSelectable));
    CHECK(t.spoken(1).contains("Перед удалением карточек, "));
    CHECK(t.spoken(1).endsWith(", " + QString::number(t.second.cards.size()) + " карточки"));
    CHECK(t.spoken(1).contains("−1 карточка")); // what it brought
    CHECK(t.spoken(2).contains("Сохранено"));
    CHECK(t.spoken(2).contains("Этап «Появление потребности», +"));
    CHECK(t.spoken(4).contains("Записано в файл другими"));
    CHECK(t.list().currentRow() == 1);
}

TEST_CASE("the selected version says what has changed since then", "[gui][versions]") {
    Timeline t;
    t.open();
    CHECK(t.words() == QStringList{"• Карточка «Кто может помочь?» добавлена"});
    CHECK(t.button("Вернуть эту версию")->isEnabled());
    t.desk.key(Qt::Key_Down);
    CHECK(t.comes([&] { return t.words().isEmpty(); }));
    CHECK_FALSE(t.button("Вернуть эту версию")->isEnabled()); // it is the map of now
    t.desk.key(Qt::Key_Down);                                 // over the heading of the day
    REQUIRE(t.comes([&] { return !t.words().isEmpty(); }));
    CHECK(t.words()[0].startsWith("• Этап «Появление потребности» добавлен, на нём "));
}

TEST_CASE("Enter looks at a version, which can only be read, and Escape goes back", "[gui][versions]") {
    Timeline t;
    t.desk.board().setZoom(1, {0, 0});
    t.open();
    t.desk.key(Qt::Key_Return);
    REQUIRE(t.banner());
    CHECK(t.banner()->words().startsWith("Версия от "));
    CHECK(t.desk.board().isLooking());
    CHECK(t.desk.board().shownMap() == t.second);
    CHECK_FALSE(spotOf(t.desk.board().layoutNow(), card("K1")));
    CHECK(t.desk.map() == t.first);
    // Nothing of it can be changed.
    t.desk.click(card("K2"));
    t.desk.type("другое");
    t.desk.key(Qt::Key_F2);
    t.desk.doubleClick(card("K2"));
    CHECK(t.desk.editor() == nullptr);
    CHECK(t.desk.board().shownMap() == t.second);
    CHECK(t.desk.steps() == 0);
    CHECK_FALSE(t.desk.action(QKeySequence(Qt::CTRL | Qt::Key_Z))->isEnabled());
    CHECK(t.desk.board().zoom() == 1);
    t.desk.key(Qt::Key_Escape);
    CHECK_FALSE(t.desk.board().isLooking());
    CHECK(t.banner() == nullptr);
    CHECK(spotOf(t.desk.board().layoutNow(), card("K1")));
    t.desk.click(card("K2"));
    t.desk.type("другое");
    CHECK(t.desk.editor());
}

TEST_CASE("restoring is one step of undo, and what was there before is a version", "[gui][versions]") {
    Timeline t;
    t.desk.click(card("K2"));
    t.desk.type("моё");
    t.desk.key(Qt::Key_Return);
    const Map mine = t.desk.map();
    t.open();
    t.desk.key(Qt::Key_Return);
    t.button("Вернуть эту версию")->click();
    QCoreApplication::processEvents();
    CHECK(t.desk.map() == t.second);
    CHECK_FALSE(t.desk.board().isLooking());
    CHECK(t.desk.steps() == 2);
    CHECK(t.desk.undoText().startsWith("&Отменить: возвращена версия от "));
    CHECK(t.desk.map().cards.find(CardId{"K3"}) == mine.cards.find(CardId{"K3"})); // shared, not copied
    const auto all = t.versions->list();
    REQUIRE(all);
    CHECK(all->front().why == VersionWhy::beforeRestoring);
    CHECK(decode(*t.versions->read(all->front()))->document.map == mine);
    t.desk.action(QKeySequence(Qt::CTRL | Qt::Key_Z))->trigger();
    CHECK(t.desk.map() == mine);
}

TEST_CASE("a version is named in the panel and then kept", "[gui][versions]") {
    Timeline t;
    t.open();
    t.button("Назвать…")->click();
    t.desk.type("Перед встречей");
    t.desk.key(Qt::Key_Return);
    CHECK(t.versions->list()->at(0).name == "Перед встречей");
    CHECK(t.spoken(1).startsWith("Перед встречей, "));
    CHECK(t.list().hasFocus());
    t.button("Назвать…")->click();
    t.desk.type("нет");
    t.desk.key(Qt::Key_Escape); // gives the name up
    CHECK(t.versions->list()->at(0).name == "Перед встречей");
    CHECK(t.panel().isVisible());
}

TEST_CASE("a damaged version is named as such and cannot be restored", "[gui][versions]") {
    Timeline t;
    put(t.versions->pathOf(t.versions->list()->at(0)), "no content");
    t.open();
    CHECK(t.spoken(1).endsWith("Повреждена"));
    CHECK_FALSE(t.button("Посмотреть")->isEnabled());
    CHECK_FALSE(t.button("Вернуть эту версию")->isEnabled());
    t.desk.key(Qt::Key_Return);
    CHECK_FALSE(t.desk.board().isLooking());
    t.desk.key(Qt::Key_Down);
    CHECK(t.comes([&] { return t.button("Посмотреть")->isEnabled(); }));
}

TEST_CASE("a new version appears in the open panel, and the selection stays", "[gui][versions]") {
    Timeline t;
    t.open();
    t.panel().select(1);
    t.add(*applyEdit(t.first, RemoveCards{{CardId{"K2"}}}), VersionWhy::saved, QDateTime::currentMSecsSinceEpoch());
    t.panel().refresh();
    CHECK(t.panel().shown().size() == 4);
    CHECK(t.spoken(t.list().currentRow()).contains("Сохранено"));
    CHECK(t.list().currentRow() == 3);
}

TEST_CASE("the panel goes with the start screen and with another map", "[gui][versions]") {
    Timeline t;
    t.open();
    t.desk.key(Qt::Key_Return);
    CHECK(t.desk.board().isLooking());
    t.desk.window().showStart();
    CHECK_FALSE(t.panel().isVisible());
    REQUIRE(t.desk.window().openTemplate("blank"));
    QCoreApplication::processEvents();
    CHECK(t.panel().isVisible());
    CHECK(t.panel().shown().empty());
    CHECK_FALSE(t.desk.board().isLooking());
    CHECK(t.banner() == nullptr);
    t.panel().setFocus();
    t.desk.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(t.panel().isVisible());
}

TEST_CASE("the panel speaks English after a change of language", "[gui][versions]") {
    Timeline t;
    t.open();
    t.desk.key(Qt::Key_Return);
    t.desk.named("English")->trigger();
    REQUIRE(t.comes([&] { return t.isRead() && t.words().value(0).startsWith("• Card"); }));
    CHECK(t.banner()->words().startsWith("Version of "));
    CHECK(t.button("Restore this version"));
    CHECK(t.spoken(2).contains("Saved"));
    CHECK(t.words()[0] == "• Card “Кто может помочь?” added");
    t.desk.named("Русский")->trigger();
}
