#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// A file in an archive.
struct ZipEntry {
    std::string name; // ASCII, with "/" between folders
    std::string bytes;
};

// A ZIP archive of these in their order, as they are: documents of OpenDocument begin with an entry that is not packed,
// and pictures are packed already. All are of the same day, so the same entries give the same bytes. Under 4 GB.
std::string zipped(const std::vector<ZipEntry>& entries);

} // namespace cjm
