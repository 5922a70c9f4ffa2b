#include "storage/file_thread.hpp"

#include <cjm/storage/document_merge.hpp>

#include <future>
#include <thread>

namespace cjm {

std::pair<Result<Loaded>, Result<Loaded>> decodeBoth(const NamedBytes& one, const NamedBytes& other) {
    std::packaged_task<Result<Loaded>()> task([&] { return decode(other.bytes, other.file); });
    auto beside = task.get_future();
    std::jthread thread; // waits for it, whatever the first one ends with
    if (!begun([&] { thread = std::jthread([&] { task(); }); })) task();
    auto first = decode(one.bytes, one.file);
    return {std::move(first), beside.get()};
}

} // namespace cjm
