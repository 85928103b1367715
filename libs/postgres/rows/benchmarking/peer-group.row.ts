import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CouncilRow } from '../council.row.js';

/** A version of a saved peer group: added, never changed. A group that is retired has a version that says why. */
@Entity('peer_group_version')
@ForeignKey(() => CouncilRow, ['ownerCouncil'], ['code'], { name: 'peer_group_version_owner_fk' })
@Check('peer_group_version_counts_from_one', 'version >= 1')
@Check('peer_group_version_has_one_owner', '(owner_council IS NULL) <> (owner_subject IS NULL)')
@Check(
  'peer_group_version_id_is_owner_and_name',
  `id = left(encode(sha256(convert_to(coalesce('council ' || owner_council, 'subject ' || owner_subject) || ': ' || name_key, 'UTF8')), 'hex'), 20)`,
)
@Check('peer_group_version_realm_is_known', `realm IN ('england', 'demonstration')`)
@Check('peer_group_version_has_councils', 'cardinality(council_codes) BETWEEN 1 AND 152')
@Check('peer_group_version_role_is_known', `role IN ('preparer', 'finance-validator', 'director', 'consultant', 'programme-office')`)
export class PeerGroupVersionRow {
  @PrimaryColumn('text') id!: string;
  @PrimaryColumn('integer') version!: number;
  /** The council that owns it; none where a key of the programme does. */
  @Column('text', { nullable: true }) ownerCouncil!: string | null;
  @Column('text', { nullable: true }) ownerSubject!: string | null;
  @Column('text') name!: string;
  /** What spellings of the name have in common. */
  @Column('text') nameKey!: string;
  @Column('text') realm!: string;
  @Column('text', { array: true }) councilCodes!: string[];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean') isShared!: boolean;
  @Column('text', { nullable: true }) retired!: string | null;
  @Column('text') savedBy!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { default: () => 'now()' }) savedAt!: Date;
}
