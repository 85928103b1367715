import type { Actor } from '../access/index.js';
import type { CouncilCode, FinancialYear } from '../catalogue/index.js';
import type { Adults, CheckBounds, FindingAnswer, ReturnFinding } from '../checking/index.js';
import type { RequestLog, ReturnContent, ReturnStore } from '../returns/index.js';
import type { LocusDeclaration } from './locus.js';
import type { NewQuestion, QueryAnswer, ReturnQuery } from './return-query.js';
import type { VersionLabel } from './return-version.js';
import type { SavingValidation } from './validate-savings.js';

/** What stands beside the versions of a return: questions, answers and what finance validated. Everything is added and never changed. */
export interface ProcessStore {
  /** Oldest first. */
  queries(council: CouncilCode, collection: FinancialYear): Promise<readonly ReturnQuery[]>;
  ask(council: CouncilCode, collection: FinancialYear, version: number, questions: readonly NewQuestion[]): Promise<void>;
  /** False where the query has its answer already. */
  reply(query: string, answer: Pick<QueryAnswer, 'text'>): Promise<boolean>;
  /** Oldest first: the newest of a finding counts. */
  answers(council: CouncilCode, collection: FinancialYear): Promise<readonly FindingAnswer[]>;
  answer(council: CouncilCode, collection: FinancialYear, version: number, answers: readonly NewAnswer[]): Promise<void>;
  validations(council: CouncilCode, collection: FinancialYear): Promise<readonly SavingValidation[]>;
  validate(council: CouncilCode, collection: FinancialYear, version: number, evidence: readonly NewValidation[]): Promise<void>;
  /** The council's returns of the three years before, newest first, each as it was last accepted or else as it stands. */
  earlier(council: CouncilCode, collection: FinancialYear): Promise<readonly { collection: FinancialYear; content: ReturnContent }[]>;
  /** The newest bounds of a collection for the council's realm. */
  bounds(council: CouncilCode, collection: FinancialYear): Promise<CheckBounds | undefined>;
  adults(council: CouncilCode, collection: FinancialYear): Promise<Adults | undefined>;
  /** Oldest first, those that the actor may see. */
  versions(council: CouncilCode, collection: FinancialYear): Promise<readonly VersionLabel[]>;
  /** Keeps what was found in a version at a step, for those who review many and for what is published; the newest of a version counts. */
  keepFindings(council: CouncilCode, collection: FinancialYear, version: number, findings: readonly ReturnFinding[]): Promise<void>;
  /** Where each saving of the council was said to show, version by version, oldest first. */
  locusHistory(council: CouncilCode): Promise<readonly LocusDeclaration[]>;
}

export type NewAnswer = Pick<FindingAnswer, 'key' | 'fingerprint' | 'reason' | 'text' | 'amount' | 'cell'>;
export type NewValidation = Pick<SavingValidation, 'reference' | 'evidence'>;

export interface WorkflowDesk {
  readonly returns: ReturnStore;
  readonly process: ProcessStore;
  readonly requests: RequestLog;
}

/** One piece of work on the way of a return, done whole or not at all, and never outside what the actor may touch. */
export interface WorkflowDesks {
  as<T>(actor: Actor, work: (desk: WorkflowDesk) => Promise<T>): Promise<T>;
}
