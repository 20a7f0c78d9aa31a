import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../lib/cli/program';
import { type Diagnosis, diagnosisIn } from '../e2e/cluster/doctor/diagnosis';
import { recording, recordings } from '../support/recorded/recording';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'doctor-'))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What `doctor --from` says of a recording. */
async function diagnosed(name: string): Promise<Diagnosis> {
  const file = join(folder, `${name}.json`);
  const { options, document } = recording(name);
  writeFileSync(file, document);
  const printed = { stdout: '', stderr: '' };
  let code: Promise<number> | undefined;
  run(['doctor', ...options, '--from', file, '--format', 'json'], {
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    stdin: -1,
    later: (later) => (code = later),
  });
  await code;
  if (printed.stdout === '') throw new Error(printed.stderr);
  return diagnosisIn(printed.stdout);
}

const all = recordings().map(recording);
const healthy = all.filter(({ code }) => code === undefined);
const broken = all.filter(({ code }) => code !== undefined);

test('there are recordings of whole chains, and of 40 ways to break them', () => {
  expect(healthy.map(({ name }) => name)).toEqual(['jaeger-v2', 'quickstart']);
  expect(broken.length).toBeGreaterThanOrEqual(40);
});

test.each(healthy)('$name, recorded on a real cluster: nothing is broken, and the traces arrive', async ({ name }) => {
  const { exitCode, broken: found, states } = await diagnosed(name);
  expect({ exitCode, found, traces: states.get('traces') }).toEqual({ exitCode: 0, found: [], traces: 'ok' });
});

test.each(broken)('$name, recorded on a real cluster, is named first', async ({ name, link, code }) => {
  const { first } = await diagnosed(name);
  expect({ link: first?.link, code: first?.code }).toEqual({ link, code });
});
