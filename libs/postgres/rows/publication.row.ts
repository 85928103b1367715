import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CouncilRow } from './council.row.js';

/** Statistics from outside the returns, loaded whole and never changed: a revision is another publication. */
@Entity('publication')
@Unique('publication_is_named_once', ['realm', 'name', 'vintage'])
@Check('publication_realm_is_known', `realm IN ('england', 'demonstration')`)
@Check('publication_fingerprint_is_sha256', `fingerprint ~ '^[0-9a-f]{64}$'`)
export class PublicationRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') realm!: string;
  @Column('text') name!: string;
  @Column('text') publisher!: string;
  @Column('date') vintage!: string;
  @Column('timestamptz', { default: () => 'now()' }) loadedAt!: Date;
  @Column('text') loadedBy!: string;
  /** SHA-256 of the file it was read from; nothing where it came by the api. */
  @Column('text', { nullable: true }) fingerprint!: string | null;
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

@Entity('published_figure')
@ForeignKey(() => PublicationRow, ['publicationId'], ['id'], { name: 'published_figure_publication_fk' })
@Check('published_figure_place_is_known', `place ~ '^(E(06|08|09|10|12|92)|X99)[0-9]{6}$'`)
@Check('published_figure_value_or_reason', '(value IS NULL) <> (missing_reason IS NULL)')
@Check('published_figure_is_finite', `value > '-Infinity' AND value < 'Infinity'`)
export class PublishedFigureRow {
  @PrimaryColumn('bigint') publicationId!: string;
  @PrimaryColumn('text') place!: string;
  @PrimaryColumn('text') ofCode!: string;
  @PrimaryColumn('text') year!: string;
  @Column('double precision', { nullable: true }) value!: number | null;
  @Column('text', { nullable: true }) missingReason!: string | null;
}

@Entity('index_level')
@ForeignKey(() => PublicationRow, ['publicationId'], ['id'], { name: 'index_level_publication_fk' })
@Check('index_level_is_above_zero', `level > 0 AND level < 'Infinity'`)
@Check('index_level_status_is_known', `status IN ('outturn', 'forecast')`)
export class IndexLevelRow {
  @PrimaryColumn('bigint') publicationId!: string;
  @PrimaryColumn('text') indexCode!: string;
  @PrimaryColumn('text') year!: string;
  @Column('double precision') level!: number;
  @Column('text') status!: string;
}
