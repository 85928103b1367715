import { mulberry32 } from '../../statistics/index.js';
import { type ClientFlow, clientFlowEffects, type ClientFlowEffects, needOfStayers } from '../index.js';

/** Golden G10. */
const LEICESTER: ClientFlow = {
  opening: { people: 5000, weeklyCost: 400 },
  leavers: { people: 1200, weeklyCost: 430 },
  starters: { people: 1250, weeklyCost: 380 },
  fees: 0.06,
  need: 0.02,
};
const added = ({ numbers, starters, leavers, fees, need }: ClientFlowEffects): number => numbers + starters + leavers + fees + need;

describe('the flow of clients', () => {
  const effects = clientFlowEffects(LEICESTER);

  it('is that of golden G10, to the penny', () => {
    expect(effects.from).toBe(104_000_000);
    expect(effects.to).toBeCloseTo(108_134_041.6, 6);
    expect(effects.numbers).toBe(1_040_000);
    expect(effects.starters).toBe(-1_300_000);
    expect(effects.leavers).toBe(-1_872_000);
    expect(effects.fees).toBeCloseTo(4_676_380.8, 6);
    expect(effects.need).toBeCloseTo(1_589_660.8, 6);
    expect(added(effects)).toBeCloseTo(4_134_041.6, 6);
  });
  it('is as many per cent of the year before as golden G10 prints', () => {
    const shares = [effects.numbers, effects.starters, effects.leavers, effects.fees, effects.need];
    expect(shares.map((effect) => Number(((100 * effect) / effects.from).toFixed(3)))).toEqual([1, -1.25, -1.8, 4.497, 1.529]);
  });
  it('makes the average package dearer though leavers were dear and starters are cheap: 411.78', () => {
    expect(effects.closingWeeklyCost).toBeCloseTo(411.78, 2);
  });
  it('tells need from what all packages cost afterwards', () => {
    expect(needOfStayers(LEICESTER, effects.to / 52)).toBeCloseTo(0.02, 12);
    expect(needOfStayers({ ...LEICESTER, leavers: LEICESTER.opening }, 1)).toBeUndefined();
  });
  it('adds up, whatever is drawn', () => {
    const random = mulberry32(3301);
    const packages = (most: number): ClientFlow['opening'] => ({ people: Math.floor(most * random()), weeklyCost: 1000 * random() });
    for (let drawn = 0; drawn < 300; drawn++) {
      const opening = packages(5000);
      const flow = { opening, leavers: packages(opening.people), starters: packages(2000), fees: random() - 0.2, need: random() - 0.5 };
      const found = clientFlowEffects(flow);
      expect(Math.abs(added(found) - (found.to - found.from))).toBeLessThan(1e-6);
    }
  });
  it('has no average package where nobody is left', () => {
    const gone = clientFlowEffects({ ...LEICESTER, leavers: LEICESTER.opening, starters: { people: 0, weeklyCost: 0 } });
    expect([gone.to, gone.closingWeeklyCost]).toEqual([0, undefined]);
    expect(added(gone)).toBe(-104_000_000);
  });
  it('is refused where more leave than were there, and for amounts below zero', () => {
    expect(() => clientFlowEffects({ ...LEICESTER, leavers: { people: 5001, weeklyCost: 1 } })).toThrow('more leave than were there');
    expect(() => clientFlowEffects({ ...LEICESTER, starters: { people: -1, weeklyCost: 1 } })).toThrow('starters -1 at 1');
    expect(() => clientFlowEffects({ ...LEICESTER, fees: -1 })).toThrow('above -1');
  });
});
