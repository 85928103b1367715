import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum of domain words: `reported-delivered` is REPORTED_DELIVERED to the caller and itself to the domain. */
export function enumOf(name: string, description: string, words: readonly string[], spell = spelled): Record<string, string> {
  const values = Object.fromEntries(words.map((word) => [spell(word), word]));
  registerEnumType(values, { name, description });
  return values;
}

/** An enum whose values carry the label of a reference table. */
export function enumOfTable(
  name: string,
  description: string,
  table: Readonly<Record<string, { readonly label: string }>>,
): Record<string, string> {
  const values = Object.fromEntries(Object.keys(table).map((code) => [code, code]));
  registerEnumType(values, {
    name,
    description,
    valuesMap: Object.fromEntries(Object.entries(table).map(([code, { label }]) => [code, { description: label }])),
  });
  return values;
}

/** The schema's spelling of a domain word. */
export const spelled = (word: string): string => word.toUpperCase().replaceAll('-', '_');
