import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tree } from '../../tools/dist';
import { ROOT } from './support/project';

test('`cdk8s synth` writes the bytes of dist, and nothing of others stays in its folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-test-'));
  try {
    writeFileSync(join(folder, 'of-somebody-else'), '');
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s'), 'synth', '--output', folder],
      // Without it, it asks the registry for a newer release of itself.
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' } },
    );
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('rror')]);
    expect(tree(folder)).toEqual(tree(join(ROOT, 'dist')));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
