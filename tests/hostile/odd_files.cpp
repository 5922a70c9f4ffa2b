#include "hostile/hostile_files.hpp"

namespace cjm::test {
namespace {

std::string numbered(std::string_view letter, std::size_t i) { return std::string(letter) + std::to_string(i); }

// n cards with the fields that `fields(i)` gives.
template <class F> void cards(FileWriter& file, std::size_t n, F&& fields) {
    file.add("{\"format\": \"cjm\", \"rows\": [{\"id\": \"row\"}], \"stages\": [{\"id\": \"stage\"}], \"cards\": [\n");
    file.list(n, [&](std::size_t i) { file.add("{\"id\": \"" + numbered("c", i) + "\", " + fields(i) + "}\n"); });
    file.add("]}");
}

void missingStages(FileWriter& file, std::size_t n) {
    cards(file, n, [](std::size_t i) { return "\"row\": \"row\", \"stage\": \"" + numbered("s", i) + "\""; });
}
void missingBoth(FileWriter& file, std::size_t n) {
    cards(file, n, [](std::size_t i) {
        return "\"row\": \"" + numbered("r", i) + "\", \"stage\": \"" + numbered("s", i) + "\"";
    });
}
void missingAll(FileWriter& file, std::size_t n) {
    cards(file, n, [](std::size_t i) {
        return "\"row\": \"row\", \"stage\": \"stage\", \"personas\": [\"x\", \"y\"], \"solves\": [\"" +
               numbered("z", i) + "\"], \"evidence\": [\"q\"], \"image\": \"i\"";
    });
}
void longLists(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"cards\": [{\"id\": \"c\", \"personas\": [");
    file.list(n, [&](std::size_t i) { file.add("\"" + numbered("p", i) + "\""); }).add("]}]}");
}
void manySteps(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"stories\": [{\"id\": \"t\", \"steps\": [");
    file.list(n, [&](std::size_t i) { file.add("{\"stage\": \"" + numbered("s", i) + "\"}"); }).add("]}]}");
}
void arrows(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"transitions\": [");
    file.list(n, [&](std::size_t i) {
        file.add("{\"id\": \"" + numbered("t", i) + "\", \"from\": \"" + numbered("a", i) + "\"}");
    });
    file.add("]}");
}
void sameIds(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"cards\": [");
    file.list(n, [&](std::size_t) { file.add("{\"id\": \"a\"}"); }).add("]}");
}
void sameLongIds(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"personas\": [");
    file.list(n, [&](std::size_t) { file.add("{\"id\": \"").add("x", 64).add("\"}"); }).add("]}");
}
void takenIds(FileWriter& file, std::size_t n) { // the names that renaming would try first
    file.add("{\"format\": \"cjm\", \"personas\": [");
    file.list(2 * n, [&](std::size_t i) {
        file.add("{\"id\": \"" + (i < n ? numbered("a-", i + 2) : std::string("a")) + "\"}");
    });
    file.add("]}");
}
void longIds(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"stages\": [{\"id\": \"").add("x", n).add("\"}]}");
}
void giantNumbers(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"cards\": [{\"id\": \"c\", \"number\": 1").add("0", n).add("}]}");
}
void smallNumbers(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"cards\": [{\"id\": \"c\", \"value\": 0.").add("0", n).add("1}]}");
}
void badNumbers(FileWriter& file, std::size_t n) {
    cards(file, n, [](std::size_t) {
        return std::string(
            "\"span\": -1, \"votes\": -1, \"value\": 9, \"importance\": 99, \"rating\": -9, \"severity\": 7");
    });
}
void badTexts(FileWriter& file, std::size_t n) {
    cards(file, n, [](std::size_t) {
        return std::string(
            "\"colour\": \"red; \\u001b[31m\", \"link\": \"javascript:alert()\", \"due\": \"\\u202esoon\"");
    });
}
void commandWords(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"map\": {\"state\": \"").add("\\u001b[2J\\u009b31m", n).add("\"}}");
}
void commandTitles(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"map\": {\"title\": \"").add("\\u001b]0;x\\u0007\\u202e", n);
    file.add("\"}, \"stages\": [{\"id\": \"s\", \"title\": \"\\u001b[31m\\n\xC2\x9B\x33m\x7F\"}]}");
}
void commandKeys(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"a\": {\"\\u001b[2J\": 1").add(" ", n).add(", \"\\u001b[2J\": 2}}");
}
void wrongTypes(FileWriter& file, std::size_t n) {
    cards(file, n,
          [n](std::size_t i) { return std::string(i + 1 == n ? "\"text\": {\"a\": [1]}" : "\"text\": \"a\""); });
}
void newer(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"minReader\": " + std::to_string(n) + ", \"version\": 1000000000}");
}
void commentsOnNothing(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"comments\": [");
    file.list(n, [&](std::size_t i) {
        file.add("{\"id\": \"" + numbered("m", i) + "\", \"on\": \"" + numbered("n", i) + "\", \"text\": \"Why?\"}");
    });
    file.add("]}");
}

} // namespace

std::vector<HostileClass> oddFiles() {
    using enum Verdict;
    constexpr std::array<std::size_t, 8> counts{1, 2, 7, 100, 1'000, 10'000, 30'000, 49'000};
    constexpr std::array<std::size_t, 8> lengths{1, 16, 63, 64, 1'000, 100'000, 1'000'000, 4'000'000};
    return {
        {"cards of stages that are not there", read, counts, missingStages},
        {"cards of rows and stages that are not there", either, counts, missingBoth},
        {"references to nothing", read, counts, missingAll},
        {"a very long list of references",
         read,
         {0, 1, 100, 10'000, 100'000, 500'000, 1'000'000, 1'990'000},
         longLists},
        {"steps of stages that are not there", read, counts, manySteps},
        {"arrows to nowhere", read, {0, 1, 7, 100, 1'000, 10'000, 30'000, 49'000}, arrows},
        {"one id for all", read, counts, sameIds},
        {"one long id for all", read, counts, sameLongIds},
        {"ids that renaming would take", read, {1, 2, 7, 100, 1'000, 10'000, 20'000, 24'000}, takenIds},
        {"long ids", either, lengths, longIds},
        {"giant numbers", either, lengths, giantNumbers},
        {"tiny numbers", either, lengths, smallNumbers},
        {"numbers out of range", read, counts, badNumbers},
        {"colours, links and dates that are none", read, counts, badTexts},
        {"words that command a terminal", refused, {1, 2, 7, 100, 1'000, 10'000, 50'000, 100'000}, commandWords},
        {"titles that command a terminal", read, {1, 2, 7, 100, 1'000, 10'000, 50'000, 100'000}, commandTitles},
        {"keys that command a terminal", refused, lengths, commandKeys},
        {"a value of another type", refused, counts, wrongTypes},
        {"a newer file", refused, {3, 4, 10, 100, 1'000, 10'000, 1'000'000, 1'000'000'000}, newer},
        {"remarks on nothing", read, counts, commentsOnNothing},
    };
}

} // namespace cjm::test
