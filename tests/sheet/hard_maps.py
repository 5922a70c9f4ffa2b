#!/usr/bin/env python3
"""hard_maps.py FOLDER: writes some sixty maps that are hard to set, always the same ones, for `scripts/screenshots --sheet`."""

import base64
import json
import random
import struct
import sys
import zlib
from pathlib import Path

KINDS = {  # of rows: what their cards are
    "goals": "goal", "actions": "action", "thoughts": "thought", "questions": "question", "quotes": "quote",
    "channels": "channel", "touchpoints": "touchpoint", "emotions": "emotion", "barriers": "barrier",
    "solutions": "solution", "metrics": "metric", "process": "process", "text": "text",
}
USUAL = ["goals", "questions", "touchpoints", "emotions", "barriers"]

TITLES = {
    "ru": dict(goals="Цели", actions="Действия", thoughts="Мысли", questions="Вопросы", quotes="Цитаты",
               channels="Каналы", touchpoints="Точки контакта", emotions="Эмоции", barriers="Барьеры",
               solutions="Решения", metrics="Показатели", process="Процесс компании", text="Заметки"),
    "en": dict(goals="Goals", actions="Actions", thoughts="Thoughts", questions="Questions", quotes="Quotes",
               channels="Channels", touchpoints="Touchpoints", emotions="Emotions", barriers="Barriers",
               solutions="Solutions", metrics="Metrics", process="Company process", text="Notes"),
}
STAGES = {
    "ru": "Осознание Поиск Сравнение Выбор Запрос Договор Оплата Доставка Монтаж Запуск Обучение Обслуживание "
          "Ремонт Продление Рекомендация Возврат".split(),
    "en": "Awareness Search Comparison Choice Request Contract Payment Delivery Installation Launch Training Service "
          "Repair Renewal Referral Return".split(),
}
SENTENCES = {
    "ru": ["Сколько это стоит?", "Кто отвечает за монтаж и гарантию?", "Звонок менеджеру", "Нет наличия на складе",
           "Сравнивает три предложения и просит скидку", "Ждёт расчёта третий день и злится", "Да",
           "Письмо со ссылкой на оплату", "Договор на 14 страницах, который надо согласовать с юристом",
           "Хочу получить результат без лишних согласований", "Не понимает, чем отличаются комплектации",
           "Рекомендует знакомым после первого месяца"],
    "en": ["What does it cost?", "Who is responsible for installation and warranty?", "Call to the manager",
           "Out of stock", "Compares three offers and asks for a discount", "Has waited for the estimate for three days",
           "Yes", "E-mail with a payment link", "A contract of 14 pages that the lawyers have to agree to",
           "I want a result without more approvals", "Does not see how the packages differ",
           "Recommends it to friends after the first month"],
}
FEELINGS = {
    "ru": ["Надежда", "Раздражение", "Тревога", "Спокойствие", "Недоумение", "Радость", "Усталость от ожидания",
           "Разочарование", "Гордость", "Страх ошибиться"],
    "en": ["Hope", "Irritation", "Anxiety", "Calm", "Puzzled", "Joy", "Tired of waiting", "Disappointment", "Pride",
           "Afraid to be wrong"],
}
NAMES = {
    "ru": ["Мария, 32", "Главный инженер", "Иван Петров", "Закупщик", "Директор по развитию", "Мама двоих детей",
           "Студент", "Пенсионер", "Подрядчик"],
    "en": ["Maria, 32", "Chief engineer", "John Smith", "Buyer", "Head of growth", "Mother of two", "Student",
           "Pensioner", "Contractor"],
}
LONG = {
    "ru": ["Сельскохозяйственно-машиностроительное", "Превысокомногорассмотрительствующий", "Водогрейнокотлостроение",
           "Переосвидетельствование оборудования", "Человеконенавистничество"],
    "en": ["Internationalization", "Counterrevolutionaries", "Electroencephalographically", "Misunderstandings",
           "Telecommunications provider"],
}


def picture(width, height, seed):
    """A PNG of bands of colour."""
    rng = random.Random(seed)
    bands = [bytes(rng.randrange(60, 240) for _ in range(3)) for _ in range(6)]
    rows = b"".join(b"\0" + b"".join(bands[(x * 6 // width + y * 3 // height) % 6] for x in range(width))
                    for y in range(height))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9))
                            + chunk(b"IEND", b"")).decode()


def card(rng, kind, number, language, wish):
    """One card of a row of this kind."""
    text = wish.get("text") or rng.choice(wish.get("texts") or SENTENCES[language])
    made = {"id": f"C{number}", "kind": KINDS[kind], "text": text}
    if kind == "emotions":
        made["text"] = rng.choice(wish.get("feelings") or FEELINGS[language])
        made["value"] = wish["value"](rng) if "value" in wish else round(rng.uniform(-2, 2), 1)
    elif kind == "barriers":
        made["severity"] = rng.randrange(1, 4)
    elif kind == "touchpoints":
        made.update(channel=rng.choice(["web", "phone", "email", "office", "ads"]), importance=rng.randrange(1, 4),
                    rating=rng.randrange(1, 6))
    elif kind == "metrics":
        made.update(number=rng.choice([3.4, 12000, 1234567.5, 0.05, -7]), unit=rng.choice(["%", "₽", "NPS", "ч"]),
                    target=rng.choice([5, 20000, 1000000, 0.1]))
    if rng.random() < wish.get("stars", 0.08):
        made["momentOfTruth"] = True
    return made


def make(name, language="ru", stages=5, rows=None, cells=(1, 2), personas=0, seed=0, **wish):
    """A map; `cells` are how many cards a cell holds, from and to; the rest is what cards, stages or rows get."""
    rng = random.Random(name)
    titles = wish.get("stageTitles") or STAGES[language]
    data = {"format": "cjm", "version": 1, "minReader": 1, "docId": "sheet-" + name, "revision": "r1",
            "map": {"title": wish.get("title", name), "state": wish.get("state", "as-is"), "language": language,
                    **wish.get("map", {})}}
    data["stages"] = [{"id": f"S{i}", "title": titles[i % len(titles)], **wish.get("stage", lambda i: {})(i)}
                      for i in range(stages)]
    data["rows"] = [{"id": f"R{i}", "title": wish.get("rowTitle", TITLES[language][kind]), "kind": kind,
                     **wish.get("row", lambda i: {})(i)} for i, kind in enumerate(rows or USUAL)]
    people = [{"id": f"P{i}", "name": NAMES[language][i % 9], **wish.get("persona", lambda i: {})(i)}
              for i in range(personas)]
    cards = []
    for row in data["rows"]:
        for stage in data["stages"]:
            for _ in range(rng.randint(*cells)):
                made = card(rng, row["kind"], len(cards), language, wish)
                made.update(row=row["id"], stage=stage["id"])
                if people and row["kind"] == "emotions":
                    made["personas"] = [rng.choice(people)["id"]]
                made.update(wish.get("card", lambda *_: {})(len(cards), row, stage))
                cards.append(made)
    data["cards"] = cards
    if people:
        data["personas"] = people
    if "pictures" in wish:
        data["images"] = [{"id": f"I{i}", "type": "png", "data": picture(*size, i)}
                          for i, size in enumerate(wish["pictures"])]
    return name, data


def palette(i):
    return ["#FFFFFF", "#000000", "#FFE000", "#00FF00", "#1E66F5", "#8A1538", "#F5A9B8", "#777777"][i % 8]


def maps():
    every = list(KINDS)
    for language in ("ru", "en"):
        yield make(f"empty-{language}", language, stages=0, rows=[], cells=(0, 0))
        yield make(f"no-cards-{language}", language, cells=(0, 0))
        yield make(f"one-cell-{language}", language, stages=1, rows=["questions"])
        yield make(f"three-stages-{language}", language, stages=3)
        yield make(f"twelve-stages-{language}", language, stages=12, rows=every[:8])
        yield make(f"thirty-stages-{language}", language, stages=30)
        yield make(f"every-kind-{language}", language, rows=every)
        yield make(f"one-row-{language}", language, stages=8, rows=["barriers"], cells=(0, 4))
        yield make(f"emotions-alone-{language}", language, stages=6, rows=["emotions"], cells=(1, 3), personas=2)
        yield make(f"full-cells-{language}", language, stages=4, cells=(10, 14))
        yield make(f"thirty-in-a-cell-{language}", language, stages=4, rows=["questions", "touchpoints"],
                   cells=(30, 30))
        yield make(f"long-words-{language}", language, stages=5, stageTitles=LONG[language], texts=LONG[language],
                   feelings=LONG[language], rowTitle=LONG[language][0])
        yield make(f"long-texts-{language}", language, stages=4, texts=[" ".join(SENTENCES[language] * 2)])
        yield make(f"long-title-{language}", language, title=" ".join(SENTENCES[language]),
                   map={"subtitle": " ".join(SENTENCES[language]), "owner": LONG[language][0]})
        yield make(f"five-curves-{language}", language, stages=6, rows=["emotions", "barriers"], cells=(2, 5),
                   personas=5)
        yield make(f"nine-personas-{language}", language, stages=5, personas=9)
        yield make(f"phases-{language}", language, stages=8, map={"subtitle": SENTENCES[language][3]},
                   stage=lambda i: {"phase": ["I", "II", LONG["ru"][0]][i // 3], "subtitle": SENTENCES["en"][i % 12]})
        yield make(f"starred-{language}", language, rows=every[:11], stars=0.6)
    yield make("colours", stages=8, stage=lambda i: {"colour": palette(i)})
    yield make("colours-of-personas", stages=4, personas=8, rows=["emotions"], cells=(2, 3),
               persona=lambda i: {"colour": palette(i)})
    yield make("columns-by-hand", stages=6, stage=lambda i: {"width": [90, 400, 120, 600, 200, 90][i]})
    yield make("priorities", stages=6, stage=lambda i: {"priority": i % 3, "subtitle": "Первый месяц"})
    yield make("hidden-and-collapsed", stages=6, rows=USUAL * 2, stage=lambda i: {"hidden": i % 3 == 1},
               row=lambda i: {"collapsed": i % 3 == 1, "hidden": i % 4 == 3})
    yield make("spans", rows=["goals", "process", "actions"], cells=(1, 1), stages=6,
               card=lambda n, row, stage: {"span": 1 + n % 4})
    yield make("pictures", rows=["questions", "text"], stages=4, cells=(1, 1),
               pictures=[(60, 40), (400, 30), (30, 300), (200, 200)],
               card=lambda n, row, stage: {"image": f"I{n % 4}", "kind": "image", "text": "Подпись"})
    yield make("pictures-of-personas", personas=4, pictures=[(90, 90), (200, 60)],
               persona=lambda i: {"image": f"I{i % 2}"})
    yield make("up-and-down", stages=10, rows=["emotions"], cells=(1, 1), value=lambda rng: rng.choice([-2, 2]))
    yield make("all-the-same", stages=10, rows=["emotions"], cells=(2, 2), value=lambda rng: 0)
    yield make("all-high", stages=6, rows=["emotions"], cells=(3, 3), value=lambda rng: 2, personas=3)
    yield make("feelings-of-a-sentence", stages=4, rows=["emotions"], cells=(2, 3), feelings=SENTENCES["ru"])
    yield make("numbers", rows=["metrics"], stages=5, cells=(2, 4))
    yield make("no-words", texts=[""], feelings=[""])
    yield make("one-letter", texts=["я", "и", "!"], feelings=["я"])
    yield make("emoji", texts=["👩‍🔧 Монтаж 🔧", "🇷🇺 🇬🇧", "1️⃣ Первый шаг", "❤️‍🔥"], feelings=["😀", "😡 Злость"])
    yield make("right-to-left", texts=["שלום עולם", "مرحبا بالعالم", "سعر 250 ₽ أو أكثر"], feelings=["سعيد"])
    yield make("chinese", texts=["客户在三个报价之间进行比较并要求折扣", "多少钱？"], feelings=["希望"])
    yield make("addresses", texts=["https://example.com/catalogue/boilers/industrial?sort=price&page=12",
                                   "very.long.address.of.somebody@department.example.com"])
    yield make("lines", texts=["Первая\nвторая\n\nтретья", "- раз\n- два\n- три"])
    yield make("to-be", state="to-be", rows=every[:7], map={"date": "2026-11-21", "versionLabel": "версия 14"})
    yield make("poster", stages=16, rows=every, cells=(1, 4), personas=3)
    yield make("wide-and-low", stages=24, rows=["goals"], cells=(0, 1))
    yield make("narrow-and-high", stages=1, rows=every * 2, cells=(2, 4))
    yield make("many-rows", stages=3, rows=every * 3, cells=(0, 1))
    yield make("one-crowded-cell", stages=6,
               card=lambda n, row, stage: {"stage": "S2"} if row["kind"] == "barriers" else {}, cells=(2, 3))


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, data) in enumerate(maps(), 1):
        (folder / f"{number:02}-{name}.cjm").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
