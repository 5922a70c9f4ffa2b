#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/fields.hpp>
#include <cjm/model/kinds.hpp>

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

// A value of an enumeration: "value.reason-price".
template <class E> std::string_view family();
template <> inline std::string_view family<RowKind>() { return "row"; }
template <> inline std::string_view family<CardKind>() { return "card"; }
template <> inline std::string_view family<MapState>() { return "map"; }
template <> inline std::string_view family<Group>() { return "group"; }
template <> inline std::string_view family<Status>() { return "status"; }
template <> inline std::string_view family<Mechanic>() { return "mechanic"; }
template <> inline std::string_view family<TriggerKind>() { return "trigger"; }
template <> inline std::string_view family<Reason>() { return "reason"; }
template <> inline std::string_view family<SolutionState>() { return "solution"; }
template <> inline std::string_view family<InterviewGroup>() { return "interview"; }
template <> inline std::string_view family<TransitionKind>() { return "transition"; }
template <> inline std::string_view family<ConflictKind>() { return "conflict"; }

template <class E> Word wordOf(E value) {
    return {"value." + std::string(family<E>()) + "-" + std::string(nameOf(value))};
}

MessageValue dayInWords(const std::string& date);

// Several, each a text or a word: one text, or where there are words among them the first few of both.
MessageValue listInWords(const std::vector<MessageValue>& items);

} // namespace cjm
