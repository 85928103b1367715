import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { ReturnVersionRow } from './return-version.row.js';
import { VERSION_KEY, VersionPart } from './version-part.row.js';

/** What an office holder says of a version: the office, never the person. */
@Entity('declaration')
@ForeignKey(() => ReturnVersionRow, VERSION_KEY, VERSION_KEY, { name: 'declaration_version_fk' })
@Check(
  'declaration_role_is_known',
  `role IN ('director-of-adult-social-services', 'chief-finance-officer', 'finance-lead', 'performance-lead')`,
)
export class DeclarationRow extends VersionPart {
  @Column('text') role!: string;
  @Column('text') statement!: string;
  @Column('date') declaredOn!: string;
}
