import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { CollectionRow } from './collection.row.js';
import { CouncilRow } from './council.row.js';

/** One version of a council's return: added, never changed. */
@Entity('return_version')
@ForeignKey(() => CouncilRow, ['councilCode'], ['code'], { name: 'return_version_council_fk' })
@ForeignKey(() => CollectionRow, ['collection'], ['year'], { name: 'return_version_collection_fk' })
@Check('return_version_counts_from_one', 'version >= 1')
export class ReturnVersionRow {
  @PrimaryColumn('text') councilCode!: string;
  @PrimaryColumn('text') collection!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('timestamptz', { default: () => 'now()' }) savedAt!: Date;
  @Column('text') savedBy!: string;
  /** The version its editor began from. */
  @Column('integer', { nullable: true }) overVersion!: number | null;
  @Column('text', { nullable: true }) reason!: string | null;
}

/** One step in the life of a return; the last one says what state it is in. */
@Entity('return_transition')
@ForeignKey(() => ReturnVersionRow, ['councilCode', 'collection', 'version'], ['councilCode', 'collection', 'version'], {
  name: 'return_transition_version_fk',
})
@Index('return_transition_of_version', ['councilCode', 'collection', 'version'])
@Check(
  'return_transition_state_is_known',
  `to_state IN ('draft', 'submitted', 'queried', 'resubmitted', 'finance-validated', 'signed-off', 'accepted', 'refresh', 'reopened', 'frozen')`,
)
@Check('return_transition_role_is_known', `role IN ('preparer', 'finance-validator', 'director', 'programme-office')`)
export class ReturnTransitionRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') councilCode!: string;
  @Column('text') collection!: string;
  @Column('integer') version!: number;
  @Column('text') toState!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('text') bySubject!: string;
  @Column('text') role!: string;
  /** A reason or a declaration. */
  @Column('text', { nullable: true }) note!: string | null;
}
