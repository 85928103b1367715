import { PrimaryColumn } from 'typeorm';

/** What every line of a version starts with: the version it belongs to and its position there. */
export abstract class VersionPart {
  @PrimaryColumn('text') councilCode!: string;
  @PrimaryColumn('text') collection!: string;
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('integer') position!: number;
}

export const VERSION_KEY = ['councilCode', 'collection', 'version'] as const;
