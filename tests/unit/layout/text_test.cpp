#include "golden/fixed_measure.hpp"
#include "layout/word_breaks.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/text.hpp>

#include <catch2/catch.hpp>

#include <random>

using namespace cjm;
using test::FixedMeasure;

namespace {

const FixedMeasure measure;
constexpr Font type{Face::regular, 13};

std::vector<std::string> linesOf(const TextPtr& block) {
    std::vector<std::string> lines;
    for (const TextLine& line : block->lines)
        lines.push_back(line.text);
    return lines;
}
using Lines = std::vector<std::string>;

// How wide a text is that stands on one line.
double widthOf(std::string_view text) { return measure.width(text, type); }

// Ordinary words of both languages, some long, some numbers and dashes.
std::string randomText(std::mt19937& random) {
    static const std::vector<std::string> words{"клиент",
                                                "не",
                                                "может",
                                                "понять",
                                                "и",
                                                "а",
                                                "в",
                                                "счёт",
                                                "30",
                                                "000",
                                                "₽",
                                                "3",
                                                "дня",
                                                "—",
                                                "договор",
                                                "объём",
                                                "подъезд",
                                                "конфиденциальность",
                                                "неудовлетворительное",
                                                "предпринимательство",
                                                "the",
                                                "of",
                                                "overwhelmed",
                                                "choice",
                                                "«Такой",
                                                "же»",
                                                "e-mail",
                                                "https://example.com/a/very/long/address",
                                                "чай",
                                                "высокопревосходительственнейшее"};
    std::string text;
    const std::size_t count = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i)
        text += (i > 0 ? " " : "") + words[random() % words.size()];
    return text;
}

std::string withoutSpaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

double widestOf(const TextPtr& block) {
    double widest = 0;
    for (const TextLine& line : block->lines)
        widest = std::max(widest, line.width);
    return widest;
}

// The widest part of a text that stays on one line of this width.
double widestTogether(const std::string& text, double width) {
    const auto pieces = measure.pieces(text, type);
    const auto words = [&](std::size_t i) { return text.substr(pieces[i].begin, pieces[i].end - pieces[i].begin); };
    double widest = 0, together = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const double joined = together + (i > 0 ? pieces[i - 1].space : 0) + pieces[i].width;
        together = i > 0 && staysWith(words(i - 1), words(i)) && joined <= width ? joined : pieces[i].width;
        widest = std::max(widest, together);
    }
    return widest;
}

bool endsInAWidow(const TextPtr& block) {
    return block->lines.size() > 1 && block->lines.back().width < widestOf(block) / 3;
}

} // namespace

TEST_CASE("text: a word that fits its line is never divided, and nothing of a text goes") {
    std::mt19937 random(20261126);
    for (int i = 0; i < 3'000; ++i) {
        const std::string text = randomText(random);
        const double width = 30 + static_cast<double>(random() % 300);
        const double less = i % 3 == 0 ? 28 : 0;
        LineRoom room(width, less, i % 2 == 0);
        room.smallest = type.size; // the size stays
        const TextPtr block = wrap(measure, text, type, room);
        INFO(text << " in " << width);
        std::string together;
        for (std::size_t n = 0; n < block->lines.size(); ++n) {
            const TextLine& line = block->lines[n];
            const double taken = n == 0 && !block->needsFirstLine ? less : 0;
            REQUIRE((line.width <= width - taken + 0.01 || utf8::length(line.text) <= 1));
            std::string words = line.text;
            const std::string before = together + words;
            // A hyphen that the text does not have divides a word that is wider than the line.
            if (n + 1 < block->lines.size() && words.ends_with('-') &&
                !withoutSpaces(text).starts_with(withoutSpaces(before)))
                words.pop_back();
            together += withoutSpaces(words);
        }
        REQUIRE(together == withoutSpaces(text));
        for (const TextPiece& piece : measure.pieces(text, type)) {
            if (piece.width > width) continue;
            const std::string word = text.substr(piece.begin, piece.end - piece.begin);
            REQUIRE(std::any_of(block->lines.begin(), block->lines.end(),
                                [&](const TextLine& line) { return line.text.find(word) != std::string::npos; }));
        }
    }
}

TEST_CASE("text: no word alone on the last line where the same number of lines allows more") {
    std::mt19937 random(7);
    int widows = 0;
    for (int i = 0; i < 1'000; ++i) {
        const std::string text = randomText(random);
        const double width = 60 + static_cast<double>(random() % 240);
        LineRoom room(width);
        room.smallest = type.size;
        const TextPtr block = wrap(measure, text, type, room);
        if (!endsInAWidow(block) || widestWord(measure, text, type, 1e6) > width) continue;
        ++widows;
        // Any other arrangement of as many lines has the same last line: a narrower one gives more lines.
        for (double narrower = width - 1; narrower >= std::max(width / 2, widestTogether(text, width)); --narrower) {
            LineRoom other(narrower);
            other.smallest = type.size;
            const TextPtr tried = wrap(measure, text, type, other);
            if (tried->lines.size() != block->lines.size()) break;
            INFO(text << " in " << width << " and in " << narrower);
            const bool isShortAbove = tried->lines[tried->lines.size() - 2].width < widestOf(tried) / 3;
            REQUIRE((endsInAWidow(tried) || isShortAbove));
        }
    }
    CHECK(widows < 300); // the law is no law of rare cases
}

TEST_CASE("text: short words stay with the next, numbers with what they count, dashes with the word before") {
    const double width = widthOf("Табличка в кофейне");
    CHECK(linesOf(wrap(measure, "Пришли в офис", type, widthOf("Пришли в"))) == Lines{"Пришли", "в офис"});
    CHECK(linesOf(wrap(measure, "Договор за 3 дня", type, widthOf("Договор за 3"))) == Lines{"Договор", "за 3 дня"});
    CHECK(linesOf(wrap(measure, "для чеков до 30 000 ₽", type, width)) ==
          Lines{"для чеков", "до 30 000 ₽"});
    CHECK(linesOf(wrap(measure, "Раз, два — три, четыре", type, widthOf("Раз, два"))) ==
          Lines{"Раз,", "два —", "три,", "четыре"});
    CHECK(linesOf(wrap(measure, "Вот наконец-то ясно", type, widthOf("Вот наконец-"))) ==
          Lines{"Вот", "наконец-то", "ясно"});
    // One word goes down; a narrower text would break elsewhere too.
    CHECK(linesOf(wrap(measure, "Договор согласуют три недели", type, {widthOf("Договор согласуют три") + 28, 28})) ==
          Lines{"Договор согласуют", "три недели"});
    CHECK(linesOf(wrap(measure, "Б: Наконец-то понятная цена", type, widthOf("Б: Наконец-то понятная "))) ==
          Lines{"Б: Наконец-то", "понятная цена"});
    // A word alone above is no better than one below.
    CHECK(linesOf(wrap(measure, "Один ответственный за всё", type, widthOf("Один ответственный за"))) ==
          Lines{"Один ответственный", "за всё"});
    CHECK(staysWith("Как-то", "раз") == false); // "то" is no word here
    CHECK(staysWith("и", "дом"));
    CHECK(staysWith("«В", "доме»"));
    CHECK_FALSE(staysWith("он,", "когда")); // a comma ends what belongs together
    CHECK_FALSE(staysWith("дом", "и"));
    CHECK_FALSE(staysWith("№5а", "дом"));
}

TEST_CASE("text: words are divided between syllables, three letters or more after the hyphen, never before ь ъ й") {
    for (const char* word : {"конфиденциальность", "предпринимательство", "подъезд", "район", "overwhelmed",
                             "объявление,", "«неудовлетворительно»"}) {
        INFO(word);
        const std::string_view text = word;
        for (const std::size_t at : divisionsOf(measure, text)) {
            std::size_t peek = at;
            const char32_t next = utf8::next(text, peek);
            CHECK(std::u32string_view(U"ьъй").find(next) == std::u32string_view::npos);
            CHECK(utf8::length(text.substr(at)) >= 3);
            CHECK(utf8::length(text.substr(0, at)) >= 2);
        }
    }
    CHECK_FALSE(divisionsOf(measure, "неудовлетворительное").empty());
    CHECK(divisionsOf(measure, "https://example.com/overwhelmed").empty()); // a hyphen would be part of the address
    CHECK(divisionsOf(measure, "anna@example.com").empty());
    CHECK(divisionsOf(measure, "30000000").empty());
    CHECK(divisionsOf(measure, std::string(500, 'a')).empty());
}

TEST_CASE("text: type goes down before a word is divided, to 12 pixels and no further") {
    const std::string word = "неудовлетворительное";
    const double whole = widthOf(word);
    const TextPtr smaller = wrap(measure, "Очень " + word, type, whole * 0.95);
    CHECK(smaller->font.size == 12);
    CHECK(linesOf(smaller) == Lines{"Очень", word});
    const TextPtr divided = wrap(measure, word, type, whole * 0.9);
    CHECK(divided->font.size == 13); // 11.5 would not be read
    CHECK(divided->lines.size() == 2);
    LineRoom label(whole * 0.9);
    label.smallest = 11;
    CHECK(wrap(measure, word, type, label)->font.size == 11.5);
    CHECK(wrap(measure, word, type, whole)->font.size == 13);
}

TEST_CASE("text: what stands at the end of the first line takes room there alone") {
    const double width = widthOf("Договор завис");
    CHECK(linesOf(wrap(measure, "Договор завис у юристов", type, width)) == Lines{"Договор завис", "у юристов"});
    CHECK(linesOf(wrap(measure, "Договор завис у юристов", type, {width, 28})) ==
          Lines{"Договор", "завис", "у юристов"});
    // A first word that needs the room has it: no line stays empty.
    const double whole = widthOf("Предложение");
    const TextPtr needy = wrap(measure, "Предложение о покупке", type, {whole, 28});
    CHECK(linesOf(needy) == Lines{"Предложение", "о покупке"});
    CHECK(needy->needsFirstLine);
    CHECK_FALSE(wrap(measure, "Предложение", type, {whole + 28, 28})->needsFirstLine);
}

TEST_CASE("text: a number stays with what announces it and with what it counts") {
    CHECK(linesOf(wrap(measure, "Taste set: No. 4 is missing", type, widthOf("Taste set: No. "))) ==
          Lines{"Taste set:", "No. 4 is", "missing"});
    for (const char* word : {"No.", "№", "§", "стр.", "п.", "(п.", "«№", "p.", "рис."}) {
        INFO(word);
        CHECK(staysWith(word, "4"));
        CHECK_FALSE(staysWith(word, "четыре"));
    }
    CHECK_FALSE(staysWith("стоп.", "4"));
    for (const char* unit : {"%", "₽", "°C", "$", "дня", "000"})
        CHECK(staysWith("20", unit));
}

TEST_CASE("text: words that close a phrase stay with the one before, those that open one with the next") {
    CHECK(linesOf(wrap(measure, "Remembers us only when it breaks", type, widthOf("Remembers us "))) ==
          Lines{"Remembers us", "only when it", "breaks"});
    const double beside = widthOf("Sees no ");
    CHECK(linesOf(wrap(measure, "Sees no difference between brands", type,
                       {widthOf("difference between"), widthOf("difference between") - beside})) ==
          Lines{"Sees no", "difference between", "brands"});
    for (const char* word : {"it", "us", "me", "is", "(is"})
        CHECK_FALSE(staysWith(word, "only"));
    for (const char* word : {"a", "of", "in", "to", "or", "It", "на", "не", "и"})
        CHECK(staysWith(word, "only"));
}

TEST_CASE("text: an address is broken after its signs, without a hyphen") {
    const double width = widthOf("very.long.address.of.somebody");
    CHECK(linesOf(wrap(measure, "very.long.address.of.somebody@department.example.com", type, width)) ==
          Lines{"very.long.address.of.", "somebody@department.", "example.com"});
    CHECK(linesOf(wrap(measure, "https://example.com/boilers/industrial?sort=price&page_number=12", type, width)) ==
          Lines{"https://example.com/boilers/", "industrial?sort=price&page_", "number=12"});
    // Beside a star no line stays empty.
    CHECK(wrap(measure, "very.long.address@department.example.com", type, {width, 18})->lines.front().text ==
          "very.long.address@");
    // A part that is too long is cut, but not with a hyphen.
    const TextPtr cut = wrap(measure, "a@overwhelmingoverwhelmingoverwhelming.com", type, width / 2);
    for (const TextLine& line : cut->lines)
        CHECK(line.text.find('-') == std::string::npos);
    CHECK(addressBreaks("конфиденциальность").empty());
    CHECK(addressBreaks("конец...").empty());
}

TEST_CASE("text: a sign alone before or behind the words is on a line with one of them") {
    CHECK(linesOf(wrap(measure, "👍 Нравится всем", type, widthOf("👍 Нравится"))) == Lines{"👍 Нравится", "всем"});
    CHECK(linesOf(wrap(measure, "❤️ Нравится всем", type, widthOf("❤️ Нравится"))) ==
          Lines{"❤️ Нравится", "всем"});
    CHECK(linesOf(wrap(measure, "Нравится нам всем 👍", type, widthOf("Нравится нам всем"))) ==
          Lines{"Нравится нам", "всем 👍"});
    // A column is made for both.
    CHECK(widestWord(measure, "💬 Вопросы", type, 1e6) == Approx(widthOf("💬 Вопросы")));
    CHECK(wrap(measure, "💬 Вопросы", type, 1e6)->widestWord == Approx(widthOf("💬 Вопросы")));
    CHECK(widestWord(measure, "Вопросы 💬", type, 1e6) == Approx(widthOf("Вопросы")));
    CHECK_FALSE(isSign("Ы"));
    CHECK_FALSE(isSign("日"));
    CHECK_FALSE(isSign("1️⃣"));
}

TEST_CASE("text: the direction of a line is that of the first letter that has one") {
    for (const char* text : {"שלום", "12 שלום", "«مرحبا»", "👍 שלום", "٣ مرحبا hello", "— שלום"})
        CHECK(wrap(measure, text, type, 1e6)->lines.front().rightToLeft);
    for (const char* text : {"hello שלום", "日本 שלום", "Привет", "12", "", "٣ hello", "ქართული שלום", "×÷ b"})
        CHECK_FALSE((*text != 0 && wrap(measure, text, type, 1e6)->lines.front().rightToLeft));
}

TEST_CASE("text: even lines are as narrow as their number allows") {
    const TextPtr block =
        wrap(measure, "Любитель кофе, варит в турке", type, {widthOf("Любитель кофе, варит в"), 0, true});
    CHECK(linesOf(block) == Lines{"Любитель кофе,", "варит в турке"});
}
