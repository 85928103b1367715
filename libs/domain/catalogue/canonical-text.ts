/**
 * One spelling for one value: JSON with its keys in order, so that equal content has equal text and
 * an equal checksum on every machine. Values are what JSON holds; `undefined` members are left out.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isPlainObject(member) ? inOrder(member) : member));
}

/** Turns text into a fixed-length fingerprint; adapters supply SHA-256. */
export type Fingerprint = (text: string) => string;

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const inOrder = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
