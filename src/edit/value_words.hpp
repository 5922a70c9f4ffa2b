#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/fields.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// What a file keeps for programs, in the words that people know it by.

// Whether a field holds nothing that is for reading: bytes, colours, ids, names of rules.
bool isForPrograms(std::string_view record, std::string_view field, TextRule rule);

// Whether a field holds keys that the catalogue has words for: names of channels, icons, roles, questions.
bool holdsKeys(std::string_view field);
// A key in words: one that is nobody's own and has none is of another version of the program.
MessageValue keyInWords(std::string_view field, const std::string& key);

MessageValue dayInWords(const std::string& date);

// Several, each a text or a word: one text, or where there are words among them the first few of both.
MessageValue listInWords(const std::vector<MessageValue>& items);

} // namespace cjm
