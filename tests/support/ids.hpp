#pragma once
#include <cjm/base/id.hpp>

#include <string>

namespace cjm::test {

/// Ids that count: "t1", "t2", … Repeatable, unlike the real ones.
class CountedIds : public IdSource {
public:
    explicit CountedIds(std::string prefix = "t") : prefix_(std::move(prefix)) {}
    [[nodiscard]] std::string next() override { return prefix_ + std::to_string(++count_); }

private:
    std::string prefix_;
    int count_ = 0;
};

} // namespace cjm::test
