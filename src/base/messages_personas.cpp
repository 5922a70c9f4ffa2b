#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry personaEntries[] = {
    // Words of the view and the page of personas.
    {"look.personas", "Портреты клиентов", "Customer personas"},
    {"look.audience", "Аудитория", "Audience"},
    {"look.audience-step", "Обобщённый образ, шаг 1", "The general picture, step 1"},
    {"look.audience-none", "Кто ваши клиенты: возраст, образование, за что отвечают",
     "Who your customers are: age, education, what they answer for"},
    {"look.persona", "Портрет", "Persona"},
    {"look.first-persona", "Один портрет на сегмент: кто он, за что отвечает, чего боится. Начните с того, кто решает",
     "One persona a segment: who they are, what they answer for, what they fear. Begin with the one who decides"},
    {"look.persona-name-none", "Как его назвать", "What to call them"},
    {"look.persona-segment-none", "Сегмент", "Segment"},
    {"look.roles", "РОЛИ В РЕШЕНИИ", "ROLES IN THE DECISION"},
    {"look.nobody", "никто", "nobody"},
    {"look.fact-age", "Возраст", "Age"},
    {"look.fact-age-none", "не указан", "not given"},
    {"look.fact-education", "Образование", "Education"},
    {"look.fact-education-none", "не указано", "not given"},
    {"look.fact-company", "Компания", "Company"},
    {"look.fact-company-none", "не указана", "not given"},
    {"look.fact-role", "Должность", "Job title"},
    {"look.fact-role-none", "не указана", "not given"},
    {"look.list-responsibilities", "Отвечает за", "Answers for"},
    {"look.list-needs", "Потребности", "Needs"},
    {"look.list-motives", "Мотивы", "Motives"},
    {"look.list-pains", "Боли", "Pains"},
    {"look.quote-none", "Цитаты нет", "No quote"},
    {"look.quote-from", "Цитата {n} · {group}", "Quote {n} · {group}"},
    {"look.quote-from-dated", "Цитата {n} · {group}, {date}", "Quote {n} · {group}, {date}"},
    {"look.quote-printed", "Цитата {n}, интервью, {group}", "Quote {n}, interview, {group}"},
    {"look.quote-printed-dated", "Цитата {n}, интервью {date}, {group}", "Quote {n}, interview of {date}, {group}"},
    {"look.guess-no-interview", "Гипотеза: интервью с ним нет.", "Assumption: not interviewed."},
    {"look.guess-no-quote", "Гипотеза: нет цитаты", "Assumption: no quote"},
    {"look.quote-add", "Добавить", "Add"},
    {"look.no-emotions", "Эмоций пока нет", "No emotions yet"},
    {"look.no-cards", "Карточек пока нет", "No cards yet"},
    {"look.confirmed", "Подтверждено {n} из {of}", "{n} of {of} confirmed"},
    {"look.interviews", "{n} {n:интервью|интервью|интервью}", "{n} {n:interview|interviews}"},
    {"look.no-interviews", "интервью нет", "no interviews"},
    {"look.stories", "{n} {n:история|истории|историй}", "{n} {n:story|stories}"},
    {"look.no-stories", "историй нет", "no stories"},
    {"look.on-map", "На карте", "On the map"},
    {"look.age-years", "{n} {n:год|года|лет}", "{n} {n:year|years} old"},
    {"look.guess-printed", "Гипотеза: интервью с ним ещё не было", "Assumption: not interviewed yet"},
    {"look.legend-fact", "подтверждено цитатой", "confirmed by a quote"},
    {"look.legend-assumption", "гипотеза", "assumption"},
    // Cards by kind, as they are counted.
    {"look.count-goal", "{n} {n:цель|цели|целей}", "{n} {n:goal|goals}"},
    {"look.count-question", "{n} {n:вопрос|вопроса|вопросов}", "{n} {n:question|questions}"},
    {"look.count-touchpoint", "{n} {n:точка|точки|точек} контакта", "{n} {n:touchpoint|touchpoints}"},
    {"look.count-emotion", "{n} {n:эмоция|эмоции|эмоций}", "{n} {n:emotion|emotions}"},
    {"look.count-barrier", "{n} {n:барьер|барьера|барьеров}", "{n} {n:barrier|barriers}"},
    {"look.count-solution", "{n} {n:решение|решения|решений}", "{n} {n:solution|solutions}"},
    {"look.count-action", "{n} {n:действие|действия|действий}", "{n} {n:action|actions}"},
    {"look.count-thought", "{n} {n:мысль|мысли|мыслей}", "{n} {n:thought|thoughts}"},
    {"look.count-channel", "{n} {n:канал|канала|каналов}", "{n} {n:channel|channels}"},
    {"look.count-quote", "{n} {n:цитата|цитаты|цитат}", "{n} {n:quote|quotes}"},
    {"look.count-metric", "{n} {n:показатель|показателя|показателей}", "{n} {n:metric|metrics}"},
    {"look.count-image", "{n} {n:картинка|картинки|картинок}", "{n} {n:picture|pictures}"},
    {"look.count-process", "{n} {n:процесс|процесса|процессов}", "{n} {n:process|processes}"},
    {"look.count-text", "{n} {n:текст|текста|текстов}", "{n} {n:text|texts}"},
    // Editing them.
    {"edit.persona-moved", "портрет «{name}» перенесён", "persona “{name}” moved"},
    {"edit.persona-field", "портрет «{name}»: {field}", "persona “{name}”: {field}"},
    {"edit.personas-field", "{n} {n:портрет|портрета|портретов}: {field}", "{n} {n:persona|personas}: {field}"},
    {"edit.persona-nameless-added", "портрет добавлен", "persona added"},
    {"edit.persona-nameless-removed", "портрет удалён", "persona removed"},
    {"edit.text-too-long", "{field}: не длиннее {n} {n:знака|знаков|знаков}",
     "{field}: at most {n} {n:character|characters}"},
    {"edit.line-too-long", "{field}: строка не длиннее {n} {n:знака|знаков|знаков}",
     "{field}: at most {n} {n:character|characters} a line"},
};

} // namespace

std::span<const CatalogueEntry> personaMessages() { return personaEntries; }

} // namespace cjm
