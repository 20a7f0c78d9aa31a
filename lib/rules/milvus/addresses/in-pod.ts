import { type Finding, Severity } from '../../../diagnostics/rule';
import { isLoopback, parseAddress } from '../../../kubernetes/address';
import { serviceOfHost } from '../../../kubernetes/service-host';
import { LINK_SAFE_OPERATOR, LINK_VARIABLE, LINKED_SERVICE } from '../../../upstream/milvus-addresses';
import type { AddressPlace, AddressRule, AddressSubject } from './subject';

/** Rules over what stands in the pod that looks for an address. */
export const podRules: readonly AddressRule[] = [
  {
    code: 'MLV074',
    severity: Severity.WARNING,
    summary: 'the object storage, etcd and the message queue are not at localhost',
    see: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
    values: () => ({ externalEtcd: { enabled: true, endpoints: ['localhost:2379'] }, etcd: { enabled: false } }),
    spec: () => ({ dependencies: { etcd: { external: true, endpoints: ['localhost:2379'] } } }),
    *check({ places }): Iterable<Finding> {
      for (const { path, value, reader } of places) {
        if (!isLoopback(parseAddress(value).host)) continue;
        yield {
          path,
          value,
          problem: 'points to the Milvus pod itself.',
          effect: 'In a pod only a sidecar listens there; without one Milvus exits at startup and crash-loops.',
          fix: `Use the Service, such as '${reader.example}', or keep it where a sidecar listens.`,
        };
      }
    },
  },
  {
    code: 'MLV075',
    severity: Severity.WARNING,
    summary: `no Service called ${LINKED_SERVICE} stands in the namespace of a Milvus that takes its storage's port from a setting`,
    see: 'https://github.com/milvus-io/milvus/issues/40094',
    values: () => ({
      minio: { enabled: false },
      externalS3: { enabled: true, host: 'minio', port: 9000, bucketName: 'vectors', useIAM: true },
    }),
    spec: () => ({ dependencies: { storage: { external: true, endpoint: 'minio:9000', secretRef: 'minio' } } }),
    *check(subject): Iterable<Finding> {
      if (subject.hasMinioPort) return;
      for (const place of subject.places) {
        if (!isLinked(place, subject)) continue;
        yield {
          path: place.path,
          value: place.value,
          problem: `names a Service of Milvus' namespace, so that Kubernetes sets ${LINK_VARIABLE}=tcp://... in every pod.`,
          effect:
            `It overrides minio.port, and Milvus${subject.home === 'cr' ? ` under an operator before ${LINK_SAFE_OPERATOR}` : ''} panics ` +
            'with "Endpoint url cannot have fully qualified paths".',
          fix: fixFor(subject),
        };
      }
    },
  },
];

/** Whether the address is that of a Service in the namespace of the pods, and the port is taken from the setting. */
function isLinked({ dependency, value }: AddressPlace, { home, namespace }: AddressSubject): boolean {
  const { host, port } = parseAddress(value);
  if (dependency !== 'storage' || (home === 'values' && port !== undefined)) return false;
  const named = serviceOfHost(host);
  return named?.service === LINKED_SERVICE && (named.namespace === undefined || named.namespace === namespace);
}

function fixFor({ home }: AddressSubject): string {
  return home === 'cr'
    ? `Use operator ${LINK_SAFE_OPERATOR} or newer, or set ${LINK_VARIABLE} to the port in spec.components.env`
    : `Write the port into the host, as in 'minio:9000', or set ${LINK_VARIABLE} to it in extraEnv of each component`;
}
