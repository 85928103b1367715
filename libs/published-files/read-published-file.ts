import type { Publication } from '#domain/catalogue';
import { Account } from './account.js';
import { csvTable, headingKey, type Row, type Table } from './table/csv-table.js';
import { decode } from './table/decode.js';
import { type Layout, refused, type RowOutcome, type RowReader } from './layout.js';
import { LAYOUTS } from './layouts/layout.table.js';
import { FILE_LIMITS, type FileLimits } from './limits.js';
import type { Given, NotRead, PublishedFileOutcome, ReadFile } from './published-file.js';

/** Reads a file of official statistics, and accounts for each of its rows. The layout is known by its headings. */
export function readPublishedFile(bytes: Uint8Array, given: Given, limits: FileLimits = FILE_LIMITS): PublishedFileOutcome {
  return { fileName: given.fileName, ...outcomeOf(bytes, given, limits) };
}

function outcomeOf(bytes: Uint8Array, given: Given, limits: FileLimits): ReadFile | NotRead {
  const decoded = decode(bytes, limits);
  if (decoded.kind !== 'text') return decoded;
  const table = csvTable(decoded.text, limits);
  if (table.kind !== 'table') return table;
  const layout = layoutOf(table);
  if (layout === undefined) return notRecognised(table);

  const reader = layout.open(table, given.councils);
  const account = new Account();
  for (const row of table.rows) account.add(row, whole(row, table, reader));
  const { figures, populations, priceLevels, indices } = account.facts();
  const anything = figures.length + populations.length + priceLevels.length + indices.length > 0;
  const publication: Publication | undefined =
    layout.publication === undefined || !anything
      ? undefined
      : {
          realm: 'england',
          name: given.name ?? layout.publication.name,
          publisher: layout.publication.publisher,
          vintage: given.vintage ?? layout.publication.vintage,
          priceLevels,
          populations,
          figures,
          indices,
        };
  return {
    kind: 'read',
    layout: layout.code,
    holds: layout.holds,
    compared: layout.publication === undefined,
    publication,
    reconciliation: account.reconciliation([...decoded.remarks, ...reader.remarks()]),
  };
}

function whole(row: Row, { headings }: Table, reader: RowReader): RowOutcome {
  if (row.cells === headings.length) return reader.read(row);
  return refused(
    'a row has more or fewer cells than there are headings',
    `${row.cells} cells below ${headings.length} headings`,
    'Put a text that holds a comma in quotation marks, or fill in the missing cells.',
  );
}

/** Of the layouts whose headings are all there, the one that has most of them. */
function layoutOf({ headings }: Table): Layout | undefined {
  const there = new Set(headings.map(headingKey));
  return LAYOUTS.filter((layout) => layout.headings.every((heading) => there.has(headingKey(heading))))
    .sort((a, b) => b.headings.length - a.headings.length)
    .at(0);
}

function notRecognised({ headings }: Table): NotRead {
  const there = new Set(headings.map(headingKey));
  const lacking = LAYOUTS.map((layout) => ({
    layout,
    missing: layout.headings.filter((heading) => !there.has(headingKey(heading))),
  })).filter(({ layout, missing }) => missing.length <= layout.headings.length / 2);
  const [nearest] = lacking.sort((a, b) => a.missing.length - b.missing.length);
  const hint =
    nearest === undefined
      ? `Known are ${LAYOUTS.map(({ holds }) => holds).join('; ')}.`
      : `Nearest are ${nearest.layout.holds}, for which ${nearest.missing.map((heading) => `“${heading}”`).join(', ')} is missing.`;
  return { kind: 'not-recognised', why: `its headings are of no known layout. ${hint}` };
}
