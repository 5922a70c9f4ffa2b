#include "app/inspector/inspector_pages.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/channels.hpp>

#include <QLocale>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::size_t scaleSteps = 5;

// A scale without words has no list of them.
void setWord(std::vector<std::string>& words, std::size_t place, std::string word) {
    words.resize(std::max(words.size(), scaleSteps));
    words[place] = std::move(word);
    if (std::all_of(words.begin(), words.end(), [](const std::string& each) { return each.empty(); })) words.clear();
}

std::optional<QString> wordAt(const std::optional<std::vector<std::string>>& words, std::size_t place) {
    if (!words) return std::nullopt;
    return place < words->size() ? qt((*words)[place]) : QString();
}

} // namespace

MapPage::MapPage(InspectorContext& context, QWidget* parent) : InspectorForm<Passport>(context, parent) {
    text(&Passport::title);
    text(&Passport::subtitle);
    segments(&Passport::state, {0, 1}, std::nullopt,
             [this](int value) { return words("value.map-" + std::string(nameOf(static_cast<MapState>(value)))); });
    text(&Passport::audience, Lines::many);
    more();
    auto* made = new ListField(3, this);
    auto& language = add(made, captionOf(&Passport::language), [made] {
        made->setFirstIsNone(true);
        made->setWords({InspectorPage::tr("as the program"), QStringLiteral("Русский"), QStringLiteral("English")});
    });
    bindDiffering(language, &Passport::language, [&language](const std::optional<std::string>& code) {
        language.show(code == "ru" ? 1 : code == "en" ? 2 : 0);
    });
    connect(&language, &ListField::chosen, this, [this](int index) {
        const char* codes[] = {"", "ru", "en"};
        this->context().put(withField(map(), records(), &Passport::language, std::string(codes[index])));
    });
    text(&Passport::scenario, Lines::many);
    text(&Passport::details, Lines::many);
    gap();
    text(&Passport::owner);
    text(&Passport::team);
    date(&Passport::date);
    text(&Passport::versionLabel);
    text(&Passport::counterpart);
    auto& logo = add(new PictureField(context, this), captionOf(&Passport::logo));
    bindDiffering(logo, &Passport::logo, [&logo](const std::optional<ImageId>& id) { logo.show(id); });
    connect(&logo, &PictureField::chosen, this,
            [this](const Image& image) { this->context().put(withLogo(map(), image)); });
    connect(&logo, &PictureField::removed, this, [this] { this->context().put(withoutLogo(map())); });
}

StagePage::StagePage(InspectorContext& context, QWidget* parent) : InspectorForm<Stage>(context, parent) {
    text(&Stage::title);
    text(&Stage::subtitle);
    text(&Stage::phase);
    choices(&Stage::group, "value.group-");
    list(&Stage::priority, 10, [](int place) {
        if (place == 0) return InspectorPage::tr("not set");
        return place == 1 ? InspectorPage::tr("1 · work on first") : QString::number(place);
    }).setFirstIsNone(true);
    colour(&Stage::colour);
    more();
    text(&Stage::shortName);
    text(&Stage::hint, Lines::many);
    text(&Stage::notes, Lines::many);
    number(&Stage::width, true, 10).setHint(InspectorPage::tr("usual"));
    check(&Stage::hidden, [this] { return words("field.stage.hidden"); });
}

PersonaPage::PersonaPage(InspectorContext& context, QWidget* parent) : InspectorForm<Persona>(context, parent) {
    text(&Persona::name);
    text(&Persona::segment);
    text(&Persona::role);
    text(&Persona::company);
    entries(&Persona::needs);
    entries(&Persona::pains);
    more();
    text(&Persona::age);
    text(&Persona::education);
    entries(&Persona::responsibilities);
    entries(&Persona::motives);
    colour(&Persona::colour);
}

TransitionPage::TransitionPage(InspectorContext& context, QWidget* parent)
    : InspectorForm<Transition>(context, parent) {
    addEnd(&Transition::from);
    addEnd(&Transition::to);
    text(&Transition::label);
    choices(&Transition::kind, "value.transition-");
}

// One of the stages; a transition that leads to none leaves.
void TransitionPage::addEnd(StageId Transition::*end) {
    const bool mayLeave = end == &Transition::to;
    auto& field = add(new ListField(0, this), captionOf(end));
    bindDiffering(field, end, [this, &field, mayLeave](const std::optional<StageId>& id) {
        QStringList names;
        std::optional<int> place;
        if (mayLeave) names << asSentence(words("value.transition-leaves"));
        if (mayLeave && id && id->empty()) place = 0;
        for (const auto& stage : inOrder(map().stages)) {
            if (id && *id == stage->id) place = static_cast<int>(names.size());
            names << (stage->title.empty() ? asSentence(words("record.stage")) : qt(shownLine(stage->title)));
        }
        field.setWords(names);
        field.show(place);
    });
    connect(&field, &ListField::chosen, this, [this, end, mayLeave](int index) {
        const auto stages = inOrder(map().stages);
        const int place = index - (mayLeave ? 1 : 0);
        if (place >= static_cast<int>(stages.size())) return;
        const StageId stage = place < 0 ? StageId{} : stages[static_cast<std::size_t>(place)]->id;
        this->context().put(withTransitionEnd(map(), records(), end, stage));
    });
}

RowPage::RowPage(InspectorContext& context, QWidget* parent) : InspectorForm<Row>(context, parent) {
    text(&Row::title);
    choices(&Row::kind, "value.row-");
    auto* made = new SignField(SignField::Of::icons, this);
    auto& icon = add(made, captionOf(&Row::icon), [this, made] { made->setLanguage(this->context().language()); });
    bindDiffering(icon, &Row::icon, [this, &icon](const std::optional<std::string>& value) {
        Row plain = *records().front();
        plain.icon.clear();
        icon.show(value, rowIcon(plain));
    });
    connect(&icon, &SignField::chosen, this, [this](const QString& name) {
        this->context().put(withField(map(), records(), &Row::icon, name.toStdString()));
    });
    more();
    addScaleWords();
    when({});
    check(&Row::collapsed, [this] { return words("field.row.collapsed"); });
    check(&Row::hidden, [this] { return words("field.row.hidden"); });
}

// Own words for −2 … +2, the best on top as on the chart.
void RowPage::addScaleWords() {
    when([this] { return commonValue(records(), &Row::kind) == RowKind::emotions; });
    for (std::size_t place = scaleSteps; place-- > 0;) {
        const QString mark = place == 2 ? QStringLiteral("0") : QLocale::c().toString(static_cast<int>(place) - 2);
        auto* made = new TextField(Lines::one, this);
        auto& field = add(made, "", [this, made, place, mark] {
            QString sign = mark;
            sign.replace(QLatin1Char('-'), QChar(0x2212));
            if (place > 2) sign.prepend(QLatin1Char('+'));
            made->setCaption(asSentence(words("field.row.scaleWords")) + QStringLiteral(": ") + sign);
        });
        bindDiffering(
            field, &Row::scaleWords,
            [&field, place](const std::optional<std::vector<std::string>>& list) { field.show(wordAt(list, place)); },
            &field);
        this->context().bindText(
            field, [this, place](const Map& map) { return wordAt(commonOn(map, &Row::scaleWords), place); });
        connect(&field, &TextField::typed, this, [this, &field, place](const QString& typed) {
            const Edit edit = withChange<Row>(map(), records(), "scaleWords",
                                              [&](Row& row) { setWord(row.scaleWords, place, typed.toStdString()); });
            if (takeTyped(field, edit)) field.kept(typed);
        });
    }
}

} // namespace cjm
