#pragma once
#include "storage/raw_map.hpp"

#include <cjm/base/message.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cjm {

// Notes of one reading. A hostile file gives reason for a million; the first of them tell what there is to tell.
class Notes {
public:
    static constexpr std::size_t most = 1'000;

    // The values of a message by their names.
    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    void add(std::string_view code, Values values) {
        if (list_.size() >= most) {
            ++more_;
            return;
        }
        Message& note = list_.emplace_back(Message{std::string(code), {}});
        for (const auto& [name, value] : values)
            note.values.emplace_back(name, std::string(value));
    }
    // All of them, and how many more there were.
    [[nodiscard]] std::vector<Message> take() {
        if (more_ > 0) list_.push_back({"note.more", {{"n", more_}}});
        return std::move(list_);
    }

private:
    std::vector<Message> list_;
    std::int64_t more_ = 0;
};

// Makes a map of what was read in which `validate` finds nothing. Nothing is lost by it: what cannot stay in its field
// moves to an unknown field of the same record, "kept-<field>" (docs/format.md, "Repairs"). The same always gives the
// same map. O(n log n).
Map repair(RawMap raw, Notes& notes);

// Brings the fields of one record, and of the records within it, into what `validate` wants of them by themselves.
// `id` is what notes call it.
template <class R> void repairFields(R& record, const std::string& id, Notes& notes);

// Sets JSON aside as the unknown field "kept-<field>", or with the next number that is free; returns its name.
std::string setAside(UnknownFields& unknown, std::string_view field, std::string json);

} // namespace cjm
