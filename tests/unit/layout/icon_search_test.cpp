#include <cjm/base/resource.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cjm;

namespace {

std::string firstFound(const std::vector<std::string_view>& found) {
    return found.empty() ? std::string() : std::string(found.front());
}

} // namespace

TEST_CASE("channels are found in both languages, by synonyms and in any case", "[layout][icons]") {
    CHECK(firstFound(findChannels("сайт")) == "site");
    CHECK(firstFound(findChannels("САЙТ")) == "site");
    CHECK(firstFound(findChannels("website")) == "site");
    CHECK(firstFound(findChannels("звонок")) == "phone");
    CHECK(firstFound(findChannels("Телеграм")) == "telegram");
    CHECK(firstFound(findChannels("telegram")) == "telegram");
    CHECK(firstFound(findChannels("фейсбук")) == "facebook");
    CHECK(firstFound(findChannels("вконтакте")) == "vk");
    CHECK(firstFound(findChannels(" счет ")) == "document"); // «счёт»
    CHECK(findChannels("абракадабра").empty());
    CHECK(findChannels("").size() == channelNames().size());
    CHECK(findChannels("  ").size() == channelNames().size());
    const auto mail = findChannels("поч");
    CHECK(firstFound(mail) == "email");
    CHECK(std::find(mail.begin(), mail.end(), "gmail") != mail.end());
}

TEST_CASE("searching knows no case in any alphabet, and no difference of ё and е", "[layout][icons]") {
    CHECK(forSearch("ЁЛКА и ёж") == "елка и еж");
    CHECK(forSearch("\u0415\u0308лка") == "елка"); // the dots as a letter of their own
    CHECK(forSearch("ЇЖАК ҚАЗАҚ École") == "їжак қазақ école");
    CHECK(matchRank("їжа; Їжа вдома", "ЇЖ") == 4);
    CHECK(matchRank("счёт", "СЧЕТ") == 4);
    CHECK(matchRank("café", "CAFÉ") == 4);
    CHECK(matchRank("йод", "иод") == 0);
}

TEST_CASE("the start of the name is a better answer than a word inside", "[layout][icons]") {
    CHECK(matchRank("чат; онлайн-чат", "чат") > matchRank("бот; чат-бот", "чат"));
    CHECK(matchRank("бот; чат-бот", "чат") > matchRank("печать", "чат"));
    CHECK(matchRank("печать", "чат") > 0);
    CHECK(matchRank("печать", "письмо") == 0);
    CHECK(firstFound(findChannels("чат")) == "chat");
}

TEST_CASE("every channel and sign has a bundled icon and a name of its own in both languages", "[layout][icons]") {
    for (const Language language : {Language::russian, Language::english}) {
        std::vector<std::string> names;
        for (const std::string_view channel : channelNames()) {
            INFO(channel);
            const std::string words = channelInWords(channel, language);
            CHECK(say("channel." + std::string(channel), language) != "channel." + std::string(channel));
            CHECK(words.find(';') == std::string::npos);
            CHECK_FALSE(resource("icons/ui/" + std::string(channelIcon(channel)) + ".svg").empty());
            names.push_back(words);
        }
        std::sort(names.begin(), names.end());
        CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    }
    CHECK(signNames().size() > 60);
    for (const std::string_view icon : signNames()) {
        INFO(icon);
        CHECK_FALSE(resource("icons/ui/" + std::string(icon) + ".svg").empty());
    }
    CHECK(firstFound(findIcons("каска")) == "hard-hat");
    CHECK(firstFound(findIcons("calculator")) == "calculator");
    CHECK(iconInWords("hard-hat", Language::russian) == "каска");
    CHECK(iconInWords("my-own", Language::russian) == "my-own");
}

TEST_CASE("signs and faces are found by five words and more in either language", "[layout][icons]") {
    for (const CatalogueEntry& entry : catalogue()) {
        if (!entry.code.starts_with("icon.") && !entry.code.starts_with("face.")) continue;
        INFO(entry.code);
        for (const std::string_view words : {entry.russian, entry.english})
            CHECK(std::count(words.begin(), words.end(), ';') >= 4);
    }
    for (const char* word : {"завод", "врач", "директор", "учитель", "водитель", "factory", "doctor", "director"}) {
        INFO(word);
        CHECK_FALSE(findIcons(word).empty());
    }
}

TEST_CASE("channels of one's own keep their word, and two brands have neutral signs", "[layout][icons]") {
    CHECK(channelInWords("Голубиная почта", Language::russian) == "Голубиная почта");
    CHECK(channelInWords("", Language::russian).empty());
    for (const char* brand : {"facebook", "instagram"})
        CHECK(channelIcon(brand).substr(0, 6) != "brand-");
    CHECK(channelIcon("telegram") == "brand-telegram");
}

TEST_CASE("an avatar is chosen from 24 trades and 24 faces, which are found in both languages", "[layout][icons]") {
    REQUIRE(tradeNames().size() == 24);
    for (const std::string_view trade : tradeNames()) {
        INFO(trade);
        CHECK(std::count(signNames().begin(), signNames().end(), trade) == 1);
    }
    REQUIRE(faceNames().size() == 24);
    for (const Language language : {Language::russian, Language::english}) {
        std::vector<std::string> names;
        for (const std::string_view face : faceNames()) {
            INFO(face);
            CHECK_FALSE(resource("icons/faces/" + std::string(face) + ".svg").empty());
            names.push_back(faceInWords(face, language));
            CHECK(names.back() != face);
            CHECK(firstFound(findFaces(names.back())) == face);
        }
        std::sort(names.begin(), names.end());
        CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    }
    CHECK(firstFound(findFaces("судья")) == "woman-judge-medium-light");
    CHECK(findFaces("engineer").size() == 2);
    CHECK(findFaces("инженер").size() == 2);
    CHECK(findFaces("qwertz").empty());
    CHECK(findFaces(" ").size() == 24);
}
