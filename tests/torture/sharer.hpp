#pragma once
#include "torture/ledger.hpp"
#include "torture/loop.hpp"
#include "torture/recovered.hpp"
#include "torture/shared_work.hpp"

#include <cjm/session/document/open_document.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace cjm::torture {

/// Who works on a file of all, and how.
struct SharerOrder {
    std::filesystem::path data; ///< Where its journals and versions are.
    std::filesystem::path map;
    std::uint64_t seed = 0;
    std::filesystem::path ledger;
    std::string name;
    std::int64_t until = 0; ///< When it stops editing; steady clock, milliseconds.
    bool isCalm = false;    ///< Nothing is killed or put back: whatever is asked, it joins both.
};

/// A program without a window that has a file open on which others work too: edits, saves, recovers, merges and answers
/// as the editor and a person do, all of it twenty times as fast.
class Sharer {
public:
    explicit Sharer(const SharerOrder& order);
    /// Edits until it is time, then stays until nobody changes the file any more. False when something broke, which
    /// the ledger says.
    [[nodiscard]] bool run();

private:
    [[nodiscard]] bool goOn();
    [[nodiscard]] bool edit();
    [[nodiscard]] bool undo();
    [[nodiscard]] int pause();
    [[nodiscard]] bool answer();
    [[nodiscard]] bool answerQuestion(const Theirs& theirs);
    [[nodiscard]] bool finish();
    [[nodiscard]] bool isSettled();
    [[nodiscard]] bool broken(const std::string& words);
    void journaled(std::uint64_t now);

    const SharerOrder& order_;
    LedgerWriter ledger_;
    test::Rng rng_;
    SharedWork work_;
    Loop loop_;
    Found found_;
    std::uint64_t told_ = 0;  // of the keeper's edits, how many were told to be journaled; on its thread
    std::uint64_t edits_ = 0; // that the keeper was given: counted as it counts
    int burst_ = 0;
    std::int64_t decidesAt_ = 0;
    OpenDocument document_;
    std::shared_ptr<void> counting_;
};

} // namespace cjm::torture
