import type { Council, CouncilCode } from '../../../catalogue/index.js';
import type { PeerDirectory } from '../../../benchmarking/index.js';
import { COVID_YEARS, FIRST_OF_CLIENT_LEVEL_DATA, GUARDRAILS, type IndicatorSeries, moveOf } from '../../../coherence/index.js';
import { effectOf, pooledEffect, type PracticePanel, questionsOf, windowsOf } from '../../../effects/index.js';
import {
  type Indicator,
  type IndicatorConcept,
  type IndicatorLink,
  INDICATORS,
  PRACTICE_TAG_CODES,
  type PracticeTagCode,
} from '../../../practice/index.js';
import type { Starts } from './practice-starts.js';
import type { ReleaseEffects } from './release-effects.js';

export interface EffectSources {
  readonly councils: readonly Council[];
  readonly starts: Starts;
  readonly directory: PeerDirectory;
  readonly indicatorOf: (council: CouncilCode, concept: IndicatorConcept) => IndicatorSeries | undefined;
}

/** How many nearest neighbours are matched peers (method 4.6). */
const MATCHED = 15;

/** A council's nearest neighbours, without those that save with it; none where too little is known of the place. */
export function matchedPeersOf(council: CouncilCode, directory: PeerDirectory): readonly CouncilCode[] {
  const partners = directory.partnersOf(council);
  const found = directory.neighbours(council, 'all', { k: MATCHED, leaveOut: (other) => partners.has(other) });
  return found.kind === 'neighbours' ? found.peers.map((peer) => peer.council) : [];
}

/** The effects of every practice that any council has, on every indicator that anything feeds. */
export function effectsOf(sources: EffectSources): ReleaseEffects {
  const peers = matchedPeers(sources);
  const values = valuesOf(sources);
  const asked = PRACTICE_TAG_CODES.filter((tag) => (sources.starts.get(tag)?.size ?? 0) > 0).flatMap((tag) =>
    questionsOf(tag).flatMap(({ link, lags }) => {
      const panel = panelOf(tag, link, values(link.concept), peers, sources);
      return panel === undefined ? [] : [{ panel, lags, windows: windowsOf(panel) }];
    }),
  );
  return {
    pooled: asked.flatMap(({ panel, lags, windows }) => lags.map((lag) => pooledEffect(panel, lag, windows))),
    councils: asked.flatMap(({ panel, lags, windows }) =>
      [...panel.starts.keys()].flatMap((council) =>
        lags.flatMap((lag) => {
          const effect = effectOf(panel, council, lag, windows);
          return effect.kind === 'council-effect' ? [effect] : [];
        }),
      ),
    ),
  };
}

type Values = PracticePanel['values'];

function panelOf(
  tag: PracticeTagCode,
  { concept, direction }: IndicatorLink,
  values: Values | undefined,
  peers: PracticePanel['peers'],
  { councils, starts }: EffectSources,
): PracticePanel | undefined {
  if (values === undefined) return undefined;
  const { editions }: Indicator = INDICATORS[concept];
  return {
    ...{ tag, concept, direction, values, peers },
    worse: GUARDRAILS[concept]?.worse,
    move: moveOf(concept),
    starts: starts.get(tag) ?? new Map(),
    regions: new Map(councils.map(({ code, region }) => [code, region])),
    setAside: COVID_YEARS,
    breaks: editions.length > 0 ? [FIRST_OF_CLIENT_LEVEL_DATA] : [],
  };
}

/** An indicator of all councils, read once; undefined where nothing feeds it. */
function valuesOf({ councils, indicatorOf }: EffectSources): (concept: IndicatorConcept) => Values | undefined {
  const known = new Map<IndicatorConcept, Values>();
  return (concept) => {
    const values: Values =
      known.get(concept) ??
      new Map(
        councils.flatMap(({ code }) => {
          const series = indicatorOf(code, concept);
          return series === undefined ? [] : [[code, series.values] as const];
        }),
      );
    known.set(concept, values);
    return values.size === 0 ? undefined : values;
  };
}

function matchedPeers({ councils, directory }: EffectSources): PracticePanel['peers'] {
  return new Map(councils.map(({ code }) => [code, matchedPeersOf(code, directory)] as const));
}
