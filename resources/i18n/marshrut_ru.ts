<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
    <context>
        <name>ClipboardCommands</name>
        <message>
            <source>Reading what is to be pasted…</source>
            <translation>Читаю то, что вы вставляете…</translation>
        </message>
        <message>
            <source>Putting the cards on the map…</source>
            <translation>Карточки ставятся на карту…</translation>
        </message>
    </context>
    <context>
        <name>cjm::CompareView</name>
        <message>
            <source>Comparison</source>
            <translation>Сравнение</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Отличия</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>Все строки</translation>
        </message>
        <message>
            <source>Rows without differences too: A</source>
            <translation>И строки без отличий: A</translation>
        </message>
    </context>
    <context>
        <name>cjm::CoverageBar</name>
        <message>
            <source>Nothing is marked yet. F: fact, G: assumption</source>
            <translation>Пока ничего не отмечено. F: факт, G: гипотеза</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>cjm::DateField</name>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Save the map as</source>
            <translation>Сохранить карту как</translation>
        </message>
        <message>
            <source>“%1” has changes that are not saved.</source>
            <translation>В карте «%1» есть несохранённые изменения.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>Не сохранять</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Export the map as</source>
            <translation>Экспорт карты</translation>
        </message>
        <message>
            <source>Save as my template</source>
            <translation>Сохранить как мой шаблон</translation>
        </message>
        <message>
            <source>Sign edits</source>
            <translation>Подпись правок</translation>
        </message>
        <message>
            <source>Your name, role or initials:</source>
            <translation>Имя, роль или инициалы:</translation>
        </message>
        <message>
            <source>Name of the template:</source>
            <translation>Название шаблона:</translation>
        </message>
        <message>
            <source>“%1” could not be saved. Your work is safe on this computer.</source>
            <translation>Карту «%1» не удалось сохранить. Ваша работа цела на этом компьютере.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Попробовать ещё раз</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Сохранить как…</translation>
        </message>
        <message>
            <source>Close, go on next time</source>
            <translation>Закрыть и продолжить в другой раз</translation>
        </message>
        <message>
            <source>“%1” is no longer in its place. Your work is safe.</source>
            <translation>Файла «%1» больше нет на прежнем месте. Ваша работа цела.</translation>
        </message>
        <message>
            <source>It was deleted or moved. Where shall it be saved?</source>
            <translation>Его удалили или перенесли. Куда сохранить карту?</translation>
        </message>
        <message>
            <source>Save here again</source>
            <translation>Сохранить здесь снова</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n этап</numerusform>
                <numerusform>%n этапа</numerusform>
                <numerusform>%n этапов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n строку</numerusform>
                <numerusform>%n строки</numerusform>
                <numerusform>%n строк</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 и %2</translation>
        </message>
        <message numerus="yes">
            <source>Paste %n card(s)?</source>
            <translation>
                <numerusform>Вставить %n карточку?</numerusform>
                <numerusform>Вставить %n карточки?</numerusform>
                <numerusform>Вставить %n карточек?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The map has room for the first %n of them.</source>
            <translation>
                <numerusform>На карте есть место для первой %n из них.</numerusform>
                <numerusform>На карте есть место для первых %n из них.</numerusform>
                <numerusform>На карте есть место для первых %n из них.</numerusform>
            </translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Вставить</translation>
        </message>
        <message>
            <source>The table is larger than the map. Add %1?</source>
            <translation>Таблица больше карты. Добавить %1?</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Only what fits</source>
            <translation>Только то, что помещается</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) of these names are there already. Replace them?</source>
            <translation>
                <numerusform>Уже есть %n файл с таким именем. Заменить его?</numerusform>
                <numerusform>Уже есть %n файла с такими именами. Заменить их?</numerusform>
                <numerusform>Уже есть %n файлов с такими именами. Заменить их?</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Заменить</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Выбрать картинку</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
            <translation>Картинки (*.png *.jpg *.jpeg *.webp *.gif)</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg)</source>
            <translation>Картинки (*.png *.jpg *.jpeg *.webp *.gif *.svg)</translation>
        </message>
        <message>
            <source>“%1” is no longer in its place.</source>
            <translation>«%1» больше нет на прежнем месте.</translation>
        </message>
        <message>
            <source>The file was deleted or moved, or its disk is away. This computer keeps the map of %1.</source>
            <translation>Файл удалили или перенесли, или отключён его диск. На этом компьютере есть карта от %1.</translation>
        </message>
        <message>
            <source>Open that</source>
            <translation>Открыть её</translation>
        </message>
        <message>
            <source>Close without a file</source>
            <translation>Закрыть без файла</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>As large as the map</source>
            <translation>По размеру карты</translation>
        </message>
        <message>
            <source>As large as what is on it</source>
            <translation>По содержимому</translation>
        </message>
        <message>
            <source>A4, upright</source>
            <translation>A4, книжный лист</translation>
        </message>
        <message>
            <source>Slide 16:9</source>
            <translation>Слайд 16:9</translation>
        </message>
    </context>
    <context>
        <name>Background</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Opening “%1”…</source>
            <translation>Открывается «%1»…</translation>
        </message>
        <message>
            <source>Then the window closes.</source>
            <translation>Потом окно закроется.</translation>
        </message>
    </context>
    <context>
        <name>RecentFiles</name>
        <message>
            <source>yesterday</source>
            <translation>вчера</translation>
        </message>
    </context>
    <context>
        <name>cjm::AvatarPicker</name>
        <message>
            <source>Icons</source>
            <translation>Значки</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Лица</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>Картинка…</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <source>Avatar</source>
            <translation>Аватар</translation>
        </message>
        <message>
            <source>Find a face</source>
            <translation>Найти лицо</translation>
        </message>
        <message>
            <source>Find an icon</source>
            <translation>Найти значок</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>A colour is written like #2B6CB0</source>
            <translation>Цвет пишут так: #2B6CB0</translation>
        </message>
    </context>
    <context>
        <name>cjm::AvatarPicturePage</name>
        <message>
            <source>Choose a file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>Drag to move it, turn the wheel to make it larger or smaller.</source>
            <translation>Двигайте картинку мышью, размер меняет колесо.</translation>
        </message>
        <message>
            <source>Drop a picture here, paste one (Ctrl+V) or choose a file: PNG, JPEG, WebP, GIF or SVG.</source>
            <translation>Перетащите сюда картинку, вставьте её (Ctrl+V) или выберите файл: PNG, JPEG, WebP, GIF или SVG.</translation>
        </message>
        <message>
            <source>Opening the picture…</source>
            <translation>Картинка открывается…</translation>
        </message>
    </context>
    <context>
        <name>cjm::Banner</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>cjm::ChangesPanel</name>
        <message>
            <source>Earlier changes are not kept</source>
            <translation>Более ранние изменения не хранятся</translation>
        </message>
        <message>
            <source>The map as it was opened</source>
            <translation>Карта открыта</translation>
        </message>
        <message>
            <source>you are here</source>
            <translation>вы здесь</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>отменено</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Изменения</translation>
        </message>
    </context>
    <context>
        <name>cjm::ColourField</name>
        <message>
            <source>A colour such as #2B6DEF</source>
            <translation>Нужен цвет вида #2B6DEF</translation>
        </message>
        <message>
            <source>Usual colour</source>
            <translation>Обычный цвет</translation>
        </message>
    </context>
    <context>
        <name>cjm::DockTitle</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>cjm::EditorHint</name>
        <message>
            <source>Enter: another quote · &gt;: a card · Esc: cancel</source>
            <translation>Enter: ещё цитата · &gt;: карточка · Esc: отменить</translation>
        </message>
        <message>
            <source>A role instead of a name?</source>
            <translation>Роль вместо имени?</translation>
        </message>
        <message>
            <source>Enter: next stage · Tab: its second line</source>
            <translation>Enter — ещё этап · Tab — вторая строка этапа</translation>
        </message>
        <message>
            <source>Enter: more · Tab: on · ?: all signs</source>
            <translation>Enter — ещё · Tab — дальше · ? — все знаки</translation>
        </message>
        <message>
            <source>How it feels: %1</source>
            <translation>Что чувствует: %1</translation>
        </message>
        <message>
            <source>Shift+Enter: new line</source>
            <translation>Shift+Enter — новая строка</translation>
        </message>
        <message>
            <source>~ assumption · = fact</source>
            <translation>~ гипотеза · = факт</translation>
        </message>
        <message>
            <source>At the end: @name whom it concerns</source>
            <translation>В конце: @имя кого касается</translation>
        </message>
        <message>
            <source>At the end: !!! critical · !! noticeable · ! minor · @name whom it concerns</source>
            <translation>В конце: !!! критичный · !! заметный · ! слабый · @имя кого касается</translation>
        </message>
        <message>
            <source>At the end: * moment of truth · #phone channel</source>
            <translation>В конце: * момент истины · #телефон канал</translation>
        </message>
        <message>
            <source>Alt+1…5 importance · Ctrl+Alt+1…5 customer rating</source>
            <translation>Alt+1…5 важность · Ctrl+Alt+1…5 оценка клиента</translation>
        </message>
        <message>
            <source>At the end: +1.5 or −0.6 how it feels · ! makes it a barrier</source>
            <translation>В конце: +1,5 или −0,6 — что чувствует · ! превратит в барьер</translation>
        </message>
        <message>
            <source>@name whose it is · * moment of truth</source>
            <translation>@имя чья это эмоция · * момент истины</translation>
        </message>
        <message>
            <source>At the end: &gt;word of the barrier that it removes</source>
            <translation>В конце: &gt;слово из барьера, который решение снимает</translation>
        </message>
        <message>
            <source>Alt+1…5 impact · Ctrl+Alt+1…5 effort</source>
            <translation>Alt+1…5 эффект · Ctrl+Alt+1…5 усилия</translation>
        </message>
    </context>
    <context>
        <name>cjm::ExportDialog</name>
        <message>
            <source>With the appe&amp;ndix</source>
            <translation>С прило&amp;жением</translation>
        </message>
        <message>
            <source>&amp;How we know</source>
            <translation>&amp;Откуда знаем</translation>
        </message>
        <message>
            <source>T&amp;ransitions</source>
            <translation>Пе&amp;реходы</translation>
        </message>
        <message>
            <source>&amp;Around the map:</source>
            <translation>Вокр&amp;уг карты:</translation>
        </message>
        <message>
            <source>On &amp;cards:</source>
            <translation>На &amp;карточках:</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <source>%1 dpi</source>
            <translation>%1 точек на дюйм</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>&amp;Format:</source>
            <translation>&amp;Формат:</translation>
        </message>
        <message>
            <source>&amp;View:</source>
            <translation>&amp;Вид:</translation>
        </message>
        <message>
            <source>P&amp;ersona:</source>
            <translation>&amp;Портрет:</translation>
        </message>
        <message>
            <source>All personas</source>
            <translation>Все портреты</translation>
        </message>
        <message>
            <source>&amp;Theme:</source>
            <translation>&amp;Тема:</translation>
        </message>
        <message>
            <source>&amp;Page:</source>
            <translation>&amp;Страница:</translation>
        </message>
        <message>
            <source>&amp;Resolution:</source>
            <translation>&amp;Разрешение:</translation>
        </message>
        <message>
            <source>With the s&amp;tory</source>
            <translation>С &amp;историей</translation>
        </message>
    </context>
    <context>
        <name>cjm::FieldEditors</name>
        <message>
            <source>Not set</source>
            <translation>Не задано</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Пока никто</translation>
        </message>
        <message>
            <source>Who does it: a role or a team</source>
            <translation>Кто делает: роль или команда</translation>
        </message>
        <message>
            <source>1 Mar, tomorrow, in a week, end of March</source>
            <translation>1 мар, завтра, через неделю, конец марта</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Срок</translation>
        </message>
    </context>
    <context>
        <name>cjm::LinkedText</name>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
    </context>
    <context>
        <name>cjm::PictureShow</name>
        <message>
            <source>Picture</source>
            <translation>Картинка</translation>
        </message>
        <message>
            <source>Esc or a click takes it back</source>
            <translation>Esc или щелчок убирает её</translation>
        </message>
    </context>
    <context>
        <name>cjm::FirstSteps</name>
        <message>
            <source>Where to begin</source>
            <translation>С чего начать</translation>
        </message>
        <message>
            <source>Stages are what the customer goes through, rows are what you write down about it.</source>
            <translation>Этапы — что проходит клиент, строки — что вы об этом записываете.</translation>
        </message>
        <message>
            <source>+ Stage</source>
            <translation>+ Этап</translation>
        </message>
        <message>
            <source>+ Row</source>
            <translation>+ Строка</translation>
        </message>
        <message>
            <source>Take a template</source>
            <translation>Взять шаблон</translation>
        </message>
    </context>
    <context>
        <name>cjm::GridView</name>
        <message>
            <source>Ctrl+click opens it</source>
            <translation>Ctrl+щелчок открывает</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Карта</translation>
        </message>
        <message>
            <source>unlink</source>
            <translation>убрать связь</translation>
        </message>
        <message>
            <source>removes the barrier</source>
            <translation>снимает барьер</translation>
        </message>
        <message>
            <source>%1 px</source>
            <translation>%1 пикс.</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n этап</numerusform>
                <numerusform>%n этапа</numerusform>
                <numerusform>%n этапов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n строка</numerusform>
                <numerusform>%n строки</numerusform>
                <numerusform>%n строк</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n карточка</numerusform>
                <numerusform>%n карточки</numerusform>
                <numerusform>%n карточек</numerusform>
            </translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Что было</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>В двух словах</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
    </context>
    <context>
        <name>cjm::InlineEditor</name>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>Title of the map</source>
            <translation>Название карты</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>Подзаголовок</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Вторая строка</translation>
        </message>
        <message>
            <source>Name of the band</source>
            <translation>Название полосы</translation>
        </message>
    </context>
    <context>
        <name>cjm::Inspector</name>
        <message>
            <source>View</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Comments %1</source>
            <translation>Комментарии %1</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Комментарии</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Карточки</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Поля</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <source>Stage questions</source>
            <translation>Вопросы этапов</translation>
        </message>
    </context>
    <context>
        <name>cjm::InspectorField</name>
        <message>
            <source>several</source>
            <translation>разные</translation>
        </message>
        <message>
            <source>Only on some of what is selected</source>
            <translation>Только у части выбранного</translation>
        </message>
    </context>
    <context>
        <name>cjm::InspectorPage</name>
        <message>
            <source>New quote “%1”</source>
            <translation>Новая цитата «%1»</translation>
        </message>
        <message>
            <source>Confirms, too</source>
            <translation>Подтверждает ещё</translation>
        </message>
        <message>
            <source>as its stage</source>
            <translation>как у этапа</translation>
        </message>
        <message>
            <source>owned</source>
            <translation>своя</translation>
        </message>
        <message>
            <source>third-party</source>
            <translation>партнёра</translation>
        </message>
        <message>
            <source>Add a barrier</source>
            <translation>Добавить барьер</translation>
        </message>
        <message>
            <source>Find a barrier</source>
            <translation>Найти барьер</translation>
        </message>
        <message>
            <source>Unnamed persona</source>
            <translation>Портрет без имени</translation>
        </message>
        <message>
            <source>Without a text</source>
            <translation>Без текста</translation>
        </message>
        <message>
            <source>What removes the barrier</source>
            <translation>Что снимает барьер</translation>
        </message>
        <message>
            <source>Add a solution</source>
            <translation>Добавить решение</translation>
        </message>
        <message>
            <source>Find or create a solution</source>
            <translation>Найти или создать решение</translation>
        </message>
        <message>
            <source>Create “%1”</source>
            <translation>Создать «%1»</translation>
        </message>
        <message>
            <source>Add a quote</source>
            <translation>Добавить цитату</translation>
        </message>
        <message>
            <source>Find a quote</source>
            <translation>Найти цитату</translation>
        </message>
        <message>
            <source>A date such as 21.11.2026</source>
            <translation>Нужна дата вида 21.11.2026</translation>
        </message>
        <message>
            <source>A number</source>
            <translation>Нужно число</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>не указано</translation>
        </message>
        <message>
            <source>as the program</source>
            <translation>как у программы</translation>
        </message>
        <message>
            <source>1 · work on first</source>
            <translation>1 · проработать первым</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>обычная</translation>
        </message>
        <message>
            <source>A link begins with https://, http:// or mailto:</source>
            <translation>Ссылка начинается с https://, http:// или mailto:</translation>
        </message>
        <message>
            <source>Too long: 100,000 characters at most</source>
            <translation>Слишком длинно: не больше 100 000 знаков</translation>
        </message>
        <message>
            <source>The number is too small or too large</source>
            <translation>Число слишком маленькое или слишком большое</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
    </context>
    <context>
        <name>cjm::InterviewsView</name>
        <message>
            <source>Interviews</source>
            <translation>Интервью</translation>
        </message>
        <message>
            <source>6 Oct, yesterday or 06.10.2026</source>
            <translation>6 окт, вчера или 06.10.2026</translation>
        </message>
        <message>
            <source>Date of the interview</source>
            <translation>Дата интервью</translation>
        </message>
        <message>
            <source>Unnamed persona</source>
            <translation>Портрет без имени</translation>
        </message>
    </context>
    <context>
        <name>cjm::LinksField</name>
        <message>
            <source>Remove the link</source>
            <translation>Убрать связь</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>и ещё %1</translation>
        </message>
    </context>
    <context>
        <name>cjm::ListField</name>
        <message>
            <source>several</source>
            <translation>разные</translation>
        </message>
    </context>
    <context>
        <name>cjm::LoopView</name>
        <message>
            <source>Loop</source>
            <translation>Петля</translation>
        </message>
    </context>
    <context>
        <name>cjm::MainWindow</name>
        <message>
            <source>Map</source>
            <translation>Карта</translation>
        </message>
        <message>
            <source>Untitled map</source>
            <translation>Карта без названия</translation>
        </message>
        <message>
            <source>Not saved to a file yet</source>
            <translation>Ещё не сохранена в файл</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Есть несохранённые изменения</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>An editor for customer journey maps. Your maps stay on this computer.</source>
            <translation>Редактор карт клиентского пути. Ваши карты остаются на этом компьютере.</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Файл</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Правка</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Вид</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Справка</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Инструменты</translation>
        </message>
        <message>
            <source>Exported: %1</source>
            <translation>Сохранено: %1</translation>
        </message>
        <message>
            <source>Exported: %1 … %2</source>
            <translation>Сохранено: %1 … %2</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>Идёт экспорт…</translation>
        </message>
        <message>
            <source>Template saved: %1</source>
            <translation>Шаблон сохранён: %1</translation>
        </message>
        <message>
            <source>The template could not be moved to the trash.</source>
            <translation>Не удалось переместить шаблон в корзину.</translation>
        </message>
        <message>
            <source>The file is open already, as “%1”.</source>
            <translation>Этот файл уже открыт под именем «%1».</translation>
        </message>
        <message>
            <source>This map is open in another window, too. What is done in both is joined by itself.</source>
            <translation>Карта открыта ещё и в другом окне. Правки из обоих объединяются сами.</translation>
        </message>
        <message>
            <source>The file is read-only: changes can be saved under another name.</source>
            <translation>Файл доступен только для чтения: правки можно сохранить под другим именем.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Сохранить копию…</translation>
        </message>
        <message>
            <source>Restored what was not saved, the last change at %1.</source>
            <translation>Восстановлено несохранённое, последнее изменение — %1.</translation>
        </message>
        <message numerus="yes">
            <source>Restored what was not saved: %n change(s), the last at %1.</source>
            <translation>
                <numerusform>Восстановлено несохранённое: %n изменение, последнее — %1.</numerusform>
                <numerusform>Восстановлено несохранённое: %n изменения, последнее — %1.</numerusform>
                <numerusform>Восстановлено несохранённое: %n изменений, последнее — %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>A draft was set aside: “%1”, %2. The last times it did not open.</source>
            <translation>Отложен черновик «%1», %2: в прошлые разы он не открылся.</translation>
        </message>
        <message>
            <source>Open all the same</source>
            <translation>Открыть всё же</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Показать папку</translation>
        </message>
        <message>
            <source>Do not offer again</source>
            <translation>Больше не предлагать</translation>
        </message>
        <message>
            <source>There is work that was not saved: “%1”, %2.</source>
            <translation>Есть несохранённая работа: «%1», %2.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Show the file</source>
            <translation>Показать карту из файла</translation>
        </message>
        <message>
            <source>Keep my map</source>
            <translation>Оставить мою карту</translation>
        </message>
        <message>
            <source>The file holds another state of the map now, without the latest edits. It is shown here.</source>
            <translation>В файле теперь другое состояние карты, без последних правок. Оно и показано.</translation>
        </message>
        <message>
            <source>Somebody else works on this map, too. Sign your edits, so that they know whose they are.</source>
            <translation>Над картой работают и другие. Подпишите свои правки, чтобы было видно, чьи они.</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Подписать правки…</translation>
        </message>
        <message>
            <source>Replace the file</source>
            <translation>Заменить файл</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Сохранить как…</translation>
        </message>
        <message>
            <source>Save here again</source>
            <translation>Сохранить здесь снова</translation>
        </message>
        <message>
            <source>Go on in this file</source>
            <translation>Продолжить в этом файле</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Проверить снова</translation>
        </message>
        <message>
            <source> · draft kept on this computer</source>
            <translation> · черновик записан на этом компьютере</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сохраняется…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Не сохранено</translation>
        </message>
        <message>
            <source>%1 The draft is kept on this computer, saving is tried again by itself.</source>
            <translation>%1 Черновик записан на этом компьютере, программа сама попробует сохранить ещё раз.</translation>
        </message>
        <message>
            <source>%1 The draft is kept on this computer.</source>
            <translation>%1 Черновик записан на этом компьютере.</translation>
        </message>
        <message>
            <source>Saved at %1</source>
            <translation>Сохранено в %1</translation>
        </message>
        <message>
            <source>The folder has not answered yet.</source>
            <translation>Папка ещё не ответила.</translation>
        </message>
        <message>
            <source>%1 (damaged %2).cjm</source>
            <translation>%1 (повреждён %2).cjm</translation>
        </message>
        <message>
            <source>The file is damaged (%1). The last good version is open, from %2; what the file held is in “%3”.</source>
            <translation>Файл повреждён (%1). Открыта последняя целая версия, %2; то, что было в файле, лежит в «%3».</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Вернуть эту версию</translation>
        </message>
        <message>
            <source>Compare with the map</source>
            <translation>Сравнить с картой</translation>
        </message>
        <message>
            <source>There is a copy of this map beside it: “%1” (%2). All that it holds has been in this map.</source>
            <translation>Рядом есть копия этой карты: «%1» (%2). Всё, что в ней есть, в этой карте уже было.</translation>
        </message>
        <message>
            <source>Remove the copy</source>
            <translation>Убрать копию</translation>
        </message>
        <message numerus="yes">
            <source>There is a copy of this map beside it: “%1” (%2). It has %n change(s).</source>
            <translation>
                <numerusform>Рядом есть копия этой карты: «%1» (%2). В ней %n изменение.</numerusform>
                <numerusform>Рядом есть копия этой карты: «%1» (%2). В ней %n изменения.</numerusform>
                <numerusform>Рядом есть копия этой карты: «%1» (%2). В ней %n изменений.</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Объединить</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Сравнить</translation>
        </message>
        <message>
            <source>Keep as a separate map</source>
            <translation>Оставить отдельной картой</translation>
        </message>
        <message numerus="yes">
            <source>Merged: %n change(s). The copy goes to the trash once the map is saved.</source>
            <translation>
                <numerusform>Объединено: %n изменение. Копия уйдёт в корзину, когда карта сохранится.</numerusform>
                <numerusform>Объединено: %n изменения. Копия уйдёт в корзину, когда карта сохранится.</numerusform>
                <numerusform>Объединено: %n изменений. Копия уйдёт в корзину, когда карта сохранится.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Merged: %n change(s). The copy stays where it is.</source>
            <translation>
                <numerusform>Объединено: %n изменение. Копия остаётся на месте.</numerusform>
                <numerusform>Объединено: %n изменения. Копия остаётся на месте.</numerusform>
                <numerusform>Объединено: %n изменений. Копия остаётся на месте.</numerusform>
            </translation>
        </message>
        <message>
            <source>The copy is merged and in the trash: “%1”.</source>
            <translation>Копия объединена и убрана в корзину: «%1».</translation>
        </message>
        <message>
            <source>The copy is in the trash: “%1”.</source>
            <translation>Копия убрана в корзину: «%1».</translation>
        </message>
        <message>
            <source>“%1” stays: it is open in another window.</source>
            <translation>Копия «%1» осталась: она открыта в другом окне.</translation>
        </message>
        <message>
            <source>“%1” stays: it has just been changed.</source>
            <translation>Копия «%1» осталась: её только что изменили.</translation>
        </message>
        <message>
            <source>“%1” could not be moved to the trash and stays where it is.</source>
            <translation>Копию «%1» не удалось убрать в корзину, она осталась на месте.</translation>
        </message>
        <message>
            <source>“%1” is a map of its own now.</source>
            <translation>Теперь «%1» — отдельная карта.</translation>
        </message>
        <message>
            <source>“%1” cannot be written. It stays as it is and is not offered again.</source>
            <translation>Файл «%1» нельзя записать. Он останется как есть, и программа его больше не предложит.</translation>
        </message>
        <message>
            <source>Back to the map</source>
            <translation>Вернуться к карте</translation>
        </message>
        <message>
            <source>The version is restored. Undo brings back what was here before.</source>
            <translation>Версия возвращена. Прежнюю карту вернёт отмена.</translation>
        </message>
        <message>
            <source>The map is open for reading only.</source>
            <translation>Карта открыта только для чтения.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Редактировать</translation>
        </message>
        <message>
            <source>A newer version of Marshrut wrote this map: it can be looked at, but not edited here.</source>
            <translation>Карту записала более новая версия Marshrut: здесь её можно посмотреть, но не править.</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>Вст&amp;авка</translation>
        </message>
        <message>
            <source>&amp;Map</source>
            <translation>&amp;Карта</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>&amp;Проверка</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <source>The draft is kept in %1</source>
            <translation>Черновик отложен: он лежит в %1</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>Отложить</translation>
        </message>
        <message>
            <source>to be</source>
            <translation>как будет</translation>
        </message>
        <message>
            <source>A map to compare with</source>
            <translation>С какой картой сравнить</translation>
        </message>
        <message>
            <source>Looking for the counterpart…</source>
            <translation>Поиск парной карты…</translation>
        </message>
        <message>
            <source>Where is the counterpart?</source>
            <translation>Где парная карта?</translation>
        </message>
        <message>
            <source>Open a map</source>
            <translation>Открыть карту</translation>
        </message>
        <message>
            <source>Git could not merge this file: both sides are joined here. Saving removes the marks.</source>
            <translation>Git не смог слить этот файл: здесь обе стороны объединены. Сохранение уберёт метки из файла.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>The file holds no whole map just now: it may be on its way</source>
            <translation>В файле сейчас не вся карта: возможно, её ещё пишут</translation>
        </message>
        <message numerus="yes">
            <source>%n deleted record(s) stayed: somebody had changed them meanwhile.</source>
            <translation>
                <numerusform>%n удалённая запись осталась: её тем временем изменили.</numerusform>
                <numerusform>%n удалённые записи остались: их тем временем изменили.</numerusform>
                <numerusform>%n удалённых записей осталось: их тем временем изменили.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at the conflicts</source>
            <translation>Разобрать расхождения</translation>
        </message>
        <message numerus="yes">
            <source>Merged. %n place(s) ask for a choice.</source>
            <translation>
                <numerusform>Объединено. Осталось выбрать в %n месте.</numerusform>
                <numerusform>Объединено. Осталось выбрать в %n местах.</numerusform>
                <numerusform>Объединено. Осталось выбрать в %n местах.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::OnlyPersonaNotice</name>
        <message>
            <source>Only “%1”</source>
            <translation>Только «%1»</translation>
        </message>
        <message>
            <source>Only a persona without a name</source>
            <translation>Только портрет без имени</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать всё</translation>
        </message>
    </context>
    <context>
        <name>cjm::PersonasView</name>
        <message>
            <source>Personas</source>
            <translation>Портреты</translation>
        </message>
        <message numerus="yes">
            <source>%n persona(s)</source>
            <translation>
                <numerusform>%n портрет</numerusform>
                <numerusform>%n портрета</numerusform>
                <numerusform>%n портретов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::PictureCutter</name>
        <message>
            <source>Cut of the avatar</source>
            <translation>Кадр для аватара</translation>
        </message>
        <message>
            <source>Arrow keys move the picture, + and − make it larger and smaller.</source>
            <translation>Стрелки двигают картинку, + и − меняют масштаб.</translation>
        </message>
    </context>
    <context>
        <name>cjm::PictureField</name>
        <message>
            <source>Paste</source>
            <translation>Вставить</translation>
        </message>
        <message>
            <source>There is no picture on the clipboard.</source>
            <translation>В буфере обмена нет картинки.</translation>
        </message>
        <message>
            <source>Reading the picture…</source>
            <translation>Читаю картинку…</translation>
        </message>
        <message>
            <source>This picture cannot be shown</source>
            <translation>Эту картинку показать нельзя</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>“%1” is not a PNG, JPEG, WebP, GIF or SVG picture of at most 20 MB.</source>
            <translation>«%1» – не картинка PNG, JPEG, WebP, GIF или SVG до 20 МБ.</translation>
        </message>
    </context>
    <context>
        <name>cjm::PlanView</name>
        <message>
            <source>Plan</source>
            <translation>План</translation>
        </message>
        <message>
            <source>The team&apos;s estimate</source>
            <translation>Оценка команды</translation>
        </message>
        <message>
            <source>Find a barrier</source>
            <translation>Найти барьер</translation>
        </message>
        <message>
            <source>Find a channel</source>
            <translation>Найти канал</translation>
        </message>
        <message>
            <source>Unnamed stage</source>
            <translation>Этап без названия</translation>
        </message>
        <message numerus="yes">
            <source>From %n quote(s)</source>
            <translation>
                <numerusform>По %n цитате</numerusform>
                <numerusform>По %n цитатам</numerusform>
                <numerusform>По %n цитатам</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::ReportView</name>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
    </context>
    <context>
        <name>cjm::SignField</name>
        <message>
            <source>No channel</source>
            <translation>Без канала</translation>
        </message>
        <message>
            <source>Usual icon</source>
            <translation>Обычный значок</translation>
        </message>
        <message>
            <source>several</source>
            <translation>разные</translation>
        </message>
        <message>
            <source>Choose a channel…</source>
            <translation>Выбрать канал…</translation>
        </message>
        <message>
            <source>Find a channel</source>
            <translation>Найти канал</translation>
        </message>
        <message>
            <source>Find an icon</source>
            <translation>Найти значок</translation>
        </message>
        <message>
            <source>My own channel: “%1”</source>
            <translation>Свой канал: «%1»</translation>
        </message>
    </context>
    <context>
        <name>cjm::StartScreen</name>
        <message>
            <source>Customer journey maps</source>
            <translation>Карты клиентского пути</translation>
        </message>
        <message>
            <source>New map</source>
            <translation>Новая карта</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Открыть…</translation>
        </message>
        <message>
            <source>Maps you open will be listed here. You can also drop a file on this window.</source>
            <translation>Здесь появятся карты, которые вы открывали. Файл можно и перетащить в это окно.</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>НЕДАВНИЕ</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Убрать из списка</translation>
        </message>
        <message>
            <source>TEMPLATES</source>
            <translation>ШАБЛОНЫ</translation>
        </message>
        <message>
            <source>My template</source>
            <translation>Мой шаблон</translation>
        </message>
        <message>
            <source>Move to the trash</source>
            <translation>Переместить в корзину</translation>
        </message>
        <message>
            <source>Back to the map</source>
            <translation>Вернуться к карте</translation>
        </message>
        <message>
            <source>Home folder</source>
            <translation>Домашняя папка</translation>
        </message>
    </context>
    <context>
        <name>cjm::TextField</name>
        <message>
            <source>several</source>
            <translation>разные</translation>
        </message>
    </context>
    <context>
        <name>cjm::VersionsPanel</name>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Вчера</translation>
        </message>
        <message>
            <source>Versions of this map will be here: one of each save, and from before anything big.</source>
            <translation>Здесь будут версии этой карты: после каждого сохранения и перед крупными изменениями.</translation>
        </message>
        <message>
            <source>You can look at each, compare it with the map and bring it back.</source>
            <translation>Каждую можно посмотреть, сравнить с картой и вернуть.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Посмотреть</translation>
        </message>
        <message>
            <source>Name…</source>
            <translation>Назвать…</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Вернуть эту версию</translation>
        </message>
        <message>
            <source>Name of this version</source>
            <translation>Название версии</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Версии</translation>
        </message>
        <message>
            <source>Changed since then</source>
            <translation>С тех пор изменилось</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Повреждена</translation>
        </message>
        <message>
            <source>The same as the map now</source>
            <translation>Не отличается от карты</translation>
        </message>
        <message numerus="yes">
            <source>and %n more change(s)</source>
            <translation>
                <numerusform>и ещё %n изменение</numerusform>
                <numerusform>и ещё %n изменения</numerusform>
                <numerusform>и ещё %n изменений</numerusform>
            </translation>
        </message>
        <message>
            <source>no changes</source>
            <translation>без изменений</translation>
        </message>
    </context>
    <context>
        <name>cjm::ViewCommands</name>
        <message>
            <source>The end of the text did not fit</source>
            <translation>Конец текста не поместился</translation>
        </message>
        <message>
            <source>What was typed is taken back</source>
            <translation>Набранное отменено</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Отменено: %1</translation>
        </message>
        <message>
            <source>Redone: %1</source>
            <translation>Возвращено: %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
    </context>
    <context>
        <name>main</name>
        <message>
            <source>Editor for customer journey maps</source>
            <translation>Редактор карт клиентского пути</translation>
        </message>
        <message>
            <source>A .cjm file to open</source>
            <translation>Файл .cjm, который открыть</translation>
        </message>
        <message>
            <source>Open the example map</source>
            <translation>Открыть карту-пример</translation>
        </message>
        <message>
            <source>Open the file for reading only</source>
            <translation>Открыть файл только для чтения</translation>
        </message>
    </context>
    <context>
        <name>cjm::StepField</name>
        <message>
            <source>one less</source>
            <translation>на один меньше</translation>
        </message>
        <message>
            <source>one more</source>
            <translation>на один больше</translation>
        </message>
    </context>
    <context>
        <name>cjm::StepItem</name>
        <message>
            <source>It leaves behind: %1</source>
            <translation>Остаётся: %1</translation>
        </message>
        <message>
            <source>Step %1: %2</source>
            <translation>Шаг %1: %2</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
    </context>
    <context>
        <name>cjm::FindingItem</name>
        <message>
            <source>Why not show it?</source>
            <translation>Почему не показывать?</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Do not show…</source>
            <translation>Не показывать…</translation>
        </message>
        <message>
            <source>Do not show</source>
            <translation>Не показывать</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::MutedList</name>
        <message>
            <source>Not shown: %1</source>
            <translation>Не показываем: %1</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::MethodPanel</name>
        <message>
            <source>CJM in 6 steps</source>
            <translation>CJM за 6 шагов</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>All six steps are done</source>
            <translation>Шесть шагов пройдены</translation>
        </message>
        <message>
            <source>Map check</source>
            <translation>Проверка карты</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Замечаний нет</translation>
        </message>
        <message>
            <source>Stage questions</source>
            <translation>Вопросы этапов</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>It is hidden on the map</source>
            <translation>На карте это скрыто</translation>
        </message>
    </context>
    <context>
        <name>cjm::AnswerField</name>
        <message>
            <source>An answer or a card</source>
            <translation>Ответ или карточка</translation>
        </message>
        <message>
            <source>Not for us</source>
            <translation>Не про нас</translation>
        </message>
        <message>
            <source>Not answered: there is a finding</source>
            <translation>Не отвечено: есть замечание</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Take the card out</source>
            <translation>Убрать карточку</translation>
        </message>
    </context>
    <context>
        <name>cjm::QuestionsPage</name>
        <message>
            <source>Find a card</source>
            <translation>Найти карточку</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>Group of the stage “%1”</source>
            <translation>Группа этапа «%1»</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n карточка</numerusform>
                <numerusform>%n карточки</numerusform>
                <numerusform>%n карточек</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::StoriesPage</name>
        <message>
            <source>Remove the story</source>
            <translation>Удалить историю</translation>
        </message>
    </context>
    <context>
        <name>cjm::GridVote</name>
        <message>
            <source>all votes are given</source>
            <translation>голоса розданы</translation>
        </message>
        <message>
            <source>vote</source>
            <translation>голос</translation>
        </message>
    </context>
    <context>
        <name>cjm::GridOthers</name>
        <message>
            <source>%1 is editing</source>
            <translation>%1 правит</translation>
        </message>
        <message>
            <source>%1 are editing</source>
            <translation>%1 правят</translation>
        </message>
        <message>
            <source>two versions</source>
            <translation>две версии</translation>
        </message>
    </context>
    <context>
        <name>cjm::People</name>
        <message>
            <source>Somebody</source>
            <translation>Кто-то</translation>
        </message>
    </context>
    <context>
        <name>cjm::Avatars</name>
        <message>
            <source>Also here: %1</source>
            <translation>Здесь ещё: %1</translation>
        </message>
    </context>
    <context>
        <name>cjm::OthersNote</name>
        <message numerus="yes">
            <source>%n change(s) merged</source>
            <translation>
                <numerusform>Объединено %n изменение</numerusform>
                <numerusform>Объединены %n изменения</numerusform>
                <numerusform>Объединено %n изменений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) merged: %1</source>
            <translation>
                <numerusform>Объединено %n изменение: %1</numerusform>
                <numerusform>Объединены %n изменения: %1</numerusform>
                <numerusform>Объединено %n изменений: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n расхождение</numerusform>
                <numerusform>%n расхождения</numerusform>
                <numerusform>%n расхождений</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::VoteBar</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Votes each</source>
            <translation>Голосов у каждого</translation>
        </message>
        <message>
            <source>What is voted on</source>
            <translation>За что голосуем</translation>
        </message>
        <message>
            <source>take it back</source>
            <translation>забрать</translation>
        </message>
        <message>
            <source>give a vote</source>
            <translation>отдать голос</translation>
        </message>
        <message>
            <source>the count opens at the end</source>
            <translation>счёт откроется в конце</translation>
        </message>
        <message>
            <source>Vote</source>
            <translation>Голосование</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Список</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Оставить</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Закончить</translation>
        </message>
        <message>
            <source>Show the result</source>
            <translation>Показать итог</translation>
        </message>
        <message>
            <source>Deal anew</source>
            <translation>Раздать заново</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Обнулить</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Начать</translation>
        </message>
        <message numerus="yes">
            <source>%n vote(s) in all</source>
            <translation>
                <numerusform>всего %n голос</numerusform>
                <numerusform>всего %n голоса</numerusform>
                <numerusform>всего %n голосов</numerusform>
            </translation>
        </message>
        <message>
            <source>Take all votes back and deal them anew?</source>
            <translation>Забрать все голоса и раздать заново?</translation>
        </message>
        <message numerus="yes">
            <source>|%1 of %n| vote(s) left</source>
            <translation>
                <numerusform>осталось |%1 из %n| голоса</numerusform>
                <numerusform>осталось |%1 из %n| голосов</numerusform>
                <numerusform>осталось |%1 из %n| голосов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clear %n vote(s)?</source>
            <translation>
                <numerusform>Обнулить %n голос?</numerusform>
                <numerusform>Обнулить %n голоса?</numerusform>
                <numerusform>Обнулить %n голосов?</numerusform>
            </translation>
        </message>
        <message>
            <source>votes each:</source>
            <translation>голосов у каждого:</translation>
        </message>
        <message>
            <source>Vote: %1</source>
            <translation>Голосование: %1</translation>
        </message>
        <message>
            <source>Vote:</source>
            <translation>Голосование:</translation>
        </message>
    </context>
    <context>
        <name>cjm::VotesPanel</name>
        <message>
            <source>Result of the vote</source>
            <translation>Итог голосования</translation>
        </message>
        <message numerus="yes">
            <source>Place %1: %2, %n vote(s)</source>
            <translation>
                <numerusform>Место %1: %2, %n голос</numerusform>
                <numerusform>Место %1: %2, %n голоса</numerusform>
                <numerusform>Место %1: %2, %n голосов</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a text</source>
            <translation>Без текста</translation>
        </message>
        <message>
            <source>Nobody has voted yet.</source>
            <translation>Голосов пока нет.</translation>
        </message>
        <message>
            <source>The count opens when the vote ends.</source>
            <translation>Счёт откроется, когда голосование закончится.</translation>
        </message>
    </context>
    <context>
        <name>cjm::OthersPanel</name>
        <message>
            <source>What changed</source>
            <translation>Что изменилось</translation>
        </message>
        <message>
            <source>Mark all as seen</source>
            <translation>Отметить всё просмотренным</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>To be chosen</source>
            <translation>Нужно выбрать</translation>
        </message>
        <message>
            <source>To be known</source>
            <translation>К сведению</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Объединено</translation>
        </message>
        <message>
            <source>Ctrl+Z takes back only what you did.</source>
            <translation>Ctrl+Z отменяет только ваши правки.</translation>
        </message>
        <message>
            <source>The map before merging:</source>
            <translation>Карта до объединения:</translation>
        </message>
        <message>
            <source>version of %1</source>
            <translation>версия %1</translation>
        </message>
        <message>
            <source>Nobody has changed anything yet. What colleagues do to this file will be here.</source>
            <translation>Пока никто ничего не менял. Здесь появятся правки коллег.</translation>
        </message>
        <message>
            <source>You have seen it all. What colleagues do next will be here.</source>
            <translation>Вы всё посмотрели. Новые правки коллег появятся здесь.</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Кто-то</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Вы</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>«%1»</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Возвращено</translation>
        </message>
        <message>
            <source>Take this</source>
            <translation>Взять эту</translation>
        </message>
        <message>
            <source>Take both</source>
            <translation>Взять обе</translation>
        </message>
        <message>
            <source>Write your own</source>
            <translation>Написать свою</translation>
        </message>
        <message>
            <source>two versions</source>
            <translation>две версии</translation>
        </message>
        <message>
            <source>on the map now</source>
            <translation>сейчас на карте</translation>
        </message>
        <message>
            <source>It was: “%1”</source>
            <translation>Было: «%1»</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Оставить</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Понятно</translation>
        </message>
        <message>
            <source>Delete anyway</source>
            <translation>Удалить всё же</translation>
        </message>
        <message>
            <source>place: %1 → %2</source>
            <translation>место: %1 → %2</translation>
        </message>
        <message>
            <source>another place in the order</source>
            <translation>стоит на другом месте</translation>
        </message>
        <message>
            <source>wording of the goal</source>
            <translation>текст цели</translation>
        </message>
        <message>
            <source>wording of the question</source>
            <translation>текст вопроса</translation>
        </message>
        <message>
            <source>wording of the touchpoint</source>
            <translation>текст точки контакта</translation>
        </message>
        <message>
            <source>wording of the emotion</source>
            <translation>текст эмоции</translation>
        </message>
        <message>
            <source>wording of the barrier</source>
            <translation>текст барьера</translation>
        </message>
        <message>
            <source>wording of the solution</source>
            <translation>текст решения</translation>
        </message>
        <message>
            <source>wording of the action</source>
            <translation>текст действия</translation>
        </message>
        <message>
            <source>wording of the thought</source>
            <translation>текст мысли</translation>
        </message>
        <message>
            <source>wording of the channel</source>
            <translation>текст канала</translation>
        </message>
        <message>
            <source>wording of the quote</source>
            <translation>текст цитаты</translation>
        </message>
        <message>
            <source>wording of the metric</source>
            <translation>текст показателя</translation>
        </message>
        <message>
            <source>wording of the picture</source>
            <translation>текст картинки</translation>
        </message>
        <message>
            <source>wording of the process</source>
            <translation>текст процесса</translation>
        </message>
        <message>
            <source>wording of the card</source>
            <translation>текст карточки</translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n расхождение</numerusform>
                <numerusform>%n расхождения</numerusform>
                <numerusform>%n расхождений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n пометка</numerusform>
                <numerusform>%n пометки</numerusform>
                <numerusform>%n пометок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n изменение</numerusform>
                <numerusform>%n изменения</numerusform>
                <numerusform>%n изменений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>и ещё %n…</numerusform>
                <numerusform>и ещё %n…</numerusform>
                <numerusform>и ещё %n…</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Убрано</translation>
        </message>
    </context>
    <context>
        <name>cjm::AlikePanel</name>
        <message numerus="yes">
            <source>%n pair(s) of cards that seem to say the same</source>
            <translation>
                <numerusform>%n пара карточек, похоже, об одном</numerusform>
                <numerusform>%n пары карточек, похоже, об одном</numerusform>
                <numerusform>%n пар карточек, похоже, об одном</numerusform>
            </translation>
        </message>
        <message>
            <source>No cards are alike</source>
            <translation>Похожих карточек нет</translation>
        </message>
        <message>
            <source>The left one keeps its text and place and takes over the rest</source>
            <translation>Левая сохраняет текст и место и забирает остальное</translation>
        </message>
        <message>
            <source>Different</source>
            <translation>Разные</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Объединить</translation>
        </message>
    </context>
    <context>
        <name>cjm::CommentsPage</name>
        <message>
            <source>All resolved</source>
            <translation>Решённые</translation>
        </message>
        <message>
            <source>No comments yet. Select a card, a stage or a row to write one</source>
            <translation>Комментариев пока нет. Чтобы написать, выберите карточку, этап или строку</translation>
        </message>
        <message>
            <source>Resolved: %1</source>
            <translation>Решённые: %1</translation>
        </message>
        <message>
            <source>Signed: %1</source>
            <translation>Подпись: %1</translation>
        </message>
        <message>
            <source>Who are you? A role or initials</source>
            <translation>Кто вы? Роль или инициалы</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответить</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Комментарий</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Отправить</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Вопрос решён</translation>
        </message>
        <message>
            <source>No comments yet</source>
            <translation>Комментариев пока нет</translation>
        </message>
        <message>
            <source>resolved: %1</source>
            <translation>решённых: %1</translation>
        </message>
        <message>
            <source>Remove the comment</source>
            <translation>Удалить комментарий</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Кто-то</translation>
        </message>
        <message>
            <source>yesterday, %1</source>
            <translation>вчера, %1</translation>
        </message>
        <message>
            <source>today, %1</source>
            <translation>сегодня, %1</translation>
        </message>
    </context>
</TS>
