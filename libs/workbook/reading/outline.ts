import { type ReadLimits } from '../limits.js';
import { refused, RefusedFile } from '../refusal.js';
import { tagsOfPart } from './part-tags.js';
import { type Parts } from './parts.js';
import { attributesOf, type Tag, unescaped } from './tags.js';

/** What a workbook says of its parts, before any of its sheets is read. */
export interface Outline {
  readonly workbookPart: string;
  readonly sheets: readonly OutlineSheet[];
  readonly sharedStringsPart?: string;
  readonly stylesPart?: string;
  readonly countsFrom1904: boolean;
  readonly names: readonly DefinedName[];
}

export interface OutlineSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** A name for an area, such as `t_finance` for `Finance!$A$8:$F$40`. */
export interface DefinedName {
  readonly name: string;
  readonly area: string;
}

export async function outlineOf(parts: Parts, limits: ReadLimits): Promise<Outline> {
  const roots = await relationsOf(parts, '', limits);
  const workbookPart = roots.find(({ type }) => type === 'officeDocument')?.target;
  if (workbookPart === undefined) throw refused('damaged');
  const relations = await relationsOf(parts, workbookPart, limits);
  const xml = await parts.needed(workbookPart);
  const tags = [...tagsOfPart(xml, parts.tags, limits)];
  return {
    workbookPart,
    sheets: sheetsOf(tags, relations, limits),
    sharedStringsPart: relations.find(({ type }) => type === 'sharedStrings')?.target,
    stylesPart: relations.find(({ type }) => type === 'styles')?.target,
    countsFrom1904: tags.some((tag) => tag.name === 'workbookPr' && isTrue(attributesOf(tag.inner).get('date1904'))),
    names: namesOf(xml, tags),
  };
}

export interface Relation {
  readonly id: string;
  /** The last word of the type's address, such as `worksheet`. */
  readonly type: string;
  readonly typeAddress: string;
  /** The part it leads to, from the root of the file; as written where it leads outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** What a part refers to, and the file itself for the part without a name; nothing outside the file is ever fetched. */
export async function relationsOf(parts: Parts, part: string, limits: ReadLimits): Promise<readonly Relation[]> {
  const xml = await parts.text(relationsPartOf(part));
  if (xml === undefined) return [];
  return [...tagsOfPart(xml, parts.tags, limits)]
    .filter(({ name, kind }) => name === 'Relationship' && kind !== 'close')
    .map(({ inner }) => {
      const attributes = attributesOf(inner);
      const typeAddress = attributes.get('Type') ?? '';
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      return {
        id: attributes.get('Id') ?? '',
        type: typeAddress.slice(typeAddress.lastIndexOf('/') + 1),
        typeAddress,
        target: isOutside ? target : resolved(part, target),
        isOutside,
      };
    });
}

export function relationsPartOf(part: string): string {
  const folder = part.lastIndexOf('/') + 1;
  return `${part.slice(0, folder)}_rels/${part.slice(folder)}.rels`;
}

function resolved(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function sheetsOf(tags: readonly Tag[], relations: readonly Relation[], limits: ReadLimits): readonly OutlineSheet[] {
  const found = tags.filter(({ name, kind }) => name === 'sheet' && kind !== 'close').map(({ inner }) => attributesOf(inner));
  if (found.length === 0) throw refused('damaged');
  if (found.length > limits.sheets) {
    throw new RefusedFile(
      'too-many-parts',
      `The workbook has ${found.length} sheets; at most ${limits.sheets} are read. Delete the sheets that are not part of the template.`,
    );
  }
  const worksheets = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]));
  // A sheet that is a chart and nothing else has no cells, and is passed over.
  const sheets = found.flatMap((attributes) => {
    const part = worksheets.get(idOf(attributes));
    return part === undefined
      ? []
      : [{ name: attributes.get('name') ?? '', isHidden: (attributes.get('state') ?? 'visible') !== 'visible', part }];
  });
  // A part that two sheets show would be unfolded as often as it is shown.
  if (new Set(sheets.map(({ part }) => part)).size < sheets.length) throw refused('damaged');
  return sheets;
}

/** `r:id`, whatever the prefix is called. */
const idOf = (attributes: ReadonlyMap<string, string>): string => [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';

function namesOf(xml: string, tags: readonly Tag[]): readonly DefinedName[] {
  return tags.flatMap((tag, index) => {
    const next = tags[index + 1];
    if (tag.name !== 'definedName' || tag.kind !== 'open' || next === undefined) return [];
    return [{ name: attributesOf(tag.inner).get('name') ?? '', area: unescaped(xml.slice(tag.end, next.start)) }];
  });
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
