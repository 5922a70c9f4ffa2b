#include <cjm/model/validate.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace cjm;

TEST_CASE("dates are days of the calendar", "[validate]") {
    for (const std::string_view text :
         {"", "2026-11-21", "2024-02-29", "2000-02-29", "1999-12-31", "2026-01-01", "2026-04-30"}) {
        INFO(text);
        CHECK(isDate(text));
    }
    for (const std::string_view text :
         {"2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "26-01-01",
          "2026-1-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "21.11.2026", "tomorrow", "+026-01-01",
          "2026-0a-01"}) {
        INFO(text);
        CHECK_FALSE(isDate(text));
    }
}

TEST_CASE("only addresses that are safe to open are links", "[validate]") {
    for (const std::string_view text :
         {"", "http://a", "https://example.org/путь?q=1#x", "HTTPS://EXAMPLE.ORG", "mailto:a@b.c"}) {
        INFO(text);
        CHECK(isOpenableLink(text));
    }
    for (const std::string_view text :
         {"javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "ftp://example.org", "//example.org",
          "\\\\server\\x", "example.org", "http:/a", "https:", "https://", "mailto:", " https://a", "https://a b",
          "https://a\n", "https://a\x7F", "java\tscript:x", "httpss://a"}) {
        INFO(text);
        CHECK_FALSE(isOpenableLink(text));
    }
}

TEST_CASE("the emotion scale goes from -2 to 2 in tenths", "[validate]") {
    CHECK(onEmotionScale(0) == 0);
    CHECK(onEmotionScale(1.26) == 1.3);
    CHECK(onEmotionScale(-1.26) == -1.3);
    CHECK(onEmotionScale(2.01) == 2);
    CHECK(onEmotionScale(-17) == -2);
    CHECK(onEmotionScale(1e300) == 2);
    CHECK(onEmotionScale(std::numeric_limits<double>::infinity()) == 2);
    CHECK(onEmotionScale(-std::numeric_limits<double>::infinity()) == -2);
    CHECK(onEmotionScale(std::nan("")) == 0);
    for (int tenth = -20; tenth <= 20; ++tenth)
        CHECK(onEmotionScale(onEmotionScale(tenth / 10.0)) == onEmotionScale(tenth / 10.0));
}

TEST_CASE("every word of an enumeration is read back as its value", "[kinds]") {
    const auto check = [](auto first) {
        using E = decltype(first);
        for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
            const auto value = static_cast<E>(i);
            CHECK(fromName<E>(nameOf(value)) == value);
        }
        CHECK(fromName<E>("no such word") == std::nullopt);
    };
    check(RowKind{});
    check(CardKind{});
    check(MapState{});
    check(Group{});
    check(Status{});
    check(Mechanic{});
    check(TriggerKind{});
    check(Reason{});
    check(SolutionState{});
    CHECK(cardKindOf(RowKind::emotions) == CardKind::emotion);
    CHECK(cardKindOf(RowKind::text) == CardKind::text);
}
