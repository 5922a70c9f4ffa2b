#pragma once
#include <QRegularExpression>
#include <QString>

#include <optional>
#include <string>

namespace cjm::test {

/// A pattern that all sources are searched for; the library's is fifty times faster than the standard one.
class Pattern {
public:
    explicit Pattern(const char* text) : expression_(QString::fromUtf8(text)) { expression_.optimize(); }

    /// What of a text matches first.
    [[nodiscard]] std::optional<std::string> in(const std::string& text) const {
        const auto match = expression_.match(QString::fromStdString(text));
        if (!match.hasMatch()) return std::nullopt;
        return match.captured().toStdString();
    }
    [[nodiscard]] std::size_t countIn(const std::string& text) const {
        std::size_t count = 0;
        for (auto it = expression_.globalMatch(QString::fromStdString(text)); it.hasNext(); it.next())
            ++count;
        return count;
    }
    /// A source without its comments, so that a rule may be spoken of.
    [[nodiscard]] static std::string withoutComments(const std::string& text) {
        static const QRegularExpression comment(QStringLiteral("//[^\\n]*"));
        return QString::fromStdString(text).remove(comment).toStdString();
    }

private:
    QRegularExpression expression_;
};

} // namespace cjm::test
