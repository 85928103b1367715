import { canonicalText } from '../../catalogue/index.js';
import { PRACTICE_TAGS } from '../../practice/index.js';
import type { Decision } from '../deciding/decide.js';
import type { JudgedPractice } from '../practices/judge-claim-practices.js';
import { practiceRecords } from '../practices/practice-records.js';
import { corroborationOf, verdictOf } from '../region.js';
import { controlRecord } from '../sensitivity/control-record.js';
import { peerModels } from '../sensitivity/peer-models.js';
import { type Settling, settling } from '../sensitivity/settling.js';
import type { CouncilTests } from '../testing/council-tests.js';
import type { SpendTest } from '../testing/spend-test.js';
import { cellRecords } from './cell-records.js';
import { claimedAmounts, lineRecords } from './line-records.js';
import { amountOf, type RecordInputs, type WindowBySetting } from './record-inputs.js';
import { testRecord } from './test-record.js';
import { ENGINE, type ModelRecord, type SettingRecord, type TestRecord, type VerdictEvidence } from './verdict-record.js';

/** What was found of a claim before it is written down. */
export interface Found {
  readonly tests: CouncilTests;
  readonly practices: readonly JudgedPractice[];
  readonly decision: Decision;
  /** One by each price setting. */
  readonly bySetting: readonly Decision[];
  /** Whether the claim is large enough for ratios. */
  readonly isShown: boolean;
}

/** Everything that a verdict rests on, and the hash by which the same inputs are known again. */
export function evidenceOf(inputs: RecordInputs, found: Found): VerdictEvidence {
  const { tests, practices, decision, bySetting } = found;
  const { calibrated } = inputs.settings[0];
  const cells = cellRecords(calibrated, inputs.place);
  const claimed = claimedAmounts(inputs.reported);
  const settings = bySetting.map((each, i) => settingRecord(inputs.settings[i] ?? inputs.settings[0], each));
  const practiced = practiceRecords(practices);
  const test = (each: SpendTest): TestRecord => testRecord(each, tests.claim);
  return {
    rung: inputs.synthetic.kind === 'open' ? 4 : calibrated.rung,
    councils: tests.whole === undefined ? 1 : calibrated.registered,
    tests: { own: test(tests.own), whole: tests.whole && test(tests.whole), targeted: tests.targeted && test(tests.targeted) },
    flags: decision.flags,
    settings,
    cells,
    claimed,
    lines: lineRecords(inputs.reported, calibrated, inputs.place, tests),
    impliedFromYearBefore: tests.impliedFromYearBefore,
    practices: practiced,
    leaning: decision.coherence.leaning,
    models: peerModels(calibrated, inputs.place, tests, inputs.synthetic).map((each): ModelRecord => {
      const ratio = corroborationOf(each, tests.claim);
      return { model: each.model, implied: each.implied, ...ratio, verdict: verdictOf(ratio) };
    }),
    synthetic: controlRecord(inputs.synthetic, inputs.place),
    settling: found.isShown
      ? settlingOf(
          inputs,
          found,
          cells.some(({ transfers }) => transfers !== 0),
        )
      : [],
    inputsHash: inputs.fingerprint(
      canonicalText({
        engine: ENGINE,
        cells,
        claimed,
        planned: amountOf(inputs.claims.planned),
        validated: amountOf(inputs.claims.validated),
        tests,
        settings,
        practices: practiced,
        calibrations: inputs.settings.map(({ fingerprint }) => fingerprint),
        council: inputs.council,
        base: inputs.base,
        year: inputs.year,
      }),
    ),
  };
}

const settingRecord = ({ setting, index }: WindowBySetting, { verdict, primary }: Decision): SettingRecord => ({
  setting,
  index: { name: index.name, vintage: index.vintage },
  verdict,
  ...primary.ratio,
});

function settlingOf({ settings }: RecordInputs, { tests, practices, decision }: Found, transfersDeclared: boolean): readonly Settling[] {
  const { calibrated } = settings[0];
  const { noise } = tests.whole ?? tests.own;
  return settling({
    ...{ ratio: decision.primary.ratio, claim: tests.claim, noise, horizon: calibrated.window.horizon, transfersDeclared },
    ...{ registered: calibrated.registered, claimsMissing: calibrated.claimsMissing },
    untestedPractices: practices
      .filter(({ coherence }) => coherence.verdict === 'not-testable' && coherence.why === undefined)
      .map(({ coherence }) => PRACTICE_TAGS[coherence.tag].label),
  });
}
