import { type AgeBand, RETURN_LINES, type ReturnLineCode } from '../../catalogue/index.js';
import type { YearAmount } from '../../savings/index.js';
import type { ReturnContent } from '../council-return.js';
import { PROVIDERS } from '../definition/base-edition.table.js';

/** Makes the lines of one list: `linesOf` takes the list out of a return, `nameOf` says what a line is called. */
export type ListBuilder = <Line>(linesOf: (content: ReturnContent) => readonly Line[], nameOf: (line: Line) => string) => readonly Line[];

/** A return made list by list; the budget position counts as a list of one. */
export const contentOf = (build: ListBuilder): ReturnContent => ({
  financeLines: build(
    (content) => content.financeLines,
    ({ provision, ...line }) => `finance line ${lineName(line)}, ${PROVIDERS[provision].toLowerCase()}`,
  ),
  activityLines: build(
    (content) => content.activityLines,
    (line) => `activity line ${lineName(line)}`,
  ),
  budgetPosition: build(
    ({ budgetPosition }) => (budgetPosition === undefined ? [] : [budgetPosition]),
    () => 'budget position',
  )[0],
  budgetBridge: build(
    (content) => content.budgetBridge,
    ({ year }) => `budget bridge of ${year}`,
  ),
  adjustments: build(
    (content) => content.adjustments,
    ({ cell, kind, reason }) => `adjustment of ${cell}, ${kind}, ${reason}`,
  ),
  savingsLines: build(
    (content) => content.savingsLines,
    ({ reference }) => `savings line ${reference}`,
  ),
  growthLines: build(
    (content) => content.growthLines,
    ({ reference }) => `growth line ${reference}`,
  ),
  overlapGroups: build(
    (content) => content.overlapGroups,
    ({ code }) => `overlap ${code}`,
  ),
  deliveryReports: build(
    (content) => content.deliveryReports,
    ({ asAt, year, stage }) => `delivery report of ${asAt}, ${year}, ${stage}`,
  ),
  declarations: build(
    (content) => content.declarations,
    ({ role }) => `declaration of the ${role.replaceAll('-', ' ')}`,
  ),
});

/** The lines of a return that are called so. */
export const linesCalled = (content: ReturnContent, isWanted: (name: string) => boolean): ReturnContent =>
  contentOf((linesOf, nameOf) => linesOf(content).filter((line) => isWanted(nameOf(line))));

/** Every line of a return under its name: mostly one, several where they are called alike. */
export function linesByName(content: ReturnContent): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  contentOf((linesOf, nameOf) => {
    for (const line of linesOf(content)) {
      const alike = found.get(nameOf(line));
      if (alike === undefined) found.set(nameOf(line), [line]);
      else alike.push(line);
    }
    return [];
  });
  return found;
}

/** A return with its amounts by year, as tables give them: in what order they were sent says nothing. */
export const inYearOrder = (content: ReturnContent): ReturnContent => ({
  ...content,
  savingsLines: content.savingsLines.map(({ amounts, costs, ...line }) => ({
    ...line,
    amounts: { planned: byYear(amounts.planned), reported: byYear(amounts.reported), validated: byYear(amounts.validated) },
    costs: { ...costs, running: byYear(costs.running), implementation: byYear(costs.implementation) },
  })),
  growthLines: content.growthLines.map((line) => ({ ...line, amounts: byYear(line.amounts) })),
});

const byYear = (amounts: readonly YearAmount[]): readonly YearAmount[] =>
  amounts.every(({ year }, i) => i === 0 || (amounts[i - 1]?.year ?? '') <= year)
    ? amounts
    : [...amounts].sort((a, b) => (a.year < b.year ? -1 : 1));

const lineName = ({ line, ageBand }: { readonly line: ReturnLineCode; readonly ageBand: AgeBand }): string =>
  `${RETURN_LINES[line].label}, ${ageBand}`;
