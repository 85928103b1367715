import type { Audience, CouncilCode } from '../catalogue/index.js';
import type { Actor, Role } from './actor.js';

const EVERYONE: readonly Role[] = ['preparer', 'finance-validator', 'director', 'consultant', 'programme-office'];
/** Who may see what a council is at work on. */
const COUNCIL: readonly Role[] = ['preparer', 'finance-validator', 'director'];
/** Who may change it. */
const EDITORS: readonly Role[] = ['preparer', 'finance-validator'];
const PROGRAMME: readonly Role[] = ['consultant', 'programme-office'];
const OFFICE: readonly Role[] = ['programme-office'];

/**
 * Who may ask what: every query and mutation of the schema has one row here, and the service
 * refuses to start when one is missing. Nothing is allowed by default.
 */
export const POLICIES = {
  node: EVERYONE,
  council: EVERYONE,
  councils: EVERYONE,
  measures: EVERYONE,
  collectionDefinition: EVERYONE,
  definitionDifference: EVERYONE,
  practiceTags: EVERYONE,
  practiceInUse: EVERYONE,
  practiceEffect: EVERYONE,
  councilPractices: EVERYONE,
  release: EVERYONE,
  releases: EVERYONE,
  savingsByClass: EVERYONE,
  peerComparison: EVERYONE,
  figure: EVERYONE,
  benchmark: EVERYONE,
  peerGroup: EVERYONE,
  proposedBenchmark: EVERYONE,
  series: EVERYONE,
  matrix: EVERYONE,
  leagueTable: EVERYONE,
  cohortContrast: EVERYONE,
  cohortChange: EVERYONE,
  groupTotals: EVERYONE,
  citation: EVERYONE,
  triangulation: EVERYONE,
  programmeTriangulation: EVERYONE,
  reconciliation: EVERYONE,
  savingsRegister: EVERYONE,
  programmes: EVERYONE,
  programme: EVERYONE,
  documents: EVERYONE,
  document: EVERYONE,
  findings: EVERYONE,
  rules: EVERYONE,
  councilReturn: [...COUNCIL, ...OFFICE],
  returnTemplate: [...COUNCIL, ...OFFICE],
  returnDifference: [...COUNCIL, ...OFFICE],
  checkRules: EVERYONE,
  recordDelivery: EDITORS,
  saveReturn: EDITORS,
  submitReturn: ['preparer'],
  queryReturn: ['finance-validator', 'director', ...OFFICE],
  answerQuery: EDITORS,
  answerFindings: EDITORS,
  validateReturn: ['finance-validator'],
  signOffReturn: ['director'],
  acceptReturn: OFFICE,
  acceptPrintedReturn: OFFICE,
  refreshReturn: ['preparer'],
  reopenReturn: OFFICE,
  freezeReturn: OFFICE,
  upload: EDITORS,
  uploads: EDITORS,
  requestUpload: EDITORS,
  readUploadAgain: EDITORS,
  landUpload: EDITORS,
  extendCollection: OFFICE,
  closeCollection: OFFICE,
  reopenCollection: OFFICE,
  reckonCheckBounds: OFFICE,
  collectionProgress: OFFICE,
  findingsToReview: OFFICE,
  openCollection: OFFICE,
  registerDemonstrationCouncils: OFFICE,
  loadPublication: OFFICE,
  publishRelease: OFFICE,
  publishing: OFFICE,
  withdrawRelease: OFFICE,
  preRelease: OFFICE,
  admitPreReleaseReader: OFFICE,
  preElectionPeriods: EVERYONE,
  notePreElectionPeriod: OFFICE,
  fileProgramme: OFFICE,
  recordReview: OFFICE,
  caseStudy: EVERYONE,
  caseStudies: EVERYONE,
  submitCaseStudy: ['preparer', ...PROGRAMME],
  tagCaseStudy: PROGRAMME,
  reviewCaseStudy: PROGRAMME,
  returnCaseStudy: PROGRAMME,
  publishCaseStudy: OFFICE,
  withdrawCaseStudy: OFFICE,
  fileDocument: ['preparer', ...OFFICE],
  localTargets: [...COUNCIL, ...OFFICE],
  setTarget: COUNCIL,
  savedPeerGroups: EVERYONE,
  savedPeerGroup: EVERYONE,
  savePeerGroup: EVERYONE,
  retirePeerGroup: EVERYONE,
} as const satisfies Record<string, readonly Role[]>;

export type Operation = keyof typeof POLICIES;

/** What is answered without a key too, and then as the public sees it: published figures and what they mean. */
const WITHOUT_KEY: readonly Operation[] = [
  'council',
  'councils',
  'measures',
  'figure',
  'peerComparison',
  'benchmark',
  'peerGroup',
  'proposedBenchmark',
  'series',
  'matrix',
  'leagueTable',
  'cohortContrast',
  'cohortChange',
  'groupTotals',
  'release',
  'releases',
  'citation',
];
export const isOpenToAll = (operation: string): boolean => WITHOUT_KEY.some((open) => open === operation);

/** Whoever has a key belongs to the programme; everybody else is the public. */
export const audienceOf = (actor: Actor | undefined): Audience => (actor === undefined ? 'public' : 'programme');

/** Whether somebody may read what an audience reads: the public's figures anybody, the programme's whoever has a key. */
export const mayReadAs = (actor: Actor | undefined, audience: Audience): boolean => audience === 'public' || audienceOf(actor) === audience;

/** The roles that may use an operation; undefined for one that has no policy. */
export const policyOf = (operation: string): readonly Role[] | undefined =>
  Object.hasOwn(POLICIES, operation) ? POLICIES[operation as Operation] : undefined;

/** Whether the actor's role may use the operation at all. */
export const roleMay = (actor: Actor, operation: string): boolean => policyOf(operation)?.includes(actor.role) ?? false;

/** Whether the actor may use the operation on this council: its own, unless the actor belongs to the programme. */
export function mayActOn(actor: Actor, operation: Operation, council: CouncilCode): boolean {
  return roleMay(actor, operation) && (actor.council === undefined || actor.council === council);
}
