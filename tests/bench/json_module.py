# The module json: dumping and loading records, numbers, long texts with escapes, nested lists, with and without indentation.
# args: 3
import json
import sys

RECORDS = [
    {
        "id": i, "name": f"user{i}", "email": f"user{i}@example.org", "score": i * 1.25, "active": i % 3 == 0,
        "tags": ["alpha", "beta", f"t{i % 7}"], "address": {"street": f"{i} Main St", "zip": f"{i:05d}", "geo": [i / 7, -i / 11]},
        "note": None,
    }
    for i in range(100)
]
NUMBERS = [i * 7919 % 100_003 for i in range(1000)]
FLOATS = [i / 7 for i in range(500)]
TEXTS = ["plain ascii text without anything special " * 5, "line\nbreaks\tand \"quotes\" \\ " * 8, "na\u00efve caf\u00e9 \u2603 \U0001f40d " * 8]
NESTED = [[[[j, [j + 1]] for j in range(5)] for _ in range(5)] for _ in range(10)]


def run(n):
    total = 0
    for i in range(n):
        for value in (RECORDS, NUMBERS, FLOATS, TEXTS, NESTED):
            text = json.dumps(value)
            total += len(text)
            back = json.loads(text)
            total += back == value
        total += len(json.dumps(RECORDS, indent=2, sort_keys=True))
        total += len(json.dumps(TEXTS, ensure_ascii=False))
        total += len(json.dumps(RECORDS, separators=(",", ":")))
    return total


print("json_module", run(int(sys.argv[1]) if len(sys.argv) > 1 else 600))  # expect: json_module 299559
