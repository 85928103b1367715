/** Where a collection stands for one council today, its extensions counted in. */
export interface CollectionStanding {
  /** ISO days. */
  readonly opens: string;
  readonly deadline: string;
  /** `late` still takes returns, and says that they are late; what is `closed` takes none. */
  readonly phase: 'before' | 'open' | 'late' | 'closed';
  /** Whether what was accepted may still be corrected by the council itself. */
  readonly refresh: 'open' | 'over';
}
