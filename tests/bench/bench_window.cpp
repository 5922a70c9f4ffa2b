// The real window, driven by real events: from the event to the painted frame.
#include "app/dialogs/dialogs.hpp"
#include "app/views/grid_view.hpp"
#include "app/views/inline_editor.hpp"
#include "app/window/application.hpp"
#include "app/window/main_window.hpp"
#include "bench_map.hpp"
#include "harness.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/storage/files.hpp>

#include <QApplication>
#include <QDeadlineTimer>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

using namespace cjm;
using namespace cjm::bench;

namespace {

// Counts how often a widget was painted.
class Paints : public QObject {
public:
    explicit Paints(QWidget* widget) { widget->installEventFilter(this); }
    int count = 0;
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) ++count;
        return false;
    }
};

class Hands {
public:
    Hands(MainWindow& window, Paints& paints) : window_(window), paints_(paints) {}

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(window_.windowHandle(), key, modifiers);
        untilPainted();
    }
    void wheel(int steps, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* view = window_.view().viewport();
        const QPoint middle = view->rect().center();
        QWheelEvent event(middle, view->mapToGlobal(middle), {}, {0, steps * 120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view, &event);
        untilPainted();
    }
    void mouse(QEvent::Type type, QPointF at) {
        QWidget* view = window_.view().viewport();
        const bool moves = type == QEvent::MouseMove;
        QMouseEvent event(type, at, view->mapToGlobal(at), moves ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        QCoreApplication::sendEvent(view, &event);
        untilPainted();
    }
    // No hand presses sixty keys a second; what is done between two of them keeps nobody waiting.
    static void rest() {
        const QDeadlineTimer enough(16);
        while (!enough.hasExpired())
            QCoreApplication::processEvents();
    }

private:
    // A frame that changes nothing is painted by nobody: then one turn of the event loop is all there is.
    void untilPainted() {
        const int before = paints_.count;
        for (int turn = 0; turn < 4 && paints_.count == before; ++turn)
            QCoreApplication::processEvents();
    }
    MainWindow& window_;
    Paints& paints_;
};

QPointF middleOf(GridView& board, const Target& target) {
    return board.toViewport(spotOf(board.layoutNow(), target)->frame).center();
}

void measureWindow(int cards, std::vector<Sample>& samples) {
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "map.cjm";
    Map map = benchMap(cards);
    if (!saveDocument(file, {map, {}})) return;
    Languages languages;
    Looks looks;
    StoragePaths places;
    places.data = std::filesystem::path(folder.path().toStdString()) / "data";
    MainWindow window(languages, looks, std::make_unique<QtDialogs>([&] { return languages.current(); }),
                      std::move(places));
    window.resize(1920, 1080);
    window.show();
    window.activateWindow();
    window.openFile(file);
    if (!QTest::qWaitFor([&] { return !window.isOpening(); }, 60'000)) return;
    GridView& board = window.views().of<GridView>();
    board.setFocus();
    Hands::rest();
    Paints paints(board.viewport());
    Hands hands(window, paints);
    const int rounds = cards > 1000 ? 200 : 300;
    const auto add = [&](const char* name, int times, const std::function<void()>& action,
                         const std::function<void()>& prepare = {}) {
        samples.push_back(measure(name, cards, times, action, [&] {
            if (prepare) prepare();
            Hands::rest();
        }));
    };
    const CardId card = middleCard(map);
    const auto home = [&] {
        board.setZoom(1, {0, 0});
        board.select(Target{card});
        board.editSelection();
        board.commitEditor();
        Hands::rest();
    };

    home();
    board.editSelection();
    int letter = 0;
    add("key to paint, in the editor", rounds, [&] { hands.key(++letter % 8 == 0 ? Qt::Key_Space : Qt::Key_A); });
    board.commitEditor();
    add(
        "undo", rounds, [&] { hands.key(Qt::Key_Z, Qt::ControlModifier); },
        [&] { // something to undo
            Card changed = *window.store()->map().cards.find(card);
            changed.text += "ж";
            window.store()->seal();
            (void)window.store()->dispatch(PutCard{changed, {}});
        });
    home();
    // Along the row and back; on a large map it scrolls. Up and down would change the emotions on the way.
    const int there = static_cast<int>(std::min<std::size_t>(map.stages.size(), 21)) - 1;
    letter = 0;
    add("arrow key to another card", rounds,
        [&] { hands.key(letter++ % (2 * there) < there ? Qt::Key_Left : Qt::Key_Right); });
    home();
    add("scroll by a notch of the wheel", rounds, [&] { hands.wheel(++letter % 40 < 20 ? -1 : 1); });
    add("a step of a zoom gesture", rounds, [&] { hands.wheel(++letter % 20 < 10 ? -1 : 1, Qt::ControlModifier); });
    home();
    QPointF at = middleOf(board, card);
    hands.mouse(QEvent::MouseButtonPress, at);
    add("drag a card by a step of the mouse", rounds, [&] {
        at += ++letter % 60 < 30 ? QPointF(6, 2) : QPointF(-6, -2);
        hands.mouse(QEvent::MouseMove, at);
    });
    hands.key(Qt::Key_Escape);
    hands.mouse(QEvent::MouseButtonRelease, at);
    home();
    add(
        "select all", 20, [&] { hands.key(Qt::Key_A, Qt::ControlModifier); }, home);
    add(
        "select all and move down a cell", 10,
        [&] {
            hands.key(Qt::Key_A, Qt::ControlModifier);
            hands.key(++letter % 2 == 0 ? Qt::Key_Right : Qt::Key_Left, Qt::ControlModifier);
        },
        home);
}

} // namespace

int main(int argc, char** argv) {
    const QTemporaryDir home;
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, home.path().toUtf8());
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    setUpApplication();
    std::vector<Sample> samples;
    for (const int cards : sizes)
        measureWindow(cards, samples);
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("The window, 1920×1080: from a real event to the painted frame", samples);
    return 0;
}
