#include "app/widgets/svg_check.hpp"

#include "app/widgets/picture_record.hpp"

#include <cjm/model/picture.hpp>

#include <QMultiHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace cjm {
namespace {

constexpr qsizetype largestSvg = qsizetype{1024} * 1024;
constexpr std::size_t mostSvgElements = 20'000;
constexpr int deepestSvg = 100; // elements in each other, copies with them: each takes room on the stack
// Characters that are drawn: a copy counts as what it copies. Copies of copies double with each line of a file.
constexpr long long mostDrawn = 2LL * largestSvg;
constexpr long long elementCost = 64, pixelsAsOne = 1'024;
constexpr long long dashedCost = 256;        // times: a short line is drawn as up to ten thousand dashes
constexpr int mostAttributes = 1'000;        // of one element: the reader compares each with each
constexpr long long mostMatches = 4'000'000; // each rule of a style sheet is tried on each element

Message unsafeSvg() { return {"edit.avatar-svg-unsafe", {}}; }
Message complexSvg() { return {"edit.avatar-svg-too-complex", {}}; }

struct SvgElement {
    std::vector<std::size_t> children;
    std::vector<QString> targets; // ids of what is drawn with it
    long long cost = elementCost; // of its own, and with all below it once it is added up
    int depth = 0;                // of what is below it; 0 until it is added up
};

// As many "=" stand in a tag as it has attributes or more, and no value holds a "<".
bool hasCrowdedTag(const QByteArray& bytes) {
    int attributes = 0;
    for (const char letter : bytes) {
        if (letter == '<') attributes = 0;
        if (letter == '=' && ++attributes > mostAttributes) return true;
    }
    return false;
}

// Whether a style draws dashes, or may: a backslash can hide the word.
bool hasDashes(QStringView style) {
    const auto count = [&](QStringView words) { return style.count(words, Qt::CaseInsensitive); };
    return style.contains(u'\\') || count(u"dasharray") > count(u"dasharray:none") + count(u"dasharray: none");
}

// The ids after each "#" that leads to another element: a whole link or url(#…).
void addTargets(QStringView value, std::vector<QString>& targets) {
    for (qsizetype at = value.indexOf(u'#'); at >= 0; at = value.indexOf(u'#', at + 1)) {
        qsizetype end = at + 1;
        while (end < value.size() && !QStringView(u")'\"; ").contains(value[end]))
            ++end;
        targets.push_back(value.mid(at + 1, end - at - 1).toString());
    }
}

class SvgCheck {
public:
    explicit SvgCheck(const QByteArray& bytes) : xml_(bytes) {}

    Result<void> run() {
        while (!xml_.atEnd()) {
            const auto token = xml_.readNext();
            if (auto refused = judge(token)) return failure(*std::move(refused));
        }
        if (elements_.empty()) return failure({"edit.avatar-not-a-picture", {}});
        if (xml_.hasError()) return failure({"edit.avatar-damaged", {}});
        if (isDashed_) mostDrawn_ /= dashedCost;
        if (rules_ * static_cast<long long>(elements_.size()) > mostMatches || !addUp(0, 0))
            return failure(complexSvg());
        return {};
    }

private:
    // Why it cannot be drawn, or nothing.
    std::optional<Message> judge(QXmlStreamReader::TokenType token) {
        switch (token) {
        case QXmlStreamReader::ProcessingInstruction: // style sheets of other files
        case QXmlStreamReader::EntityReference: return unsafeSvg();
        case QXmlStreamReader::DTD: // the name of a standard is fine, rules of its own are not
            if (xml_.text().contains(u'[')) return unsafeSvg();
            return std::nullopt;
        case QXmlStreamReader::StartElement: return begin();
        case QXmlStreamReader::EndElement:
            open_.pop_back();
            isStyle_ = false;
            return std::nullopt;
        case QXmlStreamReader::Characters:
            if (!open_.empty()) elements_[open_.back()].cost += xml_.text().size();
            isDashed_ = isDashed_ || (isStyle_ && hasDashes(xml_.text()));
            rules_ += xml_.text().count(u'{') + xml_.text().count(u',');
            return std::nullopt;
        default: return std::nullopt;
        }
    }

    std::optional<Message> begin() {
        if (elements_.empty() && xml_.name() != u"svg") return Message{"edit.avatar-not-a-picture", {}};
        if (xml_.name().compare(u"script", Qt::CaseInsensitive) == 0) return unsafeSvg();
        if (elements_.size() >= mostSvgElements || open_.size() >= deepestSvg) return complexSvg();
        isStyle_ = xml_.name() == u"style";
        SvgElement element;
        for (const QXmlStreamAttribute& attribute : xml_.attributes())
            if (auto refused = judge(attribute, element)) return refused;
        if (!open_.empty()) elements_[open_.back()].children.push_back(elements_.size());
        open_.push_back(elements_.size());
        elements_.push_back(std::move(element));
        return std::nullopt;
    }

    std::optional<Message> judge(const QXmlStreamAttribute& attribute, SvgElement& element) {
        const QStringView value = attribute.value();
        element.cost += value.size();
        if (attribute.name() == u"style") isDashed_ = isDashed_ || hasDashes(value);
        if (attribute.name() == u"stroke-dasharray" && value != u"none") isDashed_ = true;
        if (attribute.name() == u"id") byId_.insert(value.toString(), elements_.size());
        if (attribute.name().compare(u"href", Qt::CaseInsensitive) == 0) {
            if (value.startsWith(u"data:")) return judgePicture(value, element);
            if (!value.startsWith(u'#')) return unsafeSvg();
            addTargets(value, element.targets);
        } else if (value.contains(u"url(")) {
            addTargets(value, element.targets);
        }
        return std::nullopt;
    }

    // A picture in the drawing has the bounds of one beside it, and all of them together have the bounds of one.
    std::optional<Message> judgePicture(QStringView value, SvgElement& element) {
        const QStringView mark(u"base64,");
        const qsizetype at = value.lastIndexOf(mark);
        if (at < 0) return unsafeSvg();
        const auto image = imageRecord(QByteArray::fromBase64(value.mid(at + mark.size()).toLatin1()));
        if (!image) return unsafeSvg();
        const auto size = pictureSize(*image);
        if (!size) return unsafeSvg();
        const auto pixels = static_cast<long long>(size->width) * size->height;
        element.cost += pixels / pixelsAsOne;
        pixels_ += pixels;
        if (pixels_ > mostPicturePixels) return complexSvg();
        return std::nullopt;
    }

    // Adds up what is drawn with an element; false where it is too much or goes too deep, as in a circle.
    bool addUp(std::size_t index, int above) {
        SvgElement& element = elements_[index];
        if (above + element.depth >= deepestSvg) return false;
        if (element.depth > 0) return true;
        int deepest = 0;
        const auto add = [&](std::size_t part) {
            if (!addUp(part, above + 1)) return false;
            element.cost += elements_[part].cost;
            deepest = std::max(deepest, elements_[part].depth);
            return element.cost <= mostDrawn_;
        };
        for (const std::size_t child : element.children)
            if (!add(child)) return false;
        for (const QString& target : element.targets) // of several with one id each may be meant
            for (auto it = byId_.constFind(target); it != byId_.cend() && it.key() == target; ++it)
                if (!add(*it)) return false;
        element.depth = deepest + 1;
        return true;
    }

    QXmlStreamReader xml_;
    std::vector<SvgElement> elements_;
    std::vector<std::size_t> open_; // from the root to where the reader is
    QMultiHash<QString, std::size_t> byId_;
    bool isStyle_ = false, isDashed_ = false;
    long long mostDrawn_ = mostDrawn;
    long long pixels_ = 0, rules_ = 0; // of pictures in it, of its style sheets
};

} // namespace

Result<void> checkSvg(const QByteArray& bytes) {
    if (bytes.contains('\0')) return failure({"edit.avatar-not-a-picture", {}}); // UTF-16 hides what is looked for
    if (bytes.size() > largestSvg || hasCrowdedTag(bytes)) return failure(complexSvg());
    return SvgCheck(bytes).run();
}

} // namespace cjm
