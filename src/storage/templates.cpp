#include <cjm/base/resource.hpp>
#include <cjm/storage/templates.hpp>

#include <algorithm>

namespace cjm {

const std::vector<std::string_view>& templateNames() {
    static const std::vector<std::string_view> names{"blank",         "yagla",          "boiler-b2b",  "balakhnin-loop",
                                                     "skolkovo-trip", "boiler-example", "loop-example"};
    return names;
}

Result<Document> loadTemplate(std::string_view name, Language language) {
    const auto& names = templateNames();
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        std::string known;
        for (const std::string_view each : names)
            known.append(known.empty() ? "" : ", ").append(each);
        return failure({"cli.no-template", {{"name", std::string(name)}, {"known", known}}});
    }
    const std::string path = "templates/" + std::string(languageCode(language)) + "/" + std::string(name) + ".cjm";
    auto loaded = decode(resource(path), path);
    if (!loaded) return tl::unexpected(loaded.error());
    return std::move(loaded->document);
}

} // namespace cjm
