#include "golden/maps.hpp"

#include <cjm/model/validate.hpp>

namespace cjm::test {
namespace {

const std::vector<std::pair<std::string, RowKind>>& usualRows() {
    static const std::vector<std::pair<std::string, RowKind>> rows{
        {"Цель", RowKind::goals},      {"Вопросы", RowKind::questions}, {"Точки контакта", RowKind::touchpoints},
        {"Эмоции", RowKind::emotions}, {"Барьеры", RowKind::barriers},  {"Решения", RowKind::solutions},
    };
    return rows;
}

template <class T> T& added(std::vector<std::unique_ptr<T>>& list, const char* letter) {
    auto& record = *list.emplace_back(std::make_unique<T>());
    record.id.value = letter + std::to_string(list.size() - 1);
    record.rank = static_cast<int>(list.size()) - 1;
    return record;
}

} // namespace

MapMaker::MapMaker(const std::string& title) {
    passport.title = title;
    passport.language = "ru";
}

Stage& MapMaker::stage(const std::string& title, const std::string& subtitle) {
    Stage& stage = added(stages_, "s");
    stage.title = title;
    stage.subtitle = subtitle;
    return stage;
}

Row& MapMaker::row(const std::string& title, RowKind kind) {
    Row& row = added(rows_, "r");
    row.title = title;
    row.kind = kind;
    return row;
}

Persona& MapMaker::persona(const std::string& name, const std::string& segment) {
    Persona& persona = added(personas_, "p");
    persona.name = name;
    persona.segment = segment;
    return persona;
}

Card& MapMaker::card(int row, int stage, const std::string& text) {
    Card& card = added(cards_, "c");
    card.row.value = "r" + std::to_string(row);
    card.stage.value = "s" + std::to_string(stage);
    card.kind = cardKindOf(rows_[static_cast<std::size_t>(row)]->kind);
    card.text = text;
    card.rank = 0;
    for (const auto& other : cards_)
        if (other.get() != &card && other->row == card.row && other->stage == card.stage) ++card.rank;
    return card;
}

Map MapMaker::map() const {
    Map map;
    map.passport = Box<Passport>(passport);
    for (const auto& stage : stages_)
        map.stages = map.stages.set(*stage);
    for (const auto& row : rows_)
        map.rows = map.rows.set(*row);
    for (const auto& persona : personas_)
        map.personas = map.personas.set(*persona);
    for (const auto& card : cards_)
        map.cards = map.cards.set(*card);
    return map;
}

Map everyKind() {
    MapMaker m("Все виды карточек");
    m.passport.subtitle = "Каждая со всеми знаками";
    m.passport.date = "2026-11-21";
    m.passport.versionLabel = "1.0";
    m.passport.state = MapState::toBe;
    m.stage("Первый этап", "Подзаголовок").priority = 1;
    m.stage("Второй");
    m.persona("Главный инженер", "33–50 лет");
    for (std::size_t kind = 0; kind < EnumNames<RowKind>::names.size(); ++kind) {
        const int row = static_cast<int>(kind);
        m.row("Строка " + std::to_string(row), static_cast<RowKind>(kind));
        Card& card = m.card(row, row % 2, "Карточка вида " + std::string(EnumNames<CardKind>::names[kind]));
        card.momentOfTruth = true;
        card.votes = 3;
        card.status = Status::fact;
        card.personas = {PersonaId{"p0"}};
        card.value = -1.4;
        card.channel = "phone";
        card.importance = 5;
        card.rating = 2;
        card.severity = 1 + row % 3;
        card.number = 12.5;
        card.target = 40;
        card.unit = "%";
        card.link = "https://example.org/";
        card.owner = "отдел продаж";
        card.due = "2026-12-01";
        card.state = SolutionState::doing;
    }
    m.card(3, 0, "Уверен").value = 2;
    return m.map();
}

Map spanning() {
    MapMaker m("Карточки над несколькими этапами");
    for (const char* title : {"Один", "Два", "Три", "Четыре"})
        m.stage(title);
    m.row("Действия", RowKind::actions);
    m.row("Точки контакта", RowKind::touchpoints);
    m.card(0, 0, "над одним");
    m.card(0, 0, "над двумя").span = 2;
    m.card(0, 1, "под той, что над двумя, и выше той, что над тремя");
    m.card(0, 1, "над тремя").span = 3;
    m.card(0, 2, "под ней");
    m.card(0, 3, "дальше последнего").span = 9;
    m.card(1, 0, "сайт").span = 4;
    m.card(1, 0, "почта");
    m.card(1, 1, "телефон");
    m.card(1, 1, "длинное название точки контакта, которое не помещается в одну строку").span = 2;
    m.card(1, 1, "чат");
    m.card(1, 2, "встреча");
    return m.map();
}

Map withHidden() {
    MapMaker m("Скрытое");
    m.stage("Виден");
    m.stage("Скрыт").hidden = true;
    m.stage("Тоже виден");
    m.row("Вопросы", RowKind::questions);
    m.row("Скрытая строка", RowKind::questions).hidden = true;
    m.row("Действия", RowKind::actions);
    for (int row = 0; row < 3; ++row)
        for (int stage = 0; stage < 3; ++stage)
            m.card(row, stage, "карточка " + std::to_string(row) + "-" + std::to_string(stage));
    m.card(2, 0, "над видимым и скрытым").span = 2;
    m.card(2, 0, "над всеми тремя").span = 3;
    return m.map();
}

Map withPhases() {
    MapMaker m("Фазы");
    m.stage("Без фазы");
    m.stage("Поиск").phase = "До сделки";
    Stage& hidden = m.stage("Скрыт");
    hidden.phase = "До сделки";
    hidden.hidden = true;
    m.stage("Сравнение").phase = "До сделки";
    m.stage("Договор").phase = "Сделка и первые девять с половиной недель обслуживания, если всё идёт по плану";
    m.stage("Сопровождение").phase = "После сделки";
    m.row("Вопросы", RowKind::questions);
    m.row("Свёрнутая строка с длинным названием", RowKind::questions).collapsed = true;
    m.row("Эмоции", RowKind::emotions).collapsed = true;
    m.row("Пусто", RowKind::barriers).collapsed = true;
    m.row("Действия", RowKind::actions);
    for (int row = 0; row < 5; ++row)
        for (int stage = 0; stage < 6 && row != 3; ++stage)
            for (int card = 0; card <= stage; ++card)
                m.card(row, stage, "карточка " + std::to_string(card));
    return m.map();
}

Map coloured() {
    MapMaker m("Свои цвета");
    const std::vector<std::string> colours{"#FFFFFF", "#FFE600", "#2B6DEF", "#808080", "#000000"};
    for (std::size_t i = 0; i < colours.size(); ++i) {
        m.stage("Этап " + colours[i], "Подзаголовок").colour = colours[i];
        m.persona("Портрет " + colours[i], "сегмент").colour = colours[i];
    }
    for (const auto& [title, kind] : usualRows())
        m.row(title, kind);
    m.row("Показатели", RowKind::metrics);
    for (int row = 0; row < 7; ++row)
        for (int stage = 0; stage < 5; ++stage) {
            Card& card = m.card(row, stage, "карточка");
            card.colour = colours[static_cast<std::size_t>(row + stage) % colours.size()];
            card.severity = 2;
            card.value = stage - 2;
            if (card.kind == CardKind::emotion) card.personas = {PersonaId{"p" + std::to_string(stage % 2)}};
        }
    return m.map();
}

Map withCurves() {
    MapMaker m("Несколько портретов");
    for (const char* title : {"Осмысление", "Оценка", "Сделка", "Опыт"})
        m.stage(title);
    m.persona("Главный инженер", "33–50 лет");
    m.persona("Финансовый директор с очень длинным названием должности", "крупные предприятия");
    m.persona("Снабженец").colour = "#E0524D";
    m.row("Эмоции", RowKind::emotions);
    const std::vector<std::string> words{"Тревога: сезон близко", "Все обещают одно и то же", "Стало понятнее", ""};
    int count = 0;
    for (int stage = 0; stage < 4; ++stage)
        for (int persona = 0; persona < 3; ++persona) {
            Card& card = m.card(0, stage, words[static_cast<std::size_t>(count) % words.size()]);
            card.personas = {PersonaId{"p" + std::to_string(persona)}};
            card.value = onEmotionScale((count * 7 % 41 - 20) / 10.0);
            ++count;
        }
    m.card(0, 1, "ничья").value = 0.5;
    m.card(0, 1, "ещё одна ничья").value = 0.5;
    Card& barrier = m.card(0, 2, "барьер под кривой");
    barrier.kind = CardKind::barrier;
    barrier.severity = 3;
    return m.map();
}

Map wide(int stages) {
    MapMaker m("Много этапов");
    for (int stage = 0; stage < stages; ++stage)
        m.stage("Этап " + std::to_string(stage + 1), stage % 3 == 0 ? "с подзаголовком" : "");
    int row = 0;
    for (const auto& [title, kind] : usualRows()) {
        m.row(title, kind);
        for (int stage = 0; stage < stages; ++stage)
            m.card(row, stage, "Карточка " + std::to_string(stage + 1)).value = onEmotionScale((stage % 9 - 4) / 2.0);
        ++row;
    }
    return m.map();
}

Map withoutCards() {
    MapMaker m("Ещё без карточек");
    for (const char* title : {"Один", "Два", "Три"})
        m.stage(title);
    for (const auto& [title, kind] : usualRows())
        m.row(title, kind);
    return m.map();
}

} // namespace cjm::test
