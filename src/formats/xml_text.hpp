#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cjm {

// Writes XML, by libxml2: elements within each other, well formed whatever words stand in it.
class XmlText {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

    XmlText();
    ~XmlText();
    XmlText(const XmlText&) = delete;
    XmlText& operator=(const XmlText&) = delete;

    // An element that is open until `end`.
    void begin(std::string_view name, const Attributes& attributes = {});
    void end();
    // One with nothing in it.
    void empty(std::string_view name, const Attributes& attributes = {});
    void text(std::string_view words);
    void element(std::string_view name, const Attributes& attributes, std::string_view words);
    // All of it; what is open is closed.
    [[nodiscard]] std::string take();

private:
    struct Library;
    std::unique_ptr<Library> library_;
};

} // namespace cjm
