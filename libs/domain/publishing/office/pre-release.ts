/** That somebody may read a release before its embargo ends, or may not any more. */
export interface PreReleaseAccess {
  readonly release: number;
  /** The id of whoever may: never a name. */
  readonly subject: string;
  /** What for, such as “To prepare the briefing”. */
  readonly purpose: string;
  readonly isAdmitted: boolean;
  readonly by: string;
  readonly at: Date;
}

/** That a release under embargo was read. */
export interface PreReleaseRead {
  readonly subject: string;
  readonly role: string;
  readonly at: Date;
}

/** Who was let in and who came, oldest first. */
export interface PreReleaseLists {
  admit(access: Omit<PreReleaseAccess, 'by' | 'at'>): Promise<void>;
  accesses(release: number): Promise<readonly PreReleaseAccess[]>;
  reads(release: number): Promise<readonly PreReleaseRead[]>;
}
