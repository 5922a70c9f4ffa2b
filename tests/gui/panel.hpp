#pragma once
#include "app/inspector/inspector.hpp"
#include "gui/desk.hpp"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QSettings>
#include <QTextEdit>

namespace cjm::test {

/// The inspector of a desk with the example map, nothing of it folded away, and hands for it.
struct Panel : private Unfolded {
    Desk desk;
    explicit Panel(Language language = Language::russian, QSize size = {1440, 900}) : desk(language, size) {
        desk.openExample(language);
        settle();
    }
    ~Panel() { QSettings().remove(QStringLiteral("inspector")); }
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;
    Inspector& inspector() { return desk.window().panels().of<Inspector>(); }
    const Map& map() { return desk.map(); }
    [[nodiscard]] Card cardOf(const char* id) {
        const auto card = map().cards.find(CardId{id});
        REQUIRE(card);
        return *card;
    }
    /// Panels are laid out from the inside out, one round of events a level.
    static void settle() {
        constexpr int levels = 8;
        for (int i = 0; i < levels; ++i)
            QCoreApplication::processEvents();
    }
    void select(const Target& target) {
        desk.click(target);
        settle();
    }
    /// With Ctrl, in addition to what is selected.
    void select(std::initializer_list<Target> targets) {
        Selection selection;
        for (const Target& target : targets)
            selection = toggled(std::move(selection), target);
        desk.board().select(selection);
        settle();
    }

    /// The control that a screen reader calls so, among those that are seen; null when there is none.
    template <class W = QWidget> W* find(const QString& name) {
        for (auto* each : inspector().findChildren<W*>())
            if (each->accessibleName() == name && each->isVisible()) return each;
        return nullptr;
    }
    template <class W = QWidget> W& the(const QString& name) {
        W* found = find<W>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] bool has(const QString& name) { return find(name) != nullptr; }
    QTextEdit& box(const QString& name) { return the<QTextEdit>(name); }

    /// A click as of a mouse, in the window; scrolls there first.
    void click(QWidget& widget) {
        inspector().findChild<QScrollArea*>()->ensureWidgetVisible(&widget, 0, 20);
        settle();
        // The words of a check box end before its right edge.
        const QPoint inside = widget.inherits("QCheckBox") ? QPoint(12, widget.height() / 2) : widget.rect().center();
        desk.click(widget.mapTo(&desk.window(), inside));
        settle();
    }
    void click(const QString& name) { click(the(name)); }
    /// Into a box, in the place of what it holds.
    void write(const QString& name, const QString& text) {
        click(box(name));
        desk.key(Qt::Key_A, Qt::ControlModifier);
        desk.type(text);
        settle();
    }
    QWidget* popup() { return QApplication::activePopupWidget(); }
    /// Types into the list that is open and takes the first answer.
    void choose(const QString& typed) {
        REQUIRE(popup());
        auto* search = popup()->findChild<QLineEdit*>();
        for (const QChar letter : typed)
            QTest::sendKeyEvent(QTest::Click, search, static_cast<Qt::Key>(letter.toUpper().unicode()), QString(letter),
                                Qt::NoModifier);
        QTest::keyClick(search, Qt::Key_Return);
        settle();
    }
    /// What the list that is open offers.
    QStringList offered() {
        REQUIRE(popup());
        QStringList words;
        auto* list = popup()->findChild<QListWidget*>();
        for (int i = 0; i < list->count(); ++i)
            words << list->item(i)->text();
        return words;
    }
    void undo() {
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        settle();
    }
};

} // namespace cjm::test
