import { type Actor, roleMay } from '#domain/access';
import { MOST_FILE_BYTES, type Upload } from '#domain/uploads';
import type { FileLink } from '../files/file-link.types.js';
import { type LinkClaims, SignedLinks } from '../files/signed-links.types.js';
import type { UploadLink } from './upload-payload.types.js';

/** Whom a link acts for, and on which upload. */
export interface Followed {
  readonly actor: Actor;
  readonly upload: string;
}

const DOWNLOAD_MINUTES = 10;
const MS_A_MINUTE = 60_000;
const MS_A_SECOND = 1000;

/** Links to send a file to and to get its marked workbook from; each acts as the person who was given it. */
export class UploadLinks {
  constructor(private readonly links: SignedLinks) {}

  /** Ends when the upload does, however often it is asked for. */
  toSend(actor: Actor, upload: Upload): UploadLink {
    return {
      path: `/uploads/${this.token('upload', actor, upload, upload.expiresAt)}`,
      expiresAt: upload.expiresAt,
      mostBytes: MOST_FILE_BYTES,
    };
  }

  toMarked(actor: Actor, upload: Upload, now: Date): FileLink {
    const expiresAt = new Date(now.getTime() + DOWNLOAD_MINUTES * MS_A_MINUTE);
    return { path: `/workbooks/${this.token('marked-workbook', actor, upload, expiresAt)}`, fileName: markedName(upload), expiresAt };
  }

  /** Who follows a link; undefined for one that leads nowhere, or for a role that may not follow it any more. */
  followed(token: string, kind: 'upload' | 'marked-workbook', now: Date): Followed | undefined {
    const claims = this.links.claimsOf(token, kind, now);
    if (claims?.upload === undefined) return undefined;
    const actor = SignedLinks.actorOf(claims);
    return roleMay(actor, kind === 'upload' ? 'requestUpload' : 'upload') ? { actor, upload: claims.upload } : undefined;
  }

  private token(kind: LinkClaims['kind'], { subject, role, council: actorCouncil }: Actor, upload: Upload, expiresAt: Date): string {
    const { council, collection, id } = upload;
    const expires = Math.floor(expiresAt.getTime() / MS_A_SECOND);
    return this.links.tokenOf({ kind, council, collection, subject, role, actorCouncil, upload: id, expires });
  }
}

/** `Leicester 2024-25.xlsx` is given back as `Leicester 2024-25 with remarks.xlsx`. */
export const markedName = ({ fileName }: Pick<Upload, 'fileName'>): string => fileName.replace(/(\.[^.]*)$/, ' with remarks$1');
