import { OWN_SHEETS, type WorkbookStamp } from './plan.js';
import { type RawSheet } from './raw.js';

const LABELS = {
  template: 'template',
  council: 'council',
  collectionYear: 'collection year',
  edition: 'edition',
} as const satisfies Record<keyof WorkbookStamp, string>;

/** The rows of the hidden sheet: a label and what it says. */
export const stampRows = (stamp: WorkbookStamp): string[][] => keysOf().map((key) => [LABELS[key], stamp[key]]);

export const isStampSheet = ({ name }: { readonly name: string }): boolean => name === OWN_SHEETS.stamp;

/** What a sheet that came back says; a label that is missing or was emptied is left out. */
export function stampOf(sheet: RawSheet | undefined): Partial<WorkbookStamp> {
  const texts = new Map(
    (sheet?.cells ?? []).flatMap(({ address, value }) => (value.kind === 'text' ? [[address, value.text] as const] : [])),
  );
  const said = new Map(
    [...texts].flatMap(([address, label]) => (address.startsWith('A') ? [[label, texts.get(`B${address.slice(1)}`)] as const] : [])),
  );
  return Object.fromEntries(keysOf().flatMap((key) => (said.get(LABELS[key]) === undefined ? [] : [[key, said.get(LABELS[key])]])));
}

const keysOf = (): readonly (keyof WorkbookStamp)[] => ['template', 'council', 'collectionYear', 'edition'];
