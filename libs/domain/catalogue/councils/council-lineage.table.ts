import { type CouncilCode, councilCode } from './council-code.js';

/**
 * Which council followed which, and from which day. Source: the orders that made the successors, as compiled with the
 * register. Bournemouth, Christchurch and Poole took one district (Christchurch) from Dorset.
 */
const ROWS: readonly (readonly [predecessor: string, successor: string, from: string])[] = [
  ['E10000001', 'E06000055', '2009-04-01'], // Bedfordshire to Bedford
  ['E10000001', 'E06000056', '2009-04-01'], // Bedfordshire to Central Bedfordshire
  ['E10000004', 'E06000049', '2009-04-01'], // Cheshire to Cheshire East
  ['E10000004', 'E06000050', '2009-04-01'], // Cheshire to Cheshire West and Chester
  ['E10000005', 'E06000052', '2009-04-01'], // Cornwall to Cornwall
  ['E10000010', 'E06000047', '2009-04-01'], // Durham to County Durham
  ['E10000022', 'E06000048', '2009-04-01'], // Northumberland to Northumberland
  ['E10000026', 'E06000051', '2009-04-01'], // Shropshire to Shropshire
  ['E10000033', 'E06000054', '2009-04-01'], // Wiltshire to Wiltshire
  ['E06000048', 'E06000057', '2013-04-01'], // Northumberland to Northumberland
  ['E08000020', 'E08000037', '2013-04-01'], // Gateshead to Gateshead
  ['E06000028', 'E06000058', '2019-04-01'], // Bournemouth to Bournemouth, Christchurch and Poole
  ['E06000029', 'E06000058', '2019-04-01'], // Poole to Bournemouth, Christchurch and Poole
  ['E10000009', 'E06000058', '2019-04-01'], // Dorset to Bournemouth, Christchurch and Poole
  ['E10000009', 'E06000059', '2019-04-01'], // Dorset to Dorset
  ['E10000002', 'E06000060', '2020-04-01'], // Buckinghamshire to Buckinghamshire
  ['E10000021', 'E06000061', '2021-04-01'], // Northamptonshire to North Northamptonshire
  ['E10000021', 'E06000062', '2021-04-01'], // Northamptonshire to West Northamptonshire
  ['E10000006', 'E06000063', '2023-04-01'], // Cumbria to Cumberland
  ['E10000006', 'E06000064', '2023-04-01'], // Cumbria to Westmorland and Furness
  ['E10000023', 'E06000065', '2023-04-01'], // North Yorkshire to North Yorkshire
  ['E10000027', 'E06000066', '2023-04-01'], // Somerset to Somerset
  ['E08000016', 'E08000038', '2025-04-01'], // Barnsley to Barnsley
  ['E08000019', 'E08000039', '2025-04-01'], // Sheffield to Sheffield
];

export const COUNCIL_SUCCESSIONS: readonly (readonly [CouncilCode, CouncilCode, string])[] = ROWS.map(
  ([predecessor, successor, from]) => [councilCode(predecessor), councilCode(successor), from],
);
