#pragma once
#include "app/document/map_check.hpp"
#include "app/panels/finding_item.hpp"
#include "app/panels/method_panel.hpp"
#include "app/panels/muted_list.hpp"
#include "app/panels/panel_button.hpp"
#include "app/panels/reason_box.hpp"
#include "app/panels/step_item.hpp"
#include "app/widgets/qt_text.hpp"
#include "gui/desk.hpp"

#include <cjm/session/commands/answer_edit.hpp>

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>

#include <functional>

namespace cjm::test {

/// A desk with an example and the panel of the method, and hands for it.
struct MethodDesk {
    Desk desk;
    explicit MethodDesk(Language language = Language::russian, QSize size = {1600, 900},
                        const char* example = "boiler-example")
        : desk(language, size) {
        if (std::string(example) == "boiler-example")
            desk.openExample(language);
        else
            REQUIRE(desk.window().openTemplate(example));
        if (!panel().isVisible()) desk.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        settle();
        REQUIRE(panel().isVisible());
        leave();
    }
    ~MethodDesk() { forget(); }
    MethodDesk(const MethodDesk&) = delete;
    MethodDesk& operator=(const MethodDesk&) = delete;
    static void forget() {
        for (const char* key : {"method", "inspector", "personas"})
            QSettings().remove(QString::fromLatin1(key));
    }

    MethodPanel& panel() { return desk.window().panels().of<MethodPanel>(); }
    DocumentSession& session() { return desk.window().session(); }
    const Map& map() { return desk.map(); }
    static void settle() {
        constexpr int levels = 8;
        for (int i = 0; i < levels; ++i)
            QCoreApplication::processEvents();
    }

    /// What the lines say.
    QStringList lines() {
        QStringList words;
        for (const FindingItem* item : panel().items())
            words << qt(say(item->line().message, desk.languages().current()));
        return words;
    }
    FindingItem& item(int place) {
        const auto items = panel().items();
        REQUIRE(place < static_cast<int>(items.size()));
        return *items[static_cast<std::size_t>(place)];
    }
    void click(QWidget& widget) {
        panel().findChild<QScrollArea*>()->ensureWidgetVisible(&widget, 0, 20);
        settle();
        desk.click(widget.mapTo(&desk.window(), widget.rect().center()));
        settle();
    }
    /// A button that is seen, by its words.
    template <class W = QAbstractButton> W* find(const QString& words, QWidget* in = nullptr) {
        for (auto* each : (in ? in : static_cast<QWidget*>(&panel()))->findChildren<W*>())
            if (each->isVisible() && each->text() == words) return each;
        return nullptr;
    }
    void click(const QString& words) {
        auto* button = find(words);
        INFO(words.toStdString());
        REQUIRE(button);
        click(*button);
    }
    void unfold(int place) { click(item(place).head()); }
    [[nodiscard]] bool says(const QString& words) {
        for (const auto* label : panel().findChildren<QLabel*>())
            if (label->isVisible() && label->text() == words) return true;
        return false;
    }
    /// Two of the three findings of the boiler example go.
    void answerQuestion() { REQUIRE(session().apply(withAnswer(map(), "deal.technical", "Касса"))); }
    void forgetGuess() {
        Card card = *map().cards.find(CardId{"B4"});
        card.status = Status::none;
        REQUIRE(session().apply(PutCard{card, {}}));
    }
    void openMuted() { click(panel().findChild<MutedList*>()->head()); }
    void undo() { desk.undo(); }
    void redo() { desk.redo(); }
    /// The mouse goes to the middle of the map, where it points at nothing of the panel.
    void leave() {
        QTest::mouseMove(desk.window().windowHandle(), desk.window().rect().center());
        settle();
    }
    /// Until the panel shows the map as it is.
    void follow(const std::function<bool()>& isSo) {
        REQUIRE(QTest::qWaitFor([&] { return isSo(); }, 10'000));
    }
};

} // namespace cjm::test
