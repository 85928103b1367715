import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One year's collection of returns. */
@Entity('collection')
@Check('collection_year_is_one', `year ~ '^[0-9]{4}-[0-9]{2}$'`)
@Check('collection_deadline_follows_opening', 'deadline >= opens')
@Check('collection_refresh_follows_deadline', 'refresh_closes >= deadline')
export class CollectionRow {
  @PrimaryColumn('text') year!: string;
  @Column('date') opens!: string;
  @Column('date') deadline!: string;
  /** Until when councils correct accepted returns themselves; without a day they may as long as the return is not frozen. */
  @Column('date', { nullable: true }) refreshCloses!: string | null;
  /** When what stands is frozen. */
  @Column('date', { nullable: true }) freezes!: string | null;
  @Column('text') openedBy!: string;
}
