import type { Council, CouncilCode, FinancialYear } from '../../catalogue/index.js';
import { type PracticeTagCode, wordsFor } from '../../practice/index.js';
import type { Programme, Scheme } from '../../programmes/index.js';
import type { SavingsLine } from '../../savings/index.js';
import type { Release } from './release.js';

/** What a release knows of one council and a practice: the savings it claims for it, and the schemes that it took part in. */
export interface PracticeUse {
  readonly council: Pick<Council, 'code' | 'name'>;
  readonly claims: readonly { readonly collection: FinancialYear; readonly line: SavingsLine }[];
  readonly schemes: readonly { readonly programme: Programme; readonly scheme: Scheme }[];
}

/**
 * The councils that a release knows to practise something, by name: those with a savings line tagged with it, and those of schemes
 * whose focus speaks of it. Others may practise it too; here is what is written.
 */
export function practiceInUse(release: Release, tag: PracticeTagCode, others: readonly CouncilCode[] = []): readonly PracticeUse[] {
  return release.content.councils
    .map((council) => ({
      council: { code: council.code, name: council.name },
      claims: claimsOf(release, council.code, tag),
      schemes: schemesOf(release, council.code, tag),
    }))
    .filter(({ council, claims, schemes }) => claims.length + schemes.length > 0 || others.includes(council.code))
    .sort((a, b) => (a.council.name < b.council.name ? -1 : 1));
}

const claimsOf = (release: Release, council: CouncilCode, tag: PracticeTagCode): PracticeUse['claims'] =>
  release
    .plansOf(council)
    .flatMap(({ collection, savingsLines }) =>
      savingsLines.filter((line) => line.practiceTags.includes(tag)).map((line) => ({ collection, line })),
    );

const schemesOf = (release: Release, council: CouncilCode, tag: PracticeTagCode): PracticeUse['schemes'] =>
  release.content.programmes.flatMap(({ programme }) =>
    programme.schemes
      .filter((scheme) => scheme.members.includes(council) && wordsFor(`${scheme.title} ${scheme.focus}`).includes(tag))
      .map((scheme) => ({ programme, scheme })),
  );
