#pragma once
#include <cjm/session/commands/vote_edit.hpp>
#include <cjm/session/document/edit_scope.hpp>

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace cjm {

class DocumentSession;

/// The voting on a map, as its window takes part in it: from the question what to vote on to the result. The round is
/// one step of undo; while it lasts, its last dot can be taken back alone. What one has given outlives the program.
class Vote : public QObject {
    Q_OBJECT
public:
    enum class State {
        closed,
        choosing,   ///< What is voted on, and with how many dots each.
        clearing,   ///< Votes from before are there: they may go first.
        voting,     ///< Everybody sees their own dots alone.
        restarting, ///< The same, and whether all dots are dealt anew is asked.
        shown       ///< Everybody sees the sums.
    };

    explicit Vote(DocumentSession& session);

    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] const VoteRound& round() const { return round_; }
    /// Dots are given and taken.
    [[nodiscard]] bool isVoting() const { return state_ == State::voting || state_ == State::restarting; }
    /// True for a card whose sum of votes nobody is to see yet.
    [[nodiscard]] bool hidesVotesOf(CardKind kind) const { return isVoting() && kind == round_.kind; }
    [[nodiscard]] int own(const CardId& card) const;
    [[nodiscard]] int left() const;
    /// Votes that were there before.
    [[nodiscard]] std::int64_t votesBefore() const;

    /// Asks what to vote on, or goes on with a round that has not been ended.
    void open();
    void begin(CardKind kind, int dots);
    /// Answers whether votes from before go.
    void start(bool clears);
    /// False when all dots are given, or the card is of another kind.
    bool give(const CardId& card);
    bool take(const CardId& card);
    /// Takes back what was given or taken last, when nothing else has happened to the map since.
    bool takeBackLast();
    void askToRestart();
    /// Answers it.
    void restart(bool yes);
    void showResult();
    /// The round is over; sums stay on the cards.
    void finish();
    /// Puts all away; a round that has not been ended is gone on with by `open`.
    void close();

signals:
    void changed();

private:
    void set(State state);
    bool apply(const std::optional<Edit>& edit);
    void remember() const;
    [[nodiscard]] bool recall();

    DocumentSession& session_;
    State state_ = State::closed;
    VoteRound round_;
    bool isOpen_ = false; ///< A round has begun and not been ended.
    std::optional<EditScope> scope_;
    struct Dot {
        CardId card;
        bool isGiven = true;
    };
    std::vector<Dot> dots_; ///< Given and taken, one after the other.
};

} // namespace cjm
