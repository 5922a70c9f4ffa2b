#include "render/syllables.hpp"

#include <cjm/base/resource.hpp>
#include <cjm/render/text_measure.hpp>

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QString>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace cjm {
namespace {

const QString emojiFamily = QStringLiteral("Noto Emoji");

QFont::Weight weightOf(Face face) {
    switch (face) {
    case Face::medium: return QFont::Medium;
    case Face::semiBold: return QFont::DemiBold;
    case Face::bold: return QFont::Bold;
    default: return QFont::Normal;
    }
}

QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

// Bytes of UTF-8 that UTF-16 units are.
std::size_t bytesOf(QStringView text) {
    std::size_t bytes = 0;
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            bytes += 1;
        else if (c.unicode() < 0x800 || c.isSurrogate()) // a surrogate is half of four
            bytes += 2;
        else
            bytes += 3;
    }
    return bytes;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Of Latin and Cyrillic letters, U+400 to U+47F of the latter.
bool isOfLetter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0x80 && byte <= 0xBF) || byte == 0xD0 ||
           byte == 0xD1;
}

// Words of such letters and of digits, with spaces between them and marks behind words: most of what stands on a map.
// A line of it may break after spaces and nowhere else. Between digits it may not, so no number follows another.
bool isPlain(std::string_view text) {
    char last = 'a'; // of what is no space
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == ' ' && at > 0) continue;
        const bool begins = at == 0 || text[at - 1] == ' ', ends = at + 1 == text.size() || text[at + 1] == ' ';
        const bool isMark = std::string_view(".,:;!?").find(c) != std::string_view::npos;
        const bool isIn = isMark       ? !begins && ends && (isOfLetter(last) || isDigit(last))
                          : isDigit(c) ? !begins || isOfLetter(last)
                                       : isOfLetter(c);
        if (!isIn) return false;
        last = c;
    }
    return true;
}

} // namespace

void loadBundledFonts() {
    for (const std::string_view path : resourcePaths("fonts/")) {
        const std::string_view bytes = resource(path);
        QFontDatabase::addApplicationFontFromData(
            QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
}

QFont qtFont(const Font& font, int scale) {
    QFont result;
    result.setFamilies({QStringLiteral("Inter"), emojiFamily});
    result.setPixelSize(std::max(1, static_cast<int>(std::lround(font.size * scale))));
    result.setWeight(weightOf(font.face));
    result.setItalic(font.face == Face::italic);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

QList<QTextLayout::FormatRange> joinedSigns(const QString& text) {
    constexpr QChar keycap(0x20E3), asPicture(0xFE0F);
    QList<QTextLayout::FormatRange> ranges;
    for (qsizetype at = text.indexOf(keycap); at > 0; at = text.indexOf(keycap, at + 1)) {
        const qsizetype begin = at > 1 && text[at - 1] == asPicture ? at - 2 : at - 1;
        const char16_t key = text[begin].unicode();
        if (!(key >= '0' && key <= '9') && key != '#' && key != '*') continue;
        QTextLayout::FormatRange range{static_cast<int>(begin), static_cast<int>(at + 1 - begin), {}};
        range.format.setFontFamilies({emojiFamily});
        ranges.push_back(range);
    }
    return ranges;
}

bool joinSigns(QTextLayout& layout) {
    const auto ranges = joinedSigns(layout.text());
    if (ranges.isEmpty()) return false;
    layout.setFormats(ranges);
    return true;
}

struct QtTextMeasure::Cache {
    struct FontKey {
        Font font;
        bool operator==(const FontKey&) const = default;
    };
    struct FontHash {
        std::size_t operator()(const FontKey& key) const {
            return static_cast<std::size_t>(key.font.size * 8) * 8 + static_cast<std::size_t>(key.font.face);
        }
    };
    struct WordHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    struct PerFont {
        QFont font;
        double ascent = 0, space = 0; // a space is as wide beside any word
        std::unordered_map<std::string, double, WordHash, std::equal_to<>> widths;
    };

    PerFont& of(const Font& font) {
        auto [it, isNew] = fonts.try_emplace(FontKey{font});
        if (isNew) {
            it->second.font = qtFont(font, oversize);
            const QFontMetricsF metrics(it->second.font);
            const double box = (metrics.ascent() + metrics.descent()) / oversize;
            it->second.ascent = (lineHeight(font) - box) / 2 + metrics.ascent() / oversize;
            it->second.space = shaped(it->second, " ").first;
        }
        return it->second;
    }

    // The second width counts ink that leans out of its letter's room.
    static std::pair<double, double> shaped(const PerFont& perFont, std::string_view text) {
        QTextLayout layout(toQt(text), perFont.font);
        const bool joins = joinSigns(layout);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(1e7);
        layout.endLayout();
        const double advance = line.horizontalAdvance() / oversize, ink = line.naturalTextWidth() / oversize;
        return {joins ? std::max(advance, ink) : advance, ink};
    }

    static std::vector<TextPiece> plainPieces(PerFont& perFont, std::string_view text) {
        std::vector<TextPiece> result;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            const std::size_t next = std::min(text.find_first_not_of(' ', end), text.size());
            result.push_back({begin, end, width(perFont, text.substr(begin, end - begin)),
                              width(perFont, text.substr(end, next - end))});
            begin = next;
        }
        return result;
    }

    static double width(PerFont& perFont, std::string_view text) {
        if (text.empty()) return 0;
        if (text == " ") return perFont.space;
        if (const auto it = perFont.widths.find(text); it != perFont.widths.end()) return it->second;
        const double width = shaped(perFont, text).first;
        // A novel has fewer different words than this; a stream of random ones must not grow for ever.
        if (perFont.widths.size() > 200'000) perFont.widths.clear();
        perFont.widths.emplace(text, width);
        return width;
    }

    std::unordered_map<FontKey, PerFont, FontHash> fonts;
};

QtTextMeasure::QtTextMeasure() : cache_(std::make_unique<Cache>()) {}
QtTextMeasure::~QtTextMeasure() = default;

std::vector<TextPiece> QtTextMeasure::pieces(std::string_view paragraph, const Font& font) const {
    Cache::PerFont& perFont = cache_->of(font);
    if (isPlain(paragraph)) return Cache::plainPieces(perFont, paragraph);
    std::vector<TextPiece> result;
    const QString text = toQt(paragraph);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype begin = 0;
    std::size_t beginByte = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        qsizetype wordEnd = end;
        while (wordEnd > begin && text[wordEnd - 1].isSpace() && text[wordEnd - 1].unicode() != 0xA0)
            --wordEnd;
        TextPiece piece;
        piece.begin = beginByte;
        piece.end = beginByte + bytesOf(QStringView(text).mid(begin, wordEnd - begin));
        beginByte = piece.end + bytesOf(QStringView(text).mid(wordEnd, end - wordEnd));
        piece.width = Cache::width(perFont, paragraph.substr(piece.begin, piece.end - piece.begin));
        piece.space = Cache::width(perFont, paragraph.substr(piece.end, beginByte - piece.end));
        result.push_back(piece);
        begin = end;
    }
    return result;
}

std::vector<TextPiece> QtTextMeasure::clusters(std::string_view piece, const Font& font) const {
    std::vector<TextPiece> result;
    const QString text = toQt(piece);
    Cache::PerFont& perFont = cache_->of(font);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    std::size_t beginByte = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        TextPiece cluster;
        cluster.begin = beginByte;
        cluster.end = beginByte += bytesOf(QStringView(text).mid(begin, end - begin));
        cluster.width = Cache::width(perFont, piece.substr(cluster.begin, cluster.end - cluster.begin));
        result.push_back(cluster);
        begin = end;
    }
    return result;
}

std::vector<std::size_t> QtTextMeasure::syllables(std::string_view word) const { return syllablesOf(word); }

double QtTextMeasure::width(std::string_view line, const Font& font) const {
    const auto [advance, ink] = Cache::shaped(cache_->of(font), line);
    return std::max(advance, ink);
}

double QtTextMeasure::ascent(const Font& font) const { return cache_->of(font).ascent; }

} // namespace cjm
