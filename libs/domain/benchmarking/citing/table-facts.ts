import type { Figure } from '../../catalogue/index.js';
import type { ContrastOutcome, ContrastSide } from '../cohort-contrast.js';
import type { LeagueTable } from '../league-table.js';
import type { MatrixColumn, MatrixOutcome } from '../matrix.js';
import { codesOfCouncils, digits, type Facts, figureFact, spreadFacts } from './facts.js';

/** Stands in a list for what is not there, so that every list has the order of the councils. */
const NONE = 'none';

export const matrixFacts = ({ councils, columns }: Extract<MatrixOutcome, { readonly kind: 'matrix' }>): Facts => ({
  councils,
  columns: columns.map(columnFacts),
});

const columnFacts = ({ measure, year, known, ...column }: MatrixColumn): Facts => ({
  measure,
  year,
  known,
  figures: column.figures.map(figureFact),
  numerators: column.numerators.map(figureOrNone),
  denominators: column.denominators.map(figureOrNone),
  percentiles: column.percentiles.map((value) => (value === undefined ? NONE : digits(value))),
  quartileBands: column.quartileBands.map((band) => band ?? NONE),
});

const figureOrNone = (figure: Figure | undefined): Facts => (figure === undefined ? NONE : figureFact(figure));

export function leagueTableFacts(found: LeagueTable): Facts {
  const { kind, known } = found;
  if (found.kind === 'not-ranked') return { kind, known, reason: found.reason, needed: found.needed };
  const rows = found.rows.map(({ council, value, place, best, worst }) => ({
    ...{ council: council.code, figure: digits(value), place, bestRank: best, worstRank: worst },
  }));
  return { kind, known, groupSize: found.size, rows };
}

export function contrastFacts(found: ContrastOutcome): Facts {
  const { kind, neither } = found;
  const about = { kind, neither: codesOfCouncils(neither) };
  if (found.kind === 'too-few') return { ...about, members: found.members, others: found.others, needed: found.needed };
  const { members, others, difference } = found;
  return { ...about, members: sideFacts(members), others: sideFacts(others), difference: digits(difference) };
}

const sideFacts = ({ councils, known, pooled, ...spread }: ContrastSide): Facts => ({
  ...{ councils, known },
  ...spreadFacts(spread),
  pooled: pooled && figureFact(pooled),
});
