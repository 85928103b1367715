import {
  type CorroborationRatio,
  FAIRNESS_TEXT,
  type Verdict,
  type VerdictEvidence,
  type VerdictRecord,
} from '../../../triangulation/index.js';
import { coded, OF_COUNCIL } from '../common-columns.js';
import { dataTable } from '../table.js';
import { type BesideVerdict, besideVerdicts, numberColumn, WINDOW_KEY, windowColumns } from './of-verdicts.js';

interface Answer {
  readonly by: 'test' | 'price-setting' | 'counterfactual';
  readonly name: string;
  readonly verdict: Verdict;
  /** Absent where the claim is too small for one. */
  readonly ratio: CorroborationRatio | undefined;
}
type Row = Answer & BesideVerdict;

export const SENSITIVITY_TABLE = dataTable<Row>({
  name: 'sensitivity',
  title: 'Sensitivity of verdicts',
  description: `What each test, price setting and way to compare says by itself of a claim. Only the verdict decides. ${FAIRNESS_TEXT}`,
  operation: 'triangulation',
  audience: 'programme',
  primaryKey: [...WINDOW_KEY, 'by_code', 'name_code'],
  foreignKeys: [OF_COUNCIL],
  columns: [
    ...windowColumns,
    ...coded<Row>(
      { name: 'by', title: 'Varied', description: 'What is varied: the test, the prices, or the way to compare.' },
      ({ by }) => by,
    ),
    ...coded<Row>({ name: 'name', title: 'Which', description: 'Which of them.' }, ({ name }) => name),
    ...coded<Row>({ name: 'verdict', title: 'Verdict', description: 'What it says by itself.' }, ({ verdict }) => verdict),
    numberColumn<Row>(
      'ratio',
      'Ratio',
      'Implied saving over claim; empty where the claim is too small for one.',
      ({ ratio }) => ratio?.kappa,
    ),
    numberColumn<Row>('ratio_lower', 'Ratio, lower end', 'Where its 90% interval begins.', ({ ratio }) => ratio?.low),
    numberColumn<Row>('ratio_upper', 'Ratio, upper end', 'Where its 90% interval ends.', ({ ratio }) => ratio?.high),
  ],
  rows: (release) => besideVerdicts(release, answersOf),
});

function answersOf({ tests, settings, models = [] }: VerdictEvidence, record: VerdictRecord): readonly Answer[] {
  const shown = ({ kappa, low, high }: CorroborationRatio): CorroborationRatio | undefined =>
    record.ratio === undefined ? undefined : { kappa, low, high };
  const named = { 'own-accounts': tests.own, 'whole-budget': tests.whole, targeted: tests.targeted };
  return [
    ...Object.entries(named).flatMap(([name, test]) =>
      test === undefined ? [] : [{ by: 'test' as const, name, verdict: test.verdict, ratio: shown(test) }],
    ),
    ...settings.map((each) => ({ by: 'price-setting' as const, name: each.setting, verdict: each.verdict, ratio: shown(each) })),
    ...models.map((each) => ({ by: 'counterfactual' as const, name: each.model, verdict: each.verdict, ratio: shown(each) })),
  ];
}
