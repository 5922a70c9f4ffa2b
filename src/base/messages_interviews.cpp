#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry interviewEntries[] = {
    // Words of the view and the page of interviews.
    {"look.interviews-title", "Интервью", "Interviews"},
    {"look.quotes-alone", "{n} {n:цитата|цитаты|цитат}", "{n} {n:quote|quotes}"},
    {"look.quotes-confirm", "{n} {n:цитата подтверждает|цитаты подтверждают|цитат подтверждают} {cards}",
     "{n} {n:quote confirms|quotes confirm} {cards}"},
    {"look.cards-confirmed", "{n} {n:карточку|карточки|карточек}", "{n} {n:card|cards}"},
    {"look.group-customer", "Клиенты", "Customers"},
    {"look.group-customer-note", "пользуются или уже покупали", "use it or have bought it"},
    {"look.group-customer-question", "Кто уже купил или пользуется? Что сделал первым делом?",
     "Who has bought it or uses it? What did they do first?"},
    {"look.group-non-customer", "Не клиенты", "Non-customers"},
    {"look.group-non-customer-note", "ещё не имели дела с продуктом или не знают о нём",
     "have not met the product, or do not know of it"},
    {"look.group-non-customer-question", "Кто мог бы купить, но не знает о нас?",
     "Who could buy, but does not know of us?"},
    {"look.group-expert", "Эксперты", "Experts"},
    {"look.group-expert-note", "лучше всех знают нишу, продукты компании и конкурентов",
     "know the niche best, our products and those of others"},
    {"look.group-expert-question", "Кто видел таких клиентов десятки?", "Who has seen dozens of such customers?"},
    {"look.interview-fresh", "Новое интервью: кого спросили?", "New interview: who was asked?"},
    {"look.quote-fresh", "Новая цитата", "New quote"},
    {"look.quote-words", "Что сказали, слово в слово", "What was said, word for word"},
    {"look.who-none", "Кого спросили: роль, а не имя", "Who was asked: a role, no name"},
    {"look.notes-none", "Заметки", "Notes"},
    {"look.interview-date-none", "дата", "date"},
    {"look.interview-persona-none", "портрет не указан", "no persona"},
    // What is known from somebody, at the side.
    {"look.evidence", "Откуда знаем", "How we know"},
    {"look.evidence-confirmed", "Подтверждено", "Confirmed"},
    {"look.evidence-of", "{n} из {of}", "{n} of {of}"},
    {"look.evidence-unset", "Ещё {n} {n:карточка не отмечена|карточки не отмечены|карточек не отмечены}",
     "{n} more {n:card is|cards are} not set"},
    {"look.evidence-unset-here", "ещё {n} {n:карточка не отмечена|карточки не отмечены|карточек не отмечены}",
     "{n} more {n:card is|cards are} not set"},
    {"look.evidence-none",
     "Отметьте, что вы знаете точно, а что предполагаете: в свойствах карточки или знаками =\u00A0и\u00A0~ в конце её "
     "текста",
     "Mark what you know for sure and what you assume: in the fields of a card, or with = and ~ at the end of its "
     "text"},
    {"look.evidence-assumptions", "Пока это карта гипотез", "For now this is a map of assumptions"},
    {"look.evidence-unset-row", "{n} {n:не отмечена|не отмечены|не отмечены}", "{n} not set"},
    {"look.evidence-never", "не отмечают", "never marked"},
    {"look.evidence-by-stage", "По этапам", "By stage"},
    {"look.evidence-nothing", "Пока ничего не отмечено", "Nothing is marked yet"},
    {"look.evidence-ask", "СПРОСИТЬ У КЛИЕНТА", "ASK THE CUSTOMER"},
    {"look.evidence-more", "ещё {n}", "{n} more"},
    {"look.evidence-missing", "{n} из {of}: «{name}», интервью нет.", "{n} of {of}: “{name}”, not interviewed."},
    {"look.evidence-add-interview", "Добавить интервью", "Add interview"},
    {"look.evidence-stages", "КАРТОЧКИ ПО ЭТАПАМ", "CARDS BY STAGE"},
    {"look.what-quote-confirms", "Что подтверждает цитата", "What the quote confirms"},
    {"look.status-fact", "факт", "fact"},
    {"look.status-assumption", "гипотеза", "assumption"},
    {"look.status-none", "не отмечено", "not set"},
    {"look.card-without-words", "Без текста", "Without a text"},
    {"look.spoken-interview", "Интервью: {name}, {group}, {n} {n:цитата|цитаты|цитат}",
     "Interview: {name}, {group}, {n} {n:quote|quotes}"},
    {"look.spoken-quote", "Цитата {number}, {group}, подтверждает {n} {n:карточку|карточки|карточек}",
     "Quote {number}, {group}, confirms {n} {n:card|cards}"},
    {"look.spoken-quote-alone", "Цитата {number}, {group}, ничего не подтверждает",
     "Quote {number}, {group}, confirms nothing"},
    {"look.counts-interviews", "{n} интервью", "{n} {n:interview|interviews}"},
    // Editing them.
    {"command.interview.add", "Добавить интервью", "Add interview"},
    {"command.interview.add-quote", "Добавить цитату", "Add quote"},
    {"command.interview.date", "Дата…", "Date…"},
    {"command.interview.persona", "Портрет…", "Persona…"},
    {"command.interview.cite", "Что подтверждает цитата…", "What the quote confirms…"},
    {"command.interview.quote-up", "Переставить выше", "Move up"},
    {"command.interview.quote-down", "Переставить ниже", "Move down"},
    {"command.interview.move-left", "В столбец слева", "To the column on the left"},
    {"command.interview.move-right", "В столбец справа", "To the column on the right"},
    {"command.interview.delete", "Удалить", "Delete"},
    {"edit.no-interview-chosen", "сначала выберите интервью или цитату", "select an interview or a quote first"},
    {"edit.interview-nameless-added", "интервью добавлено", "interview added"},
    {"edit.interview-nameless-removed", "интервью удалено", "interview removed"},
    {"edit.solution-cites-nothing", "решение не подтверждают цитатой: оно ещё только будет",
     "a solution is not confirmed by a quote: it is still to come"},
    {"edit.quote-added", "цитата добавлена", "quote added"},
    {"edit.quote-changed", "цитата изменена", "quote changed"},
    {"edit.quote-removed", "цитата «{name}» удалена", "quote “{name}” removed"},
    {"edit.quote-moved", "цитата «{name}» переставлена", "quote “{name}” moved"},
    {"edit.card-confirmed", "карточка «{name}» отмечена как факт", "card “{name}” marked a fact"},
    {"edit.quote-cited", "цитата подтверждает карточку «{name}»", "the quote confirms the card “{name}”"},
    {"edit.quote-uncited", "цитата больше не подтверждает карточку «{name}»",
     "the quote no longer confirms the card “{name}”"},
};

} // namespace

std::span<const CatalogueEntry> interviewMessages() { return interviewEntries; }

} // namespace cjm
