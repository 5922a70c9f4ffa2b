#pragma once
#include "app/inspector/inspector_page.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/session/commands/loop_edit.hpp>

#include <cmath>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace cjm {

// A page that shows and sets fields of records of one type. A field is bound to a member once; what is shown of it is
// the value that all records have, and setting it is one edit of all of them.
template <class R> class InspectorForm : public InspectorPage {
public:
    using InspectorPage::InspectorPage;

    // `anew`: other records than before, so what was typed for those and not taken is forgotten.
    void show(const Records<R>& records, bool anew) {
        records_ = records;
        prepare();
        const bool reads = !context().mayEdit();
        for (const Bound& bound : bounds_) {
            const bool isMeant = !bound.isMeant || bound.isMeant();
            if (anew && bound.text) bound.text->forget();
            if (isMeant) bound.show();
            if (isMeant) bound.field->setReadOnly(reads);
            // Letters that are on their way to it are for no other field.
            const bool isSeen = bound.field->isInUse() || (isMeant && !(reads && bound.field->isBlank()));
            if (bound.field->isHidden() == isSeen) bound.field->setVisible(isSeen);
        }
        followMore();
    }

protected:
    using IsMeant = std::function<bool()>;
    using Lines = TextBox::Lines;

    // What all `isMeant` may ask is found out here, once.
    virtual void prepare() {}
    [[nodiscard]] const Records<R>& records() const { return records_; }
    // The value that all that are shown have on a map; nothing when they differ there, or are gone.
    template <class M> [[nodiscard]] std::optional<M> commonOn(const Map& map, M R::*member) const {
        std::shared_ptr<const R> first;
        for (const auto& record : records_) {
            auto there = recordOn(map, *record);
            if (!there) continue;
            if (!first)
                first = std::move(there);
            else if (!((*there).*member == (*first).*member))
                return std::nullopt;
        }
        return first ? std::optional((*first).*member) : std::nullopt;
    }
    // The fields that are bound next are shown when this holds.
    void when(IsMeant isMeant) { isMeant_ = std::move(isMeant); }

    void bind(InspectorField& field, std::function<void()> show, TextField* text = nullptr) {
        bounds_.push_back({&field, std::move(show), isMeant_, text});
    }

    // How a value is written and read in a field that is typed into.
    template <class M> struct Writing {
        std::function<QString(const M&)> write;
        std::function<std::optional<M>(const QString&)> read;
        std::function<QString()> trouble;                            // what is said when it cannot be read
        std::function<std::optional<M>(const QString&)> readEnded{}; // what it is when no more is typed
    };

    template <class M>
    TextField& typed(M R::*member, Lines lines, Writing<M> writing, std::string caption = {},
                     TextField* own = nullptr) {
        auto& field =
            add(own ? own : new TextField(lines, this), caption.empty() ? captionOf(member) : std::move(caption));
        bindDiffering(
            field, member,
            [&field, writing](const std::optional<M>& value) {
                field.show(value ? std::optional(writing.write(*value)) : std::nullopt);
            },
            &field);
        context().bindText(field, [this, member, writing](const Map& map) {
            const auto value = commonOn(map, member);
            return value ? std::optional(writing.write(*value)) : std::nullopt;
        });
        connect(&field, &TextField::typed, this, [this, member, &field, writing](const QString& words) {
            const auto value = writing.read(words);
            if (!value) return refuseTyped(field, writing.trouble());
            if (takeTyped(field, withField(map(), records_, member, *value))) field.kept(writing.write(*value));
        });
        if (writing.readEnded)
            connect(&field, &TextField::ended, this, [this, member, &field, writing](const QString& words) {
                const auto value = writing.readEnded(words);
                if (value && takeTyped(field, withField(map(), records_, member, *value)))
                    field.kept(writing.write(*value));
            });
        return field;
    }

    TextField& text(std::string R::*member, Lines lines = Lines::one) {
        return typed<std::string>(member, lines,
                                  {[](const std::string& value) { return qt(value); },
                                   [](const QString& words) { return std::optional(words.toStdString()); },
                                   [] { return QString(); }});
    }

    TextField& date(std::string R::*member) {
        auto& field = typed<std::string>(member, Lines::one,
                                         {[](const std::string& value) { return dateInWords(value); },
                                          [](const QString& words) { return wholeDateFrom(words); },
                                          [] { return InspectorPage::tr("A date such as 21.11.2026"); },
                                          [](const QString& words) { return dateFrom(words); }},
                                         {}, new DateField(this));
        field.setHint(QStringLiteral("—"));
        return field;
    }

    // `emptyIsZero`: zero is "not set", and shown as nothing.
    template <class M> TextField& number(M R::*member, bool emptyIsZero, double step = 1, TextField* own = nullptr) {
        Writing<M> writing{[emptyIsZero](const M& value) {
                               return emptyIsZero && value == 0 ? QString() : numberInWords(static_cast<double>(value));
                           },
                           [](const QString& words) -> std::optional<M> {
                               const auto value = numberFrom(words);
                               constexpr double most = 1e15;
                               if (!value || !(std::abs(*value) <= most)) return std::nullopt;
                               if (std::is_same_v<M, int> && (std::floor(*value) != *value || std::abs(*value) > 1e9))
                                   return std::nullopt;
                               return static_cast<M>(*value);
                           },
                           [] { return InspectorPage::tr("A number"); }};
        auto& field = typed<M>(member, Lines::one, writing, {}, own);
        connect(&field, &TextField::stepped, this, [this, member, &field, step, writing](int steps) {
            const auto now = commonOn(map(), member);
            if (!now) return;
            const M next = static_cast<M>(*now + static_cast<M>(steps * step));
            if (context().type(&field, withField(map(), records_, member, next))) field.show(writing.write(next));
        });
        return field;
    }

    // A count, with buttons to add one and to take one away.
    TextField& steps(int R::*member, StepField::Looks looks) {
        return number(member, false, 1, new StepField(looks, this));
    }

    // An entry a line.
    TextField& entries(std::vector<std::string> R::*member) {
        using List = std::vector<std::string>;
        return typed<List>(member, Lines::many,
                           {[](const List& list) {
                                QStringList lines;
                                for (const std::string& each : list)
                                    lines << qt(each);
                                return lines.join(QLatin1Char('\n'));
                            },
                            [](const QString& words) {
                                List list;
                                for (const QString& line : words.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
                                    if (!line.trimmed().isEmpty()) list.push_back(line.trimmed().toStdString());
                                return std::optional(std::move(list));
                            },
                            [] { return QString(); }});
    }

    // One of a few values side by side; `said(i)` are the words of each.
    template <class M>
    SegmentField& segments(M R::*member, std::vector<int> values, std::optional<int> unset,
                           const std::function<QString(int)>& said) {
        auto* made = new SegmentField(values, unset, this);
        auto& field = add(made, captionOf(member), [made, values, said] {
            QStringList list;
            for (const int value : values)
                list << said(value);
            made->setWords(list);
        });
        bindDiffering(field, member, [&field](const std::optional<M>& value) {
            field.show(value ? std::optional(static_cast<int>(*value)) : std::nullopt);
        });
        connect(&field, &SegmentField::chosen, this, [this, member](int value) {
            context().put(withField(map(), records_, member, static_cast<M>(value)));
        });
        return field;
    }

    // 1 … 5, or none.
    SegmentField& marks(int R::*member) {
        return segments(member, {1, 2, 3, 4, 5}, 0, [](int value) { return QString::number(value); });
    }

    // One of many values; `said(i)` are the words of each.
    template <class M> ListField& list(M R::*member, int count, const std::function<QString(int)>& said) {
        auto* made = new ListField(count, this);
        auto& field = add(made, captionOf(member), [made, count, said] {
            QStringList words;
            for (int i = 0; i < count; ++i)
                words << asSentence(said(i));
            made->setWords(words);
        });
        bindDiffering(field, member, [&field](const std::optional<M>& value) {
            field.show(value ? std::optional(static_cast<int>(*value)) : std::nullopt);
        });
        connect(&field, &ListField::chosen, this, [this, member](int value) { choose(member, static_cast<M>(value)); });
        return field;
    }

    // The values of an enumeration, said by the catalogue: `family` and the value's name; `none` for "not set".
    template <class E> ListField& choices(E R::*member, const char* family, const std::function<QString()>& none = {}) {
        ListField& field = list(member, static_cast<int>(EnumNames<E>::names.size()), [this, family, none](int i) {
            const std::string_view name = nameOf(static_cast<E>(i));
            if (name.empty()) return none ? none() : InspectorPage::tr("not set");
            return words(family + std::string(name));
        });
        field.setFirstIsNone(nameOf(static_cast<E>(0)).empty());
        return field;
    }

    CheckField& check(bool R::*member, const std::function<QString()>& said) {
        auto* made = new CheckField(this);
        auto& field = add(made, "", [made, said] { made->setWords(asSentence(said())); });
        bind(field, [this, &field, member] { field.show(commonValue(records_, member)); });
        connect(&field, &CheckField::chosen, this,
                [this, member](bool on) { context().put(withField(map(), records_, member, on)); });
        return field;
    }

    ColourField& colour(std::string R::*member) {
        auto& field = add(new ColourField(this), captionOf(member));
        bindDiffering(field, member, [&field](const std::optional<std::string>& value) {
            field.show(value ? std::optional(qt(*value)) : std::nullopt);
        });
        connect(&field, &ColourField::chosen, this, [this, member](const QString& code) {
            context().put(withField(map(), records_, member, code.toStdString()));
        });
        return field;
    }

    // False, and the map is as it was before the typing, when it does not take the edit.
    bool takeTyped(TextField& field, const Edit& edit) {
        if (!context().isUsedBy(&field)) field.begin();
        const auto done = context().type(&field, edit);
        if (!done) refuseTyped(field, troubleInWords(done.error(), context().language()));
        return done.has_value();
    }
    // The beginning of what is refused may have meant something ("12.2" of "12.2027"): it does not stay.
    void refuseTyped(TextField& field, const QString& trouble) {
        if (context().takeBack(&field)) field.goBack();
        field.setTrouble(trouble);
    }

    // The code of the words that name a field.
    template <class M> static std::string captionOf(M R::*member) {
        return "field." + recordName() + "." + std::string(fieldName(member));
    }
    static std::string recordName() {
        if constexpr (std::is_same_v<R, Passport>) return "map";
        if constexpr (std::is_same_v<R, Stage>) return "stage";
        if constexpr (std::is_same_v<R, Row>) return "row";
        if constexpr (std::is_same_v<R, Persona>) return "persona";
        if constexpr (std::is_same_v<R, Transition>) return "transition";
        return "card";
    }

    template <class M, class Show>
    void bindDiffering(InspectorField& field, M R::*member, Show show, TextField* text = nullptr) {
        bind(
            field,
            [this, &field, member, show] {
                const auto value = commonValue(records_, member);
                field.setDiffers(!value);
                show(value);
            },
            text);
    }

private:
    static std::shared_ptr<const R> recordOn(const Map& map, const R& record) {
        if constexpr (std::is_same_v<R, Passport>)
            return map.passport.pointer();
        else if constexpr (std::is_same_v<R, Stage>)
            return map.stages.find(record.id);
        else if constexpr (std::is_same_v<R, Row>)
            return map.rows.find(record.id);
        else if constexpr (std::is_same_v<R, Persona>)
            return map.personas.find(record.id);
        else if constexpr (std::is_same_v<R, Transition>)
            return map.transitions.find(record.id);
        else
            return map.cards.find(record.id);
    }
    template <class M> void choose(M R::*member, M value) {
        if constexpr (std::is_same_v<M, RowKind>)
            context().put(withRowKind(map(), records_, value));
        else if constexpr (std::is_same_v<M, TransitionKind>)
            context().put(withTransitionKind(map(), records_, value));
        else
            context().put(withField(map(), records_, member, value));
    }

    struct Bound {
        InspectorField* field;
        std::function<void()> show;
        IsMeant isMeant;
        TextField* text;
    };
    Records<R> records_;
    IsMeant isMeant_;
    std::vector<Bound> bounds_;
};

} // namespace cjm
