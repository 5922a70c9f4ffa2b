#include <cjm/base/utf8.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>

#include <algorithm>
#include <unordered_map>

namespace cjm {
namespace {

constexpr Language bothLanguages[] = {Language::russian, Language::english};

// One that is not in the catalogue is somebody's own.
std::string inWords(std::string_view family, std::string_view name, Language language) {
    const std::string code = std::string(family) + std::string(name);
    return isInCatalogue(code) ? sayName(code, language) : std::string(name);
}

// Of a family in the catalogue, as they stand there.
std::vector<std::string_view> namesOf(std::string_view family) {
    std::vector<std::string_view> list;
    for (const CatalogueEntry& entry : catalogue())
        if (entry.code.substr(0, family.size()) == family) list.push_back(entry.code.substr(family.size()));
    return list;
}

std::vector<std::string_view> found(const std::vector<std::string_view>& all, std::string_view family,
                                    std::string_view typed) {
    if (forSearch(typed).find_first_not_of(' ') == std::string::npos) return all;
    std::vector<std::pair<int, std::string_view>> ranked;
    for (const std::string_view name : all) {
        int best = 0;
        for (const Language language : bothLanguages)
            best = std::max(best, matchRank(say(std::string(family) + std::string(name), language), typed));
        if (best > 0) ranked.emplace_back(best, name);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string_view> names;
    names.reserve(ranked.size());
    for (const auto& [rank, name] : ranked)
        names.push_back(name);
    return names;
}

} // namespace

std::string forSearch(std::string_view text) {
    constexpr std::string_view yo = "ё", ye = "е";
    std::string out = utf8::folded(text);
    for (std::size_t at = out.find(yo); at != std::string::npos; at = out.find(yo, at + ye.size()))
        out.replace(at, yo.size(), ye);
    return out;
}

int matchRank(std::string_view words, std::string_view typed) {
    const std::string list = forSearch(words);
    std::string wanted = forSearch(typed);
    wanted.erase(0, std::min(wanted.find_first_not_of(' '), wanted.size()));
    wanted.erase(wanted.find_last_not_of(' ') + 1);
    if (wanted.empty()) return 1;
    int best = 0;
    for (std::size_t at = list.find(wanted); at != std::string::npos; at = list.find(wanted, at + 1)) {
        const bool startsWord = at == 0 || list[at - 1] == ' ' || list[at - 1] == '-';
        const bool startsName = at == 0 || (at > 1 && list[at - 2] == ';');
        best = std::max(best, at == 0 ? 4 : startsName ? 3 : startsWord ? 2 : 1);
    }
    return best;
}

std::string channelInWords(std::string_view channel, Language language) {
    return inWords("channel.", channel, language);
}

std::vector<std::string_view> findChannels(std::string_view typed) { return found(channelNames(), "channel.", typed); }

std::string_view channelCalled(std::string_view name) {
    static const std::unordered_map<std::string, std::string_view> channels = [] {
        std::unordered_map<std::string, std::string_view> list;
        for (const std::string_view channel : channelNames())
            for (const Language language : bothLanguages) {
                const std::string words = forSearch(say("channel." + std::string(channel), language));
                for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end + 2) {
                    end = std::min(words.find("; ", begin), words.size());
                    list.emplace(words.substr(begin, end - begin), channel);
                }
            }
        return list;
    }();
    constexpr std::size_t longest = 100; // bytes; no channel is called longer
    if (name.size() > longest) return {};
    const auto found = channels.find(forSearch(name));
    return found == channels.end() ? std::string_view() : found->second;
}

const std::vector<std::string_view>& signNames() {
    static const std::vector<std::string_view> names = namesOf("icon.");
    return names;
}

std::string iconInWords(std::string_view icon, Language language) { return inWords("icon.", icon, language); }

std::vector<std::string_view> findIcons(std::string_view typed) { return found(signNames(), "icon.", typed); }

const std::vector<std::string_view>& tradeNames() {
    static const std::vector<std::string_view> names{
        "user",           "users",      "hard-hat", "wrench", "flame",         "cog",      "calculator", "briefcase",
        "graduation-cap", "headphones", "truck",    "store",  "building-2",    "landmark", "handshake",  "megaphone",
        "monitor",        "smartphone", "car",      "heart",  "shopping-cart", "printer",  "coffee",     "phone"};
    return names;
}

const std::vector<std::string_view>& faceNames() {
    static const std::vector<std::string_view> names = namesOf("face.");
    return names;
}

std::string faceInWords(std::string_view face, Language language) { return inWords("face.", face, language); }

std::vector<std::string_view> findFaces(std::string_view typed) { return found(faceNames(), "face.", typed); }

} // namespace cjm
