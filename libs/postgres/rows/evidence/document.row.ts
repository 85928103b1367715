import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CouncilRow } from '../council.row.js';

/** One version of a published document: added, never changed. */
@Entity('document_version')
@ForeignKey(() => CouncilRow, ['councilCode'], ['code'], { name: 'document_version_council_fk' })
@Check('document_version_counts_from_one', 'version >= 1')
@Check('document_version_realm_is_known', `realm IN ('england', 'demonstration')`)
@Check('document_version_council_is_of_realm', `council_code IS NULL OR (council_code LIKE 'X99%') = (realm = 'demonstration')`)
export class DocumentVersionRow {
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') realm!: string;
  @Column('text', { nullable: true }) councilCode!: string | null;
  @Column('text') title!: string;
  @Column('text') publisher!: string;
  @Column('text') published!: string;
  @Column('timestamptz', { default: () => 'now()' }) filedAt!: Date;
  @Column('text') filedBy!: string;
}

/** What every part of a version starts with: the version, and the part's position in it or in its table. */
export abstract class DocumentPart {
  @PrimaryColumn('text') documentCode!: string;
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('integer') position!: number;
}

@Entity('printed_table')
@ForeignKey(() => DocumentVersionRow, ['documentCode', 'version'], ['code', 'version'], { name: 'printed_table_document_fk' })
@Unique('printed_table_code_is_once', ['documentCode', 'version', 'code'])
export class PrintedTableRow extends DocumentPart {
  @Column('text') code!: string;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('text') paragraph!: string;
}

/** A figure, the reason there is none, or words. */
@Entity('printed_cell')
@ForeignKey(() => PrintedTableRow, ['documentCode', 'version', 'tablePosition'], ['documentCode', 'version', 'position'], {
  name: 'printed_cell_table_fk',
})
@Unique('printed_cell_code_is_once', ['documentCode', 'version', 'tablePosition', 'code'])
@Check('printed_cell_is_one_thing', 'num_nonnulls(figure_value, figure_missing, words) = 1')
@Check('printed_cell_figure_has_its_unit', '(words IS NULL) = (unit IS NOT NULL) AND (words IS NULL) = (step IS NOT NULL)')
@Check('printed_cell_step_is_above_zero', 'step > 0')
@Check('printed_cell_bound_is_known', `bound IN ('above', 'below')`)
export class PrintedCellRow {
  @PrimaryColumn('text') documentCode!: string;
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('integer') tablePosition!: number;
  @PrimaryColumn('integer') position!: number;
  @Column('text') code!: string;
  @Column('text') rowLabel!: string;
  @Column('text') columnLabel!: string;
  @Column('text', { nullable: true }) year!: string | null;
  @Column('text') basis!: string;
  @Column('text', { nullable: true }) paragraph!: string | null;
  @Column('numeric', { nullable: true }) figureValue!: string | null;
  @Column('text', { nullable: true }) figureMissing!: string | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('numeric', { nullable: true }) step!: string | null;
  @Column('text', { nullable: true }) bound!: string | null;
}

@Entity('stated_relation')
@ForeignKey(() => DocumentVersionRow, ['documentCode', 'version'], ['code', 'version'], { name: 'stated_relation_document_fk' })
@Unique('stated_relation_code_is_once', ['documentCode', 'version', 'code'])
export class StatedRelationRow extends DocumentPart {
  @Column('text') code!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) paragraph!: string | null;
  @Column('text', { nullable: true }) says!: string | null;
  @Column('jsonb') terms!: object;
}
