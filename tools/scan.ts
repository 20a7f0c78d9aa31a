// `npm run scan`: scans the operator installs in dist; only findings that are accepted with a reason pass.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonObject, stringAt, valueAt } from '../lib/kubernetes/json';
import { runScript } from './arguments';
import { FOLDERS } from './e2e/parts';
import { ACCEPTED } from './scan-accepted';

interface Finding {
  readonly check: string;
  readonly resource: string;
  readonly what: string;
}

function main(): number {
  if (!existsSync(FOLDERS.checkov)) {
    say('the scanner is not installed; run: npm run e2e:setup');
    return 1;
  }
  const folders = readdirSync('dist').map((environment) => join('dist', environment, 'manifests', '1-operator'));
  const reports = folders.filter((folder) => existsSync(folder)).flatMap(reportsOf);
  const findings = reports.flatMap(findingsOf);
  const passed = reports.reduce((sum, report) => sum + Number(valueAt(report, 'summary', 'passed')), 0);
  const isAccepted = ({ check, resource }: Finding): boolean =>
    ACCEPTED.some((accepted) => accepted.check === check && accepted.resource === resource);
  const open = findings.filter((finding) => !isAccepted(finding));
  const stale = ACCEPTED.filter(
    ({ check, resource }) => !findings.some((found) => found.check === check && found.resource === resource),
  );
  for (const { check, resource, what } of open) say(`${check} ${resource}: ${what}`);
  for (const { check, resource } of stale)
    say(`${check} ${resource} is accepted but no longer found: remove it from tools/scan-accepted.ts`);
  // A scan of nothing must not pass.
  if (passed === 0) say('the scanner checked nothing');
  if (open.length > 0 || stale.length > 0 || passed === 0) return 1;
  say(`${passed} checks passed, ${ACCEPTED.length} findings accepted, no others found`);
  return 0;
}

/** The reports of the scanner for a folder. */
function reportsOf(folder: string): JsonObject[] {
  const args = ['--framework', 'kubernetes', '--skip-download', '--soft-fail', '--quiet', '--output', 'json'];
  const text = execFileSync('python3', ['-m', 'checkov.main', ...args, '--directory', folder], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PYTHONPATH: FOLDERS.checkov },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return [JSON.parse(text)].flat().filter(isObject);
}

function findingsOf(report: JsonObject): Finding[] {
  const failed = valueAt(report, 'results', 'failed_checks');
  return (Array.isArray(failed) ? failed : []).map((found: unknown) => ({
    check: stringAt(found, 'check_id') ?? '',
    resource: stringAt(found, 'resource') ?? '',
    what: stringAt(found, 'check_name') ?? '',
  }));
}

function say(line: string): void {
  process.stderr.write(`scan  ${line}\n`);
}

runScript('npm run scan', main);
