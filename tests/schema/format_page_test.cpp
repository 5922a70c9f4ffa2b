#include "support/files.hpp"
#include "support/record_names.hpp"
#include "support/sources.hpp"

#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// What docs/format.md says below the headline of a section, up to the next one.
std::string sectionOf(const std::string& page, std::string_view name) {
    const std::size_t begin = page.find("\n### `" + std::string(name) + "`");
    return begin == std::string::npos ? std::string() : page.substr(begin + 1, page.find("\n#", begin + 1) - begin);
}

// Fields stand in code marks of their own, those of a record within a record in one with their neighbours.
template <class R> void checkNamed(const std::string& text, bool inner = false) {
    forEachField<R>([&](const auto& f) {
        using M = std::decay_t<decltype(R{}.*f.member)>;
        INFO(recordName<R>() << "." << f.name);
        const std::string mark = inner ? "" : "`";
        CHECK(text.find(mark + std::string(f.name) + mark) != std::string::npos);
        if constexpr (std::is_enum_v<M>)
            for (const std::string_view word : EnumNames<M>::names) {
                INFO(word);
                // A card's group has the words of a stage's.
                const bool elsewhere = std::is_same_v<M, Group> && std::is_same_v<R, Card>;
                CHECK((word.empty() || elsewhere || text.find("`" + std::string(word) + "`") != std::string::npos));
            }
        if constexpr (requires { M::fields(); }) checkNamed<M>(text, true);
        if constexpr (requires { M::value_type::fields(); }) checkNamed<typename M::value_type>(text, true);
    });
}

} // namespace

TEST_CASE("docs/format.md names every field and every word of every record", "[schema][docs]") {
    const std::string page = get(projectFolder() / "docs" / "format.md");
    checkNamed<Passport>(sectionOf(page, "map"));
    forEachSection([&](std::string_view section, const auto& fresh) {
        checkNamed<std::decay_t<decltype(fresh)>>(sectionOf(page, section));
    });
}

TEST_CASE("docs/format.md has a line in its changelog for this version", "[schema][docs]") {
    const std::string page = get(projectFolder() / "docs" / "format.md");
    const std::size_t changelog = page.find("\n## Changelog of the format\n");
    REQUIRE(changelog != std::string::npos);
    CHECK(page.find("\n- **" + std::to_string(formatVersion) + "**", changelog) != std::string::npos);
}
