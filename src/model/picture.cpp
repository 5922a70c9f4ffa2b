#include <cjm/model/picture.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace cjm {
namespace {

// The bytes behind base64, one at a time. Beyond the end they are 0.
class Bytes {
public:
    explicit Bytes(std::string_view base64) : letters_(base64) {}

    [[nodiscard]] std::size_t size() const { return letters_.size() / 4 * 3; }
    [[nodiscard]] unsigned operator[](std::size_t at) const {
        const std::size_t group = at / 3 * 4, part = at % 3;
        if (group + 4 > letters_.size()) return 0;
        const unsigned first = value(letters_[group + part]), second = value(letters_[group + part + 1]);
        const auto shift = static_cast<unsigned>(2 * part + 2);
        return ((first << shift) | (second >> (6U - shift))) & 0xFFU;
    }
    [[nodiscard]] int big16(std::size_t at) const { return static_cast<int>((*this)[at] << 8U | (*this)[at + 1]); }
    [[nodiscard]] int little16(std::size_t at) const { return static_cast<int>((*this)[at + 1] << 8U | (*this)[at]); }
    [[nodiscard]] int little24(std::size_t at) const {
        return static_cast<int>((*this)[at + 2] << 16U | (*this)[at + 1] << 8U | (*this)[at]);
    }
    [[nodiscard]] int big32(std::size_t at) const { // of a positive number; others are too large anyway
        return (*this)[at] > 0x7F ? INT32_MAX : big16(at) << 16 | big16(at + 2);
    }

private:
    static unsigned value(char c) {
        if (c >= 'A' && c <= 'Z') return static_cast<unsigned>(c - 'A');
        if (c >= 'a' && c <= 'z') return static_cast<unsigned>(c - 'a') + 26;
        if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0') + 52;
        return c == '+' ? 62 : c == '/' ? 63 : 0;
    }
    std::string_view letters_;
};

// From segment to segment up to the one of the frame.
PictureSize jpegSize(const Bytes& bytes) {
    constexpr int mostSegments = 1'000;
    std::size_t at = 2;
    for (int n = 0; n < mostSegments && at + 9 < bytes.size(); ++n) {
        if (bytes[at] != 0xFF) return {};
        const unsigned kind = bytes[at + 1];
        if (kind == 0xFF) { // padding
            ++at;
            continue;
        }
        const bool isFrame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
        if (isFrame) return {bytes.big16(at + 7), bytes.big16(at + 5)};
        at += 2 + static_cast<std::size_t>(bytes.big16(at + 2));
    }
    return {};
}

PictureSize webpSize(const Bytes& bytes) {
    constexpr int sizeBits = 0x3FFF;
    constexpr std::size_t head = 30;
    if (bytes.size() < head || bytes[12] != 'V' || bytes[13] != 'P' || bytes[14] != '8') return {};
    if (bytes[15] == ' ') return {bytes.little16(26) & sizeBits, bytes.little16(28) & sizeBits};
    if (bytes[15] == 'X') return {bytes.little24(24) + 1, bytes.little24(27) + 1};
    if (bytes[15] != 'L' || bytes[20] != 0x2F) return {};
    const int low = bytes.little24(21), high = static_cast<int>(bytes[24]);
    return {(low & sizeBits) + 1, ((low >> 14 | high << 10) & sizeBits) + 1};
}

} // namespace

std::optional<PictureSize> pictureSize(const Image& image) {
    const Bytes bytes(image.data);
    PictureSize size;
    if (image.type == "png") size = {bytes.big32(16), bytes.big32(20)};
    if (image.type == "gif") size = {bytes.little16(6), bytes.little16(8)};
    if (image.type == "jpeg") size = jpegSize(bytes);
    if (image.type == "webp") size = webpSize(bytes);
    const bool fits = size.width > 0 && size.height > 0 && size.width <= longestPictureSide &&
                      size.height <= longestPictureSide &&
                      static_cast<long long>(size.width) * size.height <= mostPicturePixels;
    return fits ? std::optional(size) : std::nullopt;
}

bool mayBeUnpacked(const PictureSize& size, std::string_view bytes) {
    constexpr std::string_view startOfJpeg = "\xFF\xD8", startOfScan = "\xFF\xDA";
    if (!bytes.starts_with(startOfJpeg)) return true;
    const long long pixels = static_cast<long long>(size.width) * size.height;
    long long scans = 0;
    for (std::size_t at = bytes.find(startOfScan); at != std::string_view::npos; at = bytes.find(startOfScan, at + 2))
        if (++scans > mostPictureScans || scans * pixels > mostScannedPixels) return false;
    return true;
}

} // namespace cjm
