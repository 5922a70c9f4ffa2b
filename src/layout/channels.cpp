#include <cjm/base/resource.hpp>
#include <cjm/layout/channels.hpp>

#include <array>
#include <utility>

namespace cjm {
namespace {

// CONTENT part 4 and the channels that consultants name most; the icons are neutral, no brand's.
constexpr std::array<std::pair<std::string_view, std::string_view>, 33> icons{{
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
    {"social", "users-round"},
    {"blog", "newspaper"},
    {"forum", "message-circle-more"},
    {"support", "headphones"},
    {"manager", "user"},
    {"ads", "megaphone"},
    {"event", "calendar"},
    {"payment", "credit-card"},
    {"sms", "message-square-text"},
    {"office", "building-2"},
}};

constexpr std::array<std::string_view, 14> rowIcons{
    "target", "circle-help", "map-pin", "smile", "circle-alert", "lightbulb",  "footprints",
    "cloud",  "radio",       "quote",   "gauge", "image",        "settings-2", "align-left"};

bool isBundled(const std::string& name) { return !name.empty() && !resource("icons/ui/" + name + ".svg").empty(); }

} // namespace

std::string_view channelIcon(std::string_view channel) {
    for (const auto& [name, icon] : icons)
        if (name == channel) return icon;
    return "tag";
}

std::string_view rowIcon(const Row& row) {
    if (isBundled(row.icon)) return row.icon;
    return rowIcons[static_cast<std::size_t>(row.kind)];
}

std::string_view personaIcon(const Persona& persona) {
    return isBundled(persona.avatar) ? std::string_view(persona.avatar) : "user";
}

} // namespace cjm
