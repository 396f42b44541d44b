"""How each tool reads a table in each format it knows, by the declared types of the columns."""

import json
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.csv
import pyarrow.ipc
import pyarrow.parquet

PANDAS = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
POLARS = {
    "string": pl.String,
    "integer": pl.Int32,
    "number": pl.Float64,
    "boolean": pl.Boolean,
    "date": pl.Date,
    "datetime": pl.Datetime("ms", "UTC"),
    "list<string>": pl.List(pl.String),
    "list<integer>": pl.List(pl.Int32),
}
PYARROW = {
    "string": pa.string(),
    "integer": pa.int32(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "datetime": pa.timestamp("ms", "UTC"),
    "list<string>": pa.list_(pa.string()),
    "list<integer>": pa.list_(pa.int32()),
}
DUCKDB = {
    "string": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "TIMESTAMP WITH TIME ZONE",
    "list<string>": "VARCHAR[]",
    "list<integer>": "INTEGER[]",
}


def names_of(columns, *types):
    return [column["name"] for column in columns if column["type"] in types]


def lists_of(columns):
    return [column for column in columns if column["type"].startswith("list")]


def pandas_json(path, columns):
    # Its own quick way of reading numbers misses the last bit of some probabilities.
    frame = pd.read_json(path, dtype=False, precise_float=True).reindex(columns=[column["name"] for column in columns])
    frame = frame.astype({column["name"]: PANDAS.get(column["type"], "object") for column in columns})
    for name in names_of(columns, "date"):
        frame[name] = pd.to_datetime(frame[name], format="ISO8601")
    for name in names_of(columns, "datetime"):
        frame[name] = pd.to_datetime(frame[name], format="ISO8601", utc=True)
    return frame


def polars_csv(path, columns):
    in_text = {column["name"]: pl.String for column in columns if column["type"] not in ("integer", "number", "boolean")}
    frame = pl.read_csv(path, schema={column["name"]: POLARS[column["type"]] for column in columns} | in_text)
    return polars_typed(frame, columns).with_columns(
        pl.col(column["name"]).str.json_decode(POLARS[column["type"]]) for column in lists_of(columns)
    )


def polars_json(path, columns):
    in_text = dict.fromkeys(names_of(columns, "date", "datetime"), pl.String)
    frame = pl.read_json(path, schema={column["name"]: POLARS[column["type"]] for column in columns} | in_text)
    return polars_typed(frame, columns)


def polars_typed(frame, columns):
    return frame.with_columns(
        *[pl.col(name).str.to_date("%Y-%m-%d") for name in names_of(columns, "date")],
        *[
            pl.col(name).str.to_datetime("%Y-%m-%dT%H:%M:%S%.3fZ", time_unit="ms").dt.replace_time_zone("UTC")
            for name in names_of(columns, "datetime")
        ],
    )


def pyarrow_csv(path, columns):
    types = {column["name"]: PYARROW[column["type"]] for column in columns}
    table = pyarrow.csv.read_csv(
        path,
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=types | {column["name"]: pa.string() for column in lists_of(columns)},
            null_values=[""],
            strings_can_be_null=True,
        ),
    )
    for column in lists_of(columns):
        cells = [None if cell is None else json.loads(cell) for cell in table[column["name"]].to_pylist()]
        index = table.column_names.index(column["name"])
        table = table.set_column(index, column["name"], pa.chunked_array([pa.array(cells, types[column["name"]])]))
    return table


def duckdb_csv(path, columns):
    cells = {column["name"]: DUCKDB[column["type"]] for column in columns}
    cells |= {column["name"]: "VARCHAR" for column in lists_of(columns)}
    selected = [
        f'CAST(CAST("{column["name"]}" AS JSON) AS {DUCKDB[column["type"]]}) AS "{column["name"]}"'
        if column["type"].startswith("list")
        else f'"{column["name"]}"'
        for column in columns
    ]
    return f"""SELECT {", ".join(selected)} FROM read_csv('{path}', columns = {cells}, auto_detect = false,
        header = true, delim = ',', quote = '"', escape = '"', nullstr = '')"""


def duckdb_json(path, columns):
    return f"SELECT * FROM read_json('{path}', format = 'array', columns = {({c['name']: DUCKDB[c['type']] for c in columns})})"


READERS = {
    ("pandas", "json"): pandas_json,
    ("pandas", "arrow"): lambda path, columns: pd.read_feather(path, dtype_backend="pyarrow"),
    ("pandas", "parquet"): lambda path, columns: pd.read_parquet(path, dtype_backend="pyarrow"),
    ("Polars", "csv"): polars_csv,
    ("Polars", "json"): polars_json,
    ("Polars", "arrow"): lambda path, columns: pl.read_ipc(path),
    ("Polars", "parquet"): lambda path, columns: pl.read_parquet(path),
    ("PyArrow", "csv"): pyarrow_csv,
    ("PyArrow", "arrow"): lambda path, columns: pyarrow.ipc.open_file(path).read_all(),
    ("PyArrow", "parquet"): lambda path, columns: pyarrow.parquet.read_table(path),
    ("DuckDB", "csv"): lambda path, columns: duckdb.sql(duckdb_csv(path, columns)),
    ("DuckDB", "json"): lambda path, columns: duckdb.sql(duckdb_json(path, columns)),
    ("DuckDB", "parquet"): lambda path, columns: duckdb.sql(f"SELECT * FROM '{path}'"),
}


def read(tool, form, table):
    """A table as a tool gives it. pandas reads CSV by the load snippet alone."""
    path = str(Path(table["folder"], table["name"], f"{table['name']}.{form}"))
    return READERS[tool, form](path, table["columns"])
