import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** One import that a wall stops. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  /** Every file that was read, packages and built-ins among them. */
  readonly modules: readonly string[];
  readonly violations: readonly Violation[];
  /** The names of the rules that were asked. */
  readonly rules: readonly string[];
}

export const ROOT = process.cwd();
export const ROOMS = ['apps', 'libs', 'migrations', 'test'];

type Rules = readonly { readonly name: string }[];
interface Report {
  readonly modules: readonly {
    readonly source: string;
    readonly rules?: Rules;
    readonly dependencies: readonly { readonly module: string; readonly resolved: string; readonly rules?: Rules }[];
  }[];
  readonly summary: { readonly ruleSetUsed: { readonly forbidden: Rules } };
}

/** Holds the rooms under `folder` against this repository's own walls. A process of its own, as dependency-cruiser keeps what it has read. */
export async function cruise(folder: string): Promise<Cruise> {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const report = await outputOf([program, ...ROOMS, '--config', config, '--output-type', 'json'], folder);
  return {
    modules: report.modules.map((module) => module.source),
    violations: report.modules.flatMap(violationsOf),
    rules: report.summary.ruleSetUsed.forbidden.map((rule) => rule.name),
  };
}

/** Taken from the modules, as the report's own summary tells a circle once and not at each of its members. */
const violationsOf = ({ source, rules, dependencies }: Report['modules'][number]): readonly Violation[] => [
  ...(rules ?? []).map((rule) => ({ rule: rule.name, from: source, to: source })),
  ...dependencies.flatMap((to) => (to.rules ?? []).map((rule) => ({ rule: rule.name, from: source, to: to.resolved }))),
];

const outputOf = (command: readonly string[], cwd: string): Promise<Report> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, [...command], { cwd, maxBuffer: 256 * 1024 * 1024 }, (_failed, output, complaint) => {
      // It ends in failure when it finds violations as well as when it breaks: only the report tells them apart.
      if (output.startsWith('{')) resolve(JSON.parse(output) as Report);
      else reject(new Error(`dependency-cruiser gave no report: ${complaint}`));
    });
  });
