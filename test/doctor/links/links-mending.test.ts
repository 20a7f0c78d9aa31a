import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { jsonOf } from '../../../lib/doctor/answers/json';
import { type Chain, nameOf, namespaceOf } from '../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../lib/doctor/chain/example-cluster';
import { endpointLink } from '../../../lib/doctor/links/endpoint/endpoint';
import { networkLink } from '../../../lib/doctor/links/network/network';
import { samplingLink } from '../../../lib/doctor/links/sampling/sampling';
import type { LinkFinding } from '../../../lib/doctor/links/link';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../../lib/kubernetes/json';

const LINKS = [networkLink, endpointLink, samplingLink];

/** The errors and warnings of the three links, with their codes. */
function found(chain: Chain): readonly (LinkFinding & { readonly code: string })[] {
  return LINKS.flatMap(({ rules }) => rules).flatMap((rule) =>
    [...rule.check(chain)].map((finding) => ({ ...finding, code: rule.code })),
  );
}

/** The objects of an example. */
function objectsOf(chain: Chain): readonly JsonObject[] {
  return [...chain.answers.given.values()].flatMap((answer) => {
    const items = valueAt(jsonOf(answer.stdout), 'items');
    return Array.isArray(items) ? items.filter(isObject) : [];
  });
}

/** The cluster with the YAML of a finding applied: a NetworkPolicy is added, settings replace those of Milvus. */
function mended(objects: readonly JsonObject[], yaml: string): Chain {
  const tree = load(yaml);
  if (!isObject(tree)) throw new Error('expected a mapping');
  if (tree.kind === 'NetworkPolicy') return exampleChain({ objects: [...objects, tree] });
  return exampleChain({
    objects: objects.map((object) =>
      object.kind === 'ConfigMap' && nameOf(object) === 'my-release-milvus'
        ? { ...object, data: { 'user.yaml': yaml } }
        : object,
    ),
  });
}

/** They are mended in Jaeger, in the pods of Milvus, or by more requests. */
const WITHOUT_SETTINGS = ['DOC186', 'DOC190', 'DOC191', 'DOC202', 'DOC204', 'DOC205'];
const rules = LINKS.flatMap((link) => link.rules);

test.each(rules.filter(({ code }) => !WITHOUT_SETTINGS.includes(code)))('what $code prints mends it', (rule) => {
  const example = rule.example();
  const before = found(example);
  expect(before.map(({ code }) => code)).toEqual([rule.code]);
  const after = before.reduce((chain, { yaml = '' }) => mended(objectsOf(chain), yaml), example);
  expect(found(after)).toEqual([]);
});

test('what is printed about a policy that closes all egress mends it, DNS included', () => {
  const closed = {
    ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'closed', namespace: 'milvus' } },
    spec: { podSelector: {}, policyTypes: ['Egress'] },
  };
  const chain = exampleChain({ objects: exampleCluster({ more: [closed] }) });
  const before = found(chain);
  expect(before.map(({ code }) => code)).toEqual(['DOC091', 'DOC092']);
  expect(found(before.reduce((each, { yaml = '' }) => mended(objectsOf(each), yaml), chain))).toEqual([]);
});

const MANIFESTS = join(__dirname, '../../../dist/production-v2/manifests/2-jaeger');
const VALUES = join(__dirname, '../../../dist/production-v2/helm/my-release.values.yml');

/** A Jaeger 2 as `dist` has it, with a ready pod of each Deployment, and the Milvus beside it in a namespace. */
function production(namespace: string): Chain {
  const written = readdirSync(MANIFESTS)
    .map((file) => load(readFileSync(join(MANIFESTS, file), 'utf8')))
    .filter(isObject);
  const pods = written
    .filter(({ kind }) => kind === 'Deployment')
    .map((deployment, index) => {
      const template = objectAt(deployment, 'spec', 'template');
      const metadata = {
        ...objectAt(template, 'metadata'),
        name: `${nameOf(deployment)}-0`,
        namespace: namespaceOf(deployment),
      };
      return { ...template, kind: 'Pod', metadata, status: { phase: 'Running', podIP: `10.244.1.${index}` } };
    });
  const userYaml = load(stringAt(load(readFileSync(VALUES, 'utf8')), 'extraConfigFiles', 'user.yaml') ?? '');
  const milvus = exampleCluster({ trace: valueAt(userYaml, 'trace') })
    .filter((object) => namespaceOf(object) === 'milvus')
    .map((object) => ({ ...object, metadata: { ...objectAt(object, 'metadata'), namespace } }));
  const namespaces = ['observability', namespace].map((name) => ({
    ...{ kind: 'Namespace', metadata: { name, labels: { 'kubernetes.io/metadata.name': name } } },
  }));
  return exampleChain({ objects: [...namespaces, ...milvus, ...written, ...pods] });
}

test('an environment of this project: its policies let its Milvus in, and no other', () => {
  const chain = production('milvus');
  expect(found(chain)).toEqual([]);
  expect(LINKS.map((link) => link.unseen(chain) ?? link.seen(chain))).toMatchInlineSnapshot(`
    [
      "1 NetworkPolicy lets Milvus through",
      "jaeger-collector.observability.svc:4317, Jaeger observability/jaeger",
      "1 of 20 requests traced",
    ]
  `);
  const elsewhere = found(production('elsewhere'));
  expect(elsewhere.map(({ code, where }) => ({ code, where }))).toEqual([
    { code: 'DOC090', where: 'observability/jaeger-collector' },
  ]);
});

test('the rules of these links that print no YAML', () => {
  const without = rules.filter((rule) => [...rule.check(rule.example())].every(({ yaml }) => yaml === undefined));
  expect(without.map(({ code }) => code)).toEqual(['DOC186', 'DOC190', 'DOC191', 'DOC202']);
});
