#include "storage/json_input.hpp"

#include "storage/json_tree.hpp"

#include <algorithm>

namespace cjm {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool isSeparator(char c) { return c == ',' || c == ':'; }

// A string as it is written, whatever comes of its escapes: base64 with each "/" escaped is well within.
constexpr std::size_t maxWritten = 32U * 1024U * 1024U;
constexpr std::size_t leastPiece = 64U * 1024U;
constexpr std::size_t longestEscape = 6; // \u0041

} // namespace

void JsonInput::give(const char* from, std::size_t bytes) {
    pieceEnd_ = from + std::min(bytes, static_cast<std::size_t>(end_ - from));
}

void JsonInput::beginToken(const char* at) {
    token_ = at;
    atSeparator_ = isSeparator(*at);
    if (atSeparator_) return give(at, 1); // white space may follow
    inToken_ = true;
    counted_ = at + 1;
    escapes_ = 0;
    give(at, *at == '"' ? most_ + 2 : maxString + 1); // the quotes; what a number is known to have ended by
}

bool JsonInput::nextPiece() {
    if (inToken_) return moreOfToken();
    separated_ = separated_ || atSeparator_;
    while (at_ != end_ && isSpace(*at_))
        ++at_;
    token_ = pieceEnd_ = at_;
    ranOut_ = at_ == end_;
    if (ranOut_) return false;
    beginToken(at_);
    return true;
}

// A token that is longer than it may be unless its escapes make it shorter.
bool JsonInput::moreOfToken() {
    ranOut_ = at_ == end_;
    if (ranOut_ || tooLong_) return false;
    if (*token_ != '"') {
        tooLong_ = true;
        return false;
    }
    escapes_ += static_cast<std::size_t>(std::count(counted_, at_, '\\'));
    counted_ = at_;
    const auto written = static_cast<std::size_t>(at_ - token_ - 1);
    const std::size_t least = written - std::min(written, escapes_ * (longestEscape - 1));
    tooLong_ = least > most_ || written > maxWritten;
    if (tooLong_) return false;
    give(at_, std::min(std::max(most_ + 1 - least, leastPiece), maxWritten + 1 - written));
    return true;
}

std::size_t JsonInput::endToken(std::size_t mostNext) {
    pieceEnd_ = at_;
    inToken_ = atSeparator_ = separated_ = false;
    most_ = mostNext;
    return offset(at_);
}

std::size_t JsonInput::endNumber(std::size_t mostNext) {
    const std::size_t end = endToken(mostNext) - (ranOut_ ? 0 : 1);
    // What ended it is the next token, unless it is white space: the library has it and will not ask again.
    token_ = text_ + end;
    if (token_ != end_ && !isSpace(*token_)) beginToken(token_);
    return end;
}

} // namespace cjm
