#pragma once
#include <cjm/layout/text.hpp>

#include <QList>
#include <QObject>

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
    /// The text as the map has it; while the field holds another one, its lines are Qt's.
    void setLines(TextPtr lines);

private:
    void follow(int from, int added);
    void set(const QTextBlock& block, const QList<int>& ends);
    [[nodiscard]] QList<int> lineEnds() const;

    QTextDocument& document_;
    TextPtr lines_;
};

/// A field for plain text that is as high as its text and as wide as there is room: Tab leaves it, and unseen signs
/// stand in it as on the map. Its height follows with who owns it.
void makePlainField(QTextEdit& edit);

} // namespace cjm
