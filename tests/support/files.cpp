#include "support/files.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace cjm::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "marshrut-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    // One below: what stands beside it is another test's, and the program looks there for files that were moved.
    path_ = fs::path(pattern) / "folder";
    fs::create_directory(path_);
    fs::permissions(path_, fs::perms::owner_all);
    fs::permissions(pattern, fs::perms(0711)); // so that a test that lets another user in has to ask only here
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_.parent_path(), ignored);
}

std::vector<std::string> TemporaryFolder::names() const {
    std::vector<std::string> list;
    for (const auto& entry : fs::directory_iterator(path_))
        list.push_back(entry.path().filename().string());
    std::sort(list.begin(), list.end());
    return list;
}

void put(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
}

std::string get(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace cjm::test
