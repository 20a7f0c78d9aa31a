import { cassandra, cassandraSchema } from './cassandra';
import { checkov } from './checkov';
import { certManager } from './cluster/cert-manager';
import { networkPrograms } from './cluster/network-programs';
import { nodePackages } from './cluster/node-packages';
import { nodePrograms } from './cluster/node-programs';
import { podPrograms } from './cluster/pod-programs';
import { etcd } from './etcd';
import { install, installed, type Install } from './install';
import { jaeger, jaeger2, jaeger2Tools, jaegerParts } from './jaeger';
import { kubeconform } from './kubeconform';
import { kafka } from './kafka';
import { helm3, kubectlAndHelm4 } from './kubectl-layer';
import { milvus } from './milvus';
import { envtestAsset, onPath, READER_VERSIONS, TRACER_VERSIONS } from './parts';
import { prometheusOperator } from './prometheus-operator';
import { reader } from './reader';
import { schemas } from './schemas';
import { elasticSearch, openSearch } from './search-stores';
import { servers } from './servers';
import { StatusLine } from './status-line';

type Parts = (env: NodeJS.ProcessEnv) => Install[];

/** What each group of tests needs: `npm run test:e2e`, and those of the same name behind it. */
const GROUPS: ReadonlyMap<string, Parts> = new Map<string, Parts>([
  ['servers', partsOfServers],
  ['reader', (env) => READER_VERSIONS.map((version) => reader(env, version))],
  [
    'traces',
    (env) => [milvus(env), jaeger(env), jaeger2(env), ...TRACER_VERSIONS.map((version) => reader(env, version))],
  ],
  ['stores', partsOfStores],
  ['cluster', partsOfCluster],
]);

const { CI = '', TERM } = process.env;
const status = new StatusLine({
  write: (text) => process.stderr.write(text),
  isRewritable: process.stderr.isTTY && CI === '' && TERM !== 'dumb',
});

/** `npm run e2e:setup [-- GROUP...]`: from the package registries that this machine is set up for. */
async function setup(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((name) => !GROUPS.has(name));
  if (unknown !== undefined) {
    say(`FAILED unknown group '${unknown}'; choose from ${[...GROUPS.keys()].join(', ')}`);
    return 1;
  }
  const env = environment();
  const names = asked.length === 0 ? ['servers'] : [...new Set(asked)];
  // Groups share parts.
  const parts = new Map(names.flatMap((name) => GROUPS.get(name)?.(env) ?? []).map((part) => [part.folder, part]));
  const results = await Promise.all([...parts.values()].map((part) => settle(part, env)));
  if (results.every((good) => good)) return 0;
  say('some parts are missing; fix the errors above and run it again (installed parts are kept)');
  return 1;
}

/** The registries, proxies and caches of the machine, and nothing that leads to a cluster. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'KUBECONFIG'));
}

function partsOfServers(env: NodeJS.ProcessEnv): Install[] {
  const missing = ['kube-apiserver', 'kube-controller-manager'].filter((name) => envtestAsset(env, name) === undefined);
  const etcdIsThere = envtestAsset(env, 'etcd') !== undefined || onPath(env, 'etcd') !== undefined;
  return [
    ...(missing.length === 0 ? [] : [servers(env, missing)]),
    helm3(env),
    kubeconform(env),
    kubectlAndHelm4(env),
    ...(etcdIsThere ? [] : [etcd(env)]),
    schemas(env),
    prometheusOperator(env),
    checkov(env),
    jaeger2(env),
  ];
}

/** A cluster with one node, and what runs in its pods. */
function partsOfCluster(env: NodeJS.ProcessEnv): Install[] {
  return [
    ...[podPrograms(env), nodePackages(env), ...partsOfServers(env), nodePrograms(env), networkPrograms(env)],
    ...[jaeger(env), jaegerParts(env), milvus(env), certManager(env)],
  ];
}

function partsOfStores(env: NodeJS.ProcessEnv): Install[] {
  const ofJaeger = [jaegerParts(env), jaeger2(env), jaeger2Tools(env)];
  return [...ofJaeger, openSearch(env), elasticSearch(env), cassandra(env), cassandraSchema(env), kafka(env)];
}

async function settle(part: Install, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (installed(part)) {
    say(`${part.what}: already installed`);
    return true;
  }
  const lacking = part.needs.filter((program) => onPath(env, program) === undefined);
  if (lacking.length > 0) {
    say(`FAILED ${part.what}: needs ${lacking.join(' and ')} on the PATH`);
    return false;
  }
  const start = Date.now();
  say(`${part.what}: installing`);
  status.begin(part.what);
  try {
    await install(part);
  } catch (error) {
    say(`FAILED ${part.what}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    status.end(part.what);
  }
  say(`${part.what}: done in ${Math.round((Date.now() - start) / 1000)} s`);
  return true;
}

function say(line: string): void {
  status.print(`e2e:setup  ${line}`);
}

setup(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    say(`FAILED ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
