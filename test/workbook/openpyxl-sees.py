"""Prints what openpyxl finds in the workbook of standard input, as JSON. Exits with 3 where there is no openpyxl."""
import io
import json
import sys

try:
    import openpyxl
except ImportError:
    sys.exit(3)

if len(sys.argv) > 1:
    sys.exit(0)

data = sys.stdin.buffer.read()
book = openpyxl.load_workbook(io.BytesIO(data))
results = openpyxl.load_workbook(io.BytesIO(data), data_only=True)


def area(name):
    return name.attr_text


def names():
    defined = book.defined_names
    found = defined.definedName if hasattr(defined, "definedName") else defined.values()
    return {name.name: area(name) for name in found}


def seen(sheet):
    cells = [cell for row in sheet.iter_rows() for cell in row]
    filled = [cell for cell in cells if cell.value is not None]
    return {
        "name": sheet.title,
        "isHidden": sheet.sheet_state != "visible",
        "isProtected": sheet.protection.sheet,
        "freeze": sheet.freeze_panes,
        "hiddenRows": [number for number, row in sheet.row_dimensions.items() if row.hidden],
        "formulas": {cell.coordinate: cell.value for cell in filled if cell.data_type == "f"},
        "texts": {cell.coordinate: cell.value for cell in filled if cell.data_type == "s"},
        "numbers": {cell.coordinate: cell.value for cell in filled if cell.data_type == "n"},
        "dates": {cell.coordinate: cell.value.date().isoformat() for cell in filled if cell.data_type == "d"},
        "results": {cell.coordinate: results[sheet.title][cell.coordinate].value for cell in filled if cell.data_type == "f"},
        "open": [cell.coordinate for cell in cells if not cell.protection.locked],
        "notes": {cell.coordinate: cell.comment.text for cell in cells if cell.comment},
        "colours": {cell.coordinate: cell.fill.fgColor.rgb[-6:] for cell in cells if cell.fill.fill_type == "solid"},
        "links": {cell.coordinate: cell.hyperlink.location for cell in cells if cell.hyperlink},
        "rules": {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation},
    }


print(json.dumps({"title": book.properties.title, "names": names(), "sheets": [seen(sheet) for sheet in book]}))
