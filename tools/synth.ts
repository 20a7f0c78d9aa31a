import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkTypes, renderInto, repair, swap, tree } from './app';

const FRESH = '.dist-new';
const USAGE = 'usage: npm run -s synth [-- [--strict] [--stdout ENVIRONMENT]]';

/** `npm run synth`: types and app are checked at the same time; `dist` changes as a whole or not at all. */
async function synth(): Promise<number> {
  const { values } = parseArgs({ options: { strict: { type: 'boolean' }, stdout: { type: 'string' } } });
  repair();
  const codes = await Promise.all([checkTypes(), renderInto(FRESH, values.strict)]);
  if (codes.some((code) => code !== 0)) {
    rmSync(FRESH, { recursive: true, force: true });
    process.stderr.write('synth failed; dist is unchanged\n');
    return 1;
  }
  if (values.stdout === undefined) {
    swap(FRESH);
    return 0;
  }
  const code = print(values.stdout);
  rmSync(FRESH, { recursive: true, force: true });
  return code;
}

/** One environment as one stream in apply order. */
function print(environment: string): number {
  const files = tree(FRESH);
  const known = [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''))];
  if (!known.includes(environment)) {
    process.stderr.write(`there is no environment '${environment}'; there are: ${known.join(', ')}\n`);
    return 1;
  }
  const manifests = [...files].filter(([path]) => path.startsWith(`${environment}/manifests/`));
  process.stdout.write(manifests.map(([, text]) => `---\n${text.toString()}`).join(''));
  return 0;
}

synth().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    process.exitCode = 1;
  },
);
