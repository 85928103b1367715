import type { PrintedUnit, PublishedDocument } from '#domain/evidence';
import { list } from './printed.js';

/**
 * Quartile values of thirteen measures over the councils of England, and the values of Leicestershire, 2019-20.
 *
 * Source: NHS Digital, Measures from the Adult Social Care Outcomes Framework, England, 2019-20 (December 2020); Open Government
 * Licence v3.0. Leicestershire's value is as published. The quartiles are not published: they are worked out here from the values
 * published for councils, over the councils that have one (`n`), each council counting once, by linear interpolation between the
 * ordered values (type 7, as spreadsheets do), rounded to two decimals. `q1` is the lower one whichever way is better.
 * Columns: code, measure, unit, q1, q2 (median), q3, n, Leicestershire.
 */
const MEASURES: readonly (readonly [code: string, measure: string, unit: PrintedUnit, q1: string, q2: string, q3: string, n: string, leicestershire: string])[] = [
  ['1C1A', 'People using services with self-directed support', 'percent', '90.95', '98.30', '100.00', '151', '97.2'],
  ['1C1B', 'Carers with self-directed support', 'percent', '97.78', '100.00', '100.00', '148', '99.8'],
  ['1C2A', 'People using services with direct payments', 'percent', '20.80', '26.50', '34.30', '151', '47.5'],
  ['1C2B', 'Carers with direct payments', 'percent', '63.85', '99.45', '100.00', '148', '98.4'],
  ['1E', 'Adults with a learning disability in paid work', 'percent', '3.00', '5.00', '8.25', '151', '11.2'],
  ['1G', 'Adults with a learning disability in their own home or with family', 'percent', '74.30', '78.70', '85.35', '151', '82.9'],
  ['1I1', 'People using services with as much social contact as they like', 'percent', '42.80', '46.40', '48.70', '147', '41.6'],
  ['2A1', 'Admissions to care homes, 18 to 64', 'per-100000', '9.10', '12.50', '17.55', '151', '5.5'],
  ['2A2', 'Admissions to care homes, 65 and over', 'per-100000', '465.65', '565.70', '696.25', '151', '536.3'],
  ['2B1', 'Older people at home 91 days after discharge into reablement', 'percent', '77.00', '83.60', '88.60', '151', '88.1'],
  ['2D', 'Short-term services followed by no support or less', 'percent', '67.90', '78.25', '86.50', '150', '87.5'],
  ['3D1', 'People using services who find information easily', 'percent', '65.50', '69.00', '71.95', '147', '61.5'],
  ['4B', 'People whose services make them feel safe', 'percent', '83.60', '87.10', '90.25', '147', '89.7'],
];

export const ASCOF_2019_20: PublishedDocument = {
  code: 'ascof-2019-20',
  realm: 'england',
  council: undefined,
  title: 'Measures from the Adult Social Care Outcomes Framework, England, 2019-20',
  publisher: 'NHS Digital',
  published: '2020-12',
  tables: MEASURES.map(([code, measure, unit, q1, q2, q3, n, leicestershire]) =>
    list({ code, kind: 'performance', title: measure, paragraph: `measure ${code}, councils`, unit, year: '2019-20', basis: 'actual' }, [
      ['q1', 'First quartile', [q1]],
      ['q2', 'Median', [q2]],
      ['q3', 'Third quartile', [q3]],
      ['n', 'Councils with a value', [n], { unit: 'count' }],
      ['leicestershire', 'Leicestershire', [leicestershire]],
    ]),
  ),
  relations: [],
};
