import { type Council, type Fingerprint, type Publication, type Realm, REVISED_MEASURES } from '../../catalogue/index.js';
import type { LocalTarget } from '../../benchmarking/index.js';
import type { FiledProgramme } from '../../programmes/index.js';
import type { FiledDocument } from '../../evidence/index.js';
import type { CouncilReturn } from '../../returns/index.js';
import { evidenceOf } from './evidence-of.js';
import { Archive } from './figures/archive.js';
import { directoryAtBuild } from './figures/directory.js';
import { changesAgainst, type EarlierRelease } from './changes/release-changes.js';
import { accountOf } from './verdicts/account-lines.js';
import { cohortsOf } from './cohorts.js';
import { type EarlierVerdicts, withRevisions } from './verdicts/revised-verdicts.js';
import { effectsOf } from './effects/effects-of.js';
import { indicatorsOf } from './effects/indicators-of.js';
import { practiceStarts } from './effects/practice-starts.js';
import { verdictsOf } from './verdicts/verdicts-of.js';
import { buildColumns } from './figures/build-columns.js';
import { spelled } from './figures/figure-columns.js';
import type { ReleaseContent } from './release.js';
import { planOf } from './savings-plan.js';

/** What a release is made of: the accepted returns of one realm, its register and programmes, and the publications and documents filed for it. */
export interface ReleaseInputs {
  readonly realm: Realm;
  readonly councils: readonly Council[];
  readonly returns: readonly CouncilReturn[];
  readonly publications: readonly Publication[];
  readonly programmes: readonly FiledProgramme[];
  /** The newest version of each document filed for the realm. */
  readonly documents: readonly FiledDocument[];
  /** The newest version of each target that councils of the realm set themselves. */
  readonly targets: readonly LocalTarget[];
  /** Every earlier release of the realm, oldest first: what was told cannot be taken back, and is subtracted from. */
  readonly earlier: readonly ReleaseContent[];
  /** The one that its changes are told against: the newest that was not withdrawn; undefined where there is none. */
  readonly since?: (EarlierRelease & EarlierVerdicts) | undefined;
}

/** What of a release is being computed. */
export type BuildStage = 'figures' | 'verdicts' | 'evidence' | 'changes';

/** Computes everything that queries will read, once, so that no query computes it again. */
export function buildRelease(inputs: ReleaseInputs, fingerprint: Fingerprint): ReleaseContent {
  const building = buildInStages(inputs, fingerprint);
  for (;;) {
    const stage = building.next();
    if (stage.done) return stage.value;
  }
}

/** The same, stage by stage: each is told before it begins. */
export function* buildInStages(inputs: ReleaseInputs, fingerprint: Fingerprint): Generator<BuildStage, ReleaseContent, undefined> {
  yield 'figures';
  const councils = [...inputs.councils].sort((a, b) => (a.code < b.code ? -1 : 1));
  const returns = [...inputs.returns].sort((a, b) => (a.council + a.collection < b.council + b.collection ? -1 : 1));
  const archive = new Archive(returns, inputs.publications);
  const columns = buildColumns(councils, archive, cohortsOf(inputs.programmes), inputs.earlier);
  yield 'verdicts';
  const codes = councils.map(({ code }) => code);
  const indicatorOf = indicatorsOf(codes, archive, columns.columns);
  const verdicts = verdictsOf(inputs, { councils, archive, indicatorOf }, fingerprint);
  yield 'evidence';
  const plans = returns.map(planOf);
  const evidence = evidenceOf(inputs.documents, plans);
  const programmes = [...inputs.programmes].sort((a, b) => (a.programme.code < b.programme.code ? -1 : 1));
  const areas = archive.areaFigures().map(({ place: area, of, year, figure }) => ({ area, of, year, figure: spelled(figure) }));
  const content = {
    realm: inputs.realm,
    councils,
    ...columns,
    areas,
    indices: archive.indices,
    prices: archive.prices,
    plans,
    ...verdicts,
    accounts: returns.filter(({ version }) => version.content.financeLines.length > 0).map(accountOf),
    triangulations: withRevisions(verdicts.triangulations, inputs.since),
    programmes,
    effects: effectsOf({
      ...{ councils, indicatorOf, starts: practiceStarts(codes, plans, programmes) },
      directory: directoryAtBuild({ councils, ...columns, areas, programmes }),
    }),
    ...evidence,
    targets: [...inputs.targets].sort((a, b) => (targetName(a) < targetName(b) ? -1 : 1)),
    sources: {
      returns: returns.map(({ council, collection, version }) => ({ council, collection, version: version.number })),
      publications: inputs.publications.map(({ name, publisher, vintage }) => ({ name, publisher, vintage })),
    },
    measureVersions: REVISED_MEASURES,
  };
  yield 'changes';
  return inputs.since === undefined ? content : { ...content, changes: changesAgainst(inputs.since, content) };
}

const targetName = ({ council, year, measure }: LocalTarget): string => `${council} ${year} ${measure}`;
