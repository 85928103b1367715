import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CouncilRow } from '../council.row.js';
import { ReleaseRow } from '../publishing/release.row.js';
import { MoneyFigureColumns, QuantityFigureColumns } from '../version-part.row.js';

const VERSION = ['programmeCode', 'version'] as const;

/** An amount that is written into a list: its value, or why there is none. */
export interface StoredFigure {
  readonly value: string | null;
  readonly missing: string | null;
}

export interface StoredComparison {
  readonly period: string;
  readonly membersFall: StoredFigure;
  readonly nationalFall: StoredFigure;
  readonly sourceDocument: string | null;
  readonly sourceParagraph: string | null;
}

/** A programme as it was filed; the next filing is the next version. */
@Entity('programme_version')
@Check('programme_version_code_is_one', `programme_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('programme_version_counts_from_one', 'version >= 1')
@Check('programme_version_realm_is_known', `realm IN ('england', 'demonstration')`)
@Check('programme_version_budget_or_reason', '(budget_value IS NULL) <> (budget_missing IS NULL)')
@Check('programme_version_stated_or_reason', '(stated_members_value IS NULL) <> (stated_members_missing IS NULL)')
export class ProgrammeVersionRow {
  @PrimaryColumn('text') programmeCode!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') realm!: string;
  @Column('text') title!: string;
  @Column('text') sponsor!: string;
  @Column('text') starts!: string;
  @Column('text') ends!: string;
  @Column(() => MoneyFigureColumns) budget!: MoneyFigureColumns;
  @Column('jsonb') contributions!: readonly (StoredFigure & { readonly from: string })[];
  @Column('text', { nullable: true }) budgetSourceDocument!: string | null;
  @Column('text', { nullable: true }) budgetSourceParagraph!: string | null;
  @Column('text') baselineYear!: string;
  @Column('text', { nullable: true }) baselineSourceDocument!: string | null;
  @Column('text', { nullable: true }) baselineSourceParagraph!: string | null;
  @Column('jsonb') strands!: readonly { readonly code: string; readonly label: string }[];
  @Column(() => QuantityFigureColumns) statedMembers!: QuantityFigureColumns;
  @Column('text', { nullable: true }) statedMembersSourceDocument!: string | null;
  @Column('text', { nullable: true }) statedMembersSourceParagraph!: string | null;
  @Column('jsonb', { nullable: true }) comparison!: StoredComparison | null;
  @Column('timestamptz', { default: () => 'now()' }) filedAt!: Date;
  @Column('text') filedBy!: string;
}

/** What every part of a version starts with. */
abstract class ProgrammePart {
  @PrimaryColumn('text') programmeCode!: string;
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('integer') position!: number;
  @Column('text', { nullable: true }) sourceDocument!: string | null;
  @Column('text', { nullable: true }) sourceParagraph!: string | null;
}

@Entity('programme_scheme')
@Unique('programme_scheme_is_named_once', ['programmeCode', 'version', 'code'])
@ForeignKey(() => ProgrammeVersionRow, VERSION, VERSION, { name: 'programme_scheme_version_fk' })
@ForeignKey(() => CouncilRow, ['lead'], ['code'], { name: 'programme_scheme_lead_fk' })
@Check('programme_scheme_kind_is_known', `kind IN ('single', 'joint', 'regional')`)
export class ProgrammeSchemeRow extends ProgrammePart {
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('text') strand!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) lead!: string | null;
  @Column('boolean') unnamedMembers!: boolean;
  @Column('text') focus!: string;
}

@Entity('programme_member')
@Unique('programme_member_is_named_once', ['programmeCode', 'version', 'schemePosition', 'councilCode'])
@ForeignKey(() => ProgrammeSchemeRow, ['programmeCode', 'version', 'schemePosition'], ['programmeCode', 'version', 'position'], {
  name: 'programme_member_scheme_fk',
})
@ForeignKey(() => CouncilRow, ['councilCode'], ['code'], { name: 'programme_member_council_fk' })
export class ProgrammeMemberRow {
  @PrimaryColumn('text') programmeCode!: string;
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('integer') schemePosition!: number;
  @PrimaryColumn('integer') position!: number;
  @Column('text') councilCode!: string;
}

@Entity('programme_grant')
@ForeignKey(() => ProgrammeVersionRow, VERSION, VERSION, { name: 'programme_grant_version_fk' })
@Check('programme_grant_recipient_is_known', `paid_to IN ('council', 'scheme')`)
@Check('programme_grant_amount_or_reason', '(amount_value IS NULL) <> (amount_missing IS NULL)')
export class ProgrammeGrantRow extends ProgrammePart {
  @Column('text') label!: string;
  @Column(() => MoneyFigureColumns) amount!: MoneyFigureColumns;
  @Column('text') paidOn!: string;
  @Column('text') paidTo!: string;
}

@Entity('programme_review')
@Unique('programme_review_is_named_once', ['programmeCode', 'version', 'code'])
@ForeignKey(() => ProgrammeVersionRow, VERSION, VERSION, { name: 'programme_review_version_fk' })
export class ProgrammeReviewRow extends ProgrammePart {
  @Column('text') code!: string;
  @Column('text') label!: string;
  @Column('text') due!: string;
}

/** A review that was held, once and for good: the release that it read. */
@Entity('programme_review_record')
@ForeignKey(() => ProgrammeReviewRow, ['programmeCode', 'version', 'reviewCode'], ['programmeCode', 'version', 'code'], {
  name: 'programme_review_record_review_fk',
})
@ForeignKey(() => ReleaseRow, ['releaseNumber'], ['number'], { name: 'programme_review_record_release_fk' })
export class ProgrammeReviewRecordRow {
  @PrimaryColumn('text') programmeCode!: string;
  @PrimaryColumn('text') reviewCode!: string;
  @Column('integer') version!: number;
  @Column('integer') releaseNumber!: number;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
  @Column('text') recordedBy!: string;
}

/** A row of the savings table that the sponsor prints. */
@Entity('programme_printed_saving')
@Unique('programme_printed_saving_year_stands_once', ['programmeCode', 'version', 'year'])
@ForeignKey(() => ProgrammeVersionRow, VERSION, VERSION, { name: 'programme_printed_saving_version_fk' })
@Check('programme_printed_saving_status_is_known', `status IN ('reported', 'projected')`)
@Check('programme_printed_saving_share_or_reason', '(share_percent_value IS NULL) <> (share_percent_missing IS NULL)')
@Check('programme_printed_saving_share_n_or_reason', '(share_councils_value IS NULL) <> (share_councils_missing IS NULL)')
@Check('programme_printed_saving_total_or_reason', '(total_value IS NULL) <> (total_missing IS NULL)')
@Check('programme_printed_saving_total_n_or_reason', '(total_councils_value IS NULL) <> (total_councils_missing IS NULL)')
export class ProgrammePrintedSavingRow extends ProgrammePart {
  @Column('text') year!: string;
  @Column('boolean') andLater!: boolean;
  @Column(() => QuantityFigureColumns) sharePercent!: QuantityFigureColumns;
  @Column(() => QuantityFigureColumns) shareCouncils!: QuantityFigureColumns;
  @Column(() => MoneyFigureColumns) total!: MoneyFigureColumns;
  @Column(() => QuantityFigureColumns) totalCouncils!: QuantityFigureColumns;
  @Column('text') status!: string;
}
