// Serves the chart of the tests as the repository of a runbook, behind a proxy: a program of its own, since it must listen inside
// the network of the cluster. `chart-server.ts FOLDER REPOSITORY CHART HELM` writes the address of the proxy to FOLDER/address.
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChartRepository } from '../../support/controllers/chart-repository';
import { Authority } from '../../support/pki';

const [folder = '', url = '', chart = '', helm = ''] = process.argv.slice(2);
/** A test with ten rounds does not wait a minute and a half for each readiness probe. */
const DELAY = /(initialDelaySeconds:) 90/;

async function serve(): Promise<void> {
  const copy = join(folder, 'chart');
  cpSync(chart, copy, { recursive: true });
  const values = join(copy, 'values.yaml');
  writeFileSync(values, readFileSync(values, 'utf8').replace(DELAY, '$1 5'));
  const authority = new Authority(join(folder, 'chart-pki'));
  const repository = new ChartRepository({ folder: join(folder, 'charts'), authority, url, chart: copy, helm });
  const address = join(folder, 'address');
  writeFileSync(`${address}.new`, await repository.start());
  renameSync(`${address}.new`, address);
}

serve().catch((error: unknown) => {
  process.stderr.write(`Error: ${String(error)}\n`);
  process.exit(1);
});
