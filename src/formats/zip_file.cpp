#include "formats/zip_file.hpp"

#include <cstdint>
#include <zlib.h>

// No library that writes archives is among the packages that the program is built from (libzip is not, and zlib knows
// streams alone), and what is needed of one is little: entries that are stored. Checks are zlib's.

namespace cjm {
namespace {

constexpr std::uint16_t version = 20, utf8Names = 0x0800, firstDay = 0x0021; // 1 January 1980

class Bytes {
public:
    void put16(std::uint32_t value) {
        out_ += static_cast<char>(value & 0xFFU);
        out_ += static_cast<char>((value >> 8U) & 0xFFU);
    }
    void put32(std::size_t value) {
        put16(static_cast<std::uint32_t>(value & 0xFFFFU));
        put16(static_cast<std::uint32_t>((value >> 16U) & 0xFFFFU));
    }
    void put(std::string_view bytes) { out_ += bytes; }
    [[nodiscard]] std::size_t size() const { return out_.size(); }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::size_t checkOf(const std::string& bytes) {
    return ::crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()); // NOLINT: zlib's bytes
}

// What stands in both heads of an entry.
void putFacts(const ZipEntry& entry, std::size_t check, Bytes& out) {
    out.put16(version);
    out.put16(utf8Names);
    out.put16(0); // stored
    out.put16(0); // midnight
    out.put16(firstDay);
    out.put32(check);
    out.put32(entry.bytes.size());
    out.put32(entry.bytes.size());
    out.put16(static_cast<std::uint32_t>(entry.name.size()));
    out.put16(0); // nothing more of it
}

} // namespace

std::string zipped(const std::vector<ZipEntry>& entries) {
    Bytes out, list;
    for (const ZipEntry& entry : entries) {
        const std::size_t check = checkOf(entry.bytes), at = out.size();
        out.put32(0x04034B50);
        putFacts(entry, check, out);
        out.put(entry.name);
        out.put(entry.bytes);
        list.put32(0x02014B50);
        list.put16(version);
        putFacts(entry, check, list);
        list.put16(0); // no remark
        list.put16(0); // the first archive
        list.put16(0);
        list.put32(0); // no marks of a file system
        list.put32(at);
        list.put(entry.name);
    }
    const std::size_t begin = out.size(), size = list.size();
    out.put(list.take());
    out.put32(0x06054B50);
    out.put32(0); // the first archive of one
    out.put16(static_cast<std::uint32_t>(entries.size()));
    out.put16(static_cast<std::uint32_t>(entries.size()));
    out.put32(size);
    out.put32(begin);
    out.put16(0);
    return out.take();
}

} // namespace cjm
