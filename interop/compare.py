"""Declared types and values: what a reader gave against the JSON file of the same table."""

import json
import math
from datetime import date, datetime, timezone
from pathlib import Path


def truth_of(table):
    """The rows of a table as its JSON file has them, by column."""
    rows = json.loads(Path(table["folder"], table["name"], table["name"] + ".json").read_text("utf-8"))
    return {column["name"]: [row[column["name"]] for row in rows] for column in table["columns"]}


def differences(table, types, values, expected):
    """What is wrong with a table as it was read, as sentences.

    types: name of each column as read to the name of its type there.
    values: the same to its values, row by row, as the tool gives them to Python.
    expected: declared type to the names that the tool may have for it.
    """
    names = [column["name"] for column in table["columns"]]
    if list(types) != names:
        return [f"columns are {list(types)}, not {names}"]
    found = []
    truth = truth_of(table)
    for column in table["columns"]:
        name, declared = column["name"], column["type"]
        if types[name] not in expected[declared]:
            found.append(f"{name} is declared {declared}, but was read as {types[name]}")
        read = [plain(value, declared) for value in values[name]]
        if len(read) != len(truth[name]):
            found.append(f"{name} has {len(read)} values, not {len(truth[name])}")
            continue
        wrong = [row for row, pair in enumerate(zip(read, truth[name])) if not same(*pair)]
        if wrong:
            row = wrong[0]
            given, stated = (repr(values[row])[:80] for values in (read, truth[name]))
            found.append(f"{name} differs in {len(wrong)} rows, first in {row}: {given}, not {stated}")
    return found


def plain(value, declared):
    """A value as JSON has it, from any that a tool uses for it; what has the wrong type stays as it is."""
    if is_missing(value):
        return None
    if declared.startswith("list"):
        element = declared[len("list<") : -1]
        return [plain(item, element) for item in value]
    if hasattr(value, "item"):
        value = value.item()
    if declared == "number" and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if declared == "datetime" and isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if declared == "date" and isinstance(value, date):
        return value.isoformat()[:10]
    return value


def is_missing(value):
    """Whether a value is a tool's word for null: None, NA, NaT or NaN, the only value that does not equal itself."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, float) and math.isnan(value)


def same(left, right):
    """Equality of JSON values, in which True is not 1."""
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return left == right and isinstance(left, bool) == isinstance(right, bool)
