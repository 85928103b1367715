import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CouncilRow } from '../council.row.js';

/** A key as it is kept: its secret only as a hash, bound to one role and, for council roles, to one council. */
@Entity('api_key')
@ForeignKey(() => CouncilRow, ['councilCode'], ['code'], { name: 'api_key_council_fk' })
@Check('api_key_role_is_known', `role IN ('preparer', 'finance-validator', 'director', 'consultant', 'programme-office')`)
@Check('api_key_council_fits_role', `(role IN ('preparer', 'finance-validator', 'director')) = (council_code IS NOT NULL)`)
export class ApiKeyRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') secretHash!: string;
  @Column('text') role!: string;
  @Column('text', { nullable: true }) councilCode!: string | null;
  /** A role or team, never a person. */
  @Column('text') label!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
