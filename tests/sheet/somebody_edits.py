"""somebody_edits.py MAP NAME: changes the boiler example as somebody with that name, and saves it as the program would."""

import json
import os
import sys

changes = {
    "ru": {
        "G1": "Понять, нужен ли подрядчик вообще",
        "K3": "Какие отзывы оставили соседи?",
        "K5": "Какой набор услуг нужен и сколько он стоит?",
    },
    "en": {
        "G1": "Find out whether a contractor is needed at all",
        "K3": "What do the neighbours say?",
        "K5": "Which services are needed, and what do they cost?",
    },
}


def main():
    path, name = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    texts = changes[document["map"]["language"]]
    for card in document["cards"]:
        card["text"] = texts.get(card["id"], card["text"])
    document["by"] = name
    document["trail"] = document.get("trail", []) + [document["revision"]]
    document["revision"] = document["revision"][:-6] + "OTHERS"
    with open(path + ".new", "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, indent=1)
    os.replace(path + ".new", path)


main()
