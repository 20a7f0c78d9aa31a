import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
const IMPORTS = join(ROOT, 'imports');
const GENERATED = [
  'cert-manager.io.ts',
  'jaegertracing.io.ts',
  'milvus.io.ts',
  'opentelemetry.io.ts',
  join('schemas', 'cert-manager.io.json'),
  join('schemas', 'milvus.io.json'),
  join('schemas', 'opentelemetry.io.json'),
];

test('the committed files are those that `npm run import` writes', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'import-test-'));
  try {
    execFileSync(process.execPath, ['tools/run.js', 'tools/import.ts', outdir], { cwd: ROOT, stdio: 'pipe' });
    expect(readdirSync(outdir).sort()).toEqual([
      'cert-manager.io.ts',
      'jaegertracing.io.ts',
      'milvus.io.ts',
      'opentelemetry.io.ts',
      'schemas',
    ]);
    for (const file of GENERATED) {
      // Compared as a boolean: a difference of thousands of lines helps nobody.
      expect([file, readFileSync(join(outdir, file)).equals(readFileSync(join(IMPORTS, file)))]).toEqual([file, true]);
    }
  } finally {
    rmSync(outdir, { recursive: true });
  }
}, 240_000);

test('the README of the CRDs has their checksums', () => {
  const readme = readFileSync(join(IMPORTS, 'crds', 'README.md'), 'utf8');
  const files = readdirSync(join(IMPORTS, 'crds')).filter((file) => file.endsWith('.yaml'));
  expect(files).toHaveLength(4);
  for (const file of files) {
    const checksum = createHash('sha256')
      .update(readFileSync(join(IMPORTS, 'crds', file)))
      .digest('hex');
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${file}\` |`));
    expect(row).toMatch(new RegExp(`\\| \`${checksum}\` \\|$`));
  }
});

test('nothing generated names a folder of the machine that made it', () => {
  for (const file of GENERATED) {
    const text = readFileSync(join(IMPORTS, file), 'utf8');
    expect([file, text.includes(tmpdir()), text.includes(ROOT)]).toEqual([file, false, false]);
  }
});
