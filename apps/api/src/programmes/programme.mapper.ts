import { type CouncilCode, type Figure as DomainFigure, isKnown, mapFigure, Money, type Provenance } from '#domain/catalogue';
import {
  auditProgramme,
  type FiledProgramme as DomainFiled,
  type ImpliedSpend,
  membership,
  type PrintedSavings as DomainPrinted,
  PROGRAMME_FAIRNESS,
  type ProgrammeOutcome,
  releaseOf,
  type SchemeKind,
  strandCounts,
} from '#domain/programmes';
import { type FrozenProgramme, membersWithBaseline, type Release } from '#domain/publishing';
import { type Council, councilType } from '../councils/council.types.js';
import { type Figure, moneyFigure } from '../figures/figure.types.js';
import { releaseType } from '../releases/release.types.js';
import type { PrintedSavings } from './printed-savings.types.js';
import type { Programme, ProgrammePayload, ProgrammeReview } from './programme.types.js';
import type { ProgrammeMembership, ProgrammeScheme } from './scheme.types.js';

/** A programme of a release in the words of the schema. */
export function programmeType(frozen: FrozenProgramme): Programme {
  const { release, filed } = frozen;
  const { programme, version } = filed;
  const audit = auditProgramme(programme, release.councilsIn(programme.baseline.year).length);
  return {
    ...programme,
    version,
    budget: {
      ...programme.budget,
      total: moneyFigure(programme.budget.total),
      contributions: programme.budget.contributions.map(({ from, amount }) => ({ from, amount: moneyFigure(amount) })),
    },
    grants: programme.grants.map((grant) => ({ ...grant, amount: moneyFigure(grant.amount) })),
    members: membersType(frozen),
    strands: strandCounts(programme),
    baseline: {
      ...programme.baseline,
      members: membership(programme).councils.length,
      membersWithReturn: membersWithBaseline(frozen),
    },
    reviews: reviewTypes(filed),
    printedSavings: programme.printedSavings.map((row, i) => printedType(row, audit.implied[i])),
    audit: audit.lines,
    fairness: PROGRAMME_FAIRNESS,
    release: releaseType(release),
    frozen,
  };
}

/** The schemes asked for. */
export function schemeTypes(
  { release, filed }: FrozenProgramme,
  wanted: { readonly strand: string | undefined; readonly kind: SchemeKind | undefined },
): readonly ProgrammeScheme[] {
  return filed.programme.schemes
    .filter(({ strand, kind }) => (wanted.strand ?? strand) === strand && (wanted.kind ?? kind) === kind)
    .map((scheme) => ({ ...scheme, members: councilTypes(release, scheme.members) }));
}

export const payload = (outcome: ProgrammeOutcome): ProgrammePayload =>
  outcome.kind === 'refused'
    ? { programme: undefined, userErrors: outcome.problems }
    : {
        programme: { code: outcome.filed.programme.code, version: outcome.filed.version, reviews: reviewTypes(outcome.filed) },
        userErrors: [],
      };

function membersType({ release, filed: { programme } }: FrozenProgramme): ProgrammeMembership {
  const { councils, stated, ...found } = membership(programme);
  const { provenance } = programme.statedMembers;
  return {
    ...found,
    councils: councilTypes(release, councils),
    named: councils.length,
    stated: figureType(stated, 'COUNCILS', provenance),
    provenance,
  };
}

const reviewTypes = (filed: DomainFiled): readonly ProgrammeReview[] =>
  filed.programme.reviews.map((review) => {
    const release = releaseOf(filed, review.code);
    return { ...review, state: release === undefined ? 'due' : 'frozen', release };
  });

function printedType(row: DomainPrinted, implied: ImpliedSpend | undefined): PrintedSavings {
  if (implied === undefined) throw new RangeError(`the audit left out the printed year ${row.year}`);
  const { provenance } = row;
  return {
    ...row,
    share: figureType(row.sharePercent, 'PERCENT', provenance),
    shareCouncils: figureType(row.shareCouncils, 'COUNCILS', provenance),
    total: moneyFigure(row.total),
    totalCouncils: figureType(row.totalCouncils, 'COUNCILS', provenance),
    impliedNetSpend: moneyFigure(mapFigure(implied.netSpend, (pounds) => Money.nearestPenny(pounds))),
    impliedPerCouncil: moneyFigure(mapFigure(implied.perCouncil, (pounds) => Money.nearestPenny(pounds))),
  };
}

const figureType = (figure: DomainFigure, unit: string, provenance: Provenance | undefined): Figure => ({
  value: isKnown(figure) ? figure.value : undefined,
  status: isKnown(figure) ? 'known' : figure.reason,
  unit,
  priceBase: undefined,
  source: provenance === undefined ? 'The programme as it was filed' : `${provenance.document}, ${provenance.paragraph}`,
  caveats: [],
});

/** Every member was registered when the programme was filed, and a release holds the whole register of its realm. */
const councilTypes = (release: Release, codes: readonly CouncilCode[]): readonly Council[] =>
  codes.map((code) => {
    const council = release.council(code);
    if (council === undefined) throw new RangeError(`release ${release.label.number} holds no council ${code}`);
    return councilType(council);
  });
