import { type Council, type CouncilCode, existsIn, type Figure, isKnown, type Money, realmOf } from '../catalogue/index.js';
import { type Problem, problem } from '../returns/index.js';
import type { FiledProgramme, Programme, Scheme } from './programme.js';

/** Everything wrong with a programme before it is filed; `registered` are those of its councils that the register knows. */
export function checkProgramme(
  programme: Programme,
  registered: readonly Council[],
  earlier: FiledProgramme | undefined,
): readonly Problem[] {
  return [
    ...dates(programme),
    ...repeated(programme),
    ...programme.schemes.flatMap((scheme, i) => checkScheme(scheme, programme, i)),
    ...members(programme, registered),
    ...amounts(programme),
    ...(earlier === undefined ? [] : unlikeBefore(programme, earlier)),
  ];
}

export const councilsOf = ({ schemes }: Programme): readonly CouncilCode[] => [...new Set(schemes.flatMap(named))];

const named = ({ lead, members: all }: Scheme): readonly CouncilCode[] => (lead === undefined ? all : [...all, lead]);

/** A shorter date holds all the longer ones that begin with it, so that the end is compared as far as both go. */
function dates({ starts, ends }: Programme): readonly Problem[] {
  const places = Math.min(starts.length, ends.length);
  if (ends.slice(0, places) >= starts.slice(0, places)) return [];
  return [problem('DATES_REVERSED', 'The programme ends before it starts. Change one of the two dates.', ['ends'])];
}

function repeated({ strands, schemes, reviews, printedSavings }: Programme): readonly Problem[] {
  const lists = { strands, schemes, reviews };
  const codes = Object.entries(lists).flatMap(([list, entries]) =>
    againIn(entries.map(({ code }) => code)).map((i) =>
      problem('LINE_REPEATED', `The code ${entries[i]?.code ?? ''} is used twice. Give each a code of its own.`, [list, i, 'code']),
    ),
  );
  const years = againIn(printedSavings.map(({ year }) => year)).map((i) =>
    problem('YEAR_REPEATED', 'The year is there already. Give each year once.', ['printedSavings', i, 'year']),
  );
  return [...codes, ...years];
}

/** The positions whose value stands earlier too. */
const againIn = (values: readonly string[]): readonly number[] => values.flatMap((value, i) => (values.indexOf(value) < i ? [i] : []));

function checkScheme(scheme: Scheme, { strands }: Programme, i: number): readonly Problem[] {
  const cell = `scheme ${scheme.code}`;
  const found: Problem[] = [];
  if (!strands.some(({ code }) => code === scheme.strand)) {
    const message = `The programme has no strand ${scheme.strand}. Add the strand or name another.`;
    found.push(problem('STRAND_UNKNOWN', message, ['schemes', i, 'strand'], cell));
  }
  if (scheme.lead !== undefined && !scheme.members.includes(scheme.lead)) {
    found.push(problem('MEMBERS_DO_NOT_FIT', 'The lead is not among the members. Add it to them.', ['schemes', i, 'lead'], cell));
  }
  if (scheme.kind === 'single' && (scheme.members.length !== 1 || scheme.unnamedMembers)) {
    const message = 'A single scheme has one council and no other partners. Name the one, or call the scheme joint or regional.';
    found.push(problem('MEMBERS_DO_NOT_FIT', message, ['schemes', i, 'members'], cell));
  }
  return found;
}

/** Each council that cannot take part, named once for each scheme that names it. */
function members({ realm, schemes, baseline }: Programme, registered: readonly Council[]): readonly Problem[] {
  return schemes.flatMap((scheme, i) =>
    [...new Set(named(scheme))].flatMap((code) => {
      const at = ['schemes', i, 'members'] as const;
      const council = registered.find((each) => each.code === code);
      if (realmOf(code) !== realm) {
        return [
          problem('REALMS_MIXED', `${code} does not belong to the realm of this programme. Leave it out.`, at, `scheme ${scheme.code}`),
        ];
      }
      if (council !== undefined && existsIn(council, baseline.year)) return [];
      const message = `${council?.name ?? code} was not a council with adult social services duties through ${baseline.year}, the baseline year. Check the code: councils change theirs.`;
      return [problem('COUNCIL_NOT_IN_YEAR', message, at, `scheme ${scheme.code}`)];
    }),
  );
}

function amounts({ budget, grants, printedSavings }: Programme): readonly Problem[] {
  const places: readonly (readonly [Figure<Money>, readonly (string | number)[]])[] = [
    [budget.total, ['budget', 'total']],
    ...budget.contributions.map(({ amount }, i) => [amount, ['budget', 'contributions', i, 'amount']] as const),
    ...grants.map(({ amount }, i) => [amount, ['grants', i, 'amount']] as const),
    ...printedSavings.map(({ total }, i) => [total, ['printedSavings', i, 'total']] as const),
  ];
  return places.flatMap(([amount, path]) =>
    isKnown(amount) && amount.value.isNegative()
      ? [problem('AMOUNT_NEGATIVE', 'An amount is not below nought. Change its sign.', path)]
      : [],
  );
}

/** A new version keeps the realm, and every review that was held. */
function unlikeBefore({ realm, reviews }: Programme, earlier: FiledProgramme): readonly Problem[] {
  const moved =
    realm === earlier.programme.realm
      ? []
      : [problem('REALMS_MIXED', 'A programme of this code belongs to the other realm. File this one under another code.', ['realm'])];
  const lost = earlier.recorded.filter(({ review }) => !reviews.some(({ code }) => code === review));
  return [
    ...moved,
    ...lost.map(({ review }) =>
      problem('REVIEW_RECORDED', `The review ${review} was held and cannot be left out. Keep it in the programme.`, ['reviews']),
    ),
  ];
}
