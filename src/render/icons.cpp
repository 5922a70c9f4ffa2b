#include <cjm/base/resource.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/render/icons.hpp>

namespace cjm {

QByteArray iconSvg(std::string_view name, Colour colour) {
    // A face has colours of its own.
    const bool isFace = isFaceName(name);
    std::string_view svg = resource(isFace ? "icons/faces/" + std::string(name.substr(faceMark.size())) + ".svg"
                                           : "icons/ui/" + std::string(name) + ".svg");
    if (svg.empty()) svg = resource("icons/ui/tag.svg");
    // QtSvg draws currentColor black, so the colour is written in.
    QByteArray bytes(svg.data(), static_cast<qsizetype>(svg.size()));
    bytes.replace("currentColor", QByteArray::fromStdString(colourText(colour)));
    return bytes;
}

} // namespace cjm
