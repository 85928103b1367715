import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, type Panel, type TrueOutcome } from '#domain/triangulation';
import type { SimulatedWorld } from '#simulation';

const COLUMNS = ['council', 'financial_year', 'cell', 'spend_gbp', 'claimed_gbp', 'price_index', 'volume_index', 'transfers_gbp'];

const money = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(2));
const index = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(8));

/** The lines of a panel's table, the header first. */
export function panelLines(panel: Panel): readonly string[] {
  const rows = panel.councils.flatMap((council, i) =>
    panel.years.flatMap((year, t) =>
      panel.cells.map((cell, c) => {
        const place = at(panel, t, i, c);
        const amounts = [money(panel.spend[place]!), money(panel.claim[place]!)];
        const indices = [index(panel.price[place]!), index(panel.volume[place]!)];
        return [council, year, cell, ...amounts, ...indices, money(panel.transfers[place]!)].join(',');
      }),
    ),
  );
  return [COLUMNS.join(','), ...rows];
}

const truthLines = (truth: readonly TrueOutcome[]): readonly string[] => [
  'council,horizon,net_delivered_gbp,gross_delivered_gbp,claimed_gbp',
  ...truth.map(({ council, horizon, net, gross, claimed }) => [council, horizon, money(net), money(gross), money(claimed)].join(',')),
];

/** Writes a simulated world into the folders `panel` and `truth` of `folder`, and gives their paths. */
export function writeWorld(
  folder: string,
  { panel, truth, signedOff, priceScope, notes }: SimulatedWorld,
): { panel: string; truth: string } {
  const paths = { panel: join(folder, 'panel'), truth: join(folder, 'truth') };
  for (const path of Object.values(paths)) mkdirSync(path, { recursive: true });
  const write = (path: string, lines: readonly string[]): void => writeFileSync(path, `${lines.join('\n')}\n`);
  write(join(paths.panel, 'panel.csv'), panelLines(panel));
  write(join(paths.truth, 'truth.csv'), truthLines(truth));
  write(join(paths.truth, 'signoff.csv'), [
    'council,signed_off',
    ...[...signedOff].map(([council, yes]) => `${council},${yes ? 'yes' : 'no'}`),
  ]);
  const { years, base, horizons } = panel;
  const meta = {
    format: 'outturn-panel/1',
    base_year: years[base],
    horizons,
    pre_years: base,
    currency: 'GBP',
    price_index_scope: priceScope,
    notes,
  };
  writeFileSync(join(paths.panel, 'meta.json'), JSON.stringify(meta));
  return paths;
}
