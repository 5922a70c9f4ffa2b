#include "app/views/grid_view.hpp"
#include "bench_map.hpp"
#include "harness.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QApplication>
#include <QMouseEvent>
#include <QTemporaryDir>

#include <algorithm>

using namespace cjm;
using namespace cjm::bench;

namespace {

// A hand on a board: real events, and after each the whole of what it makes the board paint.
class Hand {
public:
    explicit Hand(GridView& board) : board_(board) {}

    void send(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held) {
        QMouseEvent event(type, at, board_.viewport()->mapToGlobal(at), button, held, Qt::NoModifier);
        QCoreApplication::sendEvent(board_.viewport(), &event);
    }
    void press(QPointF at) { send(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton); }
    void release(QPointF at) { send(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton); }
    void moveAndPaint(QPointF at) {
        send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
        board_.viewport()->repaint();
    }
    QPointF at(const Target& target) { return board_.toViewport(spotOf(board_.layoutNow(), target)->frame).center(); }

private:
    GridView& board_;
};

// Frames of a drag that begins at a point, to and fro.
Sample dragFrames(const std::string& name, int cards, Hand& hand, GridView& board, QPointF from) {
    int n = 0;
    hand.press(from);
    const Sample sample = measure(name, cards, 60, [&] {
        ++n;
        hand.moveAndPaint(from + QPointF(40 + n % 2 * 90, 30 + n % 3 * 40));
    });
    board.cancelDrag();
    return sample;
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    loadBundledFonts();
    std::vector<Sample> samples;
    const Languages languages;
    const Looks looks;
    for (const int cards : sizes) {
        GridView board(Appearance(looks, languages), nullptr);
        board.resize(1920, 1080);
        board.show();
        QCoreApplication::processEvents(); // it is on the screen now
        const QTemporaryDir folder;
        StoragePaths paths;
        paths.data = folder.path().toStdString();
        DocumentSession session(completed(paths), {benchMap(cards), {}, {}, {}, false, 0});
        board.setSession(session);
        board.setShown(true);
        Hand hand(board);
        board.setZoom(1, {0, 0});
        const QPointF card = hand.at(CardId{"c1-1-0"});
        const PlacedStage second = board.layoutNow().stages[1];
        const QPointF border = board.toViewport({second.x + second.width, second.rect.bottom() - 6, 0, 0}).topLeft();
        const Rect edge = spotOf(board.layoutNow(), CardId{"c1-1-0"})->frame;
        const auto face = spotOf(board.layoutNow(), CardId{"c3-1-0"});
        samples.push_back(dragFrames("drag a card", cards, hand, board, card));
        samples.push_back(dragFrames("drag a card's edge", cards, hand, board,
                                     board.toViewport({edge.right() - 2, edge.centre().y, 0, 0}).topLeft()));
        samples.push_back(dragFrames("drag a stage's border", cards, hand, board, border));
        samples.push_back(dragFrames("drag a stage", cards, hand, board, hand.at(StageId{"s1"})));
        if (face) samples.push_back(dragFrames("drag a face", cards, hand, board, hand.at(CardId{"c3-1-0"})));
        samples.push_back(dragFrames("rubber band", cards, hand, board, {3, 3}));
        samples.push_back(measure("select all and paint", cards, 20, [&] {
            board.select(Target{});
            board.selectAll();
            board.viewport()->repaint();
        }));
        samples.push_back(dragFrames("drag all cards", cards, hand, board, card));
        board.zoomToFit();
        samples.push_back(
            dragFrames("drag all cards, whole map in view", cards, hand, board, hand.at(CardId{"c1-1-0"})));
        samples.push_back(dragFrames("rubber band, whole map in view", cards, hand, board, {3, 3}));
        samples.push_back(measure(
            "select all + move", cards, 5,
            [&] {
                board.selectAll();
                const QPointF from = hand.at(CardId{"c1-1-0"}), to = hand.at(CardId{"c1-2-0"});
                hand.press(from);
                hand.moveAndPaint(to);
                hand.release(to);
                board.viewport()->repaint();
            },
            [&] { session.store()->undo(); }));
    }
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("Drag frames, 1920×1080 (budget: 16 ms; select all + move 100 ms)", samples);
}
