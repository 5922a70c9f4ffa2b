#pragma once
#include <cstddef>
#include <iterator>
#include <string_view>

namespace cjm {

// A text as the JSON library is given it: token by token, without the white space between them. Two reasons. The
// library names no places, so where each token begins is noted here; and it keeps what it reads, some of it four times
// over and in longer forms, until the next string or number begins. What is too long, or is nothing, it never sees.
// Between its tokens it is told, by `endToken` and `endNumber`, what they were.
class JsonInput {
public:
    // The text is valid UTF-8 without zero bytes, which the library would take for the end. If it is one string, that
    // may be `most` bytes long.
    JsonInput(std::string_view text, std::size_t most)
        : text_(text.data()),
          end_(text.data() + text.size()),
          most_(most) {}

    [[nodiscard]] bool hasNext() { return at_ != pieceEnd_ || nextPiece(); }
    [[nodiscard]] char next() const { return *at_; }
    void advance() { ++at_; }

    // The token that is being read, or that was asked for and is not there: where it begins in the text.
    [[nodiscard]] std::size_t tokenBegin() const { return offset(token_); }
    // A comma or colon stands between it and the token before it.
    [[nodiscard]] bool isSeparated() const { return separated_; }
    // It is longer than it may be, and was given only in part.
    [[nodiscard]] bool isTooLong() const { return tooLong_; }
    // The library asked for more than there is.
    [[nodiscard]] bool ranOut() const { return ranOut_; }

    // The library has read a token and nothing behind it; where it ends. A string that comes next may be `mostNext`
    // bytes long when its escapes are resolved.
    std::size_t endToken(std::size_t mostNext);
    // The same for a number, which the library knows to have ended when it has read one byte more.
    std::size_t endNumber(std::size_t mostNext);

private:
    [[nodiscard]] std::size_t offset(const char* place) const { return static_cast<std::size_t>(place - text_); }
    bool nextPiece();
    bool moreOfToken();
    void beginToken(const char* at);
    void give(const char* from, std::size_t bytes);

    const char* text_;
    const char* end_;
    const char* at_ = text_;       // what is read next …
    const char* pieceEnd_ = text_; // … and how far that goes without asking again
    const char* token_ = text_;
    const char* counted_ = text_; // up to here the escapes of a long string are counted
    std::size_t escapes_ = 0;
    std::size_t most_;
    bool inToken_ = false, atSeparator_ = false, separated_ = false, tooLong_ = false, ranOut_ = false;
};

// The iterator through which the library reads. There is one place to read at, whatever is copied.
class JsonInputIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit JsonInputIterator(JsonInput& input) : input_(&input) {}
    reference operator*() const { return input_->next(); }
    JsonInputIterator& operator++() {
        input_->advance();
        return *this;
    }
    // Asked only of the end.
    bool operator!=(const JsonInputIterator&) const { return input_->hasNext(); }

private:
    JsonInput* input_;
};

} // namespace cjm
