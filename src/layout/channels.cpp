#include <cjm/base/resource.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/model/kind_traits.hpp>

#include <array>
#include <utility>

namespace cjm {
namespace {

// The channels of CONTENT part 4 and those that consultants name most, then brands. Facebook and Instagram have
// neutral signs (CONTENT part 6).
constexpr std::array<std::pair<std::string_view, std::string_view>, 70> icons{{
    {"site", "file-text"},
    {"web", "globe"},
    {"search", "search"},
    {"video", "play"},
    {"email", "mail"},
    {"phone", "phone"},
    {"word-of-mouth", "message-circle"},
    {"reviews", "message-square-quote"},
    {"document", "file-check"},
    {"meeting", "handshake"},
    {"print", "book-open"},
    {"visit", "map-pin"},
    {"equipment", "flame"},
    {"survey", "clipboard-list"},
    {"offer", "circle-plus"},
    {"partner", "users"},
    {"marketplace", "shopping-cart"},
    {"shop", "store"},
    {"delivery", "truck"},
    {"product", "package"},
    {"app", "smartphone"},
    {"chat", "message-square-text"},
    {"messenger", "send"},
    {"bot", "bot"},
    {"social", "users-round"},
    {"blog", "newspaper"},
    {"forum", "message-circle-more"},
    {"support", "headphones"},
    {"manager", "user"},
    {"ads", "megaphone"},
    {"event", "calendar"},
    {"payment", "credit-card"},
    {"sms", "message-square-text"},
    {"push", "bell"},
    {"office", "building-2"},
    {"tv", "tv"},
    {"radio", "radio"},
    {"podcast", "podcast"},
    {"outdoor", "presentation"},
    {"qr", "qr-code"},
    {"faq", "circle-help"},
    {"training", "graduation-cap"},
    {"loyalty", "gift"},
    {"facebook", "users-round"},
    {"instagram", "camera"},
    {"telegram", "brand-telegram"},
    {"vk", "brand-vk"},
    {"whatsapp", "brand-whatsapp"},
    {"viber", "brand-viber"},
    {"youtube", "brand-youtube"},
    {"tiktok", "brand-tiktok"},
    {"odnoklassniki", "brand-odnoklassniki"},
    {"twitter", "brand-x"},
    {"gmail", "brand-gmail"},
    {"google", "brand-google"},
    {"google-maps", "brand-googlemaps"},
    {"google-play", "brand-googleplay"},
    {"app-store", "brand-appstore"},
    {"habr", "brand-habr"},
    {"pinterest", "brand-pinterest"},
    {"reddit", "brand-reddit"},
    {"discord", "brand-discord"},
    {"zoom", "brand-zoom"},
    {"tripadvisor", "brand-tripadvisor"},
    {"trustpilot", "brand-trustpilot"},
    {"booking", "brand-bookingdotcom"},
    {"aliexpress", "brand-aliexpress"},
    {"vimeo", "brand-vimeo"},
    {"twitch", "brand-twitch"},
    {"wikipedia", "brand-wikipedia"},
}};

bool isBundled(const std::string& name) { return !name.empty() && !resource("icons/ui/" + name + ".svg").empty(); }

bool isBundledFace(const std::string& name) {
    return isFaceName(name) && !resource("icons/faces/" + name.substr(faceMark.size()) + ".svg").empty();
}

} // namespace

std::string_view channelIcon(std::string_view channel) {
    for (const auto& [name, icon] : icons)
        if (name == channel) return icon;
    return "tag";
}

const std::vector<std::string_view>& channelNames() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> list;
        list.reserve(std::size(icons));
        for (const auto& [name, icon] : icons)
            list.push_back(name);
        return list;
    }();
    return names;
}

std::string_view rowIcon(const Row& row) {
    if (isBundled(row.icon)) return row.icon;
    return traitsOf(row.kind).icon;
}

std::string_view personaIcon(const Persona& persona) {
    if (isBundled(persona.avatar) || isBundledFace(persona.avatar)) return persona.avatar;
    return "user";
}

} // namespace cjm
