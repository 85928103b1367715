import type { Comparators, IndicatorSeries } from '../../coherence/index.js';
import type { IndicatorConcept } from '../../practice/index.js';

/** One council's indicators, by concept; undefined where nothing feeds one. */
export type IndicatorsOf = (concept: IndicatorConcept) => IndicatorSeries | undefined;

/** The indicators of a realm's councils, each read once, when somebody asks for it. */
export class RealmIndicators {
  private readonly known = new Map<IndicatorConcept, readonly (IndicatorSeries | undefined)[]>();

  constructor(private readonly councils: readonly IndicatorsOf[]) {}

  own(place: number, concept: IndicatorConcept): IndicatorSeries | undefined {
    return this.all(concept)[place];
  }

  /** Everybody else's. */
  others(place: number, concept: IndicatorConcept): Comparators {
    const series = this.all(concept).flatMap((each, at) => (each === undefined || at === place ? [] : [each]));
    return { kind: 'all-councils', series };
  }

  private all(concept: IndicatorConcept): readonly (IndicatorSeries | undefined)[] {
    const known = this.known.get(concept) ?? this.councils.map((of) => of(concept));
    this.known.set(concept, known);
    return known;
  }
}
