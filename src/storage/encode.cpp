#include <cjm/base/json_text.hpp>
#include <cjm/storage/document.hpp>

#include <string>
#include <type_traits>

namespace cjm {
namespace {

void write(std::string& out, const std::string& value) { appendJsonString(out, value); }
void write(std::string& out, bool value) { out.append(value ? "true" : "false"); }
void write(std::string& out, int value) { out.append(std::to_string(value)); }
void write(std::string& out, double value) { appendJsonNumber(out, value); }
template <class Tag> void write(std::string& out, const Id<Tag>& id) { appendJsonString(out, id.value); }
template <class T> void write(std::string& out, const T& value);
template <class T> void write(std::string& out, const std::vector<T>& list) {
    out.push_back('[');
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0) out.append(", ");
        write(out, list[i]);
    }
    out.push_back(']');
}

void writeKey(std::string& out, std::string_view name) {
    if (out.back() != '{') out.append(", ");
    appendJsonString(out, name);
    out.append(": ");
}

// A record on one line. Values that equal a fresh record's are left out; kinds and states are always said.
template <class R> void writeRecord(std::string& out, const R& record) {
    static const R fresh{};
    out.push_back('{');
    if constexpr (requires { record.id; }) {
        writeKey(out, "id");
        write(out, record.id);
    }
    forEachField<R>([&](const auto& f) {
        const auto& value = record.*f.member;
        using M = std::decay_t<decltype(value)>;
        bool always = false;
        if constexpr (std::is_enum_v<M>) always = !EnumNames<M>::names[0].empty();
        if (!always && value == fresh.*f.member) return;
        writeKey(out, f.name);
        write(out, value);
    });
    for (const UnknownField& field : record.unknown) {
        writeKey(out, field.name);
        out.append(field.json);
    }
    out.push_back('}');
}

template <class T> void write(std::string& out, const T& value) {
    if constexpr (std::is_enum_v<T>)
        appendJsonString(out, nameOf(value));
    else
        writeRecord(out, value);
}

template <class Records> void writeSection(std::string& out, std::string_view name, const Records& records) {
    if (records.empty()) return;
    out.append(",\n");
    appendJsonString(out, name);
    out.append(": [");
    for (std::size_t i = 0; i < records.size(); ++i) {
        out.append(i == 0 ? "\n" : ",\n");
        writeRecord(out, *records[i]);
    }
    out.append("\n]");
}

} // namespace

std::string encode(const Document& document) {
    const Map& map = document.map;
    const Envelope& envelope = document.envelope;
    std::string out = "{\n\"format\": \"cjm\",\n\"version\": " + std::to_string(envelope.version) +
                      ",\n\"minReader\": " + std::to_string(envelope.minReader) + ",\n\"docId\": ";
    out.reserve(4096 + map.cards.size() * 512);
    write(out, envelope.docId);
    out.append(",\n\"revision\": ");
    write(out, envelope.revision);
    if (!envelope.by.empty()) {
        out.append(",\n\"by\": ");
        write(out, envelope.by);
    }
    if (!envelope.trail.empty()) {
        out.append(",\n\"trail\": ");
        write(out, envelope.trail);
    }
    out.append(",\n\"map\": ");
    writeRecord(out, *map.passport);
    forEachTable([&](std::string_view name, auto table) {
        // Cards stand between what they stand in and whom they concern.
        if (name == "personas") writeSection(out, "cards", cardsInOrder(map));
        writeSection(out, name, inOrder(map.*table));
    });
    for (const UnknownField& section : *map.unknown) {
        out.append(",\n");
        appendJsonString(out, section.name);
        out.append(": ").append(section.json);
    }
    out.append("\n}\n");
    return out;
}

} // namespace cjm
