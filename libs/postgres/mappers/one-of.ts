/** The stored word as one of the words the domain knows; a TypeError names what the row holds otherwise. */
export function oneOf<T extends string>(words: readonly T[], stored: string): T {
  const word = words.find((each) => each === stored);
  if (word === undefined) throw new TypeError(`the database holds “${stored}”, which is none of ${words.join(', ')}`);
  return word;
}

export const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>): readonly T[] => Object.keys(table) as T[];
