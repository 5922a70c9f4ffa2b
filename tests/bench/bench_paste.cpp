// Pasting very much: what is done beside the window, and from pasting to the painted frame.
#include "app/views/block_clip.hpp"
#include "app/views/clipboard_commands.hpp"
#include "app/views/grid_view.hpp"
#include "bench_map.hpp"
#include "harness.hpp"
#include "window_bench.hpp"

#include <cjm/session/typing/quick_marks.hpp>

#include <QClipboard>
#include <QMimeData>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace cjm;
using namespace cjm::bench;

namespace {

constexpr int rounds = 7;

const std::vector<std::string>& texts() {
    static const std::vector<std::string> list = [] {
        std::vector<std::string> all;
        for (const Card& card : benchMap(200).cards)
            all.push_back(card.text);
        return all;
    }();
    return list;
}

// So many rows of so many cells, as a spreadsheet copies them.
QString tableOf(int rows, int columns) {
    std::string text;
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c)
            text +=
                texts()[static_cast<std::size_t>(r * columns + c) % texts().size()] + (c + 1 < columns ? '\t' : '\n');
    return QString::fromStdString(text);
}

// The cards of the first rows of the largest map: 4,900.
Selection selectedCards(const Map& map) {
    Selection selection;
    for (const Card& card : map.cards)
        if (map.rows.find(card.row)->rank < 49) selection.targets.emplace_back(card.id);
    std::sort(selection.targets.begin(), selection.targets.end());
    selection.current = selection.anchor = selection.targets.front();
    return selection;
}

struct Pasting {
    const char* name;
    Copied copied;
    std::function<QMimeData*()> offer;
};

Copied wordsOf(const QString& text) {
    Copied copied;
    copied.text = text.toStdString();
    return copied;
}

std::vector<Pasting> pastings() {
    std::vector<Pasting> list;
    const auto add = [&](const char* name, const QString& text) {
        list.push_back({name, wordsOf(text), [text] {
                            auto* data = new QMimeData;
                            data->setText(text);
                            return data;
                        }});
    };
    add("20,000 lines", tableOf(20'000, 1));
    add("a table of 200×20", tableOf(200, 20));
    const Map map = benchMap(10'000);
    const Map fragment = fragmentOf(map, selectedCards(map));
    const std::string bytes = encode({fragment, {}});
    Copied block;
    block.block = QByteArray::fromStdString(bytes);
    list.push_back({"4,900 copied cards", block, [block] {
                        auto* data = new QMimeData;
                        data->setData(QString::fromLatin1(blockMime), block.block);
                        return data;
                    }});
    return list;
}

Target placeOn(const Map& map) { return CellTarget{inOrder(map.rows).front()->id, inOrder(map.stages).front()->id}; }

// As ClipboardCommands makes it.
Result<Pasted> made(const Clip& clip, const Map& map, IdSource& ids) {
    const Target where = placeOn(map);
    if (const auto* fragment = std::get_if<Fragment>(&clip)) return pasteFragment(map, fragment->map, where, ids);
    auto pasted = pasteTable(map, std::get<ClipWords>(clip).table, where, ids, Language::russian);
    return Pasted{parsed(map, std::move(pasted->edit)), {}};
}

void measureWindow(int cards, std::vector<Sample>& samples) {
    OpenedMap opened(benchMap(cards));
    if (!opened.isOpen()) return;
    MainWindow& window = opened.window();
    GridView& board = window.views().of<GridView>();
    board.setFocus();
    board.clipboard().setVoice({}); // nobody is asked
    for (const Pasting& each : pastings()) {
        const auto action = [&] {
            board.clipboard().paste();
            while (board.clipboard().isReading())
                QCoreApplication::processEvents();
            board.viewport()->repaint();
        };
        samples.push_back(measure(std::string(each.name) + ", in the window", cards, rounds, action, [&] {
            window.store()->goTo(0);
            board.select(placeOn(window.store()->map()));
            QGuiApplication::clipboard()->setMimeData(each.offer());
            QCoreApplication::processEvents();
        }));
        if (window.store()->map().cards.size() < static_cast<std::size_t>(cards) + 4'000) std::abort(); // not pasted
        window.store()->goTo(0);
    }
}

} // namespace

int main(int argc, char** argv) {
    const WindowProgram program(argc, argv);
    std::vector<Sample> samples;
    for (const int cards : sizes) {
        const Map map = benchMap(cards);
        for (const Pasting& each : pastings()) {
            const std::string name = each.name;
            const auto clip = read(each.copied);
            SystemIds ids;
            samples.push_back(measure(name + ", read", cards, rounds, [&] { keep(read(each.copied)); }));
            samples.push_back(
                measure(name + ", on a copy", cards, rounds, [&] { keep(applied(map, made(*clip, map, ids)->edit)); }));
        }
        measureWindow(cards, samples);
    }
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("Pasting very much (cards: those on the map before)", samples);
}
