#include "golden/goldens.hpp"

#include "support/files.hpp"
#include "support/sources.hpp"

#include <cstdlib>
#include <sstream>

namespace cjm::test {

std::filesystem::path goldenFolder() { return projectFolder() / "tests" / "golden" / "data"; }

bool approving() {
    const char* value = std::getenv("CJM_APPROVE");
    return value && std::string_view(value) == "1";
}

std::string differenceFromGolden(std::string_view name, const std::string& text) {
    const auto path = goldenFolder() / (std::string(name) + ".txt");
    if (approving()) put(path, text);
    if (!std::filesystem::exists(path)) return "there is no golden file " + path.filename().string();
    const std::string golden = get(path);
    if (golden == text) return {};
    std::istringstream expected(golden), found(text);
    std::string a, b;
    for (int line = 1;; ++line) {
        const bool hasA = static_cast<bool>(std::getline(expected, a));
        const bool hasB = static_cast<bool>(std::getline(found, b));
        if (hasA && hasB && a == b) continue;
        return path.filename().string() + " line " + std::to_string(line) + "\n  golden: " + (hasA ? a : "(end)") +
               "\n  now:    " + (hasB ? b : "(end)") + "\nCJM_APPROVE=1 makes what is drawn now the golden file";
    }
}

} // namespace cjm::test
