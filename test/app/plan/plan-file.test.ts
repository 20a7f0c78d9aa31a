import type { Check } from '../../../lib/app/plan/check';
import type { Door } from '../../../lib/app/plan/door';
import { type Need, toolNeeded } from '../../../lib/app/plan/need';
import type { PartPlan } from '../../../lib/app/plan/part';
import { PlanFile } from '../../../lib/app/plan/plan-file';
import type { Release } from '../../../lib/app/plan/release';
import { Stage } from '../../../lib/app/plan/stage';
import { conditionOf, fieldOf } from '../../../lib/app/plan/wait';
import { type FoundProblem, Severity } from '../../../lib/diagnostics/rule';

interface Input {
  readonly parts?: readonly (readonly [Stage, PartPlan])[];
  readonly stages?: readonly (readonly [Stage, readonly string[]])[];
  readonly accepted?: readonly { readonly problem: FoundProblem; readonly reason: string }[];
}

/** The plan of an environment `env`, read back. */
function planOf({ parts = [], stages = [], accepted = [] }: Input): Readonly<Record<string, unknown>> {
  const file = new PlanFile();
  for (const [stage, plan] of parts) file.add(stage, plan);
  const plan: unknown = JSON.parse(file.text({ name: 'env', stages: new Map(stages), accepted }));
  if (typeof plan !== 'object' || plan === null) throw new Error('no plan');
  return { ...plan };
}

const KUBECTL = {
  kind: 'Tool',
  expect: 'installed',
  name: 'kubectl',
  minimumVersion: '1.25',
  why: 'it applies the manifests, and asks what is there; older versions cannot wait for the Deployments of a label',
};
const EMPTY = {
  version: 1,
  environment: 'env',
  needs: [KUBECTL],
  secrets: [],
  stages: [],
  helmReleases: [],
  checks: [],
  doors: [],
  troubleshooting: { logs: [], checks: [], deletions: [] },
  undo: [],
  undoSetup: { losses: [] },
  migrations: [],
  acceptedWarnings: [],
};
const TOOL = toolNeeded('t', '1', 'it is used');
const SECRET: Need = { kind: 'Secret', expect: 'exists', name: 's', why: 'it is read' };
const WAITS = ['a', 'b', 'c'].map((name) => conditionOf({ kind: 'Pod', name, namespace: 'n' }, 'Ready', 1));
const [BEFORE, BETWEEN, AFTER] = WAITS;
const CHECK: Check = { ask: 'object', kind: 'Pod', name: 'a', namespace: 'n', expect: [{ path: '.a', value: 1 }] };
const DOOR: Door = { by: 'port-forward', service: 's', namespace: 'n', port: 1, path: '', url: 'http://localhost:1' };
const LOG = { selector: 'a=b', namespace: 'n', lines: 5 };
const DELETION = { objects: [{ kind: 'Pod', name: 'a' }], namespace: 'n' };
const RELEASE: Release = {
  name: 'r',
  namespace: 'n',
  chart: 'c',
  chartVersion: '1',
  repository: 'https://charts.example.com',
  appVersion: '2',
  valuesFile: 'helm/r.values.yml',
  isExisting: true,
  keepsOtherValues: false,
  backend: 'b',
  waits: [],
};
const FULL: Required<PartPlan> = {
  what: ['It is `this`.'],
  picture: {},
  prerequisites: [
    { text: 'a', needs: [TOOL] },
    { text: 'b', inText: { needs: [{ ...SECRET, expect: 'none' }] } },
    { text: 'c', needs: [{ kind: 'Registry', expect: 'images', name: 'm', why: 'w', release: RELEASE }] },
  ],
  secrets: [{ name: 's', namespace: 'n', what: 'a `word`', keys: ['k'] }],
  beforeApply: [{ text: 'c', needs: [SECRET] }],
  ready: [{ text: 'd', waits: [BEFORE].flatMap((wait) => wait ?? []) }],
  afterNeeded: [{ text: 'e', waits: [BETWEEN].flatMap((wait) => wait ?? []) }],
  afterApply: [{ text: 'f', waits: [AFTER].flatMap((wait) => wait ?? []) }],
  release: RELEASE,
  sections: [{ title: 'g', steps: [{ text: 'h', releases: [{ task: 'upgrade', release: RELEASE }] }] }],
  verify: [{ text: 'i', checks: [{ ...CHECK, columns: [{ title: 'NAME', cell: 'a' }] }] }],
  open: [{ text: 'j', inText: { doors: [DOOR] } }, { text: 'only prose' }],
  troubleshoot: [{ text: 'k', logs: [LOG], checks: [{ ask: 'list', kind: 'Pod' }], deletions: [DELETION] }],
  undo: [
    { text: 'l', releases: [{ task: 'set-values', release: RELEASE, values: { a: 1 } }], waits: WAITS.slice(0, 1) },
    { text: 'm', patches: [{ kind: 'Pod', name: 'a', merge: { spec: {} } }], checks: [{ ask: 'none', kind: 'Pod' }] },
    { text: 'n', fates: [{ release: 'r-etcd', namespace: 'n', isUninstalled: false, losesData: false }] },
  ],
  leftovers: [
    { text: 'o', deletions: [DELETION] },
    { text: 'p', inText: { uninstalls: [{ releases: ['r-etcd'], namespace: 'n' }] } },
  ],
  undoSetup: [{ text: 'q', losses: [{ namespace: 'n', kind: 'Pod', name: 'a' }] }],
  appendices: [
    {
      title: 'From before',
      steps: [
        { text: 'r', deletions: [DELETION] },
        { text: 's', labels: [{ kind: 'Pod', label: 'l', value: 'v' }] },
      ],
    },
  ],
};
const FILES = ['secret.n.s.yaml', 'deployment.n.d.yaml', 'role.n.r.yaml'];

test('minimal: an environment without parts', () => {
  expect(planOf({})).toEqual(EMPTY);
});

test('a part that brings nothing, or steps without facts, leaves it empty', () => {
  const steps = [{ text: 'only prose' }];
  const prose = { prerequisites: steps, beforeApply: steps, ready: steps, verify: steps, open: steps };
  for (const plan of [{}, { ...prose, troubleshoot: steps, undo: steps, leftovers: steps, undoSetup: steps }])
    expect(planOf({ parts: [[Stage.JAEGER, plan]] })).toEqual(EMPTY);
});

test('its text is indented, ends with a newline, and is the same each time', () => {
  const text = () => {
    const file = new PlanFile();
    file.add(Stage.JAEGER, FULL);
    return file.text({ name: 'env', stages: new Map([[Stage.JAEGER, FILES]]), accepted: [] });
  };
  expect(text()).toMatch(/^{\n {2}"version": 1,\n {2}"environment": "env",\n[^]*\n}\n$/);
  expect(text()).toBe(text());
});

test('one part with everything', () => {
  const setup = ['namespace.n.yaml'];
  const stages = [[Stage.SETUP, setup] as const, [Stage.JAEGER, FILES] as const];
  expect(planOf({ parts: [[Stage.JAEGER, FULL]], stages })).toEqual({
    ...EMPTY,
    needs: [
      KUBECTL,
      TOOL,
      { ...SECRET, expect: 'none' },
      { kind: 'Registry', expect: 'images', name: 'm', why: 'w', release: { name: 'r', namespace: 'n' } },
    ],
    secrets: [{ name: 's', namespace: 'n', type: 'Opaque', what: 'a word', keys: ['k'] }],
    stages: [
      {
        name: '0-setup',
        folder: 'manifests/0-setup',
        files: ['manifests/0-setup/namespace.n.yaml'],
        ...{ needs: [], waitsBefore: [], filesFirst: [], waitsAfterFirst: [], waitsAfter: [] },
      },
      {
        name: '2-jaeger',
        folder: 'manifests/2-jaeger',
        files: ['deployment.n.d', 'role.n.r', 'secret.n.s'].map((file) => `manifests/2-jaeger/${file}.yaml`),
        needs: [SECRET],
        waitsBefore: [BEFORE],
        filesFirst: ['manifests/2-jaeger/secret.n.s.yaml'],
        waitsAfterFirst: [BETWEEN],
        waitsAfter: [AFTER],
      },
    ],
    helmReleases: [RELEASE],
    checks: [CHECK],
    doors: [DOOR],
    troubleshooting: { logs: [LOG], checks: [{ ask: 'list', kind: 'Pod' }], deletions: [DELETION] },
    undo: [
      { action: 'setValues', setValues: { release: 'r', namespace: 'n', values: { a: 1 } } },
      { action: 'wait', wait: BEFORE },
      { action: 'patch', patch: { kind: 'Pod', name: 'a', merge: { spec: {} } } },
      { action: 'check', check: { ask: 'none', kind: 'Pod' } },
      {
        action: 'deleteStage',
        deleteStage: {
          name: '2-jaeger',
          folder: 'manifests/2-jaeger',
          fates: [{ release: 'r-etcd', namespace: 'n', isUninstalled: false, losesData: false }],
        },
      },
      { action: 'delete', delete: DELETION },
      { action: 'uninstall', uninstall: { releases: ['r-etcd'], namespace: 'n' } },
    ],
    undoSetup: { folder: 'manifests/0-setup', losses: [{ namespace: 'n', kind: 'Pod', name: 'a' }] },
    migrations: [{ title: 'From before', deletions: [DELETION], labels: [{ kind: 'Pod', label: 'l', value: 'v' }] }],
  });
});

test('equal facts of two parts are written once, and a Secret with two readers has the keys of both', () => {
  const secret = { name: 's', namespace: 'n', what: 'a word', keys: ['a'] };
  const other: PartPlan = {
    ...FULL,
    secrets: [
      { ...secret, keys: ['b'] },
      { ...secret, name: 't', type: 'kubernetes.io/tls' },
    ],
  };
  const one = planOf({ parts: [[Stage.JAEGER, { ...FULL, secrets: [secret] }]] });
  const two = planOf({
    parts: [
      [Stage.JAEGER, { ...FULL, secrets: [secret] }],
      [Stage.JAEGER, other],
    ],
  });
  expect(two).toEqual({
    ...one,
    secrets: [
      { ...secret, type: 'Opaque', keys: ['a', 'b'] },
      { ...secret, name: 't', type: 'kubernetes.io/tls' },
    ],
  });
});

test('undo goes through the stages in reverse order, and deletes only those with manifests', () => {
  const undo = (name: string): PartPlan => ({
    undo: [{ text: name, checks: [{ ask: 'none', kind: name }] }],
    leftovers: [{ text: name, deletions: [{ objects: [{ kind: name, name: 'a' }] }] }],
  });
  const parts = [
    [Stage.OPERATOR, undo('operator')] as const,
    [Stage.JAEGER, undo('jaeger')] as const,
    [Stage.MILVUS, undo('milvus')] as const,
  ];
  const { undo: steps } = planOf({
    parts,
    stages: [Stage.SETUP, Stage.OPERATOR, Stage.JAEGER].map((stage) => [stage, []]),
  });
  const around = (name: string, ...stage: readonly unknown[]) => [
    { action: 'check', check: { ask: 'none', kind: name } },
    ...stage,
    { action: 'delete', delete: { objects: [{ kind: name, name: 'a' }] } },
  ];
  const deleted = (name: string) => ({
    action: 'deleteStage',
    deleteStage: { name, folder: `manifests/${name}`, fates: [] },
  });
  expect(steps).toEqual([
    ...around('milvus'),
    ...around('jaeger', deleted('2-jaeger')),
    ...around('operator', deleted('1-operator')),
  ]);
});

test('without 0-setup nothing is lost with it', () => {
  expect(planOf({ parts: [[Stage.JAEGER, FULL]] }).undoSetup).toEqual({ losses: [] });
});

test('kubectl 1.28 is needed where something waits for a field to appear', () => {
  const waiting: PartPlan = { afterApply: [{ text: 'a', waits: [fieldOf({ kind: 'A', name: 'b' }, '.c', 1)] }] };
  expect(planOf({ parts: [[Stage.OPERATOR, waiting]] }).needs).toEqual([
    {
      ...KUBECTL,
      minimumVersion: '1.28',
      why: 'it applies the manifests, and asks what is there; older versions cannot wait for a field to appear',
    },
  ]);
});

test('accepted warnings: code, place and reason, and nothing of the value', () => {
  const problem: FoundProblem = {
    code: 'JAE031',
    severity: Severity.WARNING,
    where: 'env/jaeger',
    finding: { path: 'spec.ingress', value: 'hidden', problem: 'r.', effect: 'C.', fix: 'f.' },
  };
  expect(planOf({ accepted: [{ problem, reason: 'nobody else is there' }] }).acceptedWarnings).toEqual([
    { code: 'JAE031', place: 'env/jaeger', path: 'spec.ingress', reason: 'nobody else is there' },
  ]);
});
