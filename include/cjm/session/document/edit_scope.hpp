#pragma once
#include <cjm/session/document/store.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace cjm {

/// Edits of one document that belong together: what is typed at one text, what a field does while it is used, what a
/// notice offers to take back. Begins when it is made; what came before is a step of its own. Outlives its document.
class EditScope {
public:
    /// `folding`: whether a long pause begins another step of undo.
    explicit EditScope(const std::shared_ptr<Store>& store, Folding folding = Folding::always);

    /// Applies an edit as a part of the step.
    [[nodiscard]] Result<void> apply(const Edit& edit);
    /// True when something has happened to the map since it began, here or elsewhere.
    [[nodiscard]] bool touched() const;
    /// True while nothing has happened to the map that was not done here.
    [[nodiscard]] bool isLatest() const;
    /// Goes back to where it began, and forgets everything after it as if it had not happened. The map until then, when
    /// it was another.
    std::optional<Map> takeBack();
    /// What comes next is a step of its own.
    void end();

private:
    std::weak_ptr<Store> store_;
    Folding folding_;
    std::string key_;
    std::uint64_t begin_ = 0, last_ = 0; // marks of the history
};

} // namespace cjm
