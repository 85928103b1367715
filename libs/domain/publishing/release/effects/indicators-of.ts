import { type CouncilCode, missing } from '../../../catalogue/index.js';
import { type IndicatorSeries, seriesOf } from '../../../coherence/index.js';
import type { IndicatorConcept } from '../../../practice/index.js';
import type { Archive } from '../figures/archive.js';
import { FigureColumns, type MeasureColumn } from '../figures/figure-columns.js';

export type IndicatorOf = (council: CouncilCode, concept: IndicatorConcept) => IndicatorSeries | undefined;

/** The indicators of councils from their returns and from measures, as the programme reads those: what is made of them is the programme's. */
export function indicatorsOf(councils: readonly CouncilCode[], archive: Archive, columns: readonly MeasureColumn[]): IndicatorOf {
  const measures = new FigureColumns(councils, columns);
  const { index, years } = archive;
  return (council, concept) =>
    seriesOf(concept, {
      years,
      measure: (measure, year) => measures.figure(council, measure, year),
      returnOf: (year) => ({
        year,
        index,
        content: archive.content(council, year),
        people: (ageBand) => archive.people(council, ageBand, year),
        clients: () => missing('not-collected'), // a return counts most lines in weeks or hours
      }),
    });
}
