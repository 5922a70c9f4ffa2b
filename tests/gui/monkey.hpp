#pragma once
#include "gui/desk.hpp"
#include "support/rng.hpp"

#include <deque>
#include <string>

namespace cjm::test {

/// A monkey at the desk: it sends the real window what mouse, keyboard, clipboard and input methods send, at random
/// but repeatable. It opens no menus and leaves no document.
class Monkey {
public:
    Monkey(Desk& desk, std::uint64_t seed) : desk_(desk), rng_(seed) {}

    /// One event.
    void act();
    /// Lets go of everything it holds.
    void rest();
    /// The last events, oldest first, as words.
    [[nodiscard]] std::string trail() const;

private:
    void pressKey();
    void typeText();
    void shortcut();
    void useMouse();
    void turnWheel();
    void compose();
    void fillClipboard();
    [[nodiscard]] QPoint somewhere();
    [[nodiscard]] Qt::KeyboardModifiers someModifiers();
    void note(const QString& words);

    Desk& desk_;
    Rng rng_;
    bool held_ = false; ///< The left button.
    int count_ = 0;
    std::deque<std::string> last_;
};

} // namespace cjm::test
