#include "session/typing/words.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/model/kind_traits.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/session/typing/quick_marks.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace cjm {
namespace {

bool isKnownChannel(std::string_view channel) { return channelIcon(channel) != channelIcon({}); }

class MarkReader {
public:
    MarkReader(const Map& map, Card card) : map_(map), card_(std::move(card)) {}

    Card read() {
        while (readLast()) {}
        return std::move(card_);
    }

private:
    // Takes the last word off the text when it is a mark and is not all there is.
    bool readLast() {
        const std::string text = trimmedEnd(card_.text);
        const std::size_t space = text.find_last_of(" \n\t");
        const bool hasWords = space != std::string::npos && text.find_first_not_of(" \n\t") < space;
        if (hasWords && understand(text.substr(space + 1))) return keepUpTo(text, space);
        // Marks of severity may stand at the last word.
        const std::size_t signs = text.find_last_not_of('!') + 1;
        const bool atWord = signs > 0 && text[signs - 1] != ' ', several = text.size() - signs >= 2;
        if (card_.kind == CardKind::barrier && atWord && several && severity(text.substr(signs)))
            return keepUpTo(text, signs);
        return false;
    }

    bool keepUpTo(const std::string& text, std::size_t end) {
        card_.text = trimmedEnd(text.substr(0, end));
        return true;
    }

    bool understand(const std::string& mark) {
        switch (mark.front()) {
        case '!': return severity(mark);
        case '*': return mark.size() == 1 && momentOfTruth();
        case '#': return mark.size() > 1 && channel(mark.substr(1));
        case '@': return mark.size() > 1 && persona(mark.substr(1));
        case '>': return mark.size() > 1 && solves(mark.substr(1));
        case '~': return mark.size() == 1 && status(Status::assumption);
        case '=': return mark.size() == 1 && status(Status::fact);
        default: return value(mark);
        }
    }

    bool severity(const std::string& mark) {
        if (mark.size() > 3 || mark.find_first_not_of('!') != std::string::npos) return false;
        if (card_.kind == CardKind::emotion) card_.kind = CardKind::barrier;
        if (card_.kind != CardKind::barrier) return false;
        card_.severity = static_cast<int>(mark.size());
        return true;
    }

    bool momentOfTruth() {
        if (!traitsOf(card_.kind).canBeMoment) return false;
        return card_.momentOfTruth = true;
    }

    bool channel(const std::string& word) {
        if (!traitsOf(card_.kind).hasChannel) return false;
        const std::string guessed = isKnownChannel(word) ? word : guessedChannel(word);
        card_.channel = guessed.empty() ? word : guessed;
        return true;
    }

    // "+1.5", "-0,6", "−2": a sign, a digit, perhaps one more digit behind a point or comma.
    bool value(std::string mark) {
        if (card_.kind != CardKind::emotion) return false;
        constexpr std::string_view minus = "−", dash = "–";
        for (const std::string_view sign : {minus, dash})
            if (mark.rfind(sign, 0) == 0) mark.replace(0, sign.size(), "-");
        std::replace(mark.begin(), mark.end(), ',', '.');
        const auto isDigit = [&](std::size_t at) { return mark[at] >= '0' && mark[at] <= '9'; };
        const bool formed =
            (mark.size() == 2 && isDigit(1)) || (mark.size() == 4 && isDigit(1) && mark[2] == '.' && isDigit(3));
        if ((mark[0] != '+' && mark[0] != '-') || !formed) return false;
        const double size = mark[1] - '0' + (mark.size() == 4 ? (mark[3] - '0') / 10.0 : 0);
        if (size > 2) return false;
        card_.value = onEmotionScale(mark[0] == '-' ? -size : size);
        return true;
    }

    bool persona(const std::string& word) {
        const auto personas = inOrder(map_.personas);
        std::vector<PersonaId> found;
        for (std::size_t i = 0; i < personas.size(); ++i)
            if (word == std::to_string(i + 1) || anyWordBegins(personas[i]->name, word))
                found.push_back(personas[i]->id);
        if (found.size() != 1) return false;
        if (card_.kind == CardKind::emotion)
            card_.personas = found;
        else if (std::find(card_.personas.begin(), card_.personas.end(), found[0]) == card_.personas.end())
            card_.personas.insert(card_.personas.begin(), found[0]); // marks are read from the last to the first
        return true;
    }

    bool solves(const std::string& word) {
        if (card_.kind != CardKind::solution) return false;
        std::vector<CardId> found, here;
        const std::string start = utf8::folded(word);
        for (const Card& barrier : map_.cards) {
            if (barrier.kind != CardKind::barrier || !anyWordBeginsFolded(utf8::folded(barrier.text), start)) continue;
            found.push_back(barrier.id);
            if (barrier.stage == card_.stage) here.push_back(barrier.id);
        }
        if (here.size() == 1) found = here;
        if (found.size() != 1) return false;
        if (std::find(card_.solves.begin(), card_.solves.end(), found[0]) == card_.solves.end())
            card_.solves.insert(card_.solves.begin(), found[0]);
        return true;
    }

    bool status(Status status) {
        if (!traitsOf(card_.kind).isKnown) return false;
        card_.status = status;
        return true;
    }

    const Map& map_;
    Card card_;
};

} // namespace

Card withQuickMarks(const Map& map, Card card) { return MarkReader(map, std::move(card)).read(); }

Card parsed(const Map& map, Card card) {
    card = withQuickMarks(map, std::move(card));
    if (card.kind == CardKind::touchpoint && card.channel.empty()) card.channel = guessedChannel(card.text);
    return card;
}

Edit parsed(const Map& map, Edit edit) {
    if (auto* put = std::get_if<PutCard>(&edit)) put->card = parsed(map, std::move(put->card));
    if (auto* batch = std::get_if<Batch>(&edit))
        for (Edit& each : batch->edits)
            each = parsed(map, std::move(each));
    return edit;
}

Card withNumber(Card card, int number, bool second) {
    const KindTraits& traits = traitsOf(card.kind);
    const auto field = second ? traits.second : traits.number;
    if (field && number >= 0 && number <= traits.most) card.*field = number;
    return card;
}

} // namespace cjm
