import { claimSources } from '../../../../test/builders/claim-sources.js';
import { inThousands, rising, window } from '../../../../test/builders/planned-claim.js';
import { figure, line, year } from '../../../../test/builders/printed-lines.js';
import { CELL_CODES, type CellCode, Money } from '../../catalogue/index.js';
import { CASH_EFFECTS, type CashShares, type OverlapGroup, type SavingsLine, STAGES } from '../../savings/index.js';
import { mulberry32, type Uniform } from '../../statistics/index.js';
import { type ClaimSources, claimByCell, comparableClaim, type ComparableClaim } from '../index.js';

/** Returns of savings of every kind, drawn at random: lineages, overlaps, costs, other services, one-offs, mixed classes and loci. */
const SEED = 20261128;
const RETURNS = 200;
const PENNY = 0.01;
const OVER = window(2021, 2024);

const pick = <T>(random: Uniform, options: readonly T[]): T => options[Math.floor(random() * options.length)]!;
const wholeNumber = (random: Uniform, most: number): number => Math.floor(random() * (most + 1));

function shares(random: Uniform): CashShares {
  const parts = CASH_EFFECTS.map(() => (random() < 0.4 ? 1 + wholeNumber(random, 4) : 0));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return Object.fromEntries(
    CASH_EFFECTS.map((effect, i) => [effect, whole === 0 ? (i === 0 ? 1 : 0) : Number((parts[i]! / whole).toFixed(4))]),
  ) as unknown as CashShares;
}

function drawnLine(random: Uniform, reference: string): SavingsLine {
  const starts = 2020 + wholeNumber(random, 4);
  const recurrence = pick(random, ['recurrent', 'recurrent', 'one-off', 'time-limited'] as const);
  const lasts = recurrence === 'one-off' ? 1 : recurrence === 'time-limited' ? 1 + wholeNumber(random, 2) : 9;
  const amounts = Array.from({ length: 6 }, (_, i) => (i < lasts ? 10 + wholeNumber(random, 2000) : 0));
  const profile = amounts.map((amount, i) => ({ year: year(starts + i), amount: figure(amount) }));
  const cost = (): SavingsLine['costs']['running'] =>
    random() < 0.4 ? [{ year: year(2021 + wholeNumber(random, 3)), amount: figure(wholeNumber(random, 300)) }] : [];
  const cells = [...new Set([pick(random, CELL_CODES), pick(random, CELL_CODES)])];
  return line(reference, 'mixed', starts, [], {
    lineage: pick(random, ['TEC', 'TOM', undefined, undefined]),
    cashShares: shares(random),
    recurrence,
    lastsYears: recurrence === 'time-limited' ? lasts : undefined,
    service: random() < 0.15 ? 'other-service' : 'adult-social-care',
    costs: { running: cost(), implementation: cost(), unphased: undefined },
    locus: random() < 0.2 ? [] : cells.map((cell) => ({ cell, share: Number((1 / cells.length).toFixed(4)) })),
    practiceTags: random() < 0.5 ? ['REABLEMENT'] : [],
    amounts: { planned: profile, reported: profile, validated: random() < 0.5 ? profile : [] },
  });
}

function drawnReturn(random: Uniform): ClaimSources {
  const lines = Array.from({ length: 1 + wholeNumber(random, 8) }, (_, i) => drawnLine(random, `L${i}`));
  const overlaps = Array.from({ length: wholeNumber(random, 2) }, (_, i): OverlapGroup => {
    const of = [...new Set([pick(random, lines).reference, pick(random, lines).reference])];
    return {
      code: `O${i}`,
      title: 'Overlap',
      bookedIn: of[0]!,
      cap: random() < 0.5 ? Money.thousands(wholeNumber(random, 500)) : undefined,
      claims: of.map((reference) => ({
        reference,
        calculation: { quantity: wholeNumber(random, 200), weeklyRate: Money.parse('92'), weeks: 52 },
        inAmounts: random() < 0.8,
        actualWeeklyRate: undefined,
      })),
      note: undefined,
      provenance: undefined,
    };
  });
  const empty = pick(random, CELL_CODES);
  return claimSources(lines, { besides: { overlapGroups: overlaps }, lift: rising, baseSpend: (cell) => (cell === empty ? 0 : 2e6) });
}

const total = (parts: readonly { readonly amount: number }[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);

describe('a claim of any return', () => {
  const random = mulberry32(SEED);
  const drawn = Array.from({ length: RETURNS }, () => drawnReturn(random));
  const claims = drawn.flatMap((sources) => STAGES.map((stage) => comparableClaim(sources, stage, OVER)));
  const known = claims.filter((claim): claim is { readonly kind: 'claim' } & ComparableClaim => claim.kind === 'claim');
  const off = (difference: (claim: ComparableClaim) => number): readonly ComparableClaim[] =>
    known.filter((claim) => !(Math.abs(difference(claim)) < PENNY));

  it('is drawn with everything that can be left out, and is known', () => {
    expect(known).toHaveLength(3 * RETURNS);
    const why = new Set(known.flatMap(({ leftOut }) => leftOut.map((each) => each.why)));
    expect([...why].sort()).toEqual(
      [
        'avoidance-not-testable',
        'double-count',
        'funding',
        'income-fees',
        'locus-invalid',
        'non-cash',
        'one-off-expired',
        'other-service',
        'superseded',
        'term-ended',
      ].sort(),
    );
  });
  it('and all that is left out or netted add up to the gross amounts, to the penny', () => {
    expect(off(({ gross, amount, leftOut, costs }) => gross - amount - total(leftOut) - total(costs))).toEqual([]);
  });
  it('is the sum of its cells, and of its parts less its costs', () => {
    expect(off(({ amount, byCell }) => amount - CELL_CODES.reduce((sum, cell: CellCode) => sum + byCell[cell], 0))).toEqual([]);
    expect(off(({ amount, parts, costs }) => amount - total(parts) + total(costs))).toEqual([]);
  });
  it('is the sum of what its lines claim by themselves', () => {
    expect(
      off((claim) => {
        const lines = [...new Set([...claim.parts, ...claim.costs].map(({ reference }) => reference))];
        const alone = lines.map((reference) =>
          claimByCell({
            parts: claim.parts.filter((part) => part.reference === reference),
            costs: claim.costs.filter((cost) => cost.reference === reference),
          }),
        );
        return claim.amount - alone.reduce((sum, cells) => sum + CELL_CODES.reduce((all, cell) => all + cells[cell], 0), 0);
      }),
    ).toEqual([]);
  });
  it('takes no more out of a line for an overlap than the line claims of it', () => {
    const beyond = known.flatMap(({ overlaps }) => overlaps.filter((each) => each.removedFromAmounts > each.removed + PENNY));
    expect(beyond).toEqual([]);
  });
  it('is the same of lines in another order', () => {
    const moved = drawn.filter((sources) => {
      const turned = { ...sources, content: { ...sources.content, savingsLines: [...sources.content.savingsLines].reverse() } };
      const [one, other] = [sources, turned].map((each) => comparableClaim(each, 'planned', OVER));
      if (one?.kind !== 'claim' || other?.kind !== 'claim') return true;
      return inThousands(one.amount) !== inThousands(other.amount);
    });
    expect(moved).toEqual([]);
  });
});
