"""Types into a template, as a person would, and saves it. Exits with 3 where there is no openpyxl.

Standard input: {"workbook": base64, "tables": {code: [{column code: what is typed}]}}
Standard output: {"workbook": base64, "cells": {code: [{column code: {"sheet": ..., "address": ...}}]}}
"""
import base64
import io
import json
import sys

try:
    import openpyxl
except ImportError:
    sys.exit(3)

if len(sys.argv) > 1:
    sys.exit(0)

given = json.load(sys.stdin)
book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(given["workbook"])))


def first_cell(code):
    """The sheet of a table, and the first row of its named area."""
    sheet, cells = book.defined_names["t_" + code.replace("-", "_")].attr_text.rsplit("!", 1)
    sheet = book[sheet.strip("'")]
    return sheet, sheet[cells.replace("$", "").split(":")[0]].row


def fill(code, rows):
    sheet, first = first_cell(code)
    # A hidden row holds the codes of the columns, above the headings.
    columns = {cell.value: cell.column for cell in sheet[first - 2] if cell.value is not None}
    placed = []
    for row, values in enumerate(rows, first):
        for column, value in values.items():
            sheet.cell(row, columns[column]).value = value
        places = {column: {"sheet": sheet.title, "address": sheet.cell(row, columns[column]).coordinate} for column in values}
        placed.append(places)
    return placed


cells = {code: fill(code, rows) for code, rows in given["tables"].items()}
saved = io.BytesIO()
book.save(saved)
print(json.dumps({"workbook": base64.b64encode(saved.getvalue()).decode(), "cells": cells}))
