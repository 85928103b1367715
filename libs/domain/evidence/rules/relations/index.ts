import type { RelationBody } from '../../documents/index.js';
import type { RelationTest } from '../relation-test.js';
import { BAND } from './band.js';
import { COUNT } from './count.js';
import { LIMIT } from './limit.js';
import { ONE_BASE } from './one-base.js';
import { ONE_RATE } from './one-rate.js';
import { PRODUCT } from './product.js';
import { SAME } from './same.js';
import { SCALE } from './scale.js';
import { SHARE } from './share-of-whole.js';
import { SUM } from './sum.js';
import { TARGET } from './target.js';

/** The test of each kind of relation. A kind without one does not compile. */
const TESTS: { readonly [Kind in RelationBody['kind']]: RelationTest<Extract<RelationBody, { kind: Kind }>> } = {
  sum: SUM,
  same: SAME,
  share: SHARE,
  product: PRODUCT,
  'one-base': ONE_BASE,
  'one-rate': ONE_RATE,
  band: BAND,
  target: TARGET,
  count: COUNT,
  limit: LIMIT,
  scale: SCALE,
};

/** The test of the relation's own kind: the table above has made sure that it takes such relations. */
export const testOf = (relation: RelationBody): RelationTest => TESTS[relation.kind];

export const RELATION_KINDS = Object.keys(TESTS) as readonly RelationBody['kind'][];
