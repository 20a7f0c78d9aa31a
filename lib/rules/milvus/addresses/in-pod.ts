import { type Finding, Severity } from '../../../diagnostics/rule';
import { isLoopback, parseAddress } from '../../../kubernetes/address';
import { serviceOfHost } from '../../../kubernetes/service-host';
import { LINK_SAFE_OPERATOR, LINK_VARIABLE, LINKED_SERVICE } from '../../../upstream/milvus-addresses';
import type { ConfiguredAddress, AddressRule, AddressSubject } from './subject';

/** Rules over addresses that mean something else inside the pod of Milvus. */
export const podRules: readonly AddressRule[] = [
  {
    code: 'MLV074',
    severity: Severity.WARNING,
    summary: 'addresses of the object storage, etcd and the message queue are not localhost',
    see: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
    values: () => ({ externalEtcd: { enabled: true, endpoints: ['localhost:2379'] }, etcd: { enabled: false } }),
    spec: () => ({ dependencies: { etcd: { external: true, endpoints: ['localhost:2379'] } } }),
    *check({ addresses }): Iterable<Finding> {
      for (const { path, value, reader } of addresses) {
        if (!isLoopback(parseAddress(value).host)) continue;
        yield {
          path,
          value,
          problem: 'points to the Milvus pod itself.',
          effect: 'Unless a sidecar listens there, Milvus exits at startup and crash-loops.',
          fix: `Use the Service, such as '${reader.example}', or keep it if a sidecar listens there.`,
        };
      }
    },
  },
  {
    code: 'MLV075',
    severity: Severity.WARNING,
    summary: `the namespace of a Milvus that reads the port of its storage from a setting has no Service ${LINKED_SERVICE}`,
    see: 'https://github.com/milvus-io/milvus/issues/40094',
    values: () => ({
      minio: { enabled: false },
      externalS3: { enabled: true, host: 'minio', port: 9000, bucketName: 'vectors', useIAM: true },
    }),
    spec: () => ({ dependencies: { storage: { external: true, endpoint: 'minio:9000', secretRef: 'minio' } } }),
    *check(subject): Iterable<Finding> {
      if (subject.hasMinioPort) return;
      for (const address of subject.addresses) {
        if (!isLinked(address, subject)) continue;
        yield {
          path: address.path,
          value: address.value,
          problem: `is a Service in the namespace of Milvus: Kubernetes sets ${LINK_VARIABLE}=tcp://... in every pod.`,
          effect:
            `That overrides minio.port, and Milvus${subject.source === 'cr' ? ` under an operator before ${LINK_SAFE_OPERATOR}` : ''} panics ` +
            'with "Endpoint url cannot have fully qualified paths".',
          fix: fixFor(subject),
        };
      }
    },
  },
];

/** Whether the address is a Service in the namespace of the pods, and the port comes from the setting. */
function isLinked({ dependency, value }: ConfiguredAddress, { source, namespace }: AddressSubject): boolean {
  const { host, port } = parseAddress(value);
  if (dependency !== 'storage' || (source === 'values' && port !== undefined)) return false;
  const named = serviceOfHost(host);
  return named?.service === LINKED_SERVICE && (named.namespace === undefined || named.namespace === namespace);
}

function fixFor({ source }: AddressSubject): string {
  return source === 'cr'
    ? `Use operator ${LINK_SAFE_OPERATOR} or newer, or set ${LINK_VARIABLE} to the port in spec.components.env.`
    : `Add the port to the host, as in 'minio:9000', or set ${LINK_VARIABLE} to it in extraEnv of each component.`;
}
