import {
  type CouncilCode,
  councilCode,
  type FinancialYear,
  financialYear,
  isMeasureCode,
  type MeasureCode,
} from '../../catalogue/index.js';

/** Thrown while a link is read, and nowhere else: what it holds is no question of ours. */
export class NotAQuestion extends Error {}

export type Said = Readonly<Record<string, unknown>>;

/** The members of an object; refuses anything else. */
export function membersOf(value: unknown): Said {
  if (!isObject(value)) throw new NotAQuestion('an object was expected');
  return value;
}

export function textIn(said: Said, name: string, longest = LONGEST_WORD): string {
  const value = said[name];
  if (typeof value !== 'string' || value.length > longest) throw new NotAQuestion(`${name} is no text`);
  return value;
}

/** So many hexadecimal digits. */
export function hexIn(said: Said, name: string, digits: number): string {
  const value = textIn(said, name);
  if (value.length !== digits || !/^[0-9a-f]+$/.test(value)) throw new NotAQuestion(`${name} has not ${digits} hexadecimal digits`);
  return value;
}

export function numberIn(said: Said, name: string, lowest: number, highest: number): number {
  const value = said[name];
  if (typeof value !== 'number' || !(value >= lowest && value <= highest)) throw new NotAQuestion(`${name} is no such number`);
  return value;
}

export function countIn(said: Said, name: string, lowest: number, highest: number): number {
  const value = numberIn(said, name, lowest, highest);
  if (!Number.isInteger(value)) throw new NotAQuestion(`${name} is not whole`);
  return value;
}

export function listIn<T>(said: Said, name: string, most: number, read: (each: unknown) => T): readonly T[] {
  const value = said[name];
  if (!Array.isArray(value) || value.length > most) throw new NotAQuestion(`${name} is no list, or too long`);
  return value.map((each: unknown) => read(each));
}

export function oneOf<T extends string>(options: readonly T[], value: unknown): T {
  const found = options.find((option) => option === value);
  if (found === undefined) throw new NotAQuestion(`not one of ${options.join(', ')}`);
  return found;
}

/** A code or year; what its own reader refuses is no question. */
export function spelledAs<T>(read: (text: string) => T, value: unknown): T {
  if (typeof value !== 'string') throw new NotAQuestion('a text was expected');
  try {
    return read(value);
  } catch (error) {
    if (error instanceof TypeError) throw new NotAQuestion(error.message);
    throw error;
  }
}

export const readCouncil = (value: unknown): CouncilCode => spelledAs(councilCode, value);
export const readYear = (value: unknown): FinancialYear => spelledAs(financialYear, value);

export function readMeasure(value: unknown): MeasureCode {
  if (typeof value !== 'string' || !isMeasureCode(value)) throw new NotAQuestion('no measure of that code');
  return value;
}

/** Longer than any code, id or reason; the words of an apportionment have a length of their own. */
const LONGEST_WORD = 200;

const isObject = (value: unknown): value is Said => typeof value === 'object' && value !== null && !Array.isArray(value);
