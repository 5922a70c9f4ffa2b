#include "storage/file_thread.hpp"

#include <cjm/storage/document_merge.hpp>

#include <future>
#include <thread>

namespace cjm {

std::vector<Result<Loaded>> decodeAll(std::span<const NamedBytes> all) {
    std::vector<std::packaged_task<Result<Loaded>()>> tasks;
    tasks.reserve(all.size());
    for (const NamedBytes& each : all)
        tasks.emplace_back([&each] { return decode(each.bytes, each.file); });
    std::vector<std::jthread> threads; // waits for them, whatever ends this
    threads.reserve(all.size());
    for (auto& task : tasks) {
        const bool isLast = &task == &tasks.back(); // this thread has nothing else to do
        if (isLast || !begun([&] { threads.emplace_back([&task] { task(); }); })) task();
    }
    std::vector<Result<Loaded>> results;
    results.reserve(all.size());
    for (auto& task : tasks)
        results.push_back(task.get_future().get());
    return results;
}

} // namespace cjm
