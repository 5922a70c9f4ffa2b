#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace cjm::torture {

/// What one kind of torture came to: a row of the table in docs/reliability.md, and words for what went wrong.
class Tally {
public:
    explicit Tally(std::string what) : what_(std::move(what)) {}

    /// Another try begins.
    void tried() {
        ++tried_;
        brokeNow_ = false;
    }
    /// The try did not end as promised; `words` say how to repeat it.
    void broke(const std::string& words);
    /// Worth a figure, but as promised: "restored from the copy".
    void noted(const std::string& what, std::size_t times = 1);

    [[nodiscard]] bool isWhole() const { return broken_ == 0 && tried_ > 0; }
    [[nodiscard]] std::size_t broken() const { return broken_; }
    /// "| what | tried | broken | notes |", and the first of what broke on standard error.
    void print() const;

private:
    std::string what_;
    std::size_t tried_ = 0, broken_ = 0;
    bool brokeNow_ = false;
    std::vector<std::string> words_;
    std::vector<std::pair<std::string, std::size_t>> notes_;
};

/// A number of the table, "100,000".
[[nodiscard]] std::string grouped(std::size_t number);

} // namespace cjm::torture
