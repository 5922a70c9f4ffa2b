#include "storage/packed.hpp"

#include <cjm/base/contract.hpp>

#include <array>
#include <zlib.h>

namespace cjm {
namespace {

// zlib reads through a pointer that its old interface does not call const.
Bytef* input(std::string_view bytes) {
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data())); // NOLINT
}

} // namespace

std::string packed(std::string_view bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    const int result = compress2(reinterpret_cast<Bytef*>(out.data()), &size, input(bytes), // NOLINT
                                 static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION);
    expects(result == Z_OK); // the room is enough by zlib's own word
    out.resize(size);
    return out;
}

std::optional<std::string> unpacked(std::string_view bytes, std::size_t most) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return std::nullopt;
    stream.next_in = input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    std::array<char, std::size_t{64} * 1024> block{};
    int result = Z_OK;
    while (result == Z_OK && out.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data()); // NOLINT
        stream.avail_out = static_cast<uInt>(block.size());
        result = inflate(&stream, Z_NO_FLUSH); // gives an error when the input ends too early
        out.append(block.data(), block.size() - stream.avail_out);
    }
    const bool isWhole = result == Z_STREAM_END && stream.avail_in == 0 && out.size() <= most;
    inflateEnd(&stream);
    if (!isWhole) return std::nullopt;
    return out;
}

std::string unpackedHead(std::string_view bytes, std::size_t most) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return {};
    std::string out(most, '\0');
    stream.next_in = input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data()); // NOLINT
    stream.avail_out = static_cast<uInt>(most);
    (void)inflate(&stream, Z_SYNC_FLUSH); // what has come out before an error is not told apart: it is only a look
    out.resize(most - stream.avail_out);
    inflateEnd(&stream);
    return out;
}

} // namespace cjm
