export interface Settings {
  readonly apiPort: number;
  /** The data folder of the embedded database. */
  readonly home: string;
  /** The database to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
}
