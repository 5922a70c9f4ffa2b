// The real window, driven by real events: from the event to the painted frame.
#include "app/views/grid_view.hpp"
#include "app/views/inline_editor.hpp"
#include "bench_map.hpp"
#include "harness.hpp"
#include "window_bench.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace cjm;
using namespace cjm::bench;

namespace {

class Hands {
public:
    Hands(MainWindow& window, Paints& paints) : window_(window), paints_(paints) {}

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        paints_.after([&] { QTest::keyClick(window_.windowHandle(), key, modifiers); });
    }
    void wheel(int steps, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* view = window_.view().viewport();
        const QPoint middle = view->rect().center();
        QWheelEvent event(middle, view->mapToGlobal(middle), {}, {0, steps * 120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        paints_.after([&] { QCoreApplication::sendEvent(view, &event); });
    }
    void mouse(QEvent::Type type, QPointF at) {
        QWidget* view = window_.view().viewport();
        const bool moves = type == QEvent::MouseMove;
        QMouseEvent event(type, at, view->mapToGlobal(at), moves ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        paints_.after([&] { QCoreApplication::sendEvent(view, &event); });
    }

private:
    MainWindow& window_;
    Paints& paints_;
};

QPointF middleOf(GridView& board, const Target& target) {
    return board.toViewport(spotOf(board.layoutNow(), target)->frame).center();
}

void measureWindow(int cards, std::vector<Sample>& samples) {
    const Map map = benchMap(cards);
    OpenedMap opened(map);
    if (!opened.isOpen()) return;
    MainWindow& window = opened.window();
    GridView& board = window.views().of<GridView>();
    board.setFocus();
    rest();
    Paints paints(board.viewport());
    Hands hands(window, paints);
    const int rounds = cards > 1000 ? 200 : 300;
    const auto add = [&](const char* name, int times, const std::function<void()>& action,
                         const std::function<void()>& prepare = {}) {
        samples.push_back(measure(name, cards, times, action, [&] {
            if (prepare) prepare();
            rest();
        }));
    };
    const CardId card = middleCard(map);
    const auto home = [&] {
        board.setZoom(1, {0, 0});
        board.select(Target{card});
        board.editSelection();
        board.commitEditor();
        rest();
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
    const WindowProgram program(argc, argv);
    std::vector<Sample> samples;
    for (const int cards : sizes)
        measureWindow(cards, samples);
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("The window, 1920×1080: from a real event to the painted frame", samples);
    return 0;
}
