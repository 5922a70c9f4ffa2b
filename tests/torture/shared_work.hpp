#pragma once
#include "support/rng.hpp"

#include <cjm/edit/edit.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace cjm::torture {

/// Edits of somebody who works on a map on which others work too. No edit takes away a token.
class SharedWork {
public:
    /// The seed is in the tokens, so nobody else may have it.
    explicit SharedWork(std::uint64_t seed) : seed_(seed), rng_(seed) {}

    struct Step {
        Edit edit;
        std::string token; ///< That it writes; empty when it writes none.
    };
    /// What is done next to the map as it is.
    [[nodiscard]] Step next(const Map& map);

private:
    using Made = std::optional<Step>;
    [[nodiscard]] Made make(const Map& map, int kind);
    [[nodiscard]] Made writeInCard(const Map& map);
    [[nodiscard]] Made writeInStage(const Map& map);
    [[nodiscard]] Made addCard(const Map& map);
    [[nodiscard]] Made moveCard(const Map& map);
    [[nodiscard]] Made removeCard(const Map& map);
    [[nodiscard]] Made judgeCard(const Map& map);
    [[nodiscard]] Made moveStage(const Map& map);
    [[nodiscard]] std::string withWord(std::string text, const std::string& word);
    [[nodiscard]] std::string newToken();

    std::uint64_t seed_;
    test::Rng rng_;
    std::size_t tokens_ = 0;
};

} // namespace cjm::torture
