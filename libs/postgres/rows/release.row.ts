import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A published release: its content is one text, and the checksum is that text's. */
@Entity('release')
@Check('release_counts_from_one', 'number >= 1')
@Check('release_realm_is_known', `realm IN ('england', 'demonstration')`)
@Check('release_checksum_is_its_content', `checksum = encode(sha256(convert_to(content, 'UTF8')), 'hex')`)
export class ReleaseRow {
  @PrimaryColumn('integer') number!: number;
  @Column('text') realm!: string;
  @Column('text') content!: string;
  @Column('text') checksum!: string;
  @Column('text') note!: string;
  @Column('timestamptz', { default: () => 'now()' }) publishedAt!: Date;
  @Column('text') publishedBy!: string;
}
