#include "hostile/hostile_files.hpp"

namespace cjm::test {

FileWriter& FileWriter::add(std::string_view bytes, std::size_t count) {
    std::string piece;
    const std::size_t together = std::max<std::size_t>(1, 65'536 / std::max<std::size_t>(1, bytes.size()));
    for (std::size_t i = 0; i < std::min(together, count); ++i)
        piece += bytes;
    for (; count >= together; count -= together)
        add(piece);
    return add(std::string_view(piece).substr(0, bytes.size() * count));
}

namespace {

constexpr std::string_view inField = "{\"format\": \"cjm\", \"a\": ";

void digits(FileWriter& file, std::size_t n) { file.add(inField).add("7", n).add("}"); }
void bareDigits(FileWriter& file, std::size_t n) { file.add("7", n); }
void brackets(FileWriter& file, std::size_t n) { file.add(inField).add("[").add("[],", n).add("[]]}"); }
void oneString(FileWriter& file, std::size_t n) { file.add(inField).add("\"").add("x", n).add("\"}"); }

void manyStrings(FileWriter& file, std::size_t n) {
    file.add(inField).add("[");
    file.list(n, [&](std::size_t) { file.add("\"").add("ж", 2 * mega - 1).add("\""); }).add("]}");
}

void longTitles(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"stages\": [");
    file.list(n, [&](std::size_t i) {
        file.add("{\"id\": \"s" + std::to_string(i) + "\", \"title\": \"").add("я", 2 * mega - 1).add("\"}");
    });
    file.add("]}");
}

void escapes(FileWriter& file, std::size_t n) {
    file.add(inField).add("[");
    file.list(n, [&](std::size_t) { file.add("\"").add("\\u0416", 690'000).add("\""); }).add("]}");
}

void pictures(FileWriter& file, std::size_t megabytes, std::string_view magic) {
    file.add("{\"format\": \"cjm\", \"images\": [");
    file.list((megabytes + 25) / 26, [&](std::size_t i) {
        const std::size_t size = std::min<std::size_t>(26, megabytes - 26 * i);
        file.add("{\"id\": \"i" + std::to_string(i) + "\", \"type\": \"png\", \"data\": \"").add(magic);
        file.add("AAAA", size * mega / 4).add("\"}");
    });
    file.add("]}");
}
void goodPictures(FileWriter& file, std::size_t n) { pictures(file, n, "iVBORw0KGgoA"); }
void badPictures(FileWriter& file, std::size_t n) { pictures(file, n, "PHN2Zz4h"); }

// A picture whose last character is none: all of it was read before that is known.
void brokenPictures(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"images\": [{\"id\": \"i\", \"data\": \"").add("A", n).add("\\x\"}]}");
}
void escapedPictures(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"images\": [{\"id\": \"i\", \"data\": \"").add("\\u0041", n).add("\"}]}");
}
void whiteSpace(FileWriter& file, std::size_t n) { file.add(inField).add("[null,").add("\n", n).add("x]}"); }
void whiteSpaces(FileWriter& file, std::size_t n) {
    file.add(inField).add("[").add("null\n\n\n\n\n\n\n\n\n\n,\t\t\t\t\t\t\t\t\t\t", n).add("x]}");
}
void longNumbers(FileWriter& file, std::size_t n) {
    file.add(inField).add("[").add("4.94065645841246544176568792868221372365059802614324764425585682500675507e-324,",
                                   n);
    file.add("0]}");
}
void escapedValues(FileWriter& file, std::size_t n) {
    file.add(inField).add("[").add("\"a text that has a line,\\n so that it is kept\",", n).add("0]}");
}

void values(FileWriter& file, std::size_t n) { file.add(inField).add("[").add("0,", n).add("0]}"); }
void wideValues(FileWriter& file, std::size_t n) {
    file.add(inField).add("[").add("\"a text that is too long for any short form\",", n).add("0]}");
}

void keysOfOne(FileWriter& file, std::size_t n) {
    file.add(inField).add("{");
    file.list(n, [&](std::size_t i) { file.add("\"k" + std::to_string(i) + "\": 1"); }).add("}}");
}

// As many unknown fields as values allow, none of them short.
void keysGalore(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"cards\": [");
    file.list(n, [&](std::size_t i) {
        file.add("{\"id\": \"c" + std::to_string(i) + "\"");
        for (int k = 0; k < 1'800; ++k)
            file.add(",\"a name of some length " + std::to_string(k) + "\":\"and as long a text\"");
        file.add("}");
    });
    file.add("]}");
}

void deepLists(FileWriter& file, std::size_t n) { file.add(inField).add("[", n).add("]", n).add("}"); }
void deepRecords(FileWriter& file, std::size_t n) { file.add(inField).add("{\"a\":", n).add("1").add("}", n).add("}"); }
void openLists(FileWriter& file, std::size_t n) { file.add(inField).add("[", n); }

void records(FileWriter& file, std::string_view section, std::size_t n, std::string_view more = {}) {
    file.add("{\"format\": \"cjm\", \"").add(section).add("\": [");
    file.list(n, [&](std::size_t i) { file.add("{\"id\": \"r" + std::to_string(i) + "\"").add(more).add("}"); });
    file.add("]}");
}
void stages(FileWriter& file, std::size_t n) { records(file, "stages", n, ", \"title\": \"Этап\""); }
void tinyRecords(FileWriter& file, std::size_t n) { records(file, "cards", n); }
void ideas(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"map\": {\"ideas\": [").add("{},", n).add("{}]}}");
}

} // namespace

std::vector<HostileClass> largeFiles() {
    using enum Verdict;
    return {
        {"digits in a field",
         either,
         {1, 100, 10'000, 1'000'000, 4 * mega, 4 * mega + 1, 20 * mega, 100 * mega - 99},
         digits},
        {"nothing but digits", refused, {1, 10, 100, 1'000, 10'000, 100'000, mega, 101 * mega}, bareDigits},
        {"brackets", either, {1, 100, 10'000, 500'000, 1'990'000, 2'000'000, 10'000'000, 34'000'000}, brackets},
        {"one string",
         either,
         {0, 1'000, 100'000, mega, 4 * mega, 4 * mega + 1, 20 * mega, 100 * mega - 99},
         oneString},
        {"strings of 4 MB", read, {0, 1, 2, 3, 4, 5, 6, 24}, manyStrings},
        {"titles of 4 MB", read, {0, 1, 2, 3, 4, 5, 6, 24}, longTitles},
        {"escapes", read, {0, 1, 2, 3, 4, 5, 6, 24}, escapes},
        {"pictures", either, {0, 1, 2, 5, 26, 27, 78, 90}, goodPictures},
        {"pictures that are none", either, {0, 1, 2, 5, 26, 27, 78, 90}, badPictures},
        {"values", either, {0, 1, 100, 10'000, 500'000, 1'999'990, 2'000'000, 50'000'000}, values},
        {"values of some length", either, {0, 1, 100, 10'000, 100'000, 300'000, 1'999'990, 2'000'010}, wideValues},
        {"values with escapes", either, {0, 1, 100, 10'000, 100'000, 300'000, 1'999'990, 2'000'010}, escapedValues},
        {"numbers of very many digits", read, {0, 1, 7, 100, 1'000, 10'000, 100'000, 1'300'000}, longNumbers},
        {"a picture with a bad end",
         refused,
         {0, 1, 100, 10'000, mega, 10 * mega, 28 * mega - 1, 90 * mega},
         brokenPictures},
        {"a picture all in escapes",
         either,
         {0, 1, 100, 10'000, mega, 5 * mega, 6 * mega, 17 * mega - 99},
         escapedPictures},
        {"much white space", refused, {0, 1, 100, 10'000, mega, 10 * mega, 50 * mega, 100 * mega - 99}, whiteSpace},
        {"white space in many places", refused, {0, 1, 100, 1'000, 10'000, 100'000, 1'000'000, 1'990'000}, whiteSpaces},
        {"keys of one record", either, {0, 1, 100, 1'999, 2'000, 2'001, 20'000, 1'000'000}, keysOfOne},
        {"keys galore", read, {0, 1, 2, 5, 10, 50, 100, 1'080}, keysGalore},
        {"deep lists", either, {1, 10, 62, 63, 64, 1'000, 1'000'000, 40'000'000}, deepLists},
        {"deep records", either, {1, 10, 62, 63, 64, 1'000, 100'000, 10'000'000}, deepRecords},
        {"lists that never end", refused, {1, 10, 63, 64, 1'000, 100'000, 10'000'000, 100'000'000}, openLists},
        {"stages", read, {0, 1, 100, 1'000, 5'000, 10'000, 20'000, 50'000}, stages},
        {"tiny records", either, {0, 1, 1'000, 10'000, 49'999, 50'001, 200'000, 990'000}, tinyRecords},
        {"ideas with nothing in them", either, {0, 1, 100, 10'000, 40'000, 60'000, 500'000, 1'999'000}, ideas},
    };
}

} // namespace cjm::test
