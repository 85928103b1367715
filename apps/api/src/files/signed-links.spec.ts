import { createHmac } from 'node:crypto';
import { councilCode, financialYear } from '#domain/catalogue';
import { type LinkClaims, SignedLinks } from './signed-links.types.js';

const KEY = Buffer.alloc(32, 7);
const LINKS = new SignedLinks(KEY);
const ASHMERE = councilCode('X99000001');
const EXPIRES = Date.UTC(2025, 5, 1, 12, 10) / 1000;
const BEFORE = new Date(Date.UTC(2025, 5, 1, 12, 9, 59, 999));
const CLAIMS: LinkClaims = {
  kind: 'table',
  council: ASHMERE,
  collection: financialYear('2024-25'),
  subject: '0123456789ab',
  role: 'preparer',
  actorCouncil: ASHMERE,
  upload: undefined,
  table: 'savings-lines',
  expires: EXPIRES,
};

/** A token of any text, signed as RFC 2104 has it. */
const signed = (said: string, key = KEY): string => {
  const text = Buffer.from(said).toString('base64url');
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
};
const read = (token: string): LinkClaims | undefined => LINKS.claimsOf(token, 'table', BEFORE);

describe('a signed link', () => {
  it('says what was put into it, in letters that a path may have', () => {
    const token = LINKS.tokenOf(CLAIMS);
    expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
    expect(read(token)).toEqual(CLAIMS);
    expect(token).toBe(signed(JSON.stringify(CLAIMS)));
  });
  it('acts as the person who asked for it', () => {
    expect(SignedLinks.actorOf(CLAIMS)).toEqual({ subject: '0123456789ab', role: 'preparer', council: ASHMERE });
  });
  it('leads nowhere from its last second on', () => {
    expect(LINKS.claimsOf(LINKS.tokenOf(CLAIMS), 'table', new Date(EXPIRES * 1000))).toBeUndefined();
  });
  it('leads nowhere as a link of another kind', () => {
    expect(LINKS.claimsOf(LINKS.tokenOf(CLAIMS), 'template', BEFORE)).toBeUndefined();
  });
  it('leads nowhere with any one letter altered', () => {
    const token = LINKS.tokenOf(CLAIMS);
    const altered = [...token].map((letter, at) => `${token.slice(0, at)}${letter === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`);
    expect(altered.filter((each) => read(each) !== undefined)).toEqual([]);
  });
  it('leads nowhere with a signature that stands for the same bytes in other letters', () => {
    const [text, signature] = LINKS.tokenOf(CLAIMS).split('.');
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const alike = [...letters]
      .map((last) => `${signature!.slice(0, -1)}${last}`)
      .filter((each) => each !== signature && Buffer.from(each, 'base64url').equals(Buffer.from(signature!, 'base64url')));
    expect(alike).toHaveLength(3);
    expect(alike.filter((each) => read(`${text}.${each}`) !== undefined)).toEqual([]);
  });
  it('leads nowhere where it is signed with another key, or not at all', () => {
    const said = JSON.stringify(CLAIMS);
    const [text] = LINKS.tokenOf(CLAIMS).split('.');
    for (const token of [signed(said, Buffer.alloc(32, 8)), text!, `${text}.`, '', '.', '..', `${LINKS.tokenOf(CLAIMS)}.`])
      expect([token, read(token)]).toEqual([token, undefined]);
  });
  it('leads nowhere where what is signed is no link', () => {
    const without = (changes: Record<string, unknown>) => signed(JSON.stringify({ ...CLAIMS, ...changes }));
    for (const token of [
      signed('no json'),
      signed('null'),
      signed('[]'),
      without({ kind: 'key' }),
      without({ council: 'Ashmere' }),
      without({ collection: 2024 }),
      without({ subject: '' }),
      without({ role: 'operator' }),
      without({ role: 'consultant' }),
      without({ actorCouncil: undefined }),
      without({ expires: 'never' }),
    ])
      expect([token, read(token)]).toEqual([token, undefined]);
  });
  it('needs a key that is not the weakest part', () => {
    expect(() => new SignedLinks(Buffer.alloc(31))).toThrow('at least 32 bytes');
  });
});
