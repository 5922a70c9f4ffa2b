#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/record_names.hpp"
#include "support/sources.hpp"

#include <cjm/storage/document.hpp>
#include <cjm/storage/revision.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <set>

using namespace cjm;
using namespace cjm::test;

// data/version-N.cjm is a file as version N wrote it, with every record and every field that N knew. A new version of
// the format adds a file and never touches an old one: they are what customers have on their disks.

namespace {

std::string bytesOfVersion(int version) {
    return get(projectFolder() / "tests" / "unit" / "storage" / "data" /
               ("version-" + std::to_string(version) + ".cjm"));
}

Loaded decodedVersion(int version) {
    auto loaded = decode(bytesOfVersion(version));
    if (!loaded) FAIL(say(loaded.error(), Language::english));
    return std::move(*loaded);
}

using NameSet = std::set<std::string>;

// "card.votes" for a field, "card.kind=goal" for a word of an enumeration.
template <class R> std::string nameOfField(std::string_view field) {
    return std::string(recordName<R>()) + "." + std::string(field);
}

// All that a full file has to show of a type of record: every field, and every word, that is not the default.
template <class R> void addWanted(NameSet& names) {
    static const R fresh{};
    names.insert(std::string(recordName<R>()));
    forEachField<R>([&](const auto& f) {
        using M = std::decay_t<decltype(fresh.*f.member)>;
        const std::string name = nameOfField<R>(f.name);
        names.insert(name);
        if constexpr (std::is_enum_v<M>)
            for (const std::string_view word : EnumNames<M>::names)
                if (word != nameOf(fresh.*f.member)) names.insert(name + "=" + std::string(word));
        if constexpr (requires { M::fields(); }) addWanted<M>(names);
        if constexpr (requires { M::value_type::fields(); }) addWanted<typename M::value_type>(names);
    });
}

// What one record shows of it.
template <class R> void addShown(const R& record, NameSet& names) {
    static const R fresh{};
    names.insert(std::string(recordName<R>()));
    forEachField<R>([&](const auto& f) {
        const auto& value = record.*f.member;
        using M = std::decay_t<decltype(value)>;
        if (value == fresh.*f.member) return;
        const std::string name = nameOfField<R>(f.name);
        names.insert(name);
        if constexpr (std::is_enum_v<M>) names.insert(name + "=" + std::string(nameOf(value)));
        if constexpr (requires { M::fields(); }) addShown(value, names);
        if constexpr (requires { M::value_type::fields(); })
            for (const auto& part : value)
                addShown(part, names);
    });
}

} // namespace

TEST_CASE("the full file of every version is read without a note and is valid", "[versions]") {
    for (int version = 1; version <= formatVersion; ++version) {
        INFO("version " << version);
        const Loaded loaded = decodedVersion(version);
        CHECK(codes(loaded.notes) == nothing);
        CHECK(problems(loaded.document.map) == nothing);
        CHECK(loaded.document.envelope.version == formatVersion);
        CHECK(loaded.document.envelope.minReader >= formatMinReader);
        // What it became is written and read as it is.
        const auto again = decode(encode(loaded.document));
        REQUIRE(again);
        CHECK(again->document == loaded.document);
    }
}

TEST_CASE("the full file of this version is written again byte for byte", "[versions]") {
    CHECK(encode(decodedVersion(formatVersion).document) == bytesOfVersion(formatVersion));
}

TEST_CASE("the full file of this version shows every field and every word of every record", "[versions]") {
    const Document document = decodedVersion(formatVersion).document;
    NameSet wanted, shown;
    addWanted<Passport>(wanted);
    addShown(*document.map.passport, shown);
    forEachTable([&](std::string_view, auto table) {
        addWanted<std::decay_t<decltype(*(document.map.*table).begin())>>(wanted);
        for (const auto& record : document.map.*table)
            addShown(record, shown);
    });
    addWanted<Card>(wanted);
    for (const Card& card : document.map.cards)
        addShown(card, shown);
    std::vector<std::string> missing;
    std::set_difference(wanted.begin(), wanted.end(), shown.begin(), shown.end(), std::back_inserter(missing));
    CHECK(missing == nothing);
    CHECK_FALSE(document.envelope.docId.empty());
    CHECK_FALSE(document.envelope.revision.empty());
    CHECK_FALSE(document.envelope.by.empty());
    CHECK(document.envelope.trail == thinnedTrail(document.envelope.trail));
    CHECK_FALSE(document.envelope.trail.empty());
    CHECK_FALSE(document.map.unknown->empty());
}
