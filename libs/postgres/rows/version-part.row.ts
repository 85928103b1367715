import { Column, PrimaryColumn } from 'typeorm';

/** What every line of a version starts with: the version it belongs to and its position there. */
export abstract class VersionPart {
  @PrimaryColumn('text') councilCode!: string;
  @PrimaryColumn('text') collection!: string;
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('integer') position!: number;
}

export const VERSION_KEY = ['councilCode', 'collection', 'version'] as const;

/** An amount of money or the reason there is none; the row's check refuses both and neither. */
export class MoneyFigureColumns {
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) value!: string | null;
  @Column('text', { nullable: true }) missing!: string | null;
}

/** A quantity or the reason there is none. */
export class QuantityFigureColumns {
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) value!: string | null;
  @Column('text', { nullable: true }) missing!: string | null;
}
