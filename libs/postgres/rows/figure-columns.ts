import { Column } from 'typeorm';

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
