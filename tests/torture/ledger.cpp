#include "torture/ledger.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace cjm::torture {

Ledger readLedger(const std::filesystem::path& path) {
    Ledger ledger;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line) && !file.eof();) {
        std::istringstream words(line);
        std::string what;
        std::size_t number = 0;
        std::int64_t time = 0;
        words >> what >> number;
        if (what == "edit" && words >> time && number == ledger.edits.size() + 1)
            ledger.edits.push_back(time);
        else if (what == "journaled")
            ledger.journaled = number;
        else if (what == "synced")
            ledger.synced = number;
        else if (what == "saved")
            ledger.saved = number;
        else if (what == "asked")
            ++ledger.asked;
        else
            ledger.complaints.push_back(line);
    }
    return ledger;
}

LedgerWriter::LedgerWriter(const std::filesystem::path& path)
    : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
    if (file_ < 0) std::abort(); // without a ledger nothing is proved
}

LedgerWriter::~LedgerWriter() { ::close(file_); }

void LedgerWriter::write(std::string_view line) {
    const std::string ended = std::string(line) + "\n";
    if (::write(file_, ended.data(), ended.size()) != static_cast<ssize_t>(ended.size())) std::abort();
}

} // namespace cjm::torture
