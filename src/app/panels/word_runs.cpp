#include "app/panels/word_runs.hpp"

#include "app/widgets/qt_text.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/edit/word_diff.hpp>

#include <algorithm>

namespace cjm {
namespace {

using Mark = WordRun::Mark;

constexpr qsizetype lettersAround = 60, mostMarked = 300;
constexpr QChar cutSign(0x2026);

void addRun(WordRuns& runs, const QString& text, Mark mark) {
    if (text.isEmpty()) return;
    if (!runs.empty() && runs.back().mark == mark)
        runs.back().text += text;
    else
        runs.push_back({text, mark});
}

using WordPieces = std::vector<std::string_view>;

bool isBlankPiece(std::string_view piece) { return qt(piece).trimmed().isEmpty(); }

// What differs; changes that only white space stands between are one, which reads better than word by word.
std::vector<WordChange> wholeChanges(const WordPieces& before, const WordPieces& after) {
    std::vector<WordChange> whole;
    for (const WordChange& change : wordChanges(before, after)) {
        const auto isBlankFrom = [&](std::size_t from) {
            return std::all_of(before.begin() + static_cast<std::ptrdiff_t>(from),
                               before.begin() + static_cast<std::ptrdiff_t>(change.from), isBlankPiece);
        };
        if (whole.empty() || !isBlankFrom(whole.back().to)) {
            whole.push_back(change);
        } else {
            whole.back().to = change.to;
            whole.back().newTo = change.newTo;
        }
    }
    return whole;
}

QString joinedPieces(const WordPieces& pieces, std::size_t from, std::size_t to) {
    QString text;
    for (std::size_t i = from; i < to; ++i)
        text += qt(pieces[i]);
    return text;
}

QString firstWords(const QString& text, qsizetype most) {
    if (text.size() <= most) return text;
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), most);
    return text.left(space > most / 2 ? space : most) + cutSign;
}

QString lastWords(const QString& text, qsizetype most) {
    if (text.size() <= most) return text;
    const qsizetype from = text.size() - most, space = text.indexOf(QLatin1Char(' '), from);
    return cutSign + text.mid(space >= 0 && space < from + most / 2 ? space + 1 : from);
}

} // namespace

WordRuns plainRuns(std::string_view text) {
    WordRuns runs;
    addRun(runs, qt(drawnText(text)), Mark::none);
    return runs;
}

std::pair<WordRuns, WordRuns> contrastedRuns(std::string_view one, std::string_view other) {
    const std::string shownOne = drawnText(one), shownOther = drawnText(other);
    const WordPieces a = wordPieces(shownOne), b = wordPieces(shownOther);
    std::pair<WordRuns, WordRuns> runs;
    std::size_t from = 0, newFrom = 0;
    for (const WordChange& change : wholeChanges(a, b)) {
        addRun(runs.first, joinedPieces(a, from, change.from), Mark::none);
        addRun(runs.second, joinedPieces(b, newFrom, change.newFrom), Mark::none);
        addRun(runs.first, joinedPieces(a, change.from, change.to), Mark::added);
        addRun(runs.second, joinedPieces(b, change.newFrom, change.newTo), Mark::added);
        from = change.to;
        newFrom = change.newTo;
    }
    addRun(runs.first, joinedPieces(a, from, a.size()), Mark::none);
    addRun(runs.second, joinedPieces(b, newFrom, b.size()), Mark::none);
    return runs;
}

WordRuns changedRuns(std::string_view before, std::string_view after) {
    const std::string shownBefore = drawnText(before), shownAfter = drawnText(after);
    const WordPieces a = wordPieces(shownBefore), b = wordPieces(shownAfter);
    WordRuns runs;
    std::size_t from = 0;
    for (const WordChange& change : wholeChanges(a, b)) {
        addRun(runs, joinedPieces(a, from, change.from), Mark::none);
        const QString gone = joinedPieces(a, change.from, change.to),
                      fresh = joinedPieces(b, change.newFrom, change.newTo);
        addRun(runs, gone, Mark::removed);
        const bool touches = !gone.isEmpty() && !fresh.isEmpty() && !gone.back().isSpace() && !fresh.front().isSpace();
        if (touches) addRun(runs, QStringLiteral(" "), Mark::none);
        addRun(runs, fresh, Mark::added);
        from = change.to;
    }
    addRun(runs, joinedPieces(a, from, a.size()), Mark::none);
    return runs;
}

WordRuns nearMarks(const WordRuns& runs) {
    WordRuns near;
    near.reserve(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool isFirst = i == 0, isLast = i + 1 == runs.size();
        QString text = runs[i].text;
        if (runs[i].mark != Mark::none || (isFirst && isLast)) {
            text = firstWords(text, mostMarked);
        } else if (isFirst) {
            text = lastWords(text, lettersAround);
        } else if (isLast) {
            text = firstWords(text, lettersAround);
        } else if (text.size() > 2 * lettersAround) {
            text = firstWords(text, lettersAround) + lastWords(text, lettersAround).mid(1);
        }
        addRun(near, text, runs[i].mark);
    }
    return near;
}

QString wholeOf(const WordRuns& runs) {
    QString text;
    for (const WordRun& run : runs)
        text += run.text;
    return text;
}

} // namespace cjm
