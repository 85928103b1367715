import { type FinancialYear, yearsAfter } from '../../catalogue/index.js';
import { type Finding, registerAddressOf, type RegisterAddress, type RuleCode } from '../../evidence/index.js';
import type { Problem, ProblemCode, ReturnContent } from '../../returns/index.js';

/** A way into the content of a return. */
export type ContentPath = readonly string[];

/** What else of its line something is about, beside what it names. */
const ALSO: Partial<Record<ProblemCode | RuleCode, readonly ContentPath[]>> = {
  YEARS_DO_NOT_FIT: [['recurrence']],
  BRIDGE_DOES_NOT_CLOSE: [['opening'], ['transfers'], ['subtotal'], ['growth'], ['savings'], ['otherMovements']],
  LABEL_DOES_NOT_FIT: [['cashShares']],
  AVOIDED_FROM_NO_STATED_PATH: [['cashShares']],
  RUNNING_COST_MISSING: [['practiceTags']],
  GROSS_OR_NET_UNCLEAR: [['amounts', 'planned']],
  PROFILE_REVERSES: [['recurrence']],
  VACANCY_IS_NOT_RECURRENT: [['title']],
};

/** Everything that a problem of the content is about, the cell to mend first. */
export function pathsOfProblem({ code, path }: Problem, content: ReturnContent): readonly ContentPath[] {
  const line = path.slice(0, 2);
  const also = (ALSO[code] ?? []).map((field) => [...line, ...field]);
  if (code === 'VALIDATED_ABOVE_REPORTED') {
    const year = content.savingsLines[Number(path[1])]?.amounts.validated[Number(path[4])]?.year;
    const reported = content.savingsLines[Number(path[1])]?.amounts.reported.some((each) => each.year === year) ?? false;
    return [path, ...(reported && year !== undefined ? [[...line, 'amounts', 'reported', year]] : [])];
  }
  const first = code === 'LINE_REPEATED' || code === 'YEAR_REPEATED' ? firstAlike(path, content) : undefined;
  return [path, ...also, ...(first === undefined ? [] : [first])];
}

/** The other of two lines of one name: the first that has it. */
function firstAlike([list = '', index, ...field]: ContentPath, content: ReturnContent): ContentPath | undefined {
  const names = NAMES[list]?.(content);
  const first = names?.indexOf(names[Number(index)] ?? '');
  return first === undefined || first === -1 || String(first) === index ? undefined : [list, String(first), ...field];
}

const NAMES: Readonly<Record<string, (content: ReturnContent) => readonly string[]>> = {
  budgetBridge: ({ budgetBridge }) => budgetBridge.map(({ year }) => year),
  savingsLines: ({ savingsLines }) => savingsLines.map(({ reference }) => reference),
  growthLines: ({ growthLines }) => growthLines.map(({ reference }) => reference),
  overlapGroups: ({ overlapGroups }) => overlapGroups.map(({ code }) => code),
};

/** Everything that findings of the register are about: their cells in their order, and what their rule looks at beside them. */
export function pathsOfFindings(content: ReturnContent): (finding: Finding) => readonly ContentPath[] {
  const lines = new Map<string, readonly number[]>();
  for (const [index, { reference }] of content.savingsLines.entries()) lines.set(reference, [...(lines.get(reference) ?? []), index]);
  return (finding) =>
    finding.cells.flatMap((cell) => {
      const address = registerAddressOf(cell);
      if (address.of === 'budget bridge') return bridgePaths(address.name, address.label, content);
      return (lines.get(address.name) ?? []).flatMap((index) => linePaths(index, address, finding, content));
    });
}

function linePaths(
  index: number,
  { field, plannedYear: year }: RegisterAddress,
  { rule, sentence }: Finding,
  { savingsLines }: ReturnContent,
): readonly ContentPath[] {
  const line = savingsLines[index];
  const quoted = /“([^”]+)”: /.exec(sentence)?.[1];
  const texts = (['title', 'note'] as const).filter((text) => quoted !== undefined && line?.[text]?.includes(quoted));
  const isBefore = (each: FinancialYear): boolean => line?.profileKind === 'cumulative' && year === yearsAfter(each, 1);
  const before = year === undefined ? undefined : line?.amounts.planned.find((each) => isBefore(each.year))?.year;
  const fields: readonly ContentPath[] = [
    year === undefined ? field : ['amounts', 'planned', year],
    ...(before === undefined ? [] : [['amounts', 'planned', before]]),
    ...texts.map((text) => [text]),
    ...(ALSO[rule] ?? []),
  ];
  return fields.map((field) => ['savingsLines', String(index), ...field]);
}

/** A part of a bridge, and the amounts of the year that it is set against. */
function bridgePaths(year: string, part: string, { budgetBridge, savingsLines, growthLines }: ReturnContent): readonly ContentPath[] {
  const bridge = budgetBridge.flatMap((each, index) => (each.year === year ? [['budgetBridge', String(index), part]] : []));
  const isOfYear = (amount: { readonly year: string }): boolean => amount.year === year;
  const lines =
    part === 'growth'
      ? growthLines.flatMap(({ amounts }, i) => (amounts.some(isOfYear) ? [['growthLines', String(i), 'amounts', year]] : []))
      : savingsLines.flatMap(({ amounts }, i) =>
          amounts.planned.some(isOfYear) ? [['savingsLines', String(i), 'amounts', 'planned', year]] : [],
        );
  return [...bridge, ...lines];
}
