#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <optional>
#include <unordered_map>
#include <utility>

namespace cjm {

class TextShelf;

/// What was placed and measured, kept from one layout to the next, of one view at a time. A row is placed anew when it
/// or one of its cards changed, a card that did not change, or only moved, is not measured again.
class LayoutCache {
public:
    LayoutCache() = default;
    LayoutCache(const LayoutCache&) = delete;
    LayoutCache& operator=(const LayoutCache&) = delete;

    /// What every row depends on.
    struct PageKey {
        GridOptions options;
        std::string theme;
        Language language = Language::russian;
        double gridX = 0;
        std::vector<double> columns;                      ///< Their widths.
        std::vector<std::shared_ptr<const Stage>> stages; ///< Hidden ones too.
        std::vector<std::shared_ptr<const Persona>> personas;
        Table<Image> images;
        bool operator==(const PageKey&) const = default;
    };
    /// What every card is measured for: the language of its numbers and marks, and what it shows.
    struct Look {
        Language language = Language::russian;
        bool evidence = false;
        CardShow show{};
        bool hasDetails = false; ///< A sign tells of them.
        std::optional<CardKind> voting{};
        std::string today{};
        bool dense = false; ///< With less padding.
        bool operator==(const Look&) const = default;
    };
    /// Begins a layout: forgets what changed since the one before, and cards that are gone. O(changed cards); all is
    /// forgotten when cards are measured for something else.
    void beginLayout(const Map& map, const Look& look);
    /// Forgets the rows when all of them would be placed otherwise now.
    void keepRows(PageKey page);
    /// How wide the words of a stage and its cards want its column to be; `make` looks at them when one of them
    /// changed.
    template <class Make> double wordsOf(const std::shared_ptr<const Stage>& stage, bool isFirst, Make&& make) {
        Column& column = columns_[stage->id];
        if (column.stage != stage || column.isFirst != isFirst) {
            column.stage = stage;
            column.isFirst = isFirst;
            column.parts.head.reset();
            column.words.reset();
        }
        if (!column.words) column.words = std::forward<Make>(make)(column.parts);
        return *column.words;
    }
    /// How wide the words of the row titles are; `make` measures them when a row changed.
    template <class Make> double wordsOf(const Table<Row>& rows, Make&& make) {
        if (!titleWords_ || !(titled_ == rows)) {
            titled_ = rows;
            titleWords_ = std::forward<Make>(make)();
        }
        return *titleWords_;
    }
    /// How wide those words of a column are that did not change.
    struct ColumnWords {
        std::optional<double> head;              ///< Of the stage itself.
        std::unordered_map<RowId, double> cells; ///< Of its cells, by their rows.
    };
    [[nodiscard]] ColumnWords& wordsIn(const StageId& stage) { return columns_[stage].parts; }
    /// Whether less than half of so many cells are known; then all of them are read faster at once than one by one.
    [[nodiscard]] bool knowsFewCells(std::size_t cells) const;
    struct Label {
        TextPtr words;
        std::string sign;
        double room = 0;
    };
    /// What is kept of one card; holds until the next layout.
    struct Entry {
        std::shared_ptr<const Card> card;
        std::shared_ptr<const Image> picture;
        double width = 0;
        std::shared_ptr<const CardBox> box;
        std::optional<std::pair<RowKind, double>> words;
        std::unique_ptr<Label> label;
    };
    /// The same for the words of one card, in a row of this kind; `make` is given its entry.
    template <class Make> double wordsOf(const std::shared_ptr<const Card>& card, RowKind row, Make&& make) {
        Entry& entry = entryOf(card);
        if (!entry.words || entry.words->first != row) entry.words = {row, std::forward<Make>(make)(entry)};
        return entry.words->second;
    }
    /// The row as it was placed before; `make` places it when it is not there.
    template <class Make> std::shared_ptr<const RowBlock> row(const std::shared_ptr<const Row>& row, Make&& make) {
        auto& block = blocks_[row->id];
        if (!block || block->row.row != row) block = std::forward<Make>(make)();
        return block;
    }
    /// The box of a card, with the picture it shows or none, for a width; `make` builds it when it is not there.
    template <class Make>
    std::shared_ptr<const CardBox> box(const std::shared_ptr<const Card>& card,
                                       const std::shared_ptr<const Image>& picture, double width, Make&& make) {
        return boxOf(entryOf(card), picture, width, std::forward<Make>(make));
    }
    template <class Make>
    std::shared_ptr<const CardBox> boxOf(Entry& entry, const std::shared_ptr<const Image>& picture, double width,
                                         Make&& make) {
        if (!entry.box || entry.width != width || entry.picture != picture) {
            entry.box = std::forward<Make>(make)();
            entry.picture = picture;
            entry.width = width;
        }
        return entry.box;
    }

    /// The words of an emotion under its face, after the sign of its curve, for a room; `make` sets them when they are
    /// not there.
    template <class Make>
    TextPtr label(const std::shared_ptr<const Card>& card, const std::string& sign, double room, Make&& make) {
        std::unique_ptr<Label>& label = entryOf(card).label;
        if (!label || label->sign != sign || label->room != room)
            label = std::make_unique<Label>(Label{std::forward<Make>(make)(), sign, room});
        return label->words;
    }

    /// The words of transitions, set already.
    [[nodiscard]] std::shared_ptr<TextShelf>& arcTexts() { return arcTexts_; }

private:
    /// The entry of a card; without its box and words when the card looks otherwise now.
    [[nodiscard]] Entry& entryOf(const std::shared_ptr<const Card>& card);

    PageKey page_;
    Cards cards_; ///< Of the last layout.
    Table<Row> rows_;
    Table<Row> titled_; ///< Whose titles were measured.
    std::optional<double> titleWords_;
    std::shared_ptr<TextShelf> arcTexts_;
    Look look_;
    std::unordered_map<RowId, std::shared_ptr<const RowBlock>> blocks_;
    std::unordered_map<CardId, Entry> entries_;
    struct Column {
        std::shared_ptr<const Stage> stage;
        bool isFirst = false;
        std::optional<double> words;
        ColumnWords parts;
    };
    std::unordered_map<StageId, Column> columns_;
};

} // namespace cjm
