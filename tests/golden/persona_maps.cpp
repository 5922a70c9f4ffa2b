#include "golden/persona_maps.hpp"

#include "support/builders.hpp"

#include <cjm/storage/templates.hpp>

namespace cjm::test {
namespace {

Persona oddPersona(int number, Persona persona) {
    persona.id.value = "n" + std::to_string(number);
    persona.colour.clear();
    switch (number) {
    case 3:
        persona.name = "Заместитель генерального директора по технико-экономическому обоснованию энергосбережения";
        persona.decisionRoles = {"decides", "influences", "uses", "approves", "pays", "watches"};
        persona.company = "ООО «Теплоэнергоремонтналадка»";
        persona.role = "Главный инженер водогрейной котельной";
        persona.age = "33–50";
        break;
    case 4: {
        const PersonaId id = persona.id;
        persona = {};
        persona.id = id;
        break;
    }
    case 5:
        persona.colour = "#FFF7C0";
        persona.quote =
            "Переосвидетельствование водогрейного котлоагрегата заняло три месяца, и всё это время никто не "
            "мог сказать, кто за него отвечает и сколько это будет стоить";
        persona.quoteFrom = {};
        break;
    default: break;
    }
    return persona;
}

} // namespace

Map withPersonas(int count, Language language) {
    Map map = loadTemplate("boiler-example", language)->map;
    const auto own = inOrder(map.personas);
    for (std::size_t i = 0; i < own.size(); ++i)
        if (static_cast<int>(i) >= count) map = after(map, RemovePersona{own[i]->id});
    for (int i = static_cast<int>(own.size()); i < count; ++i)
        map = after(map, PutPersona{oddPersona(i, *own[static_cast<std::size_t>(i) % own.size()]), {}});
    return map;
}

} // namespace cjm::test
