"""Merges what comes in, a triple [base, ours, theirs] a line, with the reference, and writes a map a line."""
import json
import sys

from merge_ref import merge

for line in sys.stdin:
    print(json.dumps(merge(*json.loads(line)), ensure_ascii=False))
