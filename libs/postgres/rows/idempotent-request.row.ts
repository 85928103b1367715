import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that was carried out, by its sender's own key: sent again, it changes nothing. */
@Entity('idempotent_request')
export class IdempotentRequestRow {
  @PrimaryColumn('text') subject!: string;
  @PrimaryColumn('text') idempotencyKey!: string;
  @Column('text') operation!: string;
  @Column('text') fingerprint!: string;
  @Column('text', { nullable: true }) made!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
