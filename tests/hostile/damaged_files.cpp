#include "hostile/hostile_files.hpp"

namespace cjm::test {
namespace {

// A map whose last text is what is given, after `n` characters that are well.
void withText(FileWriter& file, std::size_t n, std::string_view bad) {
    file.add("{\"format\": \"cjm\", \"map\": {\"title\": \"").add("ё", n).add(bad).add("\"}}");
}

void zeroByte(FileWriter& file, std::size_t n) { withText(file, n, std::string_view("\0", 1)); }
void notUtf8(FileWriter& file, std::size_t n) { withText(file, n, "\xE6"); }
void overlong(FileWriter& file, std::size_t n) { withText(file, n, "\xC0\xAF"); }
void longOverlong(FileWriter& file, std::size_t n) { withText(file, n, "\xF0\x80\x80\xAF"); }
void surrogate(FileWriter& file, std::size_t n) { withText(file, n, "\xED\xA0\x80"); }
void halfEscape(FileWriter& file, std::size_t n) { withText(file, n, "\\ud800"); }
void beyondUnicode(FileWriter& file, std::size_t n) { withText(file, n, "\xF4\x90\x80\x80"); }

void wide(FileWriter& file, std::size_t n, std::size_t before, std::size_t after) {
    const std::string start = "{\"format\": \"cjm\", \"a\": \"";
    const auto put = [&](char c) { file.add(std::string(before, '\0') + c + std::string(after, '\0')); };
    for (const char c : start)
        put(c);
    file.add(std::string(before, '\0') + "x" + std::string(after, '\0'), n);
    put('"');
    put('}');
}
void utf16(FileWriter& file, std::size_t n) {
    file.add("\xFF\xFE");
    wide(file, n, 0, 1);
}
void utf16Bare(FileWriter& file, std::size_t n) { wide(file, n, 1, 0); }
void utf32(FileWriter& file, std::size_t n) {
    file.add(std::string_view("\xFF\xFE\0\0", 4));
    wide(file, n, 0, 3);
}
void utf32Bare(FileWriter& file, std::size_t n) { wide(file, n, 3, 0); }
void marks(FileWriter& file, std::size_t n) { file.add("\xEF\xBB\xBF", n).add("{\"format\": \"cjm\"}"); }

void truncatedMap(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"map\": {\"title\": \"Карта\"}, \"stages\": [");
    file.add("{\"id\": \"s\", \"title\": \"Этап\", \"hidden\": true},\n", n).add("{\"id\": \"s\", \"ti");
}
void zeros(FileWriter& file, std::size_t n) { file.add(std::string_view("\0", 1), n); }
void spaces(FileWriter& file, std::size_t n) { file.add(" \t\r\n", n); }
void webPage(FileWriter& file, std::size_t n) {
    file.add("<!DOCTYPE html>\n<html><body>").add("<p>Sign in</p>\n", n).add("</body></html>\n");
}
void zip(FileWriter& file, std::size_t n) {
    file.add(std::string_view("PK\x03\x04\x14\0\x08\0", 8)).add("\x93\xFA\x01\x7B", n);
}
void png(FileWriter& file, std::size_t n) {
    file.add(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)).add("\xFF\x10\x80", n);
}
void gitMarkers(FileWriter& file, std::size_t n) {
    file.add("{\n\"format\": \"cjm\",\n").add("\"a\": 1,\n", n);
    file.add("<<<<<<< HEAD\n\"b\": 1\n=======\n\"b\": 2\n>>>>>>> theirs\n}\n");
}
void nearlyGit(FileWriter& file, std::size_t n) { file.add("{\n").add("<\n", n).add("<<<<<<<"); }
void joystick(FileWriter& file, std::size_t n) { file.add("X:0,1,2\n").add("J:3,4\n", n); }
void twinKeys(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"a\": 1, ");
    file.list(n, [&](std::size_t i) { file.add("\"k" + std::to_string(i) + "\": 1"); }).add(", \"\\u0061\": 2}");
}
void comments(FileWriter& file, std::size_t n) { file.add("{\"format\": \"cjm\" ").add("/* a note */ ", n).add("}"); }
void notNumbers(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"cjm\", \"a\": [").add("1, ", n).add("NaN, Infinity]}");
}
void afterEnd(FileWriter& file, std::size_t n) { file.add("{\"format\": \"cjm\"}\n").add("{}", n); }
void backslashes(FileWriter& file, std::size_t n) { file.add("{\"format\": \"cjm\", \"a\": \"").add("\\\\", n); }
void otherJson(FileWriter& file, std::size_t n) {
    file.add("{\"format\": \"storymap\", \"a\": [").add("1, ", n).add("2]}");
}

} // namespace

std::vector<HostileClass> damagedFiles() {
    using enum Verdict;
    // Where the damage is: at the start, in the middle of a usual map, at the end of a large one.
    constexpr std::array<std::size_t, 8> places{0, 1, 7, 100, 4'096, 65'535, 1'000'000, 2'000'000};
    constexpr std::array<std::size_t, 8> far{0, 1, 7, 100, 4'096, 65'535, mega, 20 * mega};
    return {
        {"a zero byte", refused, places, zeroByte},
        {"a byte that is no UTF-8", refused, places, notUtf8},
        {"an overlong form", refused, places, overlong},
        {"a long overlong form", refused, places, longOverlong},
        {"a surrogate", refused, places, surrogate},
        {"half an escaped character", refused, places, halfEscape},
        {"a character beyond Unicode", refused, places, beyondUnicode},
        {"UTF-16", refused, places, utf16},
        {"UTF-16 without its mark", refused, places, utf16Bare},
        {"UTF-32", refused, places, utf32},
        {"UTF-32 without its mark", refused, places, utf32Bare},
        {"marks of UTF-8", refused, {2, 3, 7, 100, 4'096, 65'535, mega, 10 * mega}, marks},
        {"a map that breaks off", refused, {0, 1, 7, 100, 1'000, 10'000, 100'000, 300'000}, truncatedMap},
        {"zeros", refused, {1, 2, 7, 100, 4'096, 65'535, mega, 100 * mega}, zeros},
        {"white space", refused, {0, 1, 7, 100, 4'096, 65'535, mega, 25 * mega}, spaces},
        {"a web page", refused, far, webPage},
        {"a zip", refused, far, zip},
        {"a picture", refused, far, png},
        {"git's markers", refused, {0, 1, 7, 100, 1'000, 10'000, 100'000, 5'000'000}, gitMarkers},
        {"what is nearly git's markers", refused, {0, 1, 7, 100, 4'096, 65'535, mega, 50'000'000}, nearlyGit},
        {"a joystick map", refused, {0, 1, 7, 100, 4'096, 65'535, mega, 10 * mega}, joystick},
        {"a key that stands twice", refused, {1, 2, 7, 100, 1'000, 1'900, 5'000, 100'000}, twinKeys},
        {"comments", refused, {1, 2, 7, 100, 4'096, 65'535, 100'000, 5'000'000}, comments},
        {"numbers that are none", refused, {0, 1, 7, 100, 4'096, 65'535, 1'000'000, 2'000'000}, notNumbers},
        {"something after the end", refused, {1, 2, 7, 100, 4'096, 65'535, mega, 10 * mega}, afterEnd},
        {"backslashes", refused, {0, 1, 7, 100, 4'096, 65'535, mega, 40 * mega}, backslashes},
        {"other JSON", refused, {0, 1, 7, 100, 4'096, 65'535, 1'000'000, 1'990'000}, otherJson},
    };
}

} // namespace cjm::test
