#pragma once
#include "app/views/personas_view.hpp"
#include "gui/view_hands.hpp"

#include <QStringList>

namespace cjm::test {

/// The view of personas of the example map, and hands on it.
class Sheets : public ViewHands<PersonasView> {
public:
    explicit Sheets(Language language = Language::russian, QSize size = {1600, 1000})
        : ViewHands(Qt::Key_3, language, size) {}

    const PersonaSheet& sheet(std::size_t i) { return layout().sheets.at(i); }
    const Persona& persona(std::size_t i) { return *inOrder(desk.map().personas).at(i); }
    /// A point of a sheet where nothing is but the sheet.
    Point blank(std::size_t i) { return {sheet(i).foot.rect.x + 4, sheet(i).foot.rect.y + 4}; }
    Target field(std::size_t i, const char* name) { return PersonaFieldTarget{persona(i).id, name}; }
    QStringList names() {
        QStringList list;
        for (const auto& each : inOrder(desk.map().personas))
            list << QString::fromStdString(each->name);
        return list;
    }
};

} // namespace cjm::test
