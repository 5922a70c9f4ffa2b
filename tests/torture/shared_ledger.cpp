#include "torture/shared_ledger.hpp"

#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

namespace cjm::torture {
namespace {

class SharedReader {
public:
    void read(const std::string& line) {
        std::istringstream words(line);
        std::string what, word;
        std::uint64_t number = 0;
        words >> what;
        if (what == "started") {
            start();
        } else if (what == "edit" && words >> number >> word) {
            waiting_.emplace(number, word);
            ++ledger_.written;
        } else if (what == "journaled" && words >> number) {
            acknowledge(number);
        } else if (what == "took" && words >> number) {
            ++(words >> word ? ledger_.wentBack : ledger_.merges);
        } else if (what == "gone" && words >> word) {
            ledger_.owed.erase(word);
            std::erase_if(waiting_, [&](const auto& edit) { return edit.second == word; });
        } else if (!note(what)) {
            ledger_.complaints.push_back(line);
        }
    }
    [[nodiscard]] SharedLedger ledger() { return std::move(ledger_); }

private:
    bool note(const std::string& what) {
        if (what == "undoes" || what == "undid") isUndoing_ = what == "undoes";
        if (what == "undid") ++ledger_.undone;
        if (what == "asked") ++ledger_.asked;
        if (what == "recovered") ++ledger_.recovered;
        if (what == "began") ledger_.hasBegun = true;
        return what == "undoes" || what == "undid" || what == "asked" || what == "recovered" || what == "began" ||
               what == "finishes" || what == "ended";
    }
    void start() {
        if (std::exchange(isUndoing_, false)) ledger_.owed.clear(); // killed before it could say what is gone
        waiting_.clear();
        ledger_.hasBegun = false;
    }
    void acknowledge(std::uint64_t number) {
        while (!waiting_.empty() && waiting_.begin()->first <= number)
            ledger_.owed.insert(std::move(waiting_.extract(waiting_.begin()).mapped()));
    }

    SharedLedger ledger_;
    std::map<std::uint64_t, std::string> waiting_; // by the number of the edit, for its acknowledgement
    bool isUndoing_ = false;
};

} // namespace

SharedLedger readSharedLedger(const std::filesystem::path& path) {
    SharedReader reader;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line) && !file.eof();)
        reader.read(line);
    return reader.ledger();
}

} // namespace cjm::torture
