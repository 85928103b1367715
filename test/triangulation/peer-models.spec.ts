import { calibratedWindow, councilTests, peerModels, type Panel } from '#domain/triangulation';
import { simulateWorld } from '#simulation';

const HORIZON = 2;
const modelsOf = (panel: Panel): ReturnType<typeof peerModels> => {
  const calibrated = calibratedWindow({ ...panel, horizons: [HORIZON] }, HORIZON);
  return peerModels(calibrated, 3, councilTests(calibrated, 3));
};
const whole = (panel: Panel): ReturnType<typeof councilTests> =>
  councilTests(calibratedWindow({ ...panel, horizons: [HORIZON] }, HORIZON), 3);

describe('peer models beside one another', () => {
  const { panel } = simulateWorld({ councils: 60, yearsBefore: 4, yearsAfter: HORIZON, seed: 7 });

  it('are five where there is a calibration and a year before the base year', () => {
    expect(modelsOf(panel).map(({ model }) => model)).toEqual([
      ...['calibrated', 'unclaimed-cells', 'whole-budget', 'year-before', 'small-group'],
    ]);
  });

  it('have the verdict’s own test first, without what it was stretched over', () => {
    const [first] = modelsOf(panel);
    const { whole: shown } = whole(panel);
    expect(first?.implied).toBe(shown?.implied);
    expect(first!.low).toBeGreaterThanOrEqual(shown!.low);
    expect(first!.high).toBeLessThanOrEqual(shown!.high);
  });

  it('have the year before with what it implies', () => {
    expect(modelsOf(panel)[3]?.implied).toBeCloseTo(whole(panel).impliedFromYearBefore!, 6);
  });

  it('agree within their intervals in a world that is as the method takes it', () => {
    const models = modelsOf(panel);
    const [low, high] = [Math.max(...models.map((each) => each.low)), Math.min(...models.map((each) => each.high))];
    expect(low).toBeLessThan(high);
  });

  it('are a small group alone where too few claim for a calibration', () => {
    const few = simulateWorld({ councils: 12, yearsBefore: 4, yearsAfter: HORIZON, seed: 7 });
    expect(modelsOf(few.panel).map(({ model }) => model)).toEqual(['small-group']);
  });

  it('are none where a council is alone', () => {
    const alone = simulateWorld({ councils: 5, yearsBefore: 4, yearsAfter: HORIZON, seed: 7 });
    expect(modelsOf(alone.panel)).toEqual([]);
  });
});
