import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One year's collection of returns. */
@Entity('collection')
@Check('collection_year_is_one', `year ~ '^[0-9]{4}-[0-9]{2}$'`)
@Check('collection_deadline_follows_opening', 'deadline >= opens')
export class CollectionRow {
  @PrimaryColumn('text') year!: string;
  @Column('date') opens!: string;
  @Column('date') deadline!: string;
  @Column('text') openedBy!: string;
}
