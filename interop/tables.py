"""Reads the tables of a plan with pandas, Polars, PyArrow and DuckDB, and lets frictionless validate its data packages.

Usage: python tables.py PLAN.json; exit code 1 if anything was read other than declared.
"""

import json
import os
import sys
import warnings
from collections import Counter
from functools import partial
from pathlib import Path

import duckdb
import frictionless
import pandas as pd
import polars as pl
import pyarrow as pa

from compare import differences
from readers import DUCKDB, POLARS, PYARROW, READERS, read

# A reader that has to guess says so in a warning: that is a failure here.
warnings.simplefilter("error")
duckdb.sql("SET TimeZone = 'UTC'")

UNITS = ("s", "ms", "us", "ns")
PANDAS_NAMES = {
    "string": ["string", "string[pyarrow]"],
    "integer": ["Int64", "int32[pyarrow]"],
    "number": ["Float64", "double[pyarrow]"],
    "boolean": ["boolean", "bool[pyarrow]"],
    "date": ["date32[day][pyarrow]", *(f"datetime64[{unit}]" for unit in UNITS)],
    "datetime": ["timestamp[ms, tz=UTC][pyarrow]", *(f"datetime64[{unit}, UTC]" for unit in UNITS)],
    "list<string>": ["object", *(f"list<{item}: string not null>[pyarrow]" for item in ("item", "element"))],
    "list<integer>": ["object", *(f"list<{item}: int32 not null>[pyarrow]" for item in ("item", "element"))],
}


def describe(data):
    """Types and values of what a reader gave, by column, and the names that its tool has for the declared types."""
    if isinstance(data, pd.DataFrame):
        return {name: str(data[name].dtype) for name in data}, {name: data[name].tolist() for name in data}, PANDAS_NAMES
    if isinstance(data, pl.DataFrame):
        names = {declared: [str(kind)] for declared, kind in POLARS.items()}
        return {name: str(kind) for name, kind in data.schema.items()}, data.to_dict(as_series=False), names
    if isinstance(data, pa.Table):
        return {field.name: arrow_name(field.type) for field in data.schema}, data.to_pydict(), ARROW_NAMES
    types = dict(zip(data.columns, map(str, data.types)))
    rows = data.fetchall()
    values = {name: [row[index] for row in rows] for index, name in enumerate(data.columns)}
    return types, values, DUCKDB_NAMES


def arrow_name(kind):
    """The name of an Arrow type; what the field of a list's elements is called, and whether null, is not part of it."""
    return f"list<{kind.value_type}>" if pa.types.is_list(kind) else str(kind)


DUCKDB_NAMES = {declared: [name] for declared, name in DUCKDB.items()}
ARROW_NAMES = {declared: [arrow_name(kind)] for declared, kind in PYARROW.items()}


def run(snippet, name):
    """What a load snippet gives under the name of its table."""
    if snippet["language"] == "sql":
        return duckdb.sql(snippet["code"])
    scope = {}
    exec(snippet["code"], scope)
    return scope[name]


def tool_of(code):
    return next(tool for word, tool in TOOLS.items() if word in code)


TOOLS = {"pandas": "pandas", "polars": "Polars", "pyarrow": "PyArrow", "SELECT": "DuckDB"}
MODULES = {"pandas": pd, "Polars": pl, "PyArrow": pa, "DuckDB": duckdb, "frictionless": frictionless}


def attempts(plan):
    """Everything to be read: the tool, what it reads, the folder to be in, and what does it for which table."""
    for table in plan["tables"]:
        where = f"{table['name']} in {table['folder']}"
        for tool, form in READERS:
            yield tool, f"{form} of {where}", table["folder"], partial(read, tool, form, table), table
        for snippet in table["snippets"]:
            if snippet["language"] in ("python", "sql"):
                work = partial(run, snippet, table["name"])
                yield tool_of(snippet["code"]), f"{snippet['from']}, {where}", snippet["folder"], work, table


def problems_of(work, table):
    """What is wrong with what a reader gives. Of a query for some columns and rows only that it can be run."""
    try:
        types, values, expected = describe(work())
        is_query = expected is DUCKDB_NAMES and len(types) < len(table["columns"])
        return [] if is_query else differences(table, types, values, expected)
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]


def problems_of_package(path):
    try:
        report = frictionless.Package(path).validate()
        return [" ".join(map(str, error)) for error in report.flatten(["title", "note"])]
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]


def main(plan):
    read_by, failed_by = Counter(), Counter()

    def count(tool, what, problems):
        read_by[tool] += 1
        failed_by[tool] += bool(problems)
        for problem in problems:
            print(f"{tool}, {what}: {problem}", file=sys.stderr)

    for tool, what, folder, work, table in attempts(plan):
        os.chdir(folder)
        count(tool, what, problems_of(work, table))
    for path in plan["packages"]:
        count("frictionless", path, problems_of_package(path))
    for tool, module in MODULES.items():
        print(f"{tool} {module.__version__}: {read_by[tool]} read, {failed_by[tool]} of them wrong")
    return 1 if failed_by.total() else 0


if __name__ == "__main__":
    sys.exit(main(json.loads(Path(sys.argv[1]).read_text("utf-8"))))
