#include "gui/desk.hpp"

#include "app/widgets/zoom_control.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/templates.hpp>

#include <QLabel>
#include <QProgressDialog>
#include <QScrollBar>
#include <QSettings>
#include <QStatusBar>
#include <QWheelEvent>

#include <catch2/catch.hpp>

namespace cjm::test {

Desk::Desk(Language language, QSize size, StoragePaths places) {
    if (places.data.empty()) places.data = data.path();
    QSettings().remove(QStringLiteral("autosave"));
    languages_.use(language);
    looks_.use(lightTheme());
    auto dialogs = std::make_unique<ScriptedDialogs>();
    dialogs_ = dialogs.get();
    window_ = std::make_unique<MainWindow>(languages_, looks_, std::move(dialogs), std::move(places));
    window_->resize(size);
    window_->show();
    window_->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window_.get()));
    board().setFocus();
    QCoreApplication::processEvents();
}

Desk::~Desk() = default;

void Desk::settle() {
    REQUIRE(QTest::qWaitFor([&] { return !window().document().isSaving(); }, 10'000));
}

void Desk::attend() {
    REQUIRE(QTest::qWaitFor([&] { return window_->findChild<QProgressDialog*>() == nullptr; }, 20'000));
    if (window_->isActiveWindow()) return;
    window_->activateWindow(); // a window system gives it back what a dialog had
    REQUIRE(QTest::qWaitForWindowActive(window_.get()));
}

void Desk::sharpen() {
    REQUIRE(QTest::qWaitFor([&] { return !board().isBlurred(); }, 10'000));
    QCoreApplication::processEvents();
}

void Desk::leave() {
    REQUIRE(QTest::qWaitFor([&] { return !window().isLeaving(); }, 20'000));
}

bool Desk::close() {
    window().close();
    leave();
    return !window().isVisible();
}

bool Desk::open(const std::filesystem::path& path, bool toLookAt) {
    std::optional<bool> opened;
    window_->openFile(path, toLookAt, [&](bool done) { opened = done; });
    REQUIRE(QTest::qWaitFor([&] { return opened.has_value(); }, 20'000));
    return *opened;
}

bool Desk::recover(const std::filesystem::path& wanted, bool mayOpen) {
    std::optional<bool> opened;
    window_->recover(wanted, mayOpen, [&](bool done) { opened = done; });
    REQUIRE(QTest::qWaitFor([&] { return opened.has_value(); }, 20'000));
    return *opened;
}

void Desk::openExample(Language language) {
    const auto document = loadTemplate("boiler-example", language);
    REQUIRE(document);
    // A file that is open is shown and not opened again: another one.
    const std::string name = examples_++ == 0 ? "example.cjm" : "example-" + std::to_string(examples_) + ".cjm";
    REQUIRE(saveDocument(folder / name, *document));
    REQUIRE(open(folder / name));
    QCoreApplication::processEvents();
}

void Desk::openMap(Map map) {
    SystemIds ids;
    const std::string name = "own-" + std::to_string(++examples_) + ".cjm";
    const Document document = newDocument(std::move(map), 0, ids);
    REQUIRE(saveDocument(folder / name, document));
    REQUIRE(open(folder / name));
    QCoreApplication::processEvents();
}

QPoint Desk::at(const Target& target) {
    const auto spot = spotOf(board().layoutNow(), target);
    REQUIRE(spot);
    // The middle of a header may be its second line, or a switch of one of its curves; that of a card a part of it that
    // opens something.
    const bool isHeader = std::holds_alternative<RowId>(target) || std::holds_alternative<StageId>(target);
    const bool isPart = partAt(board().layoutNow(), spot->frame.centre()).has_value();
    const Rect& part = isHeader || isPart ? spot->text : spot->frame;
    const auto shown = [&] { return board().toViewport(part); };
    // Clear of the titles that stay in view.
    const QRectF middle = QRectF(board().viewport()->rect()).adjusted(200, 160, -20, -20);
    const QPointF away = shown().center() - middle.center();
    if (!middle.contains(shown().center())) {
        board().horizontalScrollBar()->setValue(board().horizontalScrollBar()->value() + qRound(away.x()));
        board().verticalScrollBar()->setValue(board().verticalScrollBar()->value() + qRound(away.y()));
    }
    return board().viewport()->mapTo(window_.get(), shown().center().toPoint());
}

QAction* Desk::named(const QString& text) {
    for (auto* action : window_->findChildren<QAction*>())
        if (action->text() == text) return action;
    FAIL("no action is called " << text.toStdString());
    return nullptr;
}

void Desk::click(QPoint point) { QTest::mouseClick(handle(), Qt::LeftButton, {}, point); }

void Desk::doubleClick(const Target& target) {
    const QPoint point = at(target);
    QTest::mouseDClick(handle(), Qt::LeftButton, {}, point);
}

void Desk::wheel(QPoint point, int steps, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(point, handle()->mapToGlobal(point), {}, {0, steps * 120}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(handle(), &event); // the window finds whom it is for
    QCoreApplication::processEvents();
}

void Desk::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(handle(), key, modifiers);
    QCoreApplication::processEvents();
}

void Desk::type(const QString& text) {
    for (const QChar letter : text) {
        const auto code = static_cast<Qt::Key>(letter.toUpper().unicode());
        QTest::sendKeyEvent(QTest::Click, handle(), code, QString(letter),
                            letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
    }
    QCoreApplication::processEvents();
}

void Desk::compose(const QString& text) {
    QObject* focus = QGuiApplication::focusObject();
    REQUIRE(focus);
    // First what is being composed, then what came of it.
    QInputMethodEvent composing(text.left(1), {});
    QCoreApplication::sendEvent(focus, &composing);
    QInputMethodEvent done;
    done.setCommitString(text);
    QCoreApplication::sendEvent(focus, &done);
    QCoreApplication::processEvents();
}

QAction* Desk::action(const QKeySequence& keys) {
    for (auto* action : window_->findChildren<QAction*>())
        if (action->shortcuts().contains(keys)) return action;
    FAIL("no action has the key " << keys.toString().toStdString());
    return nullptr;
}

QString Desk::statusLine() {
    QStringList words;
    for (auto* label : window_->statusBar()->findChildren<QLabel*>())
        words << label->text();
    words << window_->findChild<ZoomControl*>()->words();
    return words.join(QStringLiteral(" | "));
}

} // namespace cjm::test
