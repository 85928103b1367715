export {
  isWithout,
  type PanelValue,
  type PracticePanel,
  type PracticeStart,
  WHY_NO_EFFECT,
  type WhyNoEffect,
} from './measuring/practice-panel.js';
export { FEWEST_WITHOUT } from './measuring/reference-window.js';
export { FEWEST_PEERS } from './measuring/contrast.js';
export { DECLARED_LEVEL, type Finding } from './measuring/finding.js';
export {
  type CouncilEffect,
  type CouncilEffectOutcome,
  type EffectOf,
  type NoCouncilEffect,
  SHOWN_LEVEL,
} from './measuring/council-outcome.js';
export { effectOf, type Windows, windowsOf } from './measuring/council-effect.js';
export * from './pooling/pooled-outcome.js';
export { pooledEffect } from './pooling/pooled-effect.js';
export { type EffectQuestion, pooledEffects, questionsOf } from './pooling/effects-of-practice.js';
export { EFFECT_FAIRNESS } from './saying/fairness.js';
export { type PeerPractice, peersDo, type PracticesInUse } from './peers-do.js';
