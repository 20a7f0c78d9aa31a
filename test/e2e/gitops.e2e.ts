import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadAll } from 'js-yaml';
import { binaries } from '../../tools/e2e/parts';
import { isObject, type JsonObject, stringAt, valueAt } from '../../lib/kubernetes/json';
import { ROOT } from './support/root';
import { environments, objectsOf, stages } from './support/environments';

const PAGE = readFileSync(join(ROOT, 'docs', 'gitops.md'), 'utf8');
const VALUES = 'dist/production/helm/my-release.values.yml';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gitops-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The block of the page that begins so. */
function block(start: string): string {
  const found = [...PAGE.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text);
  return found.find((text) => text.startsWith(start)) ?? '';
}

/** What kustomize makes of a folder, as Flux does. */
function built(of: string): JsonObject[] {
  return loadAll(
    execFileSync(binaries(process.env).kubectl, ['kustomize', join(folder, of)], { encoding: 'utf8', stdio: 'pipe' }),
  ).filter(isObject);
}

const named = (object: JsonObject): string =>
  [stringAt(object, 'kind'), stringAt(object, 'metadata', 'namespace'), stringAt(object, 'metadata', 'name')].join();
const byName = (objects: readonly JsonObject[]) => [...objects].sort((a, b) => (named(a) < named(b) ? -1 : 1));

test.each(environments().flatMap(stages))(
  'kustomize gives the objects of %s as they are; Flux itself is not run',
  (stage) => {
    cpSync(join(ROOT, stage), folder, { recursive: true });
    write('kustomization.yaml', JSON.stringify({ resources: readdirSync(folder) }));
    expect(byName(built('.'))).toEqual(byName(objectsOf(stage)));
  },
);

describe('the values of a HelmRelease', () => {
  const KUSTOMIZATION = block('apiVersion: kustomize.config.k8s.io/v1beta1\n');
  const HELM_RELEASE = block('apiVersion: helm.toolkit.fluxcd.io/v2\n');

  beforeEach(() => {
    write('clusters/production/my-release.yaml', HELM_RELEASE);
    cpSync(join(ROOT, VALUES), join(folder, VALUES));
  });

  test('reach it through the ConfigMap that the page describes', () => {
    write('kustomization.yaml', KUSTOMIZATION);
    const [map, release] = byName(built('.'));
    expect([stringAt(map, 'metadata', 'name'), stringAt(map, 'metadata', 'namespace')]).toEqual([
      'my-release-values',
      'milvus',
    ]);
    expect(valueAt(map, 'data')).toEqual({ 'values.yaml': readFileSync(join(ROOT, VALUES), 'utf8') });
    expect(valueAt(release, 'spec', 'valuesFrom')).toEqual([{ kind: 'ConfigMap', name: 'my-release-values' }]);
  });

  test('do not from a folder below: kustomize reads only files below its own', () => {
    write('clusters/kustomization.yaml', KUSTOMIZATION.replaceAll(/(clusters|dist)\//g, '../$1/'));
    expect(() => built('clusters')).toThrow("is not in or below '");
  });
});
