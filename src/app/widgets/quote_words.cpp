#include "app/widgets/quote_words.hpp"

#include "app/widgets/qt_text.hpp"

#include <cjm/base/plain_text.hpp>

#include <QDate>
#include <QLocale>
#include <QStringList>

namespace cjm {

QString quoteSource(const ReadQuote& quote, Language language) {
    const Interview& interview = *quote.interview;
    QString words = qt(say(Message{"look.quote-number", {{"n", std::int64_t{quote.number}}}}, language)) +
                    QStringLiteral(" · ") +
                    qt(say("value.interview-" + std::string(nameOf(interview.group)), language));
    const QDate date = QDate::fromString(qt(interview.date), Qt::ISODate);
    const QLocale locale(language == Language::russian ? QLocale::Russian : QLocale::English);
    if (date.isValid()) words += QStringLiteral(", ") + locale.toString(date, QStringLiteral("d MMMM yyyy"));
    return words;
}

QString quoteText(const std::string& text, Language language) {
    return qt(say(Message{"look.quoted", {{"text", text}}}, language));
}

QString quotesInWords(const Map& map, const Card& card, Language language) {
    constexpr int most = 3; // of a tip that can be read at a glance
    const auto quotes = quotesOf(map, card);
    QStringList lines;
    for (const ReadQuote& quote : quotes) {
        if (lines.size() == most) break;
        QString one =
            quoteText(shownLine(quote.quote->text), language) + QLatin1Char('\n') + quoteSource(quote, language);
        if (!quote.interview->who.empty()) one += QLatin1Char('\n') + qt(shownLine(quote.interview->who));
        lines << one;
    }
    const auto rest = static_cast<std::int64_t>(quotes.size()) - lines.size();
    if (rest > 0) lines << qt(say(Message{"look.evidence-more", {{"n", rest}}}, language));
    return lines.join(QStringLiteral("\n\n"));
}

} // namespace cjm
