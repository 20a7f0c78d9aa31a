import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from '../support/folder';
import { ROOT } from './support/project';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test('the program of the changelog makes an app of 0.1 one of 0.2, which compiles', () => {
  const program = /^ {3}```perl\n([^]*?)^ {3}```$/m.exec(read('CHANGELOG.md'))?.[1] ?? '';
  withFolder((folder) => {
    const app = join(folder, 'app.ts');
    cpSync(join(ROOT, 'test/fixtures/app-0.1.txt'), app);
    writeFileSync(join(folder, 'names.pl'), program);
    execFileSync('perl', ['-i', '-p', 'names.pl', 'app.ts'], { cwd: folder });
    // Its types are checked with those of the other examples, by `npm run types`.
    expect(readFileSync(app, 'utf8')).toBe(read('test/examples/app-0.2.ts'));
  });
});
