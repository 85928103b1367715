import { type Comparison, comparisonSentence } from '#domain/benchmarking';
import { known } from '#domain/catalogue';
import type { Citation } from '../../citations/citation.types.js';
import { type Council, councilType } from '../../councils/council.types.js';
import { type Release, releaseType } from '../../releases/release.types.js';
import { type Measure, measureType } from '../measures/measure.types.js';
import { caveats } from '../measures/measured-figure.mapper.js';
import type { MeasuredFigure } from '../measures/measured-figure.types.js';
import { type Asked, figureOf, peerFigures } from './answer-parts.js';
import type { PeerComparison, PeerFigure, Statistic } from './comparison.types.js';
import { lower, statistic, upper } from './statistics.mapper.js';

/** A comparison in the words of the schema. Most questions ask for a few of its fields, so each is made when it is read. */
export class ComparedAnswer implements PeerComparison {
  readonly kind = 'comparison';

  constructor(
    private readonly found: Comparison,
    private readonly asked: Asked,
    private readonly cited: () => Citation,
  ) {}

  get sentence(): string {
    return comparisonSentence(this.found, this.asked.code, this.asked.year);
  }

  get measure(): Measure {
    return measureType(this.asked.code);
  }

  get year(): string {
    return this.asked.year;
  }

  get release(): Release {
    return releaseType(this.asked.release);
  }

  get citation(): Citation {
    return this.cited();
  }

  get council(): Council {
    return councilType(this.found.council);
  }

  get group(): string {
    return this.found.group;
  }

  get savedGroup(): PeerComparison['savedGroup'] {
    return this.found.saved;
  }

  get groupSize(): number {
    return this.found.size;
  }

  get known(): number {
    return this.found.known;
  }

  get leftOut(): PeerComparison['leftOut'] {
    return this.found.leftOut;
  }

  get figure(): MeasuredFigure {
    return figureOf(this.found.council.code, known(this.found.value), this.asked);
  }

  get peers(): readonly PeerFigure[] {
    return peerFigures(this.found, this.asked);
  }

  get mean(): Statistic {
    return statistic(this.found.mean);
  }

  get median(): Statistic {
    return statistic(this.found.median);
  }

  get lowerQuartile(): Statistic {
    return statistic(lower(this.found.quartiles));
  }

  get upperQuartile(): Statistic {
    return statistic(upper(this.found.quartiles));
  }

  get lowerTenth(): Statistic {
    return statistic(lower(this.found.tenths));
  }

  get upperTenth(): Statistic {
    return statistic(upper(this.found.tenths));
  }

  get quartileBand(): string | undefined {
    const { quartileBand } = this.found;
    return quartileBand.kind === 'given' ? quartileBand.value : undefined;
  }

  get percentile(): Statistic {
    return statistic(this.found.percentile);
  }

  get place(): Statistic {
    return statistic(this.found.place);
  }

  get robustZ(): Statistic {
    return statistic(this.found.robustZ);
  }

  get caveats(): readonly string[] {
    return caveats(this.asked.code);
  }
}
