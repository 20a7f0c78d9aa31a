// Serves the chart of the tests as the repository of a runbook, behind a proxy: a program of its own, since it must listen inside
// the network of the cluster. `chart-server.ts FOLDER REPOSITORY HELM` writes the address of the proxy to FOLDER/address.
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUNBOOK_CHARTS } from './charts';
import { ChartRepository } from './controllers/chart-repository';
import { Authority } from './pki';

const [folder = '', url = '', helm = ''] = process.argv.slice(2);
/** A test with ten rounds does not wait a minute and a half for each readiness probe. */
const DELAY = /(initialDelaySeconds:) 90/;

async function serve(): Promise<void> {
  const authority = new Authority(join(folder, 'chart-pki'));
  const repository = new ChartRepository({
    folder: join(folder, 'charts'),
    authority,
    url,
    charts: RUNBOOK_CHARTS,
    helm,
    edit: (values) => values.replace(DELAY, '$1 5'),
  });
  const address = join(folder, 'address');
  writeFileSync(`${address}.new`, await repository.start());
  renameSync(`${address}.new`, address);
}

serve().catch((error: unknown) => {
  process.stderr.write(`Error: ${String(error)}\n`);
  process.exit(1);
});
