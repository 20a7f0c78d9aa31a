import { Severity } from '../../../diagnostics/rule';
import { type JsonObject } from '../../../kubernetes/json';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import { milvusContainers } from '../../chain/milvus/milvus-containers';
import { mismatchOf } from '../../chain/network/mismatch';
import { proxyOf, type ProxyVariable } from '../../chain/network/proxied';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { sendersIn } from './senders';
import { resourceOfWorkload } from '../../chain/pods/pods';

/** Rules about a proxy between Milvus and what it sends its spans to. */
export const proxyRules: readonly LinkRule[] = [
  {
    code: 'DOC191',
    severity: Severity.WARNING,
    summary: 'Milvus sends its spans to a Service without a proxy',
    see: 'https://pkg.go.dev/golang.org/x/net/http/httpproxy',
    example: () => {
      const env = [{ name: 'HTTP_PROXY', value: 'http://proxy.example.com:3128' }];
      return exampleChain({ objects: exampleCluster({ env }) });
    },
    *check(chain) {
      for (const { milvus, target } of sendersIn(chain)) {
        if (mismatchOf(chain, milvus, target) !== undefined) continue;
        for (const workload of milvus.workloads) {
          const [proxy] = milvusContainers(workload).flatMap((container) => proxyOf(container, target) ?? []);
          if (proxy === undefined) continue;
          const { name } = proxy;
          yield {
            where: `${namespaceOf(workload)}/${nameOf(workload)}`,
            path: `env ${name}`,
            problem: `sends the spans through a proxy: NO_PROXY does not have '${target.host}'.`,
            effect: 'Few proxies reach a Service of the cluster: then no trace arrives.',
            fix: 'Add the host to NO_PROXY, and also where the variables come from. The pods restart.',
            commands: [setCommand(chain, workload, proxy, target.host)],
            evidence: seen(chain, listQuestion(workload), `${name}=...`),
          };
        }
      }
    },
  },
];

/** The value of the variable can contain a password. */
function listQuestion(workload: JsonObject) {
  return kubectl('set', 'env', resourceOfWorkload(workload), '-n', namespaceOf(workload), '--list');
}

function setCommand(chain: Chain, workload: JsonObject, { noProxy, container }: ProxyVariable, host: string): string {
  const name = noProxy?.name ?? 'NO_PROXY';
  const before = noProxy === undefined || noProxy.value === '' ? [] : [noProxy.value];

  const only = container !== '' ? ['-c', container] : [];
  const value = `${name}=${[...before, host].join(',')}`;
  return chain.command(
    kubectl('set', 'env', resourceOfWorkload(workload), '-n', namespaceOf(workload), ...only, value),
  );
}
