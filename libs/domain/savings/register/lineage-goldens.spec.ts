import { figure, line, thousands, year } from '../../../../test/builders/printed-lines.js';
import { lineagePosition, lineagesIn, type SavingsLine, totalsIn } from '../index.js';

describe('technology-enabled care over two budget rounds (golden G1c)', () => {
  const rounds = [
    line('AC5', 'efficiency', 2021, [250, 750, 1100, 2000], { lineage: 'TEC' }),
    line('AC2', 'efficiency', 2024, [1250, '-', 3250, 3250], { lineage: 'TEC' }),
  ];

  it('stands at 2,350 in 2024/25, not at 3,250', () => {
    const { position, naiveSum, overstatement } = lineagePosition('TEC', rounds, 'planned', year(2024));
    expect([position, naiveSum, overstatement].map(thousands)).toEqual([2350, 3250, 900]);
  });
  it('keeps what the earlier round planned for 2024/25, as superseded', () => {
    const { increments } = lineagePosition('TEC', rounds, 'planned', year(2024));
    expect(increments.map((each) => [each.reference, each.year, thousands(each.increment), each.superseded])).toEqual([
      ['AC5', '2021-22', 250, false],
      ['AC5', '2022-23', 500, false],
      ['AC5', '2023-24', 350, false],
      ['AC5', '2024-25', 900, true],
      ['AC2', '2024-25', 1250, false],
    ]);
  });
  it('counts every line of a round that prints the saving in two parts', () => {
    const inParts = [...rounds, line('AC2b', 'efficiency', 2024, [100], { lineage: 'TEC' })];
    expect(thousands(lineagePosition('TEC', inParts, 'planned', year(2024)).position)).toBe(250 + 500 + 350 + 1250 + 100);
  });
  it('counts a line once that two returns print of one round, as the later has it', () => {
    const amended = line('AC2', 'efficiency', 2024, [1300], { lineage: 'TEC' });
    const printed = lineagesIn([...rounds, amended]).get('TEC') ?? [];
    expect(thousands(lineagePosition('TEC', printed, 'planned', year(2024)).naiveSum)).toBe(2000 + 1300);
  });
  it('has no position for a year that the later round does not print', () => {
    expect(thousands(lineagePosition('TEC', rounds, 'planned', year(2025)).position)).toBe('not-printed');
  });
});

describe('a saving that was taken back', () => {
  const reported = {
    planned: [{ year: year(2024), amount: figure(200) }],
    reported: [{ year: year(2024), amount: figure(200) }],
    validated: [],
  };
  const totals = (deliveryState: SavingsLine['deliveryState']): readonly unknown[] => {
    const { planned, reported: said } = totalsIn([line('AC1', 'efficiency', 2024, [], { amounts: reported, deliveryState })], year(2024));
    return [thousands(planned), thousands(said)];
  };

  it.each(['withdrawn', 'substituted', 'not-delivered'] as const)('stays in the plan and leaves what is reported: %s', (state) => {
    expect(totals(state)).toEqual([200, 'not-submitted']);
  });
  it.each(['reported-delivered', 'slipped', 'closed-early'] as const)('keeps what it reported where it is only %s', (state) => {
    expect(totals(state)).toEqual([200, 200]);
  });
});
