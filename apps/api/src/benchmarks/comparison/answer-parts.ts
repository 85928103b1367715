import {
  measuredFacts,
  measuredFigure,
  type MeasuredFigure as DomainMeasuredFigure,
  type PublishedTable,
  type Standing,
} from '#domain/benchmarking';
import type { Audience, CouncilCode, Figure, FinancialYear, MeasureCode } from '#domain/catalogue';
import type { Release } from '#domain/publishing';
import type { Citation } from '../../citations/citation.types.js';
import type { Cite } from '../../citations/cite.types.js';
import { councilType } from '../../councils/council.types.js';
import { notFound } from '../../figures/node.types.js';
import { measuredFigureType } from '../measures/measured-figure.mapper.js';
import type { MeasuredFigure } from '../measures/measured-figure.types.js';
import type { PeerFigure } from './comparison.types.js';

/** What an answer was read from, by whom, and how it is cited. */
export interface AskedOf {
  readonly release: Release;
  readonly table: PublishedTable;
  readonly audience: Audience;
  readonly cite: Cite;
}

/** What an answer is about, and what it was read from. */
export interface Asked extends AskedOf {
  readonly code: MeasureCode;
  readonly year: FinancialYear;
}

export const peerFigures = ({ peers }: Standing, asked: Asked): readonly PeerFigure[] =>
  peers.map(({ council, figure }) => ({ council: councilType(council), figure: figureOf(council.code, figure, asked) }));

/** The figure of a council that the release knows; any other is not found. */
export function figureAnswer(council: CouncilCode, asked: Asked): MeasuredFigure {
  if (asked.release.council(council) === undefined) throw notFound();
  return figureOf(council, asked.table.figure(council, asked.code, asked.year), asked);
}

/** A figure of the answer, with what it is made of. */
export function figureOf(council: CouncilCode, figure: Figure, { release, table, code, year, cite }: Asked): MeasuredFigure {
  const found = (): DomainMeasuredFigure => measuredFigure(table, council, code, year);
  const cited = (measured: DomainMeasuredFigure): Citation => cite({ of: 'figure', council, measure: code, year }, measuredFacts(measured));
  return measuredFigureType(release, { found, cited }, { council, code, year, figure });
}
