#include "gui/monkey.hpp"

#include <QApplication>
#include <QMetaEnum>

namespace cjm::test {
namespace {

constexpr std::size_t remembered = 20;

QString wordsFor(int key, Qt::KeyboardModifiers modifiers) {
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key))).toString(QKeySequence::PortableText);
}

} // namespace

void Monkey::note(const QString& words) {
    last_.push_back(std::to_string(count_) + ": " + words.toStdString());
    if (last_.size() > remembered) last_.pop_front();
    if (std::getenv("CJM_TRAIL")) std::fprintf(stderr, "%s\n", last_.back().c_str()); // for what crashes
}

std::string Monkey::trail() const {
    std::string words;
    for (const std::string& line : last_)
        words += line + "\n";
    return words;
}

void Monkey::act() {
    ++count_;
    const int choice = rng_.between(0, 99);
    if (choice < 35)
        pressKey();
    else if (choice < 55)
        typeText();
    else if (choice < 67)
        shortcut();
    else if (choice < 90)
        useMouse();
    else if (choice < 94)
        turnWheel();
    else if (choice < 98)
        compose();
    else
        fillClipboard();
    QCoreApplication::processEvents();
}

Qt::KeyboardModifiers Monkey::someModifiers() {
    Qt::KeyboardModifiers modifiers;
    if (rng_.chance(25)) modifiers |= Qt::ShiftModifier;
    if (rng_.chance(15)) modifiers |= Qt::ControlModifier;
    return modifiers;
}

void Monkey::pressKey() {
    static const std::vector<Qt::Key> keys{
        Qt::Key_Left,    Qt::Key_Right,  Qt::Key_Up,        Qt::Key_Down,     Qt::Key_Left,
        Qt::Key_Right,   Qt::Key_Up,     Qt::Key_Down,      Qt::Key_Tab,      Qt::Key_Tab,
        Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Return,    Qt::Key_Enter,    Qt::Key_Escape,
        Qt::Key_F2,      Qt::Key_Home,   Qt::Key_End,       Qt::Key_PageUp,   Qt::Key_Insert,
        Qt::Key_Delete,  Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_PageDown, Qt::Key_Space};
    const Qt::Key key = rng_.pick(keys);
    Qt::KeyboardModifiers modifiers = someModifiers();
    // These leave the window or the document's page.
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) modifiers &= ~Qt::KeyboardModifiers(Qt::ControlModifier);
    note("key " + wordsFor(key, modifiers));
    QTest::keyClick(desk_.window().windowHandle(), key, modifiers);
}

void Monkey::typeText() {
    static const std::vector<QString> texts{"Ж",     "раз",   "Long words that need several lines to stand in",
                                            " !!!",  " -1.5", " *",
                                            "ещё ?", " @1",   " #phone",
                                            " >на",  " ~",    "😀"};
    const QString text = rng_.pick(texts);
    note("text \"" + text + "\"");
    for (const QChar letter : text) {
        const auto code = static_cast<Qt::Key>(letter.toUpper().unicode());
        QTest::sendKeyEvent(QTest::Click, desk_.window().windowHandle(), code, QString(letter), Qt::NoModifier);
    }
}

void Monkey::shortcut() {
    struct Keys {
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
    };
    constexpr auto ctrl = Qt::ControlModifier;
    static const std::vector<Keys> all{{Qt::Key_Z, ctrl},
                                       {Qt::Key_Z, ctrl},
                                       {Qt::Key_Y, ctrl},
                                       {Qt::Key_Z, ctrl | Qt::ShiftModifier},
                                       {Qt::Key_C, ctrl},
                                       {Qt::Key_X, ctrl},
                                       {Qt::Key_V, ctrl},
                                       {Qt::Key_V, ctrl},
                                       {Qt::Key_D, ctrl},
                                       {Qt::Key_A, ctrl},
                                       {Qt::Key_S, ctrl},
                                       {Qt::Key_Plus, ctrl},
                                       {Qt::Key_Minus, ctrl},
                                       {Qt::Key_0, ctrl},
                                       {Qt::Key_1, ctrl},
                                       {Qt::Key_1, ctrl},
                                       {Qt::Key_3, ctrl},
                                       {Qt::Key_3, Qt::AltModifier},
                                       {Qt::Key_5, ctrl | Qt::AltModifier}};
    const Keys& keys = rng_.pick(all);
    note("shortcut " + wordsFor(keys.key, keys.modifiers));
    QTest::keyClick(desk_.window().windowHandle(), keys.key, keys.modifiers);
}

QPoint Monkey::somewhere() {
    const QWidget* view = desk_.window().view().viewport();
    QPoint at(rng_.between(0, view->width() - 1), rng_.between(0, view->height() - 1));
    // Mostly where something stands.
    const auto& cards = desk_.board().layoutNow().cards;
    if (!cards.empty() && desk_.board().isVisible() && rng_.chance(60)) {
        const QPointF middle = desk_.board().toViewport(cards[rng_.below(cards.size())].rect).center();
        if (view->rect().contains(middle.toPoint())) at = middle.toPoint();
    }
    return view->mapTo(&desk_.window(), at);
}

void Monkey::useMouse() {
    QWindow* window = desk_.window().windowHandle();
    const QPoint at = somewhere();
    const Qt::KeyboardModifiers modifiers = someModifiers();
    const QString place = QStringLiteral(" %1,%2 %3").arg(at.x()).arg(at.y()).arg(static_cast<int>(modifiers));
    if (held_) {
        const bool letsGo = rng_.chance(50);
        note((letsGo ? "release" : "drag to") + place);
        QTest::mouseMove(window, at);
        if (letsGo) QTest::mouseRelease(window, Qt::LeftButton, modifiers, at);
        held_ = !letsGo;
        return;
    }
    switch (rng_.between(0, 4)) {
    case 0:
    case 1: note("click" + place); return QTest::mouseClick(window, Qt::LeftButton, modifiers, at);
    case 2: note("double click" + place); return QTest::mouseDClick(window, Qt::LeftButton, modifiers, at);
    case 3:
        note("press" + place);
        held_ = true;
        return QTest::mousePress(window, Qt::LeftButton, modifiers, at);
    default: note("move" + place); return QTest::mouseMove(window, at);
    }
}

void Monkey::turnWheel() {
    const int steps = rng_.chance(50) ? 1 : -1;
    const QPoint at = somewhere();
    const Qt::KeyboardModifiers modifiers = rng_.chance(40) ? Qt::ControlModifier : Qt::NoModifier;
    note(QStringLiteral("wheel %1 at %2,%3 %4").arg(steps).arg(at.x()).arg(at.y()).arg(static_cast<int>(modifiers)));
    desk_.wheel(at, steps, modifiers);
}

void Monkey::compose() {
    QObject* focus = QGuiApplication::focusObject();
    if (!focus) return;
    const bool commits = rng_.chance(60), composes = rng_.chance(60);
    note(QStringLiteral("input method %1 %2").arg(composes).arg(commits));
    QInputMethodEvent event(composes ? QStringLiteral("ke") : QString(), {});
    if (commits) event.setCommitString(QStringLiteral("客"));
    QCoreApplication::sendEvent(focus, &event);
}

void Monkey::fillClipboard() {
    static const std::vector<QString> texts{
        "одна строка", "раз\nдва\r\nтри", "а\tб\nв\t\"г\nд\"", "", "\t\t\n\n", QString(QChar(0x202E)) + "зло"};
    const QString text = rng_.pick(texts);
    note("clipboard \"" + text + "\"");
    QGuiApplication::clipboard()->setText(text);
}

void Monkey::rest() {
    if (held_) QTest::mouseRelease(desk_.window().windowHandle(), Qt::LeftButton, {}, somewhere());
    held_ = false;
    desk_.window().session().finishTyping();
    QCoreApplication::processEvents();
}

} // namespace cjm::test
