#include <cjm/base/json_text.hpp>

#include <fmt/format.h>

namespace cjm {

void appendJsonString(std::string& out, std::string_view text) {
    out.push_back('"');
    for (const char c : text) {
        switch (c) {
        case '"': out.append("\\\""); break;
        case '\\': out.append("\\\\"); break;
        case '\n': out.append("\\n"); break;
        case '\t': out.append("\\t"); break;
        case '\r': out.append("\\r"); break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
                out.append(fmt::format("\\u{:04x}", static_cast<unsigned>(c)));
            else
                out.push_back(c);
        }
    }
    out.push_back('"');
}

std::string jsonString(std::string_view text) {
    std::string out;
    appendJsonString(out, text);
    return out;
}

void appendJsonNumber(std::string& out, double value) { out.append(fmt::format("{}", value)); }

std::string onOneLine(std::string_view json) {
    std::string out;
    out.reserve(json.size() + json.size() / 16);
    bool inString = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            out.push_back(c);
            if (c == '\\' && i + 1 < json.size())
                out.push_back(json[++i]);
            else if (c == '"')
                inString = false;
        } else if (c == ',' || c == ':') {
            out.push_back(c);
            out.push_back(' ');
        } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
            out.push_back(c);
            inString = c == '"';
        }
    }
    return out;
}

} // namespace cjm
