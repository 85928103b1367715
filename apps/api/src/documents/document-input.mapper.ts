import { isMissingReason, known, missing, realmOf } from '#domain/catalogue';
import type {
  CellAddress,
  CellDraft,
  DocumentDraft,
  FileRequest,
  PrintedFigure,
  RelationBody,
  StatedRelation,
  TableDraft,
} from '#domain/evidence';
import type {
  DocumentOwnerInput,
  FileDocumentInput,
  PrintedCellInput,
  PrintedFigureInput,
  PrintedTableInput,
} from './document-input.types.js';
import type { CellAddressInput } from './relation-input.types.js';
import type { RelationBodyInput, StatedRelationInput } from './stated-relation-input.types.js';

/** What was sent, in the words of the domain: plain objects, and nothing where nothing was sent. */
export const fileRequest = ({ idempotencyKey, ...input }: FileDocumentInput): FileRequest => ({
  idempotencyKey,
  document: {
    code: input.code,
    ...ownerOf(input.owner),
    title: input.title,
    publisher: input.publisher,
    published: input.published,
    tables: input.tables.map(tableOf),
    relations: input.relations.map(relationOf),
  },
});

/** The schema has made sure that exactly one of the two was sent. */
function ownerOf({ council, nationalOf }: DocumentOwnerInput): Pick<DocumentDraft, 'council' | 'realm'> {
  if (council !== undefined) return { council, realm: realmOf(council) };
  if (nationalOf !== undefined) return { council: undefined, realm: nationalOf };
  throw new TypeError('a document of neither a council nor a national body');
}

const tableOf = ({ code, kind, title, paragraph, cells }: PrintedTableInput): TableDraft => ({
  code,
  kind,
  title,
  paragraph,
  cells: cells.map(cellOf),
});

const cellOf = (input: PrintedCellInput): CellDraft => ({
  code: input.code,
  row: input.row,
  column: input.column,
  year: input.year ?? undefined,
  basis: input.basis,
  paragraph: input.paragraph ?? undefined,
  figure: input.figure ? figureOf(input.figure) : undefined,
  words: input.words ?? undefined,
});

const figureOf = ({ figure, unit, step, bound }: PrintedFigureInput): PrintedFigure => ({
  kind: 'figure',
  figure: figure.value === undefined ? missing(reasonOf(figure.missing)) : known(figure.value),
  unit,
  step,
  bound: bound ?? undefined,
});

const relationOf = ({ code, paragraph, says, body }: StatedRelationInput): StatedRelation => ({
  code,
  paragraph: paragraph ?? undefined,
  says: says ?? undefined,
  ...bodyOf(body),
});

function bodyOf(body: RelationBodyInput): RelationBody {
  const { sum, same, share, product, oneBase, oneRate, band, target, count, limit, scale } = body;
  if (sum) return { kind: 'sum', of: sum.of, total: at(sum.total), parts: sum.parts.map(at), less: sum.less.map(at) };
  if (same) return { kind: 'same', one: at(same.one), other: at(same.other) };
  if (share)
    return { kind: 'share', share: at(share.share), part: at(share.part), whole: at(share.whole), years: share.years ?? undefined };
  if (product) return { kind: 'product', result: at(product.result), factors: product.factors.map(at), times: product.times ?? undefined };
  if (oneBase)
    return {
      kind: 'one-base',
      statements: oneBase.statements.map(({ part, share: of, per }) => ({ part: at(part), share: at(of), per: maybeAt(per) })),
    };
  if (oneRate)
    return { kind: 'one-rate', statements: oneRate.statements.map(({ count: of, rate }) => ({ count: at(of), rate: at(rate) })) };
  if (band) return { kind: 'band', value: at(band.value), band: at(band.band), better: band.better, cuts: three(band.cuts.map(at)) };
  if (target)
    return {
      kind: 'target',
      value: at(target.value),
      target: at(target.target),
      targetTo: maybeAt(target.targetTo),
      rating: at(target.rating),
      better: target.better,
    };
  if (count) return { kind: 'count', stated: at(count.stated), listed: count.listed.map(at) };
  if (limit) return { kind: 'limit', limit: at(limit.limit), factors: limit.factors.map(at) };
  if (scale) return { kind: 'scale', now: at(scale.now), before: at(scale.before) };
  throw new TypeError('a relation of no kind');
}

const at = ({ cell, document }: CellAddressInput): CellAddress => (document ? { document, cell } : { cell });
const maybeAt = (address: CellAddressInput | null | undefined): CellAddress | undefined => (address ? at(address) : undefined);

function three<T>([first, second, third]: readonly T[]): readonly [T, T, T] {
  if (first === undefined || second === undefined || third === undefined) throw new TypeError('fewer than three quartile values');
  return [first, second, third];
}

function reasonOf(reason: string | undefined): Parameters<typeof missing>[0] {
  if (reason === undefined || !isMissingReason(reason)) throw new TypeError(`neither a value nor a known reason: ${reason}`);
  return reason;
}
