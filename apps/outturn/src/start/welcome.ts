import type { Demonstration } from '../demo/demonstration.types.js';

/** What a person reads when everything runs: where to go, with which key, and a first question to paste. */
export function welcome(address: string, demonstration: Demonstration | undefined): string {
  const common = [``, `Outturn is running. Ctrl-C stops it.`, ``, `  GraphQL    ${address}/graphql`, `  Health     ${address}/health`];
  if (demonstration === undefined) {
    return [
      ...common,
      `  Explorer   ${address}/explorer`,
      `  Rules      ${address}/rules`,
      ``,
      `Make a key with: npm run -s outturn -- keys create --role consultant --label "..."`,
      ``,
    ].join('\n');
  }
  const { consultantKey, council } = demonstration;
  const query = `{ peerComparison(council: "${council}", measure: RESIDENTIAL_65_UNIT_COST, year: "2024-25", peers: { sameRegion: true }) { ... on PeerComparison { sentence } } triangulation(council: "${council}", year: "2024-25") { ... on TriangulatedVerdict { sentence ratio { kappa low high } minimumDetectableSaving { value } reasons { sentence } } } }`;
  return [
    ...common,
    `  Explorer   ${address}/explorer#key=${consultantKey}`,
    `  Rules      ${address}/rules`,
    ``,
    `  Demo key   ${consultantKey}`,
    `             (a consultant's; it opens this machine's demonstration and nothing else)`,
    ``,
    `A first question:`,
    ``,
    `curl -s ${address}/graphql -H 'content-type: application/json' \\`,
    `  -H 'authorization: Bearer ${consultantKey}' \\`,
    `  -d '${JSON.stringify({ query })}'`,
    ``,
  ].join('\n');
}
