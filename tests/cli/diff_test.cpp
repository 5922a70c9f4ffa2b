#include "cli/command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::diff_command {
namespace {

using Json = nlohmann::json;

void make(const Shell& shell, const std::string& output, const std::string& language = "en") {
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", output, "--lang", language}).status == 0);
}

// One thing in a file put in the place of another.
void edit(const Shell& shell, const std::string& file, const std::string& from, const std::string& to) {
    std::string text = shell.text(file);
    const std::size_t at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    shell.write(file, text.replace(at, from.size(), to));
}

// The same map twice, the second one with two edits.
void makeTwo(const Shell& shell, const std::string& language = "en") {
    make(shell, "a.cjm", language);
    shell.write("b.cjm", shell.text("a.cjm"));
    const bool isRussian = language == "ru";
    edit(shell, "b.cjm",
         isRussian ? "\"text\": \"Нет кейсов по отрасли\"" : "\"text\": \"No case studies from the industry\"",
         isRussian ? "\"text\": \"Мало кейсов\"" : "\"text\": \"Few case studies\"");
    edit(shell, "b.cjm", isRussian ? "\"title\": \"Изучение рынка\"" : "\"title\": \"Studying the market\"",
         isRussian ? "\"title\": \"Рынок\"" : "\"title\": \"The market\"");
}

} // namespace

TEST_CASE("cjm diff says nothing differs where nothing does", "[cli][diff]") {
    const Shell shell;
    make(shell, "a.cjm");
    const Outcome words = shell.cjm({"diff", "a.cjm", "a.cjm"});
    CHECK(words.status == 0);
    CHECK(words.err == "");
    CHECK(words.out == "The maps are the same\n");
    CHECK(shell.cjm({"diff", "a.cjm", "a.cjm", "--json"}).out == "[]\n");
}

TEST_CASE("cjm diff names each difference, and sums up", "[cli][diff]") {
    Shell shell;
    makeTwo(shell);
    const Outcome outcome = shell.cjm({"diff", "a.cjm", "b.cjm"});
    CHECK(outcome.status == 1);
    CHECK(outcome.err == "");
    CHECK(outcome.out == "~ stage: “Studying the market” → “The market”\n"
                         "~ card: “No case studies from the industry” → “Few case studies” (Market)\n"
                         "2 differences\n");
    shell.environment = {{"LANG", "ru_RU.UTF-8"}};
    CHECK(shell.cjm({"diff", "a.cjm", "b.cjm"}).out.find("~ этап: «Studying the market» → «The market»\n") == 0);
}

TEST_CASE("cjm diff --json has a shape that scripts rely on", "[cli][diff]") {
    const Shell shell;
    makeTwo(shell, "ru");
    const Outcome outcome = shell.cjm({"diff", "a.cjm", "b.cjm", "--json"});
    CHECK(outcome.status == 1);
    const Json list = Json::parse(outcome.out);
    REQUIRE(list.size() == 2);
    CHECK(list[0]["what"] == "stage");
    CHECK(list[0]["field"] == "title");
    CHECK(list[0]["before"] == "Изучение рынка");
    CHECK(list[0]["after"] == "Рынок");
    CHECK(list[0]["text"] == "этап: «Изучение рынка» → «Рынок»");
    CHECK(list[1]["what"] == "card");
    for (const Json& each : list)
        for (const char* key : {"what", "id", "field", "before", "after", "text"})
            CHECK(each.contains(key));
}

TEST_CASE("cjm diff refuses what it cannot read in one line", "[cli][diff]") {
    const Shell shell;
    make(shell, "a.cjm");
    CHECK(wrongRefusal(shell.cjm({"diff", "a.cjm", "none.cjm"})) == "");
    CHECK(wrongRefusal(shell.cjm({"diff", "-", "-"})) == "");
    CHECK(wrongRefusal(shell.cjm({"diff", "a.cjm"})) == "");
}

TEST_CASE("cjm export --view compare draws a map beside another one", "[cli][diff]") {
    const Shell shell;
    makeTwo(shell);
    const Outcome drawn = shell.cjm({"export", "a.cjm", "--view", "compare", "--with", "b.cjm", "-o", "x.png"});
    CHECK(drawn.status == 0);
    CHECK(drawn.err == "");
    CHECK(shell.has("x.png"));
    CHECK(
        shell.cjm({"export", "a.cjm", "--view", "compare", "--with", "b.cjm", "--page", "a4", "-o", "x.pdf"}).status ==
        0);
    CHECK(shell.has("x.pdf"));
    // Both maps are asked for, and only there.
    CHECK(wrongRefusal(shell.cjm({"export", "a.cjm", "--view", "compare", "-o", "y.png"})) == "");
    CHECK(wrongRefusal(shell.cjm({"export", "a.cjm", "--with", "b.cjm", "-o", "y.png"})) == "");
    CHECK(wrongRefusal(shell.cjm({"export", "a.cjm", "--view", "compare", "--with", "none.cjm", "-o", "y.png"})) == "");
    CHECK_FALSE(shell.has("y.png"));
}

TEST_CASE("a map that names its counterpart is compared with it, the map as it is first", "[cli][diff]") {
    const Shell shell;
    makeTwo(shell);
    edit(shell, "a.cjm", "\"language\": \"en\"", "\"language\": \"en\", \"counterpart\": \"b.cjm\"");
    edit(shell, "b.cjm", "\"state\": \"as-is\"", "\"state\": \"to-be\", \"counterpart\": \"a.cjm\"");
    const auto svg = [&](const std::string& file, const std::string& output) {
        const Outcome drawn = shell.cjm({"export", file, "--view", "compare", "-o", output});
        INFO(drawn.err);
        REQUIRE(drawn.status == 0);
        return shell.text(output);
    };
    CHECK(svg("a.cjm", "1.svg") == svg("b.cjm", "2.svg"));
}

} // namespace cjm::test::diff_command
