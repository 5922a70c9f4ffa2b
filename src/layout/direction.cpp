#include "layout/direction.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>

namespace cjm {
namespace {

struct Block {
    char32_t low, high;
    [[nodiscard]] bool holds(char32_t c) const { return c >= low && c <= high; }
};

template <std::size_t count> bool isInOne(const Block (&blocks)[count], char32_t c) {
    return std::any_of(std::begin(blocks), std::end(blocks), [c](const Block& block) { return block.holds(c); });
}

constexpr Block rightToLeftScripts[] = {{0x590, 0x8FF},   {0x200F, 0x200F},   {0xFB1D, 0xFDFF},
                                        {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};

// Digits and marks of those scripts: they have no direction of their own.
constexpr Block weakSigns[] = {{0x591, 0x5BD}, {0x5BF, 0x5BF}, {0x5C1, 0x5C7},     {0x600, 0x607},
                               {0x609, 0x61A}, {0x64B, 0x66C}, {0x670, 0x670},     {0x6D6, 0x6E4},
                               {0x6E7, 0x6ED}, {0x6F0, 0x6F9}, {0x10D30, 0x10D39}, {0x10E60, 0x10E7E}};

// Letters of all others; not signs, digits, punctuation or emoji.
constexpr Block leftToRightLetters[] = {
    {'A', 'Z'},         {'a', 'z'},         {0xAA, 0xAA},       {0xB5, 0xB5},      {0xBA, 0xBA},     {0xC0, 0xD6},
    {0xD8, 0xF6},       {0xF8, 0x2B8},      {0x370, 0x373},     {0x376, 0x37D},    {0x37F, 0x3F5},   {0x3F7, 0x482},
    {0x48A, 0x58A},     {0x900, 0x1FFF},    {0x200E, 0x200E},   {0x2102, 0x2102},  {0x2107, 0x2107}, {0x210A, 0x2113},
    {0x2115, 0x2115},   {0x2119, 0x211D},   {0x2124, 0x2124},   {0x2126, 0x2126},  {0x2128, 0x2128}, {0x212A, 0x212D},
    {0x212F, 0x2139},   {0x213C, 0x213F},   {0x2145, 0x2149},   {0x214E, 0x214E},  {0x2160, 0x2188}, {0x2C00, 0x2CE4},
    {0x2CEB, 0x2CF3},   {0x2D00, 0x2DDF},   {0x3005, 0x3007},   {0x3031, 0x3035},  {0x303C, 0x303C}, {0x3041, 0x3096},
    {0x309D, 0x309F},   {0x30A1, 0x30FA},   {0x30FC, 0x31BF},   {0x31F0, 0x31FF},  {0x3400, 0x4DBF}, {0x4E00, 0xA48F},
    {0xA4D0, 0xD7FF},   {0xF900, 0xFB1C},   {0xFF21, 0xFF3A},   {0xFF41, 0xFF5A},  {0xFF66, 0xFFDC}, {0x10000, 0x100FF},
    {0x10280, 0x107FF}, {0x11000, 0x1D7CB}, {0x1DF00, 0x1E7FE}, {0x20000, 0x3FFFF}};

constexpr char32_t firstOfThem = 0x590; // what is left of it needs no closer look

} // namespace

bool isRightToLeft(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c >= firstOfThem && isInOne(rightToLeftScripts, c) && !isInOne(weakSigns, c)) return true;
        if (isInOne(leftToRightLetters, c)) return false;
    }
    return false;
}

bool hasRightToLeft(std::string_view text) {
    constexpr unsigned char firstByte = 0xD6; // of U+0590
    if (std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= firstByte; }))
        return false;
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t c = utf8::next(text, at); c >= firstOfThem && isInOne(rightToLeftScripts, c)) return true;
    return false;
}

} // namespace cjm
