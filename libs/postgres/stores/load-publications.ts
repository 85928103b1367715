import type { Publication } from '#domain/catalogue';
import type { DataSource, EntityManager } from 'typeorm';
import { PublicationRow } from '../rows/publication.row.js';
import { inTenancy } from '../tenancy.js';
import { addPublication } from './publications.js';

/** A publication as it was read, and the SHA-256 of its file. */
export interface FromFile {
  readonly publication: Publication;
  readonly fingerprint: string;
}

/**
 * What is there of a publication's name and vintage: nothing, what was read from this very file, or something else. Two files never share
 * a name and vintage: a release would not say which of the two it was computed with.
 */
export type Presence = 'new' | 'same-file' | 'other-file';

const OPERATOR = 'operator';

/** Loading official statistics, as the operator. Needs the owner's connection. */
export class LoadPublications {
  constructor(private readonly dataSource: DataSource) {}

  /** Changes nothing. */
  presenceOf(file: FromFile): Promise<Presence> {
    return inTenancy(this.dataSource, { kind: OPERATOR }, (manager) => presenceIn(manager, file));
  }

  /** Loads it whole, or not at all where it is not new. */
  load(file: FromFile, progress: (figures: number) => void): Promise<Presence> {
    return inTenancy(this.dataSource, { kind: OPERATOR }, async (manager) => {
      const presence = await presenceIn(manager, file);
      if (presence === 'new')
        await addPublication(manager, file.publication, { loadedBy: OPERATOR, fingerprint: file.fingerprint, progress });
      return presence;
    });
  }
}

async function presenceIn(manager: EntityManager, { publication: { realm, name, vintage }, fingerprint }: FromFile): Promise<Presence> {
  const there = await manager.findOneBy(PublicationRow, { realm, name, vintage });
  if (there === null) return 'new';
  return there.fingerprint === fingerprint ? 'same-file' : 'other-file';
}
