#include "storage/repair.hpp"

#include <cjm/base/json_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/edit/clean.hpp>
#include <cjm/model/validate.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace cjm {
namespace {

// A zero character ends texts in many programs, and nobody has typed one; everything else is kept as it is.
bool replaceZeros(std::string& text) {
    if (text.find('\0') == std::string::npos) return false;
    text = cleanText(text);
    return true;
}

// Repairs one record; what is set aside goes to the record itself.
class FieldRepairer {
public:
    FieldRepairer(const std::string& id, UnknownFields& unknown, Notes& notes)
        : id_(id),
          unknown_(unknown),
          notes_(notes) {}

    template <class T, class F> void repair(T& value, const F& f) {
        if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>)
            clamp(value, f.low, f.high, f.name);
        else if constexpr (std::is_same_v<T, std::string>)
            repairText(value, f.name, f.rule);
        else if constexpr (std::is_same_v<T, std::vector<std::string>>)
            repairTexts(value, f.name);
        else if constexpr (requires { T::fields(); })
            repairFields(value, id_, notes_);
        else if constexpr (requires { T::value_type::fields(); })
            for (auto& part : value)
                repairFields(part, id_, notes_);
    }

    void repairValue(Card& card) {
        const double exact = onEmotionScale(card.value);
        if (std::abs(exact - card.value) > 1e-9) note("note.clamped", "value");
        card.value = exact;
    }

    // One that is no picture leaves a record without type and bytes behind, for what refers to it.
    void repairPicture(Image& image) {
        if (image.type.empty() && image.data.empty()) return;
        const std::string_view type = pictureType(image.data);
        if (!type.empty() && brokenRule(image.data, TextRule::base64).empty()) {
            if (type == image.type) return;
            notes_.add("note.picture-type", {{"id", id_}, {"type", type}});
            image.type = type;
            return;
        }
        if (!image.type.empty()) (void)setAside(unknown_, "type", jsonString(image.type));
        const std::string kept = setAside(unknown_, "data", jsonString(image.data));
        notes_.add("note.picture-kept", {{"id", id_}, {"kept", kept}});
        image.type.clear();
        image.data.clear();
    }

private:
    void note(std::string_view code, std::string_view field) { notes_.add(code, {{"id", id_}, {"field", field}}); }
    // Sets JSON aside and says so.
    void keep(std::string_view code, std::string_view field, std::string json) {
        const std::string kept = setAside(unknown_, field, std::move(json));
        notes_.add(code, {{"id", id_}, {"field", field}, {"kept", kept}});
    }

    template <class T> void clamp(T& value, double low, double high, std::string_view name) {
        if (low == high) return;
        const T inside = std::clamp(value, static_cast<T>(low), static_cast<T>(high));
        if (inside != value) note("note.clamped", name);
        value = inside;
    }

    void repairText(std::string& value, std::string_view name, TextRule rule) {
        if (rule == TextRule::base64 || brokenRule(value, rule).empty()) return;
        if (rule != TextRule::free) {
            keep("note.kept", name, jsonString(value));
            value.clear();
            return;
        }
        if (const std::string rest = cut(value); !rest.empty()) keep("note.text-cut", name, jsonString(rest));
        if (replaceZeros(value)) note("note.zeros-replaced", name);
    }

    void repairTexts(std::vector<std::string>& list, std::string_view name) {
        std::string rests;
        bool hadZeros = false;
        for (std::string& text : list) {
            if (const std::string rest = cut(text); !rest.empty())
                rests.append(rests.empty() ? "[" : ", ").append(jsonString(rest));
            hadZeros = replaceZeros(text) || hadZeros;
        }
        if (!rests.empty()) keep("note.text-cut", name, rests + "]");
        if (hadZeros) note("note.zeros-replaced", name);
    }

    // Takes away what a field is too short for.
    static std::string cut(std::string& text) {
        if (text.size() <= maxTextLength) return {};
        const std::size_t end = utf8::prefix(text, maxTextLength).size();
        std::string rest = text.substr(end);
        text.resize(end);
        return rest;
    }

    const std::string& id_;
    UnknownFields& unknown_;
    Notes& notes_;
};

} // namespace

std::string setAside(UnknownFields& unknown, std::string_view field, std::string json) {
    const std::string wanted = "kept-" + std::string(field);
    std::string name = wanted;
    std::set<std::string_view> names;
    for (const UnknownField& other : unknown)
        if (other.name.compare(0, wanted.size(), wanted) == 0) names.insert(other.name);
    for (int number = 2; names.contains(name); ++number)
        name = wanted + "-" + std::to_string(number);
    unknown.push_back({name, std::move(json)});
    return name;
}

template <class R> void repairFields(R& record, const std::string& id, Notes& notes) {
    if constexpr (std::is_same_v<R, Quote>) // a quote is a record of its own
        if (id != record.id.value) return repairFields(record, record.id.value, notes);
    FieldRepairer repairer(id, record.unknown, notes);
    forEachField<R>([&](const auto& f) { repairer.repair(record.*f.member, f); });
    if constexpr (std::is_same_v<R, Card>) repairer.repairValue(record);
    if constexpr (std::is_same_v<R, Image>) repairer.repairPicture(record);
}

template void repairFields(Passport&, const std::string&, Notes&);
template void repairFields(Stage&, const std::string&, Notes&);
template void repairFields(Row&, const std::string&, Notes&);
template void repairFields(Card&, const std::string&, Notes&);
template void repairFields(Persona&, const std::string&, Notes&);
template void repairFields(Interview&, const std::string&, Notes&);
template void repairFields(Story&, const std::string&, Notes&);
template void repairFields(Transition&, const std::string&, Notes&);
template void repairFields(Comment&, const std::string&, Notes&);
template void repairFields(Image&, const std::string&, Notes&);
template void repairFields(Conflict&, const std::string&, Notes&);
template void repairFields(Mute&, const std::string&, Notes&);

} // namespace cjm
