import { grouped, inTimes } from '../figures/words.js';

/** How far from a whole power of ten a ratio may be, in tens’ logarithms: 10 stands for 7.1 to 14.1 (S12). */
const NEAR_POWER = 0.15;

/** The powers by which units slip: pence or tens, hundreds, thousands. */
const POWERS = [1, 2, 3] as const;

export interface Slip {
  /** The power of ten that it is about: below nought where the figure has become a part of what it was. */
  readonly power: number;
  /** Natural logarithm of the ratio. */
  readonly log: number;
  /** `about 1,000 times as much` */
  readonly words: string;
}

/** Whether one figure is about ten, a hundred or a thousand times another, or such a part of it. Only of figures above nought. */
export function slipBetween(now: number | undefined, before: number | undefined): Slip | undefined {
  if (now === undefined || before === undefined || !(now > 0) || !(before > 0)) return undefined;
  const tens = Math.log10(now / before);
  const power = POWERS.find((each) => Math.abs(Math.abs(tens) - each) <= NEAR_POWER);
  if (power === undefined) return undefined;
  const words = tens > 0 ? `${inTimes(now / before)} as much` : `a part in ${grouped(Number((before / now).toPrecision(2)))}`;
  return { power: Math.sign(tens) * power, log: Math.log(now / before), words };
}
