// A process that does nothing but judge the worlds of a scenario, one scenario at a time, and mark the answers.
import { GDP_DEFLATOR } from '#domain/catalogue';
import { judgeByCashChange, judgeByDeflatedChange, judgeByPeerDifference, judgeBySignOff, judgePanel } from '#domain/triangulation';
import { coefficientsInLogs, judgeAsInMethod, judgeWithoutDisplacement } from '../../triangulation/ablations.mjs';
import { scoredWorlds } from '../../triangulation/scored-worlds.mjs';

const levels = new Map(GDP_DEFLATOR.levels.map(({ year, level }) => [year, level]));
const verdictsOf = (judge) => (panel, signedOff) => ({ judgements: judge(panel, signedOff), coefficients: [] });

const WAYS = {
  engine: judgePanel,
  signOff: verdictsOf(judgeBySignOff),
  cashChange: verdictsOf(judgeByCashChange),
  deflatedChange: verdictsOf((panel) => judgeByDeflatedChange(panel, (year) => levels.get(year))),
  peerDifference: verdictsOf((panel) => judgeByPeerDifference(panel, 'point')),
  peerInterval: verdictsOf((panel) => judgeByPeerDifference(panel, 'interval')),
};
const ABLATED = {
  B: { asInMethod: judgeAsInMethod, inLogs: coefficientsInLogs },
  F: { asInMethod: judgeAsInMethod, inLogs: coefficientsInLogs },
  H: { asInMethod: judgeAsInMethod, withoutDisplacement: judgeWithoutDisplacement },
};

process.on('message', ({ world, ...size }) => {
  const ways = { ...WAYS, ...ABLATED[world] };
  const scores = scoredWorlds({ ...size, world, ways, judged: (judged) => process.send({ world, judged }) });
  process.send({ world, scores });
});
