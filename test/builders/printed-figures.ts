import type { Role } from '#domain/access';
import { printedDocumentInputs, seedPrintedAlone } from '../../apps/outturn/src/demo/demonstration.module.js';
import { ApiUnderTest } from './api-under-test.js';

export interface PrintedFigures {
  readonly api: ApiUnderTest;
  readonly key: (role: Role, council?: string) => Promise<string>;
  /** Asks as a consultant; throws where the answer is an error. */
  readonly ask: <Data>(query: string) => Promise<Data>;
}

/** The api with what real reports print, sent to it over HTTP as the demonstration sends it, and nothing simulated. */
export async function apiWithPrintedFigures(): Promise<PrintedFigures> {
  const api = await ApiUnderTest.start();
  await api.application.listen(0, '127.0.0.1');
  const keys = new Map<string, Promise<string>>();
  const key = (role: Role, council?: string): Promise<string> => {
    const name = `${role} ${council ?? ''}`;
    const made = keys.get(name) ?? api.key(role, council);
    keys.set(name, made);
    return made;
  };
  await api.publishes();
  await seedPrintedAlone(await api.application.getUrl(), { of: key });
  const ask = async <Data>(query: string): Promise<Data> => {
    const { data, errors } = await api.ask<Data>(await key('consultant'), query);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  };
  return { api, key, ask };
}

interface CellInput {
  readonly code: string;
  readonly words?: string;
  readonly figure?: { readonly figure: object; readonly step: number };
}
export interface DocumentInput {
  readonly code: string;
  readonly owner: { readonly council?: string };
  readonly tables: readonly { readonly code: string; readonly cells: readonly CellInput[] }[];
}

/** A printed document as it is filed, with some of its cells corrected: a number as it should have been printed, or words. */
export async function correctedDocument(code: string, corrections: Readonly<Record<string, string>>): Promise<DocumentInput> {
  const document = ((await printedDocumentInputs()) as readonly DocumentInput[]).find((each) => each.code === code);
  if (document === undefined) throw new Error(`there is no printed document ${code}`);
  const left = new Set(Object.keys(corrections));
  const tables = document.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => {
      const address = `${table.code}/${cell.code}`;
      const correction = corrections[address];
      if (correction === undefined) return cell;
      left.delete(address);
      return cell.figure === undefined ? { ...cell, words: correction } : { ...cell, figure: { ...cell.figure, ...printed(correction) } };
    }),
  }));
  if (left.size > 0) throw new Error(`there is no cell ${[...left].join(', ')} in ${code}`);
  return { ...document, tables };
}

/** 1.426 is printed to a thousandth. */
const printed = (text: string): object => ({ figure: { value: Number(text) }, step: 10 ** -(text.split('.')[1] ?? '').length });
