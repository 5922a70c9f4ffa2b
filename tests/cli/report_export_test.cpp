#include "cli/command.hpp"

#include <catch2/catch.hpp>

using namespace cjm::test;

TEST_CASE("cjm export writes the report as pages and as words", "[cli][export]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", "ru"}).status == 0);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "a.pdf", "--view", "report"}).status == 0);
    CHECK(shell.text("a.pdf").starts_with("%PDF"));
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "page.svg", "--view", "report"}).status == 0);
    CHECK(shell.text("page-3.svg").find("Пока без решения") != std::string::npos);
    CHECK_FALSE(shell.has("page-4.svg"));
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "a.md", "--view", "report"}).status == 0);
    CHECK(shell.text("a.md").find("# Техническое обслуживание котельных\n") != std::string::npos);
    CHECK(shell.text("a.md").find("Летом подрядчик свободен") == std::string::npos);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "b.md", "--view", "report", "--appendix"}).status == 0);
    CHECK(shell.text("b.md").find("Летом подрядчик свободен") != std::string::npos);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "a.odt", "--view", "report"}).status == 0);
    CHECK(shell.text("a.odt").find("\x89PNG") != std::string::npos);
    for (const auto& refused : {std::vector<std::string>{"export", "map.cjm", "-o", "x.md"},
                                std::vector<std::string>{"export", "map.cjm", "-o", "x.pdf", "--appendix"}}) {
        const Outcome outcome = shell.cjm(refused);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find("--view report") != std::string::npos);
    }
}
