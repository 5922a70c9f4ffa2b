#include "gui/robot.hpp"

#include "gui/plain_ids.hpp"

#include <cjm/layout/icon_search.hpp>
#include <cjm/session/commands/field_edit.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

namespace cjm::test {
namespace {

using By = Setting::By;

QString qt(const std::string& text) { return QString::fromStdString(text); }
QString said(const std::string& code) { return qt(say(code, Language::russian)); }
QString heading(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

// What differs between two records of one type, field by field.
template <class R> class Wishes {
public:
    Wishes(std::string record, const R& now, const R& wanted)
        : record_(std::move(record)),
          now_(now),
          wanted_(wanted) {}

    void line(std::string R::*member) { put(By::line, member, qt(wanted_.*member)); }
    void lines(std::string R::*member) { put(By::lines, member, qt(wanted_.*member)); }
    void date(std::string R::*member) {
        const QDate day = QDate::fromString(qt(wanted_.*member), Qt::ISODate);
        put(By::line, member, day.toString(QStringLiteral("dd.MM.yyyy")));
    }
    template <class E> void list(E R::*member, const char* family) {
        put(By::list, member, heading(said(family + std::string(nameOf(wanted_.*member)))));
    }
    template <class M> void press(M R::*member, const QString& words) {
        if (differs(member)) list_.push_back({By::button, captionOf(member) + QStringLiteral(": ") + words, {}, 0});
    }
    void mark(int R::*member) { press(member, QString::number(wanted_.*member)); }
    void check(bool R::*member) { put(By::button, member, {}); }
    template <class M> void put(By by, M R::*member, const QString& value, double level = 0) {
        if (differs(member)) list_.push_back({by, captionOf(member), value, level});
    }
    void add(Setting setting) { list_.push_back(std::move(setting)); }
    std::vector<Setting> take() { return std::move(list_); }

private:
    template <class M> bool differs(M R::*member) const { return now_.*member != wanted_.*member; }
    template <class M> QString captionOf(M R::*member) const {
        return heading(said("field." + record_ + "." + std::string(fieldName(member))));
    }

    std::string record_;
    const R &now_, &wanted_;
    std::vector<Setting> list_;
};

std::vector<std::string> textsOfCards(const Map& map, const std::vector<CardId>& ids) {
    std::vector<std::string> texts;
    for (const CardId& id : ids)
        texts.push_back(map.cards.find(id)->text);
    return texts;
}

// What hands do not reach: it comes with the pages of personas, interviews, stories and outcomes. Each line that goes
// from here is one more thing for the robots to do.
Map reachable(Map map) {
    Passport passport = *map.passport;
    passport.ideas.clear();          // the workshop's page
    passport.outcomes = {};          // the report's page
    passport.report = {};            // the report's page
    passport.stageQuestions.clear(); // the method's panel
    map.passport = Box<Passport>(passport);
    for (Card card : Cards(map.cards)) {
        card.personas.clear(); // the map has none to choose from
        card.evidence.clear(); // the map has no quotes
        map.cards = map.cards.set(std::move(card));
    }
    map.personas = {};    // the page of personas
    map.interviews = {};  // the page of interviews
    map.stories = {};     // the page of stories
    map.transitions = {}; // arrows between stages
    return map;
}

template <class R> auto atPlace(const Table<R>& table, const R& wanted) {
    const auto all = inOrder(table);
    REQUIRE(static_cast<std::size_t>(wanted.rank) < all.size());
    return all[static_cast<std::size_t>(wanted.rank)]->id;
}

} // namespace

// All of these in the order of the inspector: Tab goes forward.

std::vector<Setting> settings(const Passport& now, const Passport& wanted) {
    Wishes<Passport> wishes("map", now, wanted);
    wishes.line(&Passport::title);
    wishes.line(&Passport::subtitle);
    wishes.press(&Passport::state, said("value.map-" + std::string(nameOf(wanted.state))));
    wishes.lines(&Passport::audience);
    wishes.put(By::list, &Passport::language, wanted.language == "ru" ? "Русский" : "English");
    wishes.lines(&Passport::scenario);
    wishes.lines(&Passport::details);
    wishes.line(&Passport::owner);
    wishes.line(&Passport::team);
    wishes.date(&Passport::date);
    wishes.line(&Passport::versionLabel);
    wishes.line(&Passport::counterpart);
    return wishes.take();
}

std::vector<Setting> settings(const Stage& now, const Stage& wanted) {
    Wishes<Stage> wishes("stage", now, wanted);
    wishes.line(&Stage::title);
    wishes.line(&Stage::subtitle);
    wishes.line(&Stage::phase);
    wishes.list(&Stage::group, "value.group-");
    wishes.put(By::list, &Stage::priority, QString::number(wanted.priority));
    wishes.line(&Stage::shortName);
    wishes.lines(&Stage::hint);
    wishes.lines(&Stage::notes);
    return wishes.take();
}

std::vector<Setting> settings(const Map& nowIn, const Card& now, const Map& wantedIn, const Card& wanted) {
    Wishes<Card> wishes("card", now, wanted);
    wishes.put(By::slider, &Card::value, {}, wanted.value);
    wishes.put(By::sign, &Card::channel, qt(channelInWords(wanted.channel, Language::russian)));
    wishes.list(&Card::group, "value.group-");
    wishes.list(&Card::mechanic, "value.mechanic-");
    wishes.list(&Card::triggerKind, "value.trigger-");
    wishes.mark(&Card::importance);
    wishes.mark(&Card::rating);
    wishes.press(&Card::severity, said("look.severity-" + std::to_string(wanted.severity)));
    const auto linked = textsOfCards(nowIn, now.solves);
    for (const std::string& barrier : textsOfCards(wantedIn, wanted.solves))
        if (std::find(linked.begin(), linked.end(), barrier) == linked.end())
            wishes.add({By::link, "Добавить барьер", qt(barrier), 0});
    wishes.line(&Card::owner);
    wishes.date(&Card::due);
    wishes.list(&Card::state, "value.solution-");
    wishes.press(&Card::status, said("value.status-" + std::string(nameOf(wanted.status))));
    wishes.check(&Card::momentOfTruth);
    wishes.list(&Card::reason, "value.reason-");
    wishes.mark(&Card::effort);
    wishes.mark(&Card::impact);
    wishes.press(&Card::thirdParty, wanted.thirdParty ? "партнёра" : "своя");
    wishes.lines(&Card::details);
    wishes.line(&Card::link);
    wishes.line(&Card::team);
    return wishes.take();
}

Map wantedMap() {
    const auto example = loadTemplate("boiler-example", Language::russian);
    REQUIRE(example);
    return reachable(example->map);
}

void checkSaved(Desk& desk, const char* file, const Map& wanted) {
    desk.settle();
    const auto saved = loadDocument(desk.folder / file);
    REQUIRE(saved);
    CHECK(difference(withPlainIds(wanted), withPlainIds(saved->document.map)) == "");
    CHECK(withPlainIds(wanted) == withPlainIds(saved->document.map));
}

CardId sameIn(const Map& map, const Map& wantedIn, const Card& wanted) {
    const RowId row = sameIn(map, *wantedIn.rows.find(wanted.row));
    const auto cell = map.cards.cellList(row, sameIn(map, *wantedIn.stages.find(wanted.stage)));
    INFO(wanted.text);
    REQUIRE(static_cast<std::size_t>(wanted.rank) < cell.size());
    return cell[static_cast<std::size_t>(wanted.rank)]->id;
}

StageId sameIn(const Map& map, const Stage& wanted) { return atPlace(map.stages, wanted); }
RowId sameIn(const Map& map, const Row& wanted) { return atPlace(map.rows, wanted); }

} // namespace cjm::test
