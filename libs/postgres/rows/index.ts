import { AuditEventRow, AuditHeadRow, SubjectNameRow } from './audit/audit.row.js';
import { LocalTargetRow } from './benchmarking/local-target.row.js';
import { PeerGroupVersionRow } from './benchmarking/peer-group.row.js';
import { AdjustmentRow, BudgetBridgeYearRow, BudgetPositionRow } from './budget.row.js';
import { CollectionRow } from './collection.row.js';
import { CaseStudyTransitionRow, CaseStudyVersionRow } from './evidence/case-study.row.js';
import { CouncilLineageRow, CouncilRow } from './council.row.js';
import { DeclarationRow } from './declaration.row.js';
import { DocumentVersionRow, PrintedCellRow, PrintedTableRow, StatedRelationRow } from './evidence/document.row.js';
import { ActivityLineRow, FinanceLineRow } from './finance-line.row.js';
import { IdempotentRequestRow } from './idempotent-request.row.js';
import { ApiKeyRow } from './keys/api-key.row.js';
import { SigningKeyRow } from './keys/signing-key.row.js';
import { DeliveryReportRow, DeliveryStepRow, OverlapGroupRow } from './savings/progress.row.js';
import {
  ProgrammeGrantRow,
  ProgrammeMemberRow,
  ProgrammePrintedSavingRow,
  ProgrammeReviewRecordRow,
  ProgrammeReviewRow,
  ProgrammeSchemeRow,
  ProgrammeVersionRow,
} from './programmes/programme.row.js';
import { IndexLevelRow, PopulationRow, PriceLevelRow, PublicationRow, PublishedFigureRow } from './publication.row.js';
import {
  PreElectionPeriodRow,
  PreReleaseAccessRow,
  PreReleaseReadRow,
  PublishingOutcomeRow,
  PublishingProgressRow,
  PublishingRow,
  ReleaseWithdrawalRow,
} from './publishing/lifecycle.row.js';
import { ReleaseRow } from './publishing/release.row.js';
import { ReturnTransitionRow, ReturnVersionRow } from './return-version.row.js';
import { GrowthLineRow, LineAmountRow, SavingsLineRow } from './savings/savings-line.row.js';
import {
  MarkedWorkbookRow,
  UploadFileRow,
  UploadLandingRow,
  UploadPassRow,
  UploadProgressRow,
  UploadReadingRow,
  UploadRow,
} from './uploads/upload.row.js';

import {
  CheckBoundsRow,
  CheckedVersionRow,
  CollectionStepRow,
  FindingAnswerRow,
  ReturnQueryAnswerRow,
  ReturnQueryRow,
  SavingValidationRow,
} from './workflow/workflow.row.js';

/** Every table, parents before children. */
export const ROWS = [
  CouncilRow,
  CouncilLineageRow,
  ApiKeyRow,
  CollectionRow,
  ReturnVersionRow,
  ReturnTransitionRow,
  FinanceLineRow,
  ActivityLineRow,
  BudgetPositionRow,
  BudgetBridgeYearRow,
  AdjustmentRow,
  SavingsLineRow,
  GrowthLineRow,
  LineAmountRow,
  OverlapGroupRow,
  DeliveryReportRow,
  DeclarationRow,
  DeliveryStepRow,
  PublicationRow,
  PriceLevelRow,
  PopulationRow,
  PublishedFigureRow,
  IndexLevelRow,
  DocumentVersionRow,
  PrintedTableRow,
  PrintedCellRow,
  StatedRelationRow,
  ReleaseRow,
  ReleaseWithdrawalRow,
  PreReleaseAccessRow,
  PreReleaseReadRow,
  PreElectionPeriodRow,
  PublishingRow,
  PublishingProgressRow,
  PublishingOutcomeRow,
  ProgrammeVersionRow,
  ProgrammeSchemeRow,
  ProgrammeMemberRow,
  ProgrammeGrantRow,
  ProgrammeReviewRow,
  ProgrammeReviewRecordRow,
  ProgrammePrintedSavingRow,
  CaseStudyVersionRow,
  CaseStudyTransitionRow,
  UploadRow,
  UploadFileRow,
  UploadPassRow,
  UploadProgressRow,
  UploadReadingRow,
  UploadLandingRow,
  MarkedWorkbookRow,
  CollectionStepRow,
  ReturnQueryRow,
  ReturnQueryAnswerRow,
  FindingAnswerRow,
  SavingValidationRow,
  CheckedVersionRow,
  CheckBoundsRow,
  LocalTargetRow,
  PeerGroupVersionRow,
  IdempotentRequestRow,
  SigningKeyRow,
  AuditEventRow,
  AuditHeadRow,
  SubjectNameRow,
];
