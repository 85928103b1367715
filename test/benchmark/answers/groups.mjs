import { asked } from './load.mjs';
import { wired } from './wired.mjs';

const NEIGHBOURS = 15;
const NEAREST = `query ($council: CouncilCode!, $year: FinancialYear!, $peers: PeerGroupInput!) {
  peerGroup(council: $council, year: $year, peers: $peers) { peers { council { code } } }
}`;

/** What the groups are called in the tables of the rivals, how the api is asked for them, and who is in them. */
const ALIKE = {
  everybody: () => true,
  region: (one, other) => one.region === other.region,
  type: (one, other) => one.type === other.type,
  rurality: (one, other) => one.ruralShare === other.ruralShare,
};
const CLIENT_GROUPS = { 'neighbours all': 'ALL_ADULTS', 'neighbours 18-64': 'AGE_18_64', 'neighbours 65+': 'AGE_65_PLUS' };
const ASKED_FOR = { everybody: 'everybody', region: 'sameRegion', type: 'sameType', rurality: 'sameRurality' };

/** As a comparison is asked for: without a word, neighbours are those for whom the measure is about. */
export const peersInput = (model) => (model in CLIENT_GROUPS ? { neighbours: { count: NEIGHBOURS } } : { [ASKED_FOR[model]]: true });

/**
 * Who is in which group of whom, the council itself among them. Who the nearest neighbours are is asked of the api, for all servers are to
 * compare the same councils; the other groups are worked out here.
 */
export async function groupsOf({ content, years }, { port }) {
  const shares = content.quantities.findLast(({ quantity }) => quantity === 'RURAL_SHARE').figures;
  const councils = content.councils.map((council, index) => ({ ...council, ruralShare: shares[index] }));
  const groups = [];
  for (const council of councils) {
    for (const [model, isAlike] of Object.entries(ALIKE))
      groups.push(
        group(
          council,
          model,
          councils.filter((other) => other !== council && isAlike(council, other)),
        ),
      );
    for (const [model, clientGroup] of Object.entries(CLIENT_GROUPS)) {
      const peers = { neighbours: { count: NEIGHBOURS, clientGroup } };
      const { data } = await asked(
        port,
        wired('/graphql', { query: NEAREST, variables: { council: council.code, year: years.at(-1), peers } }),
      );
      groups.push(
        group(
          council,
          model,
          data.peerGroup.peers.map((peer) => peer.council),
        ),
      );
    }
  }
  return groups;
}

const group = ({ code: council }, model, peers) => ({ council, model, members: [council, ...peers.map(({ code }) => code)] });
