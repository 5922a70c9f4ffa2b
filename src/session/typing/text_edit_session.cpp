#include <cjm/base/contract.hpp>
#include <cjm/session/commands/interview_edit.hpp>
#include <cjm/session/typing/quick_marks.hpp>
#include <cjm/session/typing/text_edit_session.hpp>

#include <algorithm>

namespace cjm {
namespace {

bool isBlank(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
}

Batch asBatch(const Map& map, const NewQuote& fresh, const std::string& text) {
    Batch batch{{"edit.quote-added", {}}, {}};
    const auto interview = map.interviews.find(fresh.interview);
    if (!interview) return batch; // it has gone meanwhile
    Interview copy = *interview;
    const int place = std::clamp(fresh.place, 0, static_cast<int>(copy.quotes.size()));
    copy.quotes.insert(copy.quotes.begin() + place, Quote{fresh.quote.id, text, fresh.quote.unknown});
    batch.edits.emplace_back(PutInterview{std::move(copy), {}});
    for (const CardId& card : fresh.citedBy)
        if (const auto with = applyEdit(map, batch))
            if (auto cited = citeQuote(*with, card, fresh.quote.id, true))
                batch.edits.push_back(std::move(cited->edit));
    return batch;
}

Edit withWords(const Map& map, NewRecord fresh, const std::string& text) {
    if (auto* card = std::get_if<PutCard>(&fresh)) {
        card->card.text = text;
        return *card;
    }
    if (auto* stage = std::get_if<PutStage>(&fresh)) {
        stage->record.title = text;
        return *stage;
    }
    if (auto* interview = std::get_if<PutInterview>(&fresh)) {
        interview->record.who = text;
        return *interview;
    }
    if (const auto* quote = std::get_if<NewQuote>(&fresh)) return asBatch(map, *quote, text);
    auto& row = std::get<PutRow>(fresh);
    row.record.title = text;
    return row;
}

std::optional<Edit> asRemoval(const Map& map, const Target& target) {
    if (const auto* card = std::get_if<CardId>(&target)) return RemoveCards{{*card}};
    if (const auto* stage = std::get_if<StageId>(&target)) return RemoveStage{*stage};
    if (const auto* row = std::get_if<RowId>(&target)) return RemoveRow{*row};
    MaybeEdit removal;
    if (const auto* field = std::get_if<InterviewFieldTarget>(&target))
        removal = removeInterview(map, field->interview);
    if (const auto* quote = std::get_if<QuoteId>(&target)) removal = removeQuote(map, *quote);
    return removal ? std::optional(removal->edit) : std::nullopt;
}

} // namespace

Target targetOf(const NewRecord& fresh) {
    if (const auto* card = std::get_if<PutCard>(&fresh)) return card->card.id;
    if (const auto* stage = std::get_if<PutStage>(&fresh)) return stage->record.id;
    if (const auto* interview = std::get_if<PutInterview>(&fresh))
        return InterviewFieldTarget{interview->record.id, "who"};
    if (const auto* quote = std::get_if<NewQuote>(&fresh)) return quote->quote.id;
    return std::get<PutRow>(fresh).record.id;
}

Edit asEdit(const Map& map, const NewRecord& fresh) { return withWords(map, fresh, {}); }

TextEditSession::TextEditSession(std::shared_ptr<Store> store, Target target)
    : store_(std::move(store)),
      target_(std::move(target)),
      before_(textAt(store_->map(), target_).value_or(std::string())),
      scope_(store_) {
    const auto* field = std::get_if<PersonaFieldTarget>(&target_);
    if (const auto persona = field ? store_->map().personas.find(field->persona) : nullptr) cited_ = persona->quoteFrom;
}

TextEditSession::TextEditSession(std::shared_ptr<Store> store, NewRecord fresh)
    : TextEditSession(std::move(store), targetOf(fresh)) {
    fresh_ = std::move(fresh);
}

const Card* TextEditSession::freshCard() const {
    const auto* put = fresh_ ? std::get_if<PutCard>(&*fresh_) : nullptr;
    return put ? &put->card : nullptr;
}

std::shared_ptr<const Card> TextEditSession::card() const {
    const auto* id = std::get_if<CardId>(&target_);
    return id ? shown(store_->map()).cards.find(*id) : nullptr;
}

bool TextEditSession::exists() const { return textAt(store_->map(), target_).has_value(); }

std::string TextEditSession::text() const { return textAt(store_->map(), target_).value_or(std::string()); }

Result<void> TextEditSession::keep(const std::string& text) {
    if (fresh_ && isBlank(text)) {
        scope_.takeBack();
        return {};
    }
    if (fresh_ && !exists()) return scope_.apply(withWords(store_->map(), *fresh_, text));
    // Of a text that is too long the beginning is kept, so that nothing of it hangs on somebody's shortening it.
    const auto whole = mayBeTyped(store_->map(), target_, text);
    const auto edit = withText(store_->map(), target_, whole ? text : fitting(store_->map(), target_, text), cited_);
    const auto kept = edit ? scope_.apply(*edit) : Result<void>{};
    return whole ? kept : whole;
}

Result<void> TextEditSession::keep(const Edit& edit) {
    if (exists()) return scope_.apply(edit);
    // The card has no words yet: what is set goes with it when it gets some.
    if (const auto* put = std::get_if<PutCard>(&edit); put && freshCard() && put->card.id == freshCard()->id) {
        const auto rank = std::get<PutCard>(*fresh_).rank;
        fresh_ = PutCard{put->card, rank};
    }
    return {};
}

Result<void> TextEditSession::cite(const CardId& card) {
    const auto* quote = std::get_if<QuoteId>(&target_);
    expects(quote != nullptr);
    if (fresh_) std::get<NewQuote>(*fresh_).citedBy.push_back(card);
    const auto edit = citeQuote(store_->map(), card, *quote, true);
    if (!edit) return {};
    scope_.end();
    auto done = scope_.apply(edit->edit);
    scope_.end();
    return done;
}

std::optional<Map> TextEditSession::cancel() {
    if (!touched() || scope_.isLatest()) return scope_.takeBack();
    Map until = store_->map();
    if (const auto edit = fresh_ ? asRemoval(until, target_) : withText(until, target_, before_, cited_);
        edit && exists())
        if (!scope_.apply(*edit)) return std::nullopt;
    scope_.end();
    return until == store_->map() ? std::nullopt : std::optional(std::move(until));
}

Card TextEditSession::finished(Card card) const {
    return freshCard() ? parsed(store_->map(), std::move(card)) : withQuickMarks(store_->map(), std::move(card));
}

Result<void> TextEditSession::finish() {
    const auto* cardId = std::get_if<CardId>(&target_);
    const auto* rowId = std::get_if<RowId>(&target_);
    Result<void> done;
    if (const auto card = cardId && touched() ? store_->map().cards.find(*cardId) : nullptr)
        done = scope_.apply(PutCard{finished(*card), {}});
    if (const auto row = rowId && fresh_ ? store_->map().rows.find(*rowId) : nullptr) {
        Row copy = *row;
        copy.kind = guessedRowKind(copy.title);
        done = scope_.apply(PutRow{std::move(copy), {}});
    }
    // A quote without words is none.
    if (const auto* quote = std::get_if<QuoteId>(&target_); quote && touched() && exists() && isBlank(text()))
        if (const auto removal = removeQuote(store_->map(), *quote)) done = scope_.apply(removal->edit);
    scope_.end();
    return done;
}

std::optional<CardId> TextEditSession::finishAs(const std::vector<std::string>& texts, IdSource& ids) {
    expects(freshCard() != nullptr);
    scope_.end();
    scope_.takeBack();
    const PutCard first = std::get<PutCard>(*fresh_);
    Batch batch;
    std::optional<CardId> last;
    for (const std::string& text : texts) {
        if (isBlank(text)) continue;
        Card card = first.card;
        if (last) card.id = CardId{ids.next()};
        card.text = text;
        card = finished(std::move(card));
        last = card.id;
        const auto rank = first.rank ? std::optional(*first.rank + static_cast<int>(batch.edits.size())) : first.rank;
        batch.edits.emplace_back(PutCard{std::move(card), rank});
    }
    const auto count = static_cast<std::int64_t>(batch.edits.size());
    batch.label = {"edit.cards-added", {{"n", count}}};
    if (count == 0) return std::nullopt;
    const bool kept = store_->dispatch(count == 1 ? batch.edits.front() : Edit{batch}).has_value();
    store_->seal();
    return kept ? last : std::nullopt;
}

bool TextEditSession::takesRoom() const {
    const bool hasNone = std::holds_alternative<StageSubtitleTarget>(target_) ||
                         std::holds_alternative<PhaseTarget>(target_) || target_ == subtitleTarget() ||
                         target_ == audienceTarget() || target_ == scenarioTarget() || isList(target_);
    return hasNone && exists() && text().empty();
}

Map TextEditSession::shown(const Map& map) const {
    if (takesRoom())
        if (const auto edit = withText(map, target_, " ", cited_)) return applyEdit(map, *edit).value_or(map);
    if (!fresh_ || textAt(map, target_)) return map;
    return applyEdit(map, asEdit(map, *fresh_)).value_or(map);
}

} // namespace cjm
