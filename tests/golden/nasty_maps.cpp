#include "golden/maps.hpp"

namespace cjm::test {
namespace {

const std::vector<RowKind> kinds{RowKind::goals,     RowKind::touchpoints, RowKind::emotions, RowKind::barriers,
                                 RowKind::solutions, RowKind::metrics,     RowKind::quotes};

// A text everywhere a text can stand, twice in each cell; `width` of the columns, 0 for the usual one.
Map filledWith(const std::string& text, int stages = 3, double width = 0) {
    MapMaker m(text);
    m.passport.subtitle = text;
    m.passport.versionLabel = text;
    for (int stage = 0; stage < stages; ++stage) {
        Stage& made = m.stage(text, stage % 2 == 0 ? text : "");
        made.width = width;
        made.priority = stage == 1 ? 1 : 0;
    }
    m.persona(text, text);
    m.persona(text);
    for (std::size_t row = 0; row < kinds.size(); ++row) {
        m.row(text, kinds[row]).scaleWords = {text, "", text};
        for (int stage = 0; stage < stages; ++stage)
            for (int twice = 0; twice < 2; ++twice) {
                Card& card = m.card(static_cast<int>(row), stage, text);
                card.severity = stage % 4;
                card.momentOfTruth = twice == 1;
                card.value = (stage % 5 - 2) * 0.9;
                card.unit = text.substr(0, text.find(' '));
                card.target = 100;
                card.span = 1 + (stage + twice) % 2;
                if (card.kind == CardKind::emotion && twice == 1) card.personas = {PersonaId{"p0"}};
            }
    }
    return m.map();
}

std::string repeated(const std::string& words, std::size_t count) {
    std::string text;
    while (count-- > 0)
        text += words;
    return text;
}

Map longTitles() {
    MapMaker m("Карта");
    m.stage(repeated("длинное название этапа ", 87), repeated("х", 300));
    m.stage("Короткий").priority = 1;
    m.row(repeated("оченьдлинноеназваниестроки", 77), RowKind::questions);
    m.row("Короткая", RowKind::emotions);
    m.card(0, 1, repeated("Пять тысяч знаков. ", 264));
    m.card(1, 0, repeated("слова под лицом ", 60));
    return m.map();
}

// Twelve points in one cell, and as many of another curve.
Map crowdedEmotions() {
    MapMaker m("Много эмоций в одной ячейке");
    m.stage("Раз");
    m.stage("Два");
    m.persona("Один");
    m.persona("Другой");
    m.row("Эмоции", RowKind::emotions);
    for (int i = 0; i < 24; ++i) {
        Card& card = m.card(0, i % 5 == 0 ? 1 : 0, "слова под лицом номер " + std::to_string(i));
        card.value = (i % 7 - 3) * 0.6;
        card.personas = {PersonaId{"p" + std::to_string(i % 2)}};
    }
    return m.map();
}

// A picture of every shape on cards of every kind, with words and without.
Map withPictures() {
    MapMaker m("Картинки");
    for (int stage = 0; stage < 4; ++stage)
        m.stage("Этап").width = stage == 3 ? 90 : 0;
    // The first bytes of a PNG, which say 37 × 21, 16,000 × 2, 2 × 16,000 and 1,000 × 1,000.
    const std::vector<std::string> heads{"iVBORw0KGgoAAAANSUhEUgAAACUAAAAV", "iVBORw0KGgoAAAANSUhEUgAAPoAAAAAC",
                                         "iVBORw0KGgoAAAANSUhEUgAAAAIAAD6A", "iVBORw0KGgoAAAANSUhEUgAAA+gAAAPo"};
    for (std::size_t row = 0; row < EnumNames<RowKind>::names.size(); ++row) {
        m.row("Строка", static_cast<RowKind>(row));
        for (int stage = 0; stage < 4; ++stage)
            for (int i = 0; i < 2; ++i) {
                Card& card = m.card(static_cast<int>(row), stage, i == 0 ? "" : "Слова под картинкой");
                card.image.value = "picture" + std::to_string((stage + i) % 4);
                card.severity = i + 1;
                card.momentOfTruth = stage % 2 == 1;
                card.span = 1 + i;
            }
    }
    Map map = m.map();
    for (std::size_t i = 0; i < heads.size(); ++i)
        map.images = map.images.set(Image{{"picture" + std::to_string(i)}, static_cast<int>(i), "png", heads[i], {}});
    return map;
}

} // namespace

std::vector<std::pair<std::string, Map>> nastyMaps() {
    MapMaker nothing("");
    MapMaker onlyStages("Только этапы");
    onlyStages.stage("").priority = 1;
    onlyStages.stage("", "только подзаголовок").priority = 1;
    MapMaker onlyRows("Только строки");
    onlyRows.row("Строка", RowKind::emotions);
    onlyRows.row("", RowKind::goals);
    return {
        {"nothing", nothing.map()},
        {"only stages", onlyStages.map()},
        {"only rows", onlyRows.map()},
        {"a very long word", filledWith("превысокомногорассмотрительствующий")},
        {"a very long word twice", filledWith(repeated("превысокомногорассмотрительствующий", 2), 2)},
        {"long words in narrow columns", filledWith("превысокомногорассмотрительствующий", 4, 90)},
        {"five thousand characters", filledWith(repeated("Пять тысяч. ", 417), 1)},
        {"a hundred thousand characters", filledWith(repeated("Сто тысяч. ", 9'091), 1)},
        {"a hundred thousand letters", filledWith(repeated("ж", 100'000), 1)},
        {"ten thousand lines", filledWith(repeated("а\n", 10'000), 1)},
        {"emoji",
         filledWith("👨‍👩‍👧‍👦👩🏽‍🚒 🇷🇺🇧🇪 ❤️ 1️⃣ " + repeated("😀", 40))},
        {"Hebrew", filledWith("שלום עולם, זו מפה של לקוח עם 24 שאלות (ותשובות)")},
        {"Arabic", filledWith("مرحبا بالعالم هذه خريطة رحلة العميل 24")},
        {"one long Arabic word", filledWith(repeated("مرحبابالعالم", 8), 2, 110)},
        {"both directions", filledWith("Котельная שלום «مرحبا» и снова по-русски")},
        {"control characters",
         filledWith("a\x01\x02\x7F b\tc\r\nd \xE2\x80\xAE обратно \xE2\x80\xAC \xE2\x81\xA6x\xE2\x81\xA9 "
                    "\xC2\x85 \xE2\x80\xA8 \xE2\x80\xA9 конец")},
        {"empty lines", filledWith("\n\nтри пустые строки\n\n\n")},
        {"spaces", filledWith("   ")},
        {"no texts", filledWith("")},
        {"ideographs", filledWith("客户旅程地图让我们看到客户的每一步和每一种情绪")},
        {"marks", filledWith("е" + repeated("\xCC\x81", 60) + " и\xCC\x86 a\xCC\x8A")},
        {"zero width", filledWith("a\xE2\x80\x8B"
                                  "b\xE2\x80\x8D"
                                  "c\xEF\xBB\xBF"
                                  "d\xC2\xA0"
                                  "e")},
        {"phases", withPhases()},
        {"forty stages", wide(40)},
        {"forty crowded stages", filledWith("Карточка", 40)},
        {"one stage", filledWith("Обычный текст карточки", 1)},
        {"long titles", longTitles()},
        {"crowded emotions", crowdedEmotions()},
        {"every kind", everyKind()},
        {"spans", spanning()},
        {"hidden", withHidden()},
        {"curves", withCurves()},
        {"pictures", withPictures()},
    };
}

} // namespace cjm::test
