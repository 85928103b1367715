/** A version of a return, without what it says. */
export interface VersionLabel {
  readonly number: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  /** The version its editor began from; undefined for the first. */
  readonly over: number | undefined;
  readonly reason: string | undefined;
  /** When it was accepted, where it was: what was accepted before stays when a later version is. */
  readonly acceptedAt: Date | undefined;
}
