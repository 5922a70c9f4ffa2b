#pragma once
#include <cjm/layout/text.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cjm {

// Words that were set for a layout: the same words stand in many rows, and most of them in the next layout too.
class TextShelf {
public:
    // What the layout of before had is taken from there.
    explicit TextShelf(std::shared_ptr<TextShelf> before) : before_(std::move(before)) {
        if (before_) texts_.reserve(before_->texts_.size());
    }

    TextPtr set(const TextMeasure& measure, std::string_view text, const Font& font, double width) {
        const Wanted wanted{text, font, width};
        if (const auto at = texts_.find(wanted); at != texts_.end()) return at->second;
        if (before_)
            if (const auto at = before_->texts_.find(wanted); at != before_->texts_.end())
                return texts_.insert(before_->texts_.extract(at)).position->second;
        return texts_.emplace(Kept{std::string(text), font, width}, wrap(measure, text, font, width)).first->second;
    }
    // What nobody has asked for is forgotten.
    void finish() { before_.reset(); }

private:
    template <class Text> struct Key {
        Text text;
        Font font;
        double width;
    };
    using Wanted = Key<std::string_view>;
    using Kept = Key<std::string>;
    struct Hash {
        using is_transparent = void;
        template <class Text> std::size_t operator()(const Key<Text>& key) const {
            const auto place = static_cast<std::size_t>(key.width * 8 + key.font.size * 4096) * 8;
            return std::hash<std::string_view>{}(key.text) ^ ((place + static_cast<std::size_t>(key.font.face)) << 20U);
        }
    };
    struct Equal {
        using is_transparent = void;
        template <class A, class B> bool operator()(const Key<A>& a, const Key<B>& b) const {
            return a.width == b.width && a.font == b.font && a.text == b.text;
        }
    };
    std::unordered_map<Kept, TextPtr, Hash, Equal> texts_;
    std::shared_ptr<TextShelf> before_;
};

} // namespace cjm
