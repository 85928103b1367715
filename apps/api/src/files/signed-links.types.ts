import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Actor, actor, isRole, type Role } from '#domain/access';
import { type CouncilCode, councilCode, type FinancialYear, financialYear } from '#domain/catalogue';

export const LINK_KINDS = ['template', 'table', 'upload', 'marked-workbook'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What a link leads to, and for whom: whoever follows it acts as the person who asked for it. */
export interface LinkClaims {
  readonly kind: LinkKind;
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly subject: string;
  readonly role: Role;
  /** The council that the person acts for; a role of the programme has none. */
  readonly actorCouncil?: CouncilCode | undefined;
  readonly upload?: string | undefined;
  readonly table?: string | undefined;
  /** Seconds since 1970. The link leads nowhere from then on. */
  readonly expires: number;
}

/** Links that carry who may follow them, signed, so that nothing is kept of them. */
export class SignedLinks {
  constructor(private readonly key: Uint8Array) {
    if (key.length < FEWEST_KEY_BYTES) throw new RangeError(`a signing key has at least ${FEWEST_KEY_BYTES} bytes, not ${key.length}`);
  }

  /** The last part of a link’s path: letters, digits, `-`, `_` and one dot. */
  tokenOf(claims: LinkClaims): string {
    const text = Buffer.from(JSON.stringify(claims)).toString('base64url');
    return `${text}.${this.signatureOf(text)}`;
  }

  /** What a token of this kind claims; undefined for any other: malformed, altered, expired and of another kind are told apart nowhere. */
  claimsOf(token: string, kind: LinkKind, now: Date): LinkClaims | undefined {
    const [text, signature, ...rest] = token.split('.');
    if (text === undefined || signature === undefined || rest.length > 0 || !this.isSigned(text, signature)) return undefined;
    const claims = parsedClaims(text);
    return claims?.kind === kind && now.getTime() < claims.expires * MS_A_SECOND ? claims : undefined;
  }

  /** Who asked for the link. */
  static actorOf({ subject, role, actorCouncil }: LinkClaims): Actor {
    return actor(subject, role, actorCouncil);
  }

  /** Texts are compared, not the bytes they stand for: several texts stand for the same bytes. */
  private isSigned(text: string, signature: string): boolean {
    const [given, right] = [Buffer.from(signature), Buffer.from(this.signatureOf(text))];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private signatureOf(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}

/** As many as SHA-256 gives; a shorter key would be the weakest part. */
const FEWEST_KEY_BYTES = 32;
const MS_A_SECOND = 1000;

/** What we once signed, read with care all the same: an earlier version may have signed something else. */
function parsedClaims(text: string): LinkClaims | undefined {
  try {
    return claimsFrom(JSON.parse(Buffer.from(text, 'base64url').toString()) as Readonly<Record<string, unknown>>);
  } catch {
    return undefined;
  }
}

function claimsFrom(said: Readonly<Record<string, unknown>>): LinkClaims | undefined {
  const kind = LINK_KINDS.find((each) => each === said['kind']);
  const [subject, role, expires] = [wordOf(said['subject']) ?? '', wordOf(said['role']) ?? '', said['expires']];
  if (kind === undefined || subject === '' || !isRole(role) || typeof expires !== 'number') return undefined;
  const actorCouncil = wordOf(said['actorCouncil']);
  const claims = {
    kind,
    council: councilCode(wordOf(said['council']) ?? ''),
    collection: financialYear(wordOf(said['collection']) ?? ''),
    subject,
    role,
    actorCouncil: actorCouncil === undefined ? undefined : councilCode(actorCouncil),
    upload: wordOf(said['upload']),
    table: wordOf(said['table']),
    expires,
  };
  SignedLinks.actorOf(claims);
  return claims;
}

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
