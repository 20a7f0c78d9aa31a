import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { objectAt, stringAt } from '../../lib/kubernetes/json';
import { stop } from '../e2e/support/stop';
import { PACKAGES } from './example';
import { missingPrograms } from './language';
import { GO, JAVA, PYTHON, TYPESCRIPT } from './languages';

const VERSION = stringAt(objectAt(JSON.parse(readFileSync('package.json', 'utf8'))), 'version');

/** A file of the package for each language. */
const FILES = [
  [PYTHON, `python/cdk8s_milvus_tracing-${VERSION}-py3-none-any.whl`],
  [JAVA, `java/cdk8s-milvus-tracing/cdk8s-milvus-tracing/${VERSION}/cdk8s-milvus-tracing-${VERSION}.jar`],
  [GO, 'go/cdk8smilvustracing/go.mod'],
  [TYPESCRIPT, `js/cdk8s-milvus-tracing@${VERSION}.jsii.tgz`],
] as const;

/** Stops before the first test, with one message, where a package is missing or older than the sources. */
export default function preflight(): void {
  const newest = Math.max(...timesBelow('lib'));
  const old = FILES.filter(([language]) => missingPrograms(language).length === 0)
    .filter(([, file]) => !isNewer(join(PACKAGES, file), newest))
    .map(([{ name }]) => name);
  if (old.length > 0)
    stop('test:languages', `the packages for ${old.join(', ')} are missing, or older than lib; run: npm run package`);
}

function isNewer(file: string, time: number): boolean {
  return existsSync(file) && statSync(file).mtimeMs > time;
}

function timesBelow(folder: string): readonly number[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? timesBelow(path) : [statSync(path).mtimeMs];
  });
}
