#include "app/panels/their_change_words.hpp"

#include "app/panels/others_panel.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/session/commands/comment_edit.hpp>

#include <QStringList>

#include <algorithm>
#include <type_traits>

namespace cjm {
namespace {

using How = MapChange::How;

constexpr std::size_t longestStage = 40, longestOwner = 60; // letters
constexpr auto middleDot = " · ";

// Of nouns: Russian words for «new» and «removed» go with it. In the order of the codes below.
enum class Gender { masculine, feminine, neuter };

Gender genderOf(CardKind kind) {
    switch (kind) {
    case CardKind::goal:
    case CardKind::touchpoint:
    case CardKind::emotion:
    case CardKind::thought:
    case CardKind::quote:
    case CardKind::image: return Gender::feminine;
    case CardKind::solution:
    case CardKind::action: return Gender::neuter;
    default: return Gender::masculine;
    }
}

Gender genderOf(const std::string& what) {
    for (const char* feminine : {"row", "story", "image"})
        if (what == feminine) return Gender::feminine;
    return what == "interview" || what == "mute" ? Gender::neuter : Gender::masculine;
}

constexpr const char* newCodes[] = {"others.new-masculine", "others.new-feminine", "others.new-neuter"};
constexpr const char* goneCodes[] = {"others.removed-masculine", "others.removed-feminine", "others.removed-neuter"};

// «new barrier», «barrier removed».
QString lifeInWords(const char* code, const QString& noun, Language language) {
    return qt(say(Message{code, {{"what", noun.toStdString()}}}, language));
}

template <class R> bool isTextField(std::string_view field) {
    bool is = false;
    forEachField<R>([&](const auto& f) {
        using M = std::decay_t<decltype(R{}.*f.member)>;
        if constexpr (std::is_same_v<M, std::string>)
            is = is || f.name == field;
        else if constexpr (HasFields<M>)
            is = is || (field.size() > f.name.size() && field.starts_with(f.name) && field[f.name.size()] == '.');
    });
    return is;
}

// Whether what the change holds is words as somebody typed them, and not a list of ids.
bool isTyped(const MapChange& change) {
    const bool isOfWords = change.text.code == "change.renamed" || change.text.code.starts_with("change.text");
    if (!isOfWords || !change.before || !change.after) return false;
    const std::string_view field = change.field;
    if (change.what == "map") return isTextField<Passport>(field);
    if (change.what == "stage") return isTextField<Stage>(field);
    if (change.what == "row") return isTextField<Row>(field);
    if (change.what == "card") return isTextField<Card>(field);
    if (change.what == "persona") return isTextField<Persona>(field);
    if (change.what == "interview") return isTextField<Interview>(field);
    if (change.what == "story") return isTextField<Story>(field);
    if (change.what == "transition") return isTextField<Transition>(field);
    if (change.what == "comment") return isTextField<Comment>(field);
    return change.what == "mute" && isTextField<Mute>(field);
}

Target recordOf(const MapChange& change) {
    if (change.what == "map") return MapFieldTarget{change.field};
    if (change.what == "stage") return StageId{change.id};
    if (change.what == "row") return RowId{change.id};
    if (change.what == "card") return CardId{change.id};
    if (change.what == "persona") return PersonaId{change.id};
    if (change.what == "interview") return InterviewId{change.id};
    if (change.what == "story") return StoryId{change.id};
    if (change.what == "transition") return TransitionId{change.id};
    if (change.what == "comment") return CommentId{change.id};
    return {};
}

QString nameOfStage(const Stage& stage) {
    const std::string& name = stage.shortName.empty() ? stage.title : stage.shortName;
    return qt(utf8::shortened(drawnLine(name), longestStage));
}

const MessageValue* valueNamed(const MapChange& change, std::string_view name) {
    const auto& values = change.text.values;
    const auto found = std::find_if(values.begin(), values.end(), [&](const auto& each) { return each.first == name; });
    return found == values.end() ? nullptr : &found->second;
}

// One change, told for a list.
class ChangeTeller {
public:
    ChangeTeller(const Others::Batch& batch, const MapChange& change, const Theme& theme, Language language)
        : change_(change),
          map_(change.how == How::removed ? batch.before : batch.after),
          before_(batch.before),
          theme_(theme),
          language_(language),
          record_(recordOf(change)) {
        if (const auto* id = std::get_if<CardId>(&record_)) card_ = map_.cards.find(*id);
    }

    [[nodiscard]] TheirChange run() const {
        TheirChange told;
        told.icon = icon();
        told.words = words();
        told.place = place();
        if (change_.how != How::removed) told.target = shownTarget();
        told.inSentence = asSentence(qt(say(change_.text, language_)));
        return told;
    }

private:
    [[nodiscard]] QString icon() const {
        const char* name = "pencil";
        if (change_.how == How::added)
            name = change_.what == "comment" ? "message-circle" : "circle-plus";
        else if (change_.how == How::removed)
            name = "trash-2";
        else if (change_.how == How::moved)
            name = "move";
        else if (isTyped(change_))
            name = "text-cursor-input";
        else if (change_.field == "severity" || change_.field == "value")
            name = "signal";
        return QString::fromLatin1(name);
    }

    [[nodiscard]] WordRuns words() const {
        if (change_.how == How::changed && isTyped(change_))
            return nearMarks(changedRuns(*change_.before, *change_.after));
        WordRuns runs = plainRuns(name());
        if (change_.how == How::removed)
            for (WordRun& run : runs)
                run.mark = WordRun::Mark::removed;
        return nearMarks(runs);
    }

    // What it is called; what has no words of its own is called by what it is.
    [[nodiscard]] std::string name() const {
        std::string name = change_.what == "map" ? map_.passport->title : nameOf(map_, record_);
        if (name.empty() && change_.what == "mute")
            if (const auto mute = map_.mutes.find(MuteId{change_.id})) name = mute->reason;
        return drawnLine(name).empty() ? asSentence(noun()).toStdString() : name;
    }

    [[nodiscard]] QString noun() const {
        return qt(say(card_ ? "value.card-" + std::string(nameOf(card_->kind)) : "record." + change_.what, language_));
    }
    [[nodiscard]] std::size_t gender() const {
        return static_cast<std::size_t>(card_ ? genderOf(card_->kind) : genderOf(change_.what));
    }

    // Of a comment it is the record that it is about.
    [[nodiscard]] Target shownTarget() const {
        const auto* id = std::get_if<CommentId>(&record_);
        const auto comment = id ? map_.comments.find(*id) : nullptr;
        return comment ? commentedTarget(map_, comment->on) : record_;
    }

    [[nodiscard]] PanelPlace place() const {
        PanelPlace place = stagePlace(map_, shownTarget(), theme_);
        // A stage is called so already; of what came from another cell it is said from where to where.
        if (change_.what == "stage" || change_.field == "cell") place.words.clear();
        QStringList parts{place.words, what()};
        parts.removeAll(QString());
        place.words = parts.join(QString::fromUtf8(middleDot));
        return place;
    }

    [[nodiscard]] QString what() const {
        switch (change_.how) {
        case How::added: return withCount(lifeInWords(newCodes[gender()], noun(), language_));
        case How::removed: return withCount(lifeInWords(goneCodes[gender()], noun(), language_));
        case How::moved: return way();
        case How::changed: break;
        }
        if (!isTyped(change_)) return field();
        if (card_ && change_.field == "text") return textOfKind(card_->kind);
        // Words that are not its name tell nothing of whose they are.
        const bool isName = change_.text.code == "change.renamed";
        const QString whose = isName || change_.what == "map"
                                  ? noun()
                                  : OthersPanel::tr("“%1”").arg(qt(utf8::shortened(drawnLine(name()), longestOwner)));
        return fieldName() + QString::fromUtf8(middleDot) + whose;
    }

    // With a stage or row came or went cards, told there.
    [[nodiscard]] QString withCount(const QString& words) const {
        const MessageValue* count = valueNamed(change_, "n");
        if (!count) return words;
        return words + QString::fromUtf8(middleDot) + qt(say(Message{"look.cards", {{"n", *count}}}, language_));
    }

    // From where to where; the other one of row and stage is the same.
    [[nodiscard]] QString way() const {
        const auto* id = std::get_if<CardId>(&record_);
        const auto from = id ? before_.cards.find(*id) : nullptr;
        if (!card_ || !from || change_.field != "cell") return OthersPanel::tr("another place in the order");
        QStringList places;
        for (const auto& [card, map] : {std::pair(from, &before_), std::pair(card_, &map_)}) {
            const auto stage = map->stages.find(card->stage);
            const auto row = map->rows.find(card->row);
            QStringList names;
            if (stage && from->stage != card_->stage) names << nameOfStage(*stage);
            if (row && from->row != card_->row) names << qt(utf8::shortened(drawnLine(row->title), longestStage));
            names.removeAll(QString());
            places << names.join(QStringLiteral(", "));
        }
        return OthersPanel::tr("place: %1 → %2").arg(places.front(), places.back());
    }

    [[nodiscard]] QString fieldName() const {
        const MessageValue* field = valueNamed(change_, "field");
        if (!field) return {};
        if (const auto* word = std::get_if<Word>(field)) return qt(say(word->code, language_));
        const auto* text = std::get_if<std::string>(field);
        return text ? qt(drawnLine(*text)) : QString();
    }

    [[nodiscard]] QString field() const {
        const MessageValue *field = valueNamed(change_, "field"), *before = valueNamed(change_, "before"),
                           *after = valueNamed(change_, "after");
        if (!field) return {};
        Message words{"look.compare-field-other", {{"field", *field}}};
        if (before) words.values.emplace_back("before", *before);
        if (after) words.values.emplace_back("after", *after);
        if (before && after) words.code = "look.compare-field";
        if (!before && after) words.code = "look.compare-field-set";
        if (before && !after) words.code = "look.compare-field-gone";
        return qt(drawnLine(say(words, language_)));
    }

    const MapChange& change_;
    const Map &map_, &before_; ///< The one that has the record, and the one from before.
    const Theme& theme_;
    Language language_;
    Target record_;
    std::shared_ptr<const Card> card_;
};

} // namespace

PanelPlace stagePlace(const Map& map, const Target& target, const Theme& theme) {
    const auto id = stageOf(map, target);
    const auto stage = id ? map.stages.find(*id) : nullptr;
    if (!stage) return {};
    const Hue hue = stageHue(theme, *stage, stage->rank);
    return {nameOfStage(*stage), hue.fill == theme.page ? hue.deep : hue.fill};
}

TheirChange theirChange(const Others::Batch& batch, const MapChange& change, const Theme& theme, Language language) {
    TheirChange told = ChangeTeller(batch, change, theme, language).run();
    told.isNew = change.how == How::added;
    return told;
}

bool isListed(const MapChange& change) { return change.within.empty() && change.what != "conflict"; }

QString textOfKind(CardKind kind) {
    switch (kind) {
    case CardKind::goal: return OthersPanel::tr("wording of the goal");
    case CardKind::question: return OthersPanel::tr("wording of the question");
    case CardKind::touchpoint: return OthersPanel::tr("wording of the touchpoint");
    case CardKind::emotion: return OthersPanel::tr("wording of the emotion");
    case CardKind::barrier: return OthersPanel::tr("wording of the barrier");
    case CardKind::solution: return OthersPanel::tr("wording of the solution");
    case CardKind::action: return OthersPanel::tr("wording of the action");
    case CardKind::thought: return OthersPanel::tr("wording of the thought");
    case CardKind::channel: return OthersPanel::tr("wording of the channel");
    case CardKind::quote: return OthersPanel::tr("wording of the quote");
    case CardKind::metric: return OthersPanel::tr("wording of the metric");
    case CardKind::image: return OthersPanel::tr("wording of the picture");
    case CardKind::process: return OthersPanel::tr("wording of the process");
    case CardKind::text: break;
    }
    return OthersPanel::tr("wording of the card");
}

} // namespace cjm
