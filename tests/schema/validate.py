"""validate.py SCHEMA FILE…: says of every file, on one line each, where the schema finds it wrong ("cards/0/kind");
"ok" where it does not. Status 3: there is no jsonschema that knows draft 2020-12."""

import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(3)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


schema = read(sys.argv[1])
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for path in sys.argv[2:]:
    places = sorted({"/".join(map(str, error.absolute_path)) or "/" for error in validator.iter_errors(read(path))})
    print(" ".join(places) or "ok")
