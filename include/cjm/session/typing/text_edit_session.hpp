#pragma once
#include <cjm/session/document/edit_scope.hpp>
#include <cjm/session/typing/text_edit.hpp>

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cjm {

/// A quote that comes into an interview, at a place among those that are there, with cards that cite it at once.
struct NewQuote {
    InterviewId interview;
    Quote quote;
    int place = 0;
    std::vector<CardId> citedBy{};
};
/// A card and the row that it stands in, which the map has not yet.
struct CardInNewRow {
    PutCard card;
    PutRow row;
};
/// A record that comes onto the map with its first letter: its id is new and it has no words yet.
using NewRecord = std::variant<PutCard, PutStage, PutRow, PutInterview, NewQuote, CardInNewRow>;

/// What a fresh record is called on the board.
[[nodiscard]] Target targetOf(const NewRecord& fresh);
/// The edit that puts it on the map without words.
[[nodiscard]] Edit asEdit(const Map& map, const NewRecord& fresh);

/// One session of typing at a text of the map. Every keystroke is an edit of the map, so nothing typed can be lost; the
/// whole of them is one step of undo. A fresh record that ends without a word leaves no trace.
class TextEditSession {
public:
    /// At a text that is on the map.
    TextEditSession(std::shared_ptr<Store> store, Target target);
    TextEditSession(std::shared_ptr<Store> store, NewRecord fresh);

    [[nodiscard]] const Target& target() const { return target_; }
    /// True when the record was begun in this textEdit.
    [[nodiscard]] bool isFresh() const { return fresh_.has_value(); }
    /// The card that was begun, if it is one.
    [[nodiscard]] const Card* freshCard() const;
    /// The card that is edited, on the map or about to be; null when it is something else.
    [[nodiscard]] std::shared_ptr<const Card> card() const;
    /// True when the text is on the map; a fresh record is when it has words.
    [[nodiscard]] bool exists() const;
    /// True when the session has changed the map.
    [[nodiscard]] bool touched() const { return scope_.touched(); }
    [[nodiscard]] std::string text() const;

    /// The map has this text now. Fails when the map refuses it (too long): then it is not on it.
    Result<void> keep(const std::string& text);
    /// The same for a change of something else of the record, as a part of the step.
    Result<void> keep(const Edit& edit);
    /// A card cites the quote that is typed: a step of its own, so that who takes it back keeps the words. Of a quote
    /// that has no words yet it comes with the first.
    Result<void> cite(const CardId& card);
    /// Takes the whole session back; when something else has happened to the map meanwhile, as an edit of the text
    /// alone. The map as it was until then, when something had been typed.
    std::optional<Map> cancel();
    /// Reads quick marks (see quick_marks.hpp) and ends the step. Fails when the map refuses what they say.
    Result<void> finish();
    /// Ends with several cards in the place of the fresh one, one a text; the last of them, or none when there is not
    /// one with words.
    std::optional<CardId> finishAs(const std::vector<std::string>& texts, IdSource& ids);

    /// True while the text is empty and stands where nothing stands without one.
    [[nodiscard]] bool takesRoom() const;
    /// `map` as it is drawn: with the fresh record in it, and with room for a text that has no words yet.
    [[nodiscard]] Map shown(const Map& map) const;

private:
    [[nodiscard]] Card finished(Card card) const;

    std::shared_ptr<Store> store_;
    Target target_;
    std::optional<NewRecord> fresh_;
    std::string before_; // the text when the session begins
    QuoteId cited_;      // of a persona's quote: where it is from when the session begins
    EditScope scope_;
};

} // namespace cjm
