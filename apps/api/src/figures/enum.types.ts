import { ROLES } from '#domain/access';
import {
  ACTIVITY_UNITS,
  AGE_BANDS,
  AUDIENCES,
  CELLS,
  CLIENT_GROUPS,
  COUNCIL_TYPES,
  MEASURES,
  MISSING_REASONS,
  NATIONAL_INDICES,
  PEER_MODELS,
  PRICE_BASES,
  QUANTITIES,
  QUANTITY_UNITS,
  RETURN_LINES,
  UNITS,
} from '#domain/catalogue';
import { INDICATOR_CONCEPTS, INDICATOR_DIRECTIONS, INDICATOR_ROLES, PRACTICE_TAGS } from '#domain/practice';
import { QUARTILE_BANDS } from '#domain/benchmarking';
import { DENOMINATORS, GRANT_RECIPIENTS, PRINTED_STATUSES, SAVINGS_DEFINITIONS, SCHEME_KINDS, SPEND_SOURCES } from '#domain/programmes';
import { CASE_STUDY_ACTIONS, CASE_STUDY_STATES, EVIDENCE_GRADE_CODES } from '#domain/evidence';
import { DECLARING_ROLES, PROVISIONS, REASON_CODES, RETURN_STATES } from '#domain/returns';
import {
  ANSWERS,
  ASSURANCE_LEVELS,
  ASSURANCE_QUESTIONS,
  DELIVERY_STATES,
  GROWTH_DRIVERS,
  NATURES,
  REGISTER_AXES,
  REPORTED_STAGES,
  TIERS,
  VINTAGE_CHANGES,
} from '#domain/savings';
import { VERDICTS } from '#domain/triangulation';
import { enumOf, enumOfTable } from './enum-of.types.js';

const bandName = (band: string): string => (band === 'all' ? 'ALL' : `AGE_${band.replace('-', '_').replace('+', '_PLUS')}`);

const groupName = (group: string): string => (group === 'all' ? 'ALL_ADULTS' : bandName(group));

export const RealmEnum = enumOf('Realm', 'Real councils of England, or the fictional councils of the demonstration. The two never meet.', [
  'england',
  'demonstration',
]);
export const CouncilTypeEnum = enumOf('CouncilType', 'What kind of authority a council is.', COUNCIL_TYPES);
export const LineageKindEnum = enumOf(
  'LineageKind',
  'RECODE keeps the footprint, MERGE joins whole councils, SPLIT takes a part of one away.',
  ['recode', 'merge', 'split'],
);
export const MissingReasonEnum = enumOf('MissingReason', 'Why there is no number.', Object.keys(MISSING_REASONS));
export const FigureStatusEnum = enumOf('FigureStatus', 'KNOWN, or why there is no number.', ['known', ...Object.keys(MISSING_REASONS)]);
export const MoneyUnitEnum = enumOf('MoneyUnit', 'Pounds, or thousands of pounds as council reports print them.', ['GBP', 'GBP_THOUSANDS']);
export const PriceBaseEnum = enumOf(
  'PriceBase',
  'The prices an amount is in: of its own year (NOMINAL), or of one year by the GDP deflator or by the fees of care.',
  Object.keys(PRICE_BASES),
);
export const UnitEnum = enumOf('Unit', 'What a figure is counted in.', [...UNITS, 'COUNCILS']);
export const PolarityEnum = enumOf('Polarity', 'Which direction is better; with BAND or NONE a council is never placed.', [
  'higher',
  'lower',
  'band',
  'none',
]);
export const QuantityUnitEnum = enumOf('QuantityUnit', 'What a part of a measure is counted in; SHARE is from 0 to 1.', QUANTITY_UNITS);
export const QuantityCodeEnum = enumOfTable('QuantityCode', 'What measures are made of, and what tells places apart.', QUANTITIES);
export const ClientGroupEnum = enumOf('ClientGroup', 'Whom a measure is about.', CLIENT_GROUPS, groupName);
export const PeerModelEnum = enumOf('PeerModel', 'A way to choose peers.', PEER_MODELS);
export const AudienceEnum = enumOf('Audience', 'Who reads: anybody, or who has a key of the programme.', AUDIENCES);
export const NationalIndexEnum = enumOf('NationalIndex', 'A price index of the whole country.', Object.keys(NATIONAL_INDICES));
export const IndexStatusEnum = enumOf('IndexStatus', 'Whether the year of a level had ended when it was published.', [
  'outturn',
  'forecast',
]);
export const MeasureCodeEnum = enumOfTable('MeasureCode', 'What a comparison can be asked of.', MEASURES);
export const ReturnLineEnum = enumOfTable('ReturnLineCode', 'A line of the annual return.', RETURN_LINES);
export const CellEnum = enumOfTable(
  'CellCode',
  'A cell of the return in which claims are tested: lines that share a price and a population.',
  CELLS,
);
export const PracticeTagEnum = enumOfTable('PracticeTag', 'The practice behind a saving.', PRACTICE_TAGS);
export const IndicatorConceptEnum = enumOf(
  'IndicatorConcept',
  'What an indicator measures, whatever its code in a year.',
  INDICATOR_CONCEPTS,
);
export const IndicatorRoleEnum = enumOf('IndicatorRole', 'What an indicator says of a practice.', INDICATOR_ROLES);
export const IndicatorDirectionEnum = enumOf('IndicatorDirection', 'Which way an indicator goes.', INDICATOR_DIRECTIONS);
export const EvidenceGradeEnum = enumOf(
  'EvidenceGrade',
  'How a claimed effect was arrived at, the strongest first. It grades the evidence, never the council.',
  EVIDENCE_GRADE_CODES,
);
export const CaseStudyStateEnum = enumOf('CaseStudyState', 'Where a case study stands.', CASE_STUDY_STATES);
export const CaseStudyActionEnum = enumOf('CaseStudyAction', 'A step that a case study takes.', CASE_STUDY_ACTIONS);
export const AgeBandEnum = enumOf('AgeBand', 'The ages a line is returned for.', AGE_BANDS, bandName);
export const ProvisionEnum = enumOf(
  'Provision',
  'Who provides: the council itself, others it pays, or voluntary organisations it supports by a grant.',
  PROVISIONS,
);
export const DeclaringRoleEnum = enumOf('DeclaringRole', 'In which office somebody stands by a return.', DECLARING_ROLES);
export const ActivityUnitEnum = enumOf('ActivityUnit', 'What activity is counted in.', ACTIVITY_UNITS);
export const OutturnBasisEnum = enumOf('OutturnBasis', 'Whether an outturn is final or forecast during the year.', ['actual', 'forecast']);
export const AdjustmentKindEnum = enumOf('AdjustmentKind', 'What makes a year’s outturn unlike the year before.', [
  'transfer',
  'one-off-saving',
  'one-off-cost',
]);
export const AdjustmentReasonEnum = enumOf('AdjustmentReason', 'Why the outturn is adjusted.', REASON_CODES);
export const NatureEnum = enumOf(
  'SavingNature',
  'What kind of saving the council says it is: its nature, whatever its effect on cash.',
  NATURES,
);
export const RecurrenceEnum = enumOf('Recurrence', 'Whether a saving lasts.', ['recurrent', 'one-off', 'time-limited']);
export const DeliveryStateEnum = enumOf('DeliveryState', 'How far a saving has come.', DELIVERY_STATES);
export const ServiceEnum = enumOf('Service', 'Adult social care, or another service of the same department.', [
  'adult-social-care',
  'other-service',
]);
export const ProfileKindEnum = enumOf('ProfileKind', 'Whether yearly amounts are cumulative positions or the increments between them.', [
  'cumulative',
  'increments',
]);
export const StageEnum = enumOf('SavingStage', 'Planned, reported delivered, or validated by finance: three totals that are never mixed.', [
  'planned',
  'reported',
  'validated',
]);
export const VintageChangeEnum = enumOf('VintageChange', 'How a line stands to the budget round before.', VINTAGE_CHANGES);
export const TierEnum = enumOf('SavingTier', 'Whether a saving is of a baseline or a stretch target.', TIERS);
export const ReportedStageEnum = enumOf('ReportedStage', 'How far savings reported together have come.', REPORTED_STAGES);
export const RegisterAxisEnum = enumOf('RegisterAxis', 'What lines of a register are grouped by.', REGISTER_AXES);
export const AssuranceQuestionEnum = enumOfTable(
  'AssuranceQuestion',
  'A question that an auditor asks of a claimed saving.',
  Object.fromEntries(Object.entries(ASSURANCE_QUESTIONS).map(([code, label]) => [code, { label }])),
);
export const AssuranceAnswerEnum = enumOf('AssuranceAnswer', 'The answer to a question of assurance.', ANSWERS);
export const AssuranceLevelEnum = enumOf(
  'AssuranceLevel',
  'How far a reader may rely on a claim as stated. It never changes a verdict on spending.',
  ASSURANCE_LEVELS,
);
export const RecastAsEnum = enumOf('RecastAs', 'What a growth line is: pressure, or an offset of one kind.', [
  'pressure',
  'income',
  'cost-avoidance',
  'other-offset',
]);
export const LeftOutEnum = enumOf('LeftOutOfClaim', 'Why an amount is no part of what spending should show.', [
  'income-fees',
  'funding',
  'avoidance-not-testable',
  'non-cash',
  'other-service',
]);
export const GrowthDriverEnum = enumOf('GrowthDriver', 'Why a budget had to grow.', GROWTH_DRIVERS);
export const ReturnStateEnum = enumOf('ReturnState', 'Where a return stands.', RETURN_STATES);
export const RoleEnum = enumOf('Role', 'What a key may do.', ROLES);
export const QuartileBandEnum = enumOf('QuartileBand', 'The quarter of its group a council is in, TOP being best.', QUARTILE_BANDS);
export const VerdictEnum = enumOf(
  'Verdict',
  'How far the outturn bears a claim out. It is about the claim, never about the council.',
  VERDICTS,
);
export const SchemeKindEnum = enumOf('SchemeKind', 'One council, several together, or a region.', SCHEME_KINDS);
export const GrantRecipientEnum = enumOf('GrantRecipient', 'Whom a grant is paid to, each.', GRANT_RECIPIENTS);
export const PrintedStatusEnum = enumOf('PrintedStatus', 'Whether a printed year was reported or projected.', PRINTED_STATUSES);
export const ReviewStateEnum = enumOf('ReviewState', 'DUE until a release is recorded for it, then FROZEN for good.', ['due', 'frozen']);
export const AuditBasisEnum = enumOf(
  'AuditBasis',
  'ARITHMETIC follows from printed figures alone; an INFERENCE is the likeliest reading, which no document states.',
  ['arithmetic', 'inference'],
);
export const SavingsDefinitionEnum = enumOf(
  'SavingsDefinition',
  'Of adult social care lines: COMPARABLE counts cashable and cost-avoidance shares, ALL_PRINTED whole lines with income and funding.',
  SAVINGS_DEFINITIONS,
);
export const DenominatorEnum = enumOf('SavingsDenominator', 'What savings are a share of.', DENOMINATORS);
export const SpendSourceEnum = enumOf('SpendSource', 'Where a council’s net spend was read.', SPEND_SOURCES);
