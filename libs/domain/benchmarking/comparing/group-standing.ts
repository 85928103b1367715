import { type Council, type Figure, measure, type MeasureCode, type Polarity } from '../../catalogue/index.js';
import { ascending } from '../../statistics/index.js';
import { type CutPoints, groupSpread, type GroupSpread, robustPosition } from './group-spread.js';
import { percentile, placeOf, quartileBand, type QuartileBand, type Statistic } from '../statistic.js';

export interface CouncilFigure {
  readonly council: Council;
  readonly figure: Figure;
}

/** A value among those of its peers: statistics are of all of them together. */
export interface Standing extends GroupSpread {
  readonly value: number;
  readonly peers: readonly CouncilFigure[];
  readonly quartileBand: Statistic<QuartileBand>;
  readonly percentile: Statistic;
  readonly place: Statistic;
  /** How many usual distances the council lies from the median of the group. */
  readonly robustZ: Statistic;
}

/** A value among those of its group. Each statistic is worked out when it is asked for: most questions ask for a few. */
export class GroupStanding implements Standing {
  private readonly polarity: Polarity;
  private readonly values: readonly number[];
  private spread: GroupSpread | undefined;

  /** `others` are the values of the peers that have one. */
  constructor(
    readonly value: number,
    others: readonly number[],
    code: MeasureCode,
    private readonly read: () => readonly CouncilFigure[],
  ) {
    this.values = ascending([value, ...others]);
    this.polarity = measure(code).polarity;
  }

  get peers(): readonly CouncilFigure[] {
    return this.read();
  }

  get mean(): Statistic {
    return this.spreadOut.mean;
  }

  get median(): Statistic {
    return this.spreadOut.median;
  }

  get quartiles(): Statistic<CutPoints> {
    return this.spreadOut.quartiles;
  }

  get tenths(): Statistic<CutPoints> {
    return this.spreadOut.tenths;
  }

  get quartileBand(): Statistic<QuartileBand> {
    return quartileBand(this.value, this.values, this.polarity);
  }

  get percentile(): Statistic {
    return percentile(this.value, this.values, this.polarity);
  }

  get place(): Statistic {
    return placeOf(this.value, this.values, this.polarity);
  }

  get robustZ(): Statistic {
    return robustPosition(this.value, this.values);
  }

  private get spreadOut(): GroupSpread {
    return (this.spread ??= groupSpread(this.values));
  }
}
