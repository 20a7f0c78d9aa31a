import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeImage } from '../e2e/cluster/images/archive';
import type { Image } from '../e2e/cluster/images/image';

describe('the archive of an image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'image-'));
  const program = join(folder, 'program');
  writeFileSync(program, 'x'.repeat(1500));
  chmodSync(program, 0o755);
  const image: Image = {
    names: ['docker.io/library/first:1', 'docker.io/library/second:2'],
    entrypoint: ['/bin/program'],
    user: '1001:1001',
    files: [
      { path: '/bin/program', source: program },
      { path: '/etc/program.yaml', content: 'a: 1\n' },
    ],
    links: [['/bin/other', '/bin/program']],
  };
  const archive = join(folder, 'image.tar');
  const tar = (...args: readonly string[]): string => execFileSync('tar', args, { cwd: folder, encoding: 'utf8' });
  const layer = join(folder, 'layer.tar');

  beforeAll(() => {
    writeImage(image, archive);
    tar('-xf', archive);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('has the names, the entry and the user of the image, and the digest of its layer', () => {
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual([
      { Config: 'config.json', RepoTags: image.names, Layers: ['layer.tar'] },
    ]);
    const digest = createHash('sha256').update(readFileSync(layer)).digest('hex');
    expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toMatchObject({
      os: 'linux',
      config: { Entrypoint: ['/bin/program'], User: '1001:1001' },
      rootfs: { type: 'layers', diff_ids: [`sha256:${digest}`] },
    });
  });

  test('has a layer that tar reads: folders before what is in them', () => {
    expect(tar('-tf', layer).trim().split('\n')).toEqual([
      ...['bin', 'etc', 'tmp', 'etc/passwd', 'etc/group', 'etc/nsswitch.conf'],
      ...['bin/program', 'etc/program.yaml', 'bin/other'],
    ]);
    expect(tar('-tvf', layer)).toMatch(/^lrwxrwxrwx .* bin\/other -> \/bin\/program$/m);
    expect(tar('-xOf', layer, 'bin/program')).toBe('x'.repeat(1500));
  });

  test('is the same for the same files, whenever they were written', () => {
    utimesSync(program, 1, 1);
    const again = join(folder, 'again.tar');
    writeImage(image, again);
    expect(readFileSync(again).equals(readFileSync(archive))).toBe(true);
  });
});
