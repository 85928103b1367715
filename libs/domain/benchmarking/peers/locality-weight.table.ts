import type { ClientGroup } from '../../catalogue/index.js';
import type { LocalityVariable } from './locality-variable.table.js';

interface Weighed {
  readonly weight: number;
  readonly because: string;
}

/**
 * How much each variable counts when neighbours are chosen for a client group; each group's weights add up to 1, and a variable
 * that is not listed does not count. They are judgements, published so that they can be disputed: no outcome was looked at. Both
 * measures of deprivation, which councils formed after 2019 lack, never reach half, so that those councils stay comparable.
 */
export const LOCALITY_WEIGHTS: Readonly<Record<ClientGroup, Readonly<Partial<Record<LocalityVariable, Weighed>>>>> = {
  all: {
    ADULTS: { weight: 0.2, because: 'size decides markets, overheads and how much chance there is in a figure' },
    SHARE_65: { weight: 0.05, because: 'most people in long-term care are older, but the oldest tell more' },
    SHARE_85: { weight: 0.15, because: 'need of care rises steeply after 85' },
    DEPRIVATION: { weight: 0.25, because: 'the strongest driver of need at working age, and of who can pay for care' },
    DEPRIVATION_OLDER: { weight: 0.1, because: 'how many older people have the means to pay for themselves' },
    DENSITY: { weight: 0.15, because: 'distances, wages and the supply of homes differ from city to country' },
    RURAL_SHARE: { weight: 0.1, because: 'a county may be sparse around dense towns' },
  },
  '18-64': {
    ADULTS: { weight: 0.3, because: 'few people have costly care: only size makes their number steady' },
    SHARE_65: { weight: 0.1, because: 'how young the adults are' },
    DEPRIVATION: { weight: 0.35, because: 'the strongest driver of need at working age' },
    DENSITY: { weight: 0.15, because: 'where supported living and specialist homes are to be had' },
    RURAL_SHARE: { weight: 0.1, because: 'distances to day services and work' },
  },
  '65+': {
    ADULTS: { weight: 0.15, because: 'size decides markets and overheads' },
    SHARE_65: { weight: 0.1, because: 'how many may come to need care' },
    SHARE_85: { weight: 0.2, because: 'need of care rises steeply after 85' },
    DEPRIVATION: { weight: 0.1, because: 'health in old age follows deprivation before it' },
    DEPRIVATION_OLDER: { weight: 0.25, because: 'how many have the means to pay for themselves, which decides who comes to the council' },
    DENSITY: { weight: 0.1, because: 'distances between visits of home care' },
    RURAL_SHARE: { weight: 0.1, because: 'older people move to the country, away from the carers' },
  },
};
