import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CouncilRow } from './council.row.js';

/** Statistics from outside the returns, loaded whole and never changed: a revision is another publication. */
@Entity('publication')
@Unique('publication_is_named_once', ['realm', 'name', 'vintage'])
@Check('publication_realm_is_known', `realm IN ('england', 'demonstration')`)
export class PublicationRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') realm!: string;
  @Column('text') name!: string;
  @Column('text') publisher!: string;
  @Column('date') vintage!: string;
  @Column('timestamptz', { default: () => 'now()' }) loadedAt!: Date;
  @Column('text') loadedBy!: string;
}

@Entity('price_level')
@ForeignKey(() => PublicationRow, ['publicationId'], ['id'], { name: 'price_level_publication_fk' })
@Check('price_level_is_above_zero', 'level > 0')
export class PriceLevelRow {
  @PrimaryColumn('bigint') publicationId!: string;
  @PrimaryColumn('text') cell!: string;
  @PrimaryColumn('text') year!: string;
  @Column('double precision') level!: number;
}

@Entity('population')
@ForeignKey(() => PublicationRow, ['publicationId'], ['id'], { name: 'population_publication_fk' })
@ForeignKey(() => CouncilRow, ['councilCode'], ['code'], { name: 'population_council_fk' })
@Check('population_age_band_is_known', `age_band IN ('18-64', '65+')`)
@Check('population_is_above_zero', 'people > 0')
export class PopulationRow {
  @PrimaryColumn('bigint') publicationId!: string;
  @PrimaryColumn('text') councilCode!: string;
  @PrimaryColumn('text') ageBand!: string;
  @PrimaryColumn('text') year!: string;
  @Column('integer') people!: number;
}
