#include "schema/schema.hpp"

#include "support/record_names.hpp"

#include <cjm/model/validate.hpp>
#include <cjm/storage/document.hpp>

#include <nlohmann/json.hpp>

#include <type_traits>

namespace cjm::test {
namespace {

using Json = nlohmann::ordered_json;

Json reference(const std::string& definition) { return {{"$ref", "#/$defs/" + definition}}; }

// The rules of texts and ids that `validate` and `decode` hold, as far as a pattern can say them: it cannot say
// whether a day exists or an id leads somewhere.
Json ruleDefinitions() {
    const std::string letters = "[A-Za-z0-9+/]";
    const auto text = [](const std::string& pattern, std::size_t most, const std::string& description) {
        Json json{{"description", description}, {"type", "string"}, {"pattern", pattern}};
        if (most > 0) json["maxLength"] = most;
        return json;
    };
    return {{"id", text("^[A-Za-z0-9_-]{1,64}$", 0, "unique among all records of the file")},
            {"reference", text("^[A-Za-z0-9_-]{0,64}$", 0, "id of a record; empty is none")},
            {"text", text("^[^\\u0000]*$", maxTextLength, "any text")},
            {"colour", text("^(#[0-9A-Fa-f]{6})?$", 0, "#RRGGBB; empty is none")},
            {"date", text("^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$", 0, "a day; empty is none")},
            {"link", text("^(([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\u0000-\\u0020\\u007F]+)?$",
                          maxTextLength, "an address that may be opened; empty is none")},
            {"base64", text("^(" + letters + "{4})*(" + letters + "{2}==|" + letters + "{3}=)?$", maxPictureLength,
                            "bytes of a picture")}};
}

std::string nameOfRule(TextRule rule) {
    switch (rule) {
    case TextRule::free: return "text";
    case TextRule::colour: return "colour";
    case TextRule::date: return "date";
    case TextRule::link: return "link";
    case TextRule::base64: break;
    }
    return "base64";
}

const FieldNote* noteOf(std::string_view record, std::string_view field) {
    for (const FieldNote& note : fieldNotes())
        if (note.record == record && note.field == field) return &note;
    return nullptr;
}

class Generator {
public:
    Json make() {
        Json properties = envelope();
        properties["map"] = ofRecord<Passport>();
        forEachSection([&](std::string_view section, const auto& fresh) {
            properties[std::string(section)] = {{"type", "array"},
                                                {"items", this->ofRecord<std::decay_t<decltype(fresh)>>()}};
        });
        Json all = ruleDefinitions();
        for (const auto& [name, definition] : definitions_.items())
            all[name] = definition;
        return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                {"title", "Customer journey map (.cjm), format " + std::to_string(formatVersion)},
                {"$comment", "Made from the field lists of the records. Renew it with CJM_APPROVE=1 cjm_schema_tests."},
                {"type", "object"},
                {"required", {"format"}},
                {"properties", properties},
                {"additionalProperties", true},
                {"$defs", all}};
    }

private:
    static Json envelope() {
        const Json text{{"type", "string"}};
        Json json{{"format", {{"const", "cjm"}}},
                  {"version", {{"description", "the format it was written in"}, {"type", "integer"}, {"minimum", 1}}},
                  {"minReader",
                   {{"description", "the oldest format version a program must know to read it"},
                    {"type", "integer"},
                    {"minimum", 1},
                    {"maximum", formatVersion}}},
                  {"docId", text},
                  {"revision", text},
                  {"by", text},
                  {"trail", {{"type", "array"}, {"items", text}}}};
        json["docId"]["description"] = "names the map through renames and copies";
        json["revision"]["description"] = "changes with every save that changed something";
        json["by"]["description"] = "the author of the last edit, if a name was given";
        json["trail"]["description"] = "the revisions that it grew from, oldest first";
        return json;
    }

    // Describes a type of record once and refers to it.
    template <class R> Json ofRecord() {
        const std::string name(recordName<R>());
        if (!definitions_.contains(name)) {
            definitions_[name] = nullptr; // its place stands before those of the records in it
            definitions_[name] = describe<R>(name);
        }
        return reference(name);
    }

    template <class R> Json describe(const std::string& name) {
        const R fresh{};
        Json properties = Json::object(), required = Json::array();
        if constexpr (requires { fresh.id; }) {
            properties["id"] = reference("id");
            required.push_back("id");
        }
        forEachField<R>([&](const auto& f) {
            const FieldNote* note = noteOf(name, f.name);
            Json value = this->ofValue(fresh.*f.member, f, note && note->required);
            if (note && !note->pattern.empty()) value["pattern"] = std::string(note->pattern);
            if (note) value["description"] = std::string(note->description);
            properties[std::string(f.name)] = value;
            if (note && note->required) required.push_back(std::string(f.name));
        });
        Json json{{"type", "object"}};
        if (!required.empty()) json["required"] = required;
        json["properties"] = properties;
        json["additionalProperties"] = true;
        return json;
    }

    // `fresh` is the default of the field; a list's items have no range of their own.
    template <class T, class F> Json ofValue(const T& fresh, const F& f, bool required) {
        if constexpr (std::is_same_v<T, std::string>)
            return reference(nameOfRule(f.rule));
        else if constexpr (isId<T>)
            return reference(required ? "id" : "reference");
        else if constexpr (std::is_same_v<T, bool>)
            return {{"type", "boolean"}, {"default", fresh}};
        else if constexpr (std::is_arithmetic_v<T>)
            return number(fresh, f.low, f.high);
        else if constexpr (std::is_enum_v<T>)
            return {{"enum", EnumNames<T>::names}, {"default", nameOf(fresh)}};
        else if constexpr (requires { typename T::value_type; })
            return {{"type", "array"}, {"items", ofValue(typename T::value_type{}, f, true)}};
        else
            return ofRecord<T>();
    }

    template <class T> static Json number(T fresh, double low, double high) {
        Json json{{"type", std::is_same_v<T, int> ? "integer" : "number"}};
        if (low != high) {
            json["minimum"] = static_cast<int>(low);
            json["maximum"] = static_cast<int>(high);
        }
        json["default"] = static_cast<int>(fresh);
        return json;
    }

    Json definitions_ = Json::object();
};

} // namespace

std::string schemaText() { return Generator().make().dump(2) + "\n"; }

} // namespace cjm::test
