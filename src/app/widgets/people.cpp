#include "app/widgets/people.hpp"

#include "app/widgets/qt_text.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/presence.hpp>

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace cjm {
namespace {

// Apart from the hues of stages, and from the accent, which is one's own.
constexpr std::array<Colour, 8> peopleColours{{{0x9B, 0x2F, 0xAE},
                                               {0x0F, 0x7C, 0x93},
                                               {0x8D, 0x55, 0x24},
                                               {0xC2, 0x26, 0x3F},
                                               {0x5B, 0x6B, 0x16},
                                               {0x2B, 0x3A, 0x8C},
                                               {0x54, 0x62, 0x7A},
                                               {0xA3, 0x19, 0x5B}}};
constexpr std::size_t mostInitials = 2, longestCalled = 40;
constexpr double rimShare = 0.07, oneLetterShare = 0.46, twoLettersShare = 0.38; // of the circle

int hexDigit(char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

} // namespace

Colour personColour(std::string_view name) {
    return peopleColours[static_cast<std::size_t>(hexDigit(contentHash(plainName(name)).back())) %
                         peopleColours.size()];
}

Colour personColourOn(Colour ground, std::string_view name, double ratio) {
    return readableOn(ground, personColour(name), ratio);
}

QString initials(std::string_view name) {
    QString letters;
    std::size_t count = 0;
    for (const QString& word : qt(name).simplified().split(QLatin1Char(' '))) {
        const QList<uint> points = word.toUcs4();
        const auto first = std::find_if(points.begin(), points.end(),
                                        [](uint point) { return utf8::isLetterOrDigit(static_cast<char32_t>(point)); });
        if (first == points.end() || count == mostInitials) continue;
        const char32_t large = QChar::toUpper(static_cast<char32_t>(*first));
        letters += QString::fromUcs4(&large, 1);
        ++count;
    }
    return count > 0 ? letters : QStringLiteral("?");
}

QString calledPerson(std::string_view name) {
    const QString called = qt(utf8::shortened(drawnLine(name), longestCalled)).simplified();
    return called.isEmpty() ? QCoreApplication::translate("cjm::People", "Somebody") : called;
}

QString calledPeople(const std::vector<std::string>& names, std::size_t most) {
    QStringList called;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        called << calledPerson(names[i]);
    return called.join(QStringLiteral(", ")) + (names.size() > most ? QStringLiteral(" …") : QString());
}

void paintPerson(QPainter& painter, const QRectF& circle, std::string_view name, const Theme& theme) {
    const double rim = std::max(1.0, circle.width() * rimShare);
    const QString letters = initials(name);
    const bool isOne = letters.toUcs4().size() == 1;
    // Fonts are made of half pixels.
    const double size = std::round(circle.width() * (isOne ? oneLetterShare : twoLettersShare) * 2) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(theme.page));
    painter.drawEllipse(circle);
    painter.setBrush(qtColour(personColour(name)));
    painter.drawEllipse(circle.adjusted(rim, rim, -rim, -rim));
    painter.setPen(Qt::white);
    painter.setFont(qtFont({Face::bold, std::max(size, 5.0)}));
    painter.drawText(circle, Qt::AlignCenter, letters);
    painter.restore();
}

} // namespace cjm
