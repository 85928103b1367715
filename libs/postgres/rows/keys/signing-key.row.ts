import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the service signs with; nobody is ever shown it. */
@Entity('signing_key')
@Check('signing_key_purpose_is_known', `purpose = 'links'`)
@Check('signing_key_is_long_enough', `secret ~ '^[0-9a-f]{64}$'`)
export class SigningKeyRow {
  @PrimaryColumn('text') purpose!: string;
  @Column('text') secret!: string;
}
