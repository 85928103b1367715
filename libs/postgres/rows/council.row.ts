import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A council of the register, or a fictional one of a demonstration: the code tells which. */
@Entity('council')
@Check('council_code_is_one', `code ~ '^(E(06|08|09|10)|X99)[0-9]{6}$'`)
@Check('council_type_is_known', `type IN ('county', 'unitary', 'metropolitan_district', 'london_borough')`)
@Check('council_ends_after_it_begins', 'valid_to IS NULL OR valid_to > valid_from')
export class CouncilRow {
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
  @Column('text') type!: string;
  @Column('text') region!: string;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
}

/** Which council followed which. */
@Entity('council_lineage')
@ForeignKey(() => CouncilRow, ['predecessor'], ['code'], { name: 'council_lineage_predecessor_fk' })
@ForeignKey(() => CouncilRow, ['successor'], ['code'], { name: 'council_lineage_successor_fk' })
@Check('council_lineage_kind_is_known', `kind IN ('recode', 'merge', 'split')`)
export class CouncilLineageRow {
  @PrimaryColumn('text') predecessor!: string;
  @PrimaryColumn('text') successor!: string;
  @Column('date') validFrom!: string;
  @Column('text') kind!: string;
}
