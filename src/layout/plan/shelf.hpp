#pragma once
#include <cjm/layout/text.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cjm::plan {

// Words that were set for a layout: the same words stand in many rows, and most of them in the next layout too.
class TextShelf {
public:
    // What the layout of before had is taken from there.
    explicit TextShelf(std::shared_ptr<TextShelf> before) : before_(std::move(before)) {}

    TextPtr set(const TextMeasure& measure, std::string_view text, const Font& font, double width) {
        std::string key(text);
        key += '\n' + std::to_string(static_cast<int>(font.face)) + ' ' + std::to_string(font.size) + ' ' +
               std::to_string(static_cast<int>(width * 2));
        const auto [at, isNew] = texts_.try_emplace(std::move(key));
        if (!isNew) return at->second;
        const auto kept = before_ ? before_->texts_.find(at->first) : texts_.end();
        const bool isKept = before_ && kept != before_->texts_.end();
        at->second = isKept ? kept->second : wrap(measure, text, font, width);
        return at->second;
    }
    // What nobody has asked for is forgotten.
    void finish() { before_.reset(); }

private:
    std::unordered_map<std::string, TextPtr> texts_;
    std::shared_ptr<TextShelf> before_;
};

} // namespace cjm::plan
