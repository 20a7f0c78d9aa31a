import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { Stage } from '../lib/app/plan/stage';
import { lint } from '../lib/cli/lint';
import { isObject, objectAt, stringAt } from '../lib/kubernetes/json';
import { BUILT_IN_NAMESPACES } from '../lib/kubernetes/names';

const DIST = join(__dirname, '..', 'dist');
const ENVIRONMENTS = readdirSync(DIST).sort();

/** The objects at a key of a plan. */
function listAt(tree: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  const { [key]: list } = objectAt(tree);
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Everything at a key, wherever it stands. */
function valuesOf(tree: unknown, key: string): readonly unknown[] {
  if (Array.isArray(tree)) return tree.flatMap((each) => valuesOf(each, key));
  if (!isObject(tree)) return [];
  return Object.entries(tree).flatMap(([name, value]) => [
    ...(name === key ? [value].flat() : []),
    ...valuesOf(value, key),
  ]);
}

/** What a group of an expression finds in a text, each once. */
function found(text: string, expression: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(expression)].map(([, group = '']) => group))].sort();
}

function textsIn(tree: unknown, key: string): readonly string[] {
  return [...new Set(valuesOf(tree, key))].filter((value) => typeof value === 'string').sort();
}

test('there are environments to look at', () => {
  expect(ENVIRONMENTS).toContain('quickstart');
});

describe.each(ENVIRONMENTS)('%s', (environment) => {
  const folder = join(DIST, environment);
  const text = readFileSync(join(folder, 'plan.json'), 'utf8');
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const plan: unknown = JSON.parse(text);

  test('its files are those that are there, and its stages are in apply order', () => {
    const stages = listAt(plan, 'stages');
    const manifests = stages.flatMap(({ files }) => files);
    const values = listAt(plan, 'helmReleases').map(({ valuesFile }) => valuesFile);
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect([...manifests, ...values, 'README.md', 'plan.json'].sort()).toEqual(there.sort());
    const names = stages.map(({ name }) => name);
    expect(names).toEqual(Stage.ALL.map(({ name }) => name).filter((name) => names.includes(name)));
    for (const stage of stages) expect(stage.files).toEqual(expect.arrayContaining([stage.filesFirst].flat()));
  });

  test('each namespace is one of its manifests, needed, or made by helm', () => {
    const files = valuesOf(plan, 'files').map((file) => join(folder, String(file)));
    const made = files
      .filter((file) => file.includes('/namespace.'))
      .map((file) => stringAt(load(readFileSync(file, 'utf8')), 'metadata', 'name') ?? '');
    const ofReleases = listAt(plan, 'helmReleases').map(({ namespace }) => namespace);
    // Where something that is needed is, its namespace is.
    const needed = valuesOf(plan, 'needs').map((need) => stringAt(need, 'namespace'));
    const known = new Set([...made, ...ofReleases, ...needed, ...BUILT_IN_NAMESPACES]);
    expect(textsIn(plan, 'namespace').filter((namespace) => !known.has(namespace))).toEqual([]);
  });

  test('the runbook creates the Secrets of the plan, and no others', () => {
    const secrets = listAt(plan, 'secrets').map(({ name, namespace }) => `${String(name)} -n ${String(namespace)}`);
    expect(found(readme, /^kubectl create secret \w+ (\S+ -n \S+) /gm)).toEqual(secrets.sort());
    expect(found(readme, /^kubectl describe secret (.+)$/gm)).toEqual(secrets.sort());
  });

  test('the runbook names the releases of the plan, and no others', () => {
    const releases = listAt(plan, 'helmReleases').map(({ name, namespace }) => `${String(name)} ${String(namespace)}`);
    const asked = found(readme, /\bhelm (?:install|upgrade|get values|get metadata) (\S+) /g);
    expect(asked).toEqual(releases.map((release) => release.split(' ')[0]).sort());
    for (const release of listAt(plan, 'helmReleases')) {
      const { name, namespace, chartVersion, valuesFile, isExisting } = release;
      const version = `--version ${String(chartVersion)} `;
      expect(readme).toContain(` -f dist/${environment}/${String(valuesFile)}\n`);
      expect(readme).toContain(`helm get values ${String(name)} -n ${String(namespace)} -o yaml`);
      expect(readme.includes(`helm install ${String(name)} `)).toBe(isExisting === false);
      expect(readme).toContain(version);
    }
    const uninstalled = found(readme, /\bhelm uninstall ([^`]+) -n /g);
    expect(textsIn(valuesOf(plan, 'uninstall'), 'releases')).toEqual(uninstalled.flatMap((each) => each.split(' ')));
  });

  test('the runbook waits for what the plan waits for, and as long', () => {
    const waits = found(readme, /^kubectl wait .* (\S+\/\S+ .*)$/gm).filter((wait) => !wait.startsWith('pod/'));
    const planned = ['waitsAfterFirst', 'waitsAfter', 'wait'].flatMap((key) => valuesOf(plan, key)).flatMap(objectOf);
    expect(waits).toEqual([...new Set(planned)].sort());
    const rollouts = found(readme, /^kubectl rollout status (.*)$/gm);
    const selected = ['waits', 'waitsAfter', 'wait', 'checks', 'needs']
      .flatMap((key) => valuesOf(plan, key))
      .filter(
        (fact) =>
          isObject(fact) && ['rollout', 'ready'].some((word) => [fact.until, fact.ask, fact.expect].includes(word)),
      )
      .map((fact) => {
        const { kind, selector, namespace, timeoutSeconds } = objectAt(fact);
        return `${String(kind).toLowerCase()} -l ${String(selector)} -n ${String(namespace)} --timeout=${String(timeoutSeconds)}s`;
      });
    expect(rollouts).toEqual([...new Set(selected)].sort());
  });

  test('the runbook deletes what the plan deletes', () => {
    const deletions = [...valuesOf(plan, 'delete'), ...valuesOf(plan, 'deletions')];
    const objects = valuesOf(deletions, 'objects').map(
      (object) => `${String(stringAt(object, 'kind')?.toLowerCase())}/${String(stringAt(object, 'name'))}`,
    );
    const deleted = [...readme.matchAll(/^kubectl delete (.*) --ignore-not-found$/gm)].flatMap(([, rest = '']) =>
      rest.split(' ').filter((word) => word.includes('/') && !word.includes('=')),
    );
    expect([...new Set(deleted)].sort()).toEqual([...new Set(objects)].sort());
    const folders = found(readme, /^kubectl delete --ignore-not-found -f dist\/[^/]+\/(.*)$/gm);
    const stages = [...valuesOf(plan, 'deleteStage'), objectAt(plan, 'undoSetup')].flatMap(
      (stage) => stringAt(stage, 'folder') ?? [],
    );
    expect(folders).toEqual(stages.sort());
  });

  test('what kubectl prints of a checked object has each value that the plan expects', () => {
    for (const check of listAt(plan, 'checks').filter(({ ask }) => ask === 'object')) {
      const shown = readme
        .split(`kubectl get ${String(check.kind).toLowerCase()}`)
        .slice(1)
        .join('');
      for (const value of valuesOf(check.expect, 'value')) expect(shown).toContain(String(value));
    }
  });

  test('accepted warnings are those of the runbook', () => {
    const accepted = listAt(plan, 'acceptedWarnings').map(({ code, place }) => `${String(code)} ${String(place)}`);
    expect(found(readme, /^- ([A-Z]{3}\d{3} \S+) /gm)).toEqual([...new Set(accepted)].sort());
  });

  test('it has no Markdown, no path of this machine, and names no output folder', () => {
    const strings = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([each]) => each);
    expect(strings.filter((each) => /`|\]\(|\*\*/.test(each))).toEqual([]);
    expect(strings.filter((each) => /dist\/|"\/(?!jaeger)/.test(each))).toEqual([]);
  });

  test('lint finds nothing in it', () => {
    const file = join(folder, 'plan.json');
    const { checked, skipped, problems, notes, unusable } = lint([file], 0);
    expect({ checked, skipped, problems, notes, unusable }).toEqual({
      ...{ checked: 0, skipped: 1, problems: [], unusable: [] },
      notes: [`${file}: no Jaeger, Milvus or milvus-helm values found. If the file holds values, add --as values.`],
    });
  });
});

describe('docs/plan.md', () => {
  const page = readFileSync(join(DIST, '..', 'docs', 'plan.md'), 'utf8');
  const plans = ENVIRONMENTS.map((each): unknown => JSON.parse(readFileSync(join(DIST, each, 'plan.json'), 'utf8')));

  test('names each member', () => {
    const members = new Set(plans.flatMap(membersOf));
    expect([...members].filter((member) => !page.includes(`\`${member}\``))).toEqual([]);
  });

  test('names each word that says what a fact is', () => {
    const words = ['expect', 'until', 'ask', 'action', 'by'].flatMap((key) => textsIn(plans, key));
    expect(words).not.toEqual([]);
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });
});

/** The members of a plan, but for those of values and patches, which are others' words. */
function membersOf(tree: unknown): readonly string[] {
  if (Array.isArray(tree)) return tree.flatMap(membersOf);
  if (!isObject(tree)) return [];
  return Object.entries(tree).flatMap(([key, value]) => [
    key,
    ...(['values', 'merge'].includes(key) ? [] : membersOf(value)),
  ]);
}

/** A wait as kubectl ends its line. */
function objectOf(wait: unknown): readonly string[] {
  const { until, kind, name, namespace, timeoutSeconds } = objectAt(wait);
  if (until === 'rollout') return [];
  const word = kind === 'CustomResourceDefinition' ? 'crd' : String(kind).toLowerCase();
  const where = typeof namespace === 'string' ? ` -n ${namespace}` : '';
  return [`${word}/${String(name)}${where} --timeout=${String(timeoutSeconds)}s`];
}
