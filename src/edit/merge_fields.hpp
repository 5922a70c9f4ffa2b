#pragma once
#include "edit/field_text.hpp"
#include "edit/merge_notes.hpp"
#include "edit/merge_order.hpp"

#include <cjm/edit/word_diff.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace cjm {

template <class M> inline constexpr bool isListType = false;
template <class T> inline constexpr bool isListType<std::vector<T>> = true;
template <class M> inline constexpr bool isRecordList = false;
template <class T> inline constexpr bool isRecordList<std::vector<T>> = Identified<T>;

// One record that both sides have, field by field (research: reliability 4.4).
class FieldMerger {
public:
    // What there was of it before.
    enum class Before {
        record,       // It was on the base.
        nothing,      // It was not: both added it.
        unknown,      // There is no base …
        unknownTheirs // … and the order of theirs counts.
    };
    // `on`: the record that notes are about. `isDistant`: see MergeBase.
    FieldMerger(std::string on, Before before, bool isDistant, ConflictNotes& notes)
        : on_(std::move(on)),
          before_(before),
          isDistant_(isDistant),
          notes_(notes) {}

    // Id, rank and place are those of `l`. A field that is merged elsewhere is left out by `isElsewhere(name)`.
    template <class R, class Elsewhere>
    R merged(const R& b, const R& l, const R& r, const std::string& path, const Elsewhere& isElsewhere) {
        R out = l;
        forEachField<R>([&](const auto& f) {
            if (isElsewhere(f.name)) return;
            const std::string name = path.empty() ? std::string(f.name) : path + "." + std::string(f.name);
            out.*f.member = value(f, b.*f.member, l.*f.member, r.*f.member, name);
        });
        out.unknown = unknown(b.unknown, l.unknown, r.unknown, path);
        return out;
    }
    template <class R> R merged(const R& b, const R& l, const R& r, const std::string& path = {}) {
        return merged(b, l, r, path, [](std::string_view) { return false; });
    }

    // Of two changes the one whose canonical text is greater, and a note. `was`: what both changed, in words.
    template <class M> M winner(const M& l, const M& r, const std::string& name, const std::string& was) {
        const bool isOurs = !notes_.theirsHolds() && canonicalJson(r) < canonicalJson(l);
        const M &kept = isOurs ? l : r, &other = isOurs ? r : l;
        notes_.add(ConflictKind::bothEdited, on_, name, isOurs, valueText(kept), valueText(other), was);
        return kept;
    }

    UnknownFields unknown(const UnknownFields& b, const UnknownFields& l, const UnknownFields& r,
                          const std::string& path);

private:
    template <class R, class M>
    M value(const Field<R, M>& f, const M& b, const M& l, const M& r, const std::string& name) {
        // Two people who gave one vote each gave two.
        if (l == r && f.merge != MergeRule::counter) return l;
        if constexpr (isAlwaysSaid<M>())
            if (before_ != Before::record) return winner(l, r, name, {});
        if (r == b) return l;
        if (l == b) return r;
        if constexpr (HasFields<M>)
            return merged(b, l, r, name);
        else
            return changedTwice(f, b, l, r, name);
    }

    template <class R, class M>
    M changedTwice(const Field<R, M>& f, const M& b, const M& l, const M& r, const std::string& name) {
        if constexpr (isRecordList<M>)
            if (f.merge == MergeRule::list) return mergedList(b, l, r, name);
        if constexpr (isListType<M>) {
            if (f.merge == MergeRule::items) return mergedItems(b, l, r);
            if (f.merge == MergeRule::set) return mergedSet(b, l, r);
        }
        if constexpr (std::is_same_v<M, int>)
            if (f.merge == MergeRule::counter)
                return std::clamp(isDistant_ ? std::max(l, r) : l + (r - b), static_cast<int>(f.low),
                                  static_cast<int>(f.high));
        if (isLeftOut(f, l) || isLeftOut(f, r)) return edited(b, l, r, name, isLeftOut(f, r));
        if constexpr (std::is_same_v<M, std::string>)
            if (f.merge == MergeRule::text)
                if (auto both = mergedWords(b, l, r)) return *both;
        return winner(l, r, name, isLeftOut(f, b) ? std::string() : valueText(b));
    }

    // Not written to a file: the field was cleared.
    template <class R, class M> static bool isLeftOut(const Field<R, M>& f, const M& value) {
        static const R fresh{};
        return !isAlwaysSaid<M>() && value == fresh.*f.member;
    }
    // Written to a file whatever it is.
    template <class M> static constexpr bool isAlwaysSaid() {
        if constexpr (std::is_enum_v<M>)
            return !EnumNames<M>::names[0].empty();
        else
            return false;
    }
    // One cleared the field, the other changed it.
    template <class M> M edited(const M& b, const M& l, const M& r, const std::string& name, bool isOurs) {
        if (notes_.theirsHolds()) return r;
        const M& kept = isOurs ? l : r;
        notes_.add(ConflictKind::removedVsEdited, on_, name, isOurs, valueText(kept), {}, valueText(b));
        return kept;
    }

    template <class T>
    static std::vector<T> mergedSet(const std::vector<T>& b, const std::vector<T>& l, const std::vector<T>& r) {
        const auto has = [](const std::vector<T>& list, const T& each) {
            return std::find(list.begin(), list.end(), each) != list.end();
        };
        std::vector<T> out, added;
        for (const T& each : b)
            if (has(l, each) && has(r, each) && !has(out, each)) out.push_back(each);
        for (const auto* side : {&l, &r})
            for (const T& each : *side)
                if (!has(b, each) && !has(added, each)) added.push_back(each);
        std::sort(added.begin(), added.end(),
                  [](const T& x, const T& y) { return canonicalJson(x) < canonicalJson(y); });
        out.insert(out.end(), added.begin(), added.end());
        return out;
    }

    // Keys of a list's elements; of several that are alike each has one of its own.
    template <class T, class Key> static std::vector<std::string> keysOf(const std::vector<T>& list, const Key& key) {
        std::map<std::string, int> seen;
        std::vector<std::string> keys;
        for (const T& each : list) {
            std::string k = key(each);
            const int n = ++seen[k];
            keys.push_back(n == 1 ? k : k + "#" + std::to_string(n));
        }
        return keys;
    }
    template <class T>
    std::vector<T> mergedItems(const std::vector<T>& b, const std::vector<T>& l, const std::vector<T>& r) {
        const auto key = [](const T& each) { return canonicalJson(each); };
        const Keyed<T> base(b, keysOf(b, key)), mine(l, keysOf(l, key)), other(r, keysOf(r, key));
        return joined<T>(
            base, mine, other, [](const std::string&, const T*, const T* x, const T* y) { return x ? *x : *y; },
            [](const T*, const T*, const std::string&) { return false; });
    }
    template <class T>
    std::vector<T> mergedList(const std::vector<T>& b, const std::vector<T>& l, const std::vector<T>& r,
                              const std::string& path) {
        const auto key = [](const T& each) {
            if constexpr (requires { T::identity(); })
                return valueText(each.*T::identity());
            else
                return each.id.value;
        };
        const Keyed<T> base(b, keysOf(b, key)), mine(l, keysOf(l, key)), other(r, keysOf(r, key));
        const auto both = [&](const std::string& k, const T* old, const T* x, const T* y) {
            if (!x || !y) return x ? *x : *y;
            return this->merged(old ? *old : T{}, *x, *y, path + "." + k);
        };
        // Removed by one and changed by the other.
        const auto isKept = [&](const T* old, const T* left, const std::string& k) {
            const bool isOurs = left == mine.find(k);
            if (*left == *old || (notes_.theirsHolds() && isOurs)) return false;
            forEachField<T>([&](const auto& f) {
                const auto &was = (*old).*f.member, &now = (*left).*f.member;
                const std::string name = path + "." + k + "." + std::string(f.name);
                if (!(was == now))
                    notes_.add(ConflictKind::removedVsEdited, on_, name, isOurs, valueText(now), {}, valueText(was));
            });
            return true;
        };
        return joined<T>(base, mine, other, both, isKept);
    }

    template <class T> struct Keyed {
        Keyed(const std::vector<T>& list, std::vector<std::string> names) : keys(std::move(names)) {
            for (std::size_t i = 0; i < list.size(); ++i)
                byKey.emplace(keys[i], &list[i]);
        }
        [[nodiscard]] const T* find(const std::string& key) const {
            const auto it = byKey.find(key);
            return it == byKey.end() ? nullptr : it->second;
        }
        [[nodiscard]] IdList order() const { return {keys.begin(), keys.end()}; }

        std::vector<std::string> keys;
        std::map<std::string, const T*> byKey;
    };
    template <class T, class Both, class Kept>
    std::vector<T> joined(const Keyed<T>& base, const Keyed<T>& mine, const Keyed<T>& other, const Both& both,
                          const Kept& isKept) {
        std::set<std::string> all(mine.keys.begin(), mine.keys.end());
        all.insert(other.keys.begin(), other.keys.end());
        std::map<std::string, T> out;
        IdList members;
        for (const std::string& key : all) {
            const T *old = base.find(key), *x = mine.find(key), *y = other.find(key);
            if (old && (!x || !y) && !isKept(old, x ? x : y, key)) continue;
            const auto it = out.emplace(key, both(key, old, x, y)).first;
            members.emplace_back(it->first);
        }
        // What the order that counts is told by.
        const auto& order = before_ == Before::unknown ? other : before_ == Before::unknownTheirs ? mine : base;
        sortMerged(members, order.order(), mine.order(), other.order());
        std::vector<T> list;
        for (const auto key : members)
            list.push_back(out.at(std::string(key)));
        return list;
    }

    std::string on_;
    Before before_;
    bool isDistant_;
    ConflictNotes& notes_;
};

} // namespace cjm
