import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isObject } from '../../lib/kubernetes/json';
import { ROOT } from './support/project';

/** What is published, but for what is compiled or bundled. */
function packed(): string[] {
  const args = ['pack', '--dry-run', '--ignore-scripts', '--json'];
  const text = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const packages: unknown = JSON.parse(text);
  const files: unknown[] = [packages].flat().flatMap((each) => (isObject(each) ? each.files : []));
  return files
    .map((file) => (isObject(file) ? String(file.path) : ''))
    .filter((path) => !/^(?:build\/|node_modules\/|\.jsii$)/.test(path));
}

/** The reference, which has a megabyte, and the apps, which install what is built here. */
const ONLY_IN_REPOSITORY = ['docs/api', 'examples'];
const isOnlyInRepository = (path: string) =>
  ONLY_IN_REPOSITORY.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** The files that a page leads to. */
function linksOf(page: string): string[] {
  const links = readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)\s#]+)[^)]*\)/g);
  return [...links]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => posix.join(posix.dirname(page), link));
}

test('every page that is published leads to files that are published too, or to what only the repository has', () => {
  const files = packed();
  const pages = files.filter((file) => file.endsWith('.md'));
  const missing = pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => !files.includes(link) && !isOnlyInRepository(link))
      .map((link) => `${page} -> ${link}`),
  );
  expect(missing).toEqual([]);
  expect(files.filter(isOnlyInRepository)).toEqual([]);
  expect(pages).toContain('docs/rules.md');
  expect(linksOf('README.md')).toContain('docs/images/search.svg');
  const size = files.reduce((sum, file) => sum + statSync(join(ROOT, file)).size, 0);
  expect(size).toBeLessThan(920_000);
});
