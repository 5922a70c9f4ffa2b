#include "app/dialogs/dialogs.hpp"
#include "app/dialogs/export_dialog.hpp"
#include "app/widgets/drop_list.hpp"
#include "app/window/window_commands.hpp"
#include "gui/desk.hpp"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

#include <catch2/catch.hpp>

using namespace cjm;

namespace {

// Asks, and does something to the question as soon as it is there.
template <class Ask, class Act> auto asked(const Ask& ask, const Act& act) {
    QTimer::singleShot(0, qApp, [&act] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        CHECK(box);
        if (!box) return QApplication::exit(1);    // ends the loop that waits for an answer
        CHECK(box->textFormat() == Qt::PlainText); // what is asked may quote a file
        act(*box);
    });
    return ask();
}

template <class Ask> auto answered(const QString& words, const Ask& ask) {
    return asked(ask, [&words](QMessageBox& box) {
        for (QAbstractButton* button : box.buttons())
            if (button->text() == words) return button->click();
        FAIL_CHECK("there is no button " << words.toStdString());
        box.reject();
    });
}

template <class Ask> auto typed(Qt::Key key, const Ask& ask) {
    return asked(ask, [key](QMessageBox& box) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(&box, &press);
    });
}

} // namespace

TEST_CASE("every button of a question gives its answer, and Escape the careful one", "[gui][dialogs]") {
    QtDialogs dialogs([] { return Language::english; });
    const auto unsaved = [&] { return dialogs.askUnsaved(nullptr, "a <b>map</b>"); };
    CHECK(answered("Save", unsaved) == UnsavedAnswer::save);
    CHECK(answered("Do not save", unsaved) == UnsavedAnswer::discard);
    CHECK(answered("Cancel", unsaved) == UnsavedAnswer::cancel);
    CHECK(typed(Qt::Key_Escape, unsaved) == UnsavedAnswer::cancel);
    CHECK(typed(Qt::Key_Return, unsaved) == UnsavedAnswer::save);

    const auto stuck = [&] { return dialogs.askStuck(nullptr, "a map", "The disk is full."); };
    CHECK(answered("Try again", stuck) == StuckAnswer::tryAgain);
    CHECK(answered("Save as…", stuck) == StuckAnswer::saveElsewhere);
    CHECK(answered("Close, go on next time", stuck) == StuckAnswer::leave);
    CHECK(answered("Cancel", stuck) == StuckAnswer::cancel);
    CHECK(typed(Qt::Key_Escape, stuck) == StuckAnswer::cancel);
    CHECK(typed(Qt::Key_Return, stuck) == StuckAnswer::tryAgain);

    const auto leavesGone = [&] { return dialogs.askGone(nullptr, "a map", true); };
    CHECK(answered("Close without a file", leavesGone) == GoneAnswer::discard);
    CHECK(answered("Save here again", leavesGone) == GoneAnswer::saveHere);
    CHECK(typed(Qt::Key_Escape, leavesGone) == GoneAnswer::cancel);
    const auto last = [&] { return dialogs.askLastVersion(nullptr, "a map", "11:40"); };
    CHECK(answered("Open that", last));
    CHECK_FALSE(typed(Qt::Key_Escape, last));
    const auto gone = [&] { return dialogs.askGone(nullptr, "a map", false); };
    CHECK(answered("Save here again", gone) == GoneAnswer::saveHere);
    CHECK(answered("Save as…", gone) == GoneAnswer::saveElsewhere);
    CHECK(answered("Cancel", gone) == GoneAnswer::cancel);
    CHECK(typed(Qt::Key_Return, gone) == GoneAnswer::saveElsewhere);

    const auto grow = [&] { return dialogs.askGrow(nullptr, 1, 2); };
    CHECK(answered("Add", grow) == true);
    CHECK(answered("Only what fits", grow) == false);
    CHECK(answered("Cancel", grow) == std::nullopt);
    CHECK(typed(Qt::Key_Return, grow) == true);

    const auto replace = [&] { return dialogs.askReplace(nullptr, {"a.png", "b.png"}); };
    CHECK(answered("Replace", replace));
    CHECK_FALSE(answered("Cancel", replace));
    CHECK_FALSE(typed(Qt::Key_Escape, replace));

    CHECK(answered("Paste", [&] { return dialogs.askManyCards(nullptr, 2000, 10); }));
    CHECK_FALSE(answered("Cancel", [&] { return dialogs.askManyCards(nullptr, 2000, 10); }));
    // There is no room for any: nothing can be pasted.
    CHECK_FALSE(typed(Qt::Key_Escape, [&] { return dialogs.askManyCards(nullptr, 2000, 0); }));
}

TEST_CASE("where the desktop has no file dialog, Qt's own looks like the program", "[gui][dialogs]") {
    QtDialogs dialogs([] { return Language::english; });
    QTimer::singleShot(0, qApp, [] {
        auto* picker = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        CHECK(picker);
        if (!picker) return QApplication::exit(1);
        const auto* list = picker->findChild<QTreeView*>(QStringLiteral("treeView"));
        CHECK(list);
        if (list) {
            CHECK(list->header()->sectionSize(0) >= list->viewport()->width() / 2); // names
            CHECK(list->isColumnHidden(2));                                         // kinds
        }
        for (const auto* button : picker->findChildren<QPushButton*>())
            CHECK(button->icon().isNull());
        picker->reject();
    });
    CHECK(dialogs.askOpenPath(nullptr, "Открыть карту", QDir::tempPath()).isEmpty());
}

TEST_CASE("what is said in a box has air around it, and only its first words are bold", "[gui][dialogs]") {
    test::Desk desk;
    desk.openExample();
    asked([&] { desk.window().windowCommands().action("about").trigger(); },
          [](QMessageBox& box) {
              CHECK(box.text().startsWith("Marshrut "));
              CHECK_FALSE(box.text().contains('\n'));
              CHECK(box.informativeText().startsWith("Редактор карт"));
              CHECK(box.layout()->contentsMargins().left() >= 20);
              CHECK(box.layout()->contentsMargins().top() >= 20);
              box.reject();
          });
}

TEST_CASE("lists of the export window look like those of the inspector", "[gui][dialogs]") {
    test::Desk desk; // which dresses the program
    const ExportDialog dialog({"pdf", "light", "fit", 2, "grid"}, Language::english, {"Engineer", "Buyer"});
    const auto lists = dialog.findChildren<QComboBox*>();
    CHECK(lists.size() >= 4);
    for (QComboBox* list : lists) {
        CHECK(qobject_cast<DropList*>(list));
        list->ensurePolished();
        list->resize(230, 34);
        const QImage picture = list->grab().toImage();
        const int middle = picture.height() / 2;
        CHECK(picture.pixelColor(115, 3) == picture.pixelColor(115, picture.height() - 4)); // flat
        int sign = 0;
        for (int x = picture.width() - 20; x < picture.width() - 8; ++x)
            for (int y = middle - 6; y < middle + 6; ++y)
                sign += picture.pixelColor(x, y).lightness() < 200 ? 1 : 0;
        CHECK(sign > 4);
    }
}
