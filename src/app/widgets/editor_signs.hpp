#pragma once
#include <cjm/layout/text.hpp>

#include <QList>
#include <QObject>
#include <QString>

#include <string>

class QTextBlock;
class QTextDocument;
class QTextEdit;

namespace cjm {

/// Sets the text of a field as the map does: soft hyphens take no room, keycaps are one sign, and lines end where they
/// end on the map. What the field holds stays as it is.
class EditorSigns : public QObject {
public:
    /// Belongs to the document.
    explicit EditorSigns(QTextDocument& document);
    /// The text as the map has it, behind a sign that the field does not hold (`TextSpot::sign`); while the field holds
    /// another text, its lines are Qt's.
    void setLines(TextPtr lines, const std::string& sign = {});

private:
    void follow(int from, int added);
    void set(const QTextBlock& block, const QList<int>& ends);
    [[nodiscard]] QList<int> lineEnds() const;

    QTextDocument& document_;
    TextPtr lines_;
    QString sign_; // before the first line
};

/// A field for plain text that is as high as its text and as wide as there is room: Tab leaves it, and unseen signs
/// stand in it as on the map. Its height follows with who owns it.
void makePlainField(QTextEdit& edit);

} // namespace cjm
