import { figure, line, type Printed, year } from '../../../../../test/builders/printed-lines.js';
import { councilCode } from '../../../catalogue/index.js';
import type { PracticeStart } from '../../../effects/index.js';
import type { SavingsLine } from '../../../savings/index.js';
import type { SavingsPlan } from '../release.js';
import { practiceStarts } from './practice-starts.js';

const ASHMERE = councilCode('X99000001');
const plan = (collection: number, savingsLines: readonly SavingsLine[]): SavingsPlan =>
  ({ council: ASHMERE, collection: year(collection), savingsLines }) as unknown as SavingsPlan; // all that is read of it
const by = (amounts: Readonly<Record<number, Printed>>): SavingsLine['amounts']['reported'] =>
  Object.entries(amounts).map(([start, amount]) => ({ year: year(Number(start)), amount: figure(amount) }));
const reablement = (amounts: Partial<SavingsLine['amounts']>, more: Partial<SavingsLine> = {}): SavingsLine =>
  line('R1', 'efficiency', 2022, [], {
    amounts: { planned: [], reported: [], validated: [], ...amounts },
    practiceTags: ['REABLEMENT'],
    ...more,
  });
const startOf = (...plans: readonly SavingsPlan[]): PracticeStart | undefined =>
  practiceStarts([ASHMERE], plans, []).get('REABLEMENT')?.get(ASHMERE);

describe('since when a council has a practice', () => {
  it('is the first year that a line of it delivered something, and not one that prints nought', () => {
    expect(startOf(plan(2022, []), plan(2024, [reablement({ reported: by({ 2022: 0, 2023: 100, 2024: 200 }) })]))).toBe('2023-24');
  });

  it('is when finance says so, where finance says', () => {
    const amounts = { reported: by({ 2022: 100, 2023: 100 }), validated: by({ 2022: 0, 2023: 80 }) };
    expect(startOf(plan(2021, []), plan(2023, [reablement(amounts)]))).toBe('2023-24');
  });

  it('is nothing where it is planned alone, was taken back, or is another service’s', () => {
    const reported = by({ 2023: 100 });
    expect(startOf(plan(2023, [reablement({ planned: by({ 2023: 100 }) })]))).toBeUndefined();
    expect(startOf(plan(2023, [reablement({ reported }, { deliveryState: 'withdrawn' })]))).toBeUndefined();
    expect(startOf(plan(2023, [reablement({ reported }, { service: 'other-service' })]))).toBeUndefined();
  });

  it('is not known where the first return repeats it from an earlier round', () => {
    const reported = by({ 2022: 100, 2023: 100 });
    expect(startOf(plan(2022, [reablement({ reported }, { vintageChange: 'unchanged' })]))).toBe('unknown');
    expect(startOf(plan(2022, [reablement({ reported })]))).toBe('2022-23');
    expect(startOf(plan(2021, []), plan(2022, [reablement({ reported }, { vintageChange: 'unchanged' })]))).toBe('2022-23');
  });

  it('is not known of a council that sent no plan', () => {
    expect(startOf()).toBe('unknown');
    expect(startOf(plan(2022, []))).toBeUndefined();
  });
});
