/** Flags of Jaeger 1.62 that name a file or directory that Jaeger reads at startup. Badger's directories are not: Jaeger creates them. */
const FILE_FLAG =
  /(\.tls\.(ca|cert|key|client-ca)|\.(token|password)-file|\.kerberos\.(config|keytab)-file|^(config-file|es\.tags-as-fields\.config-file|query\.static-files|query\.ui-config|sampling\.strategies-file))$/;

/** Whether a flag names a file that Jaeger opens. */
export function namesFile(flag: string): boolean {
  return FILE_FLAG.test(flag);
}

/** The default paths of the Kerberos files, by the options that change them. */
export const KERBEROS_FILES: ReadonlyMap<string, string> = new Map([
  ['kerberos.config-file', '/etc/krb5.conf'],
  ['kerberos.keytab-file', '/etc/security/kafka.keytab'],
]);

/** Directories that every pod can have without a volume of the user: CAs, and what Kubernetes or a webhook mounts. */
export const FOLDERS_OF_EACH_POD: readonly string[] = ['/etc/ssl', '/etc/pki', '/var/run/secrets', '/run/secrets'];

/** The file in the image of all-in-one. */
export const SAMPLING_FILE_OF_ALL_IN_ONE = '/etc/jaeger/sampling_strategies.json';

/** Directories that the operator mounts on OpenShift only: certificates of the collector, and of an Elasticsearch of OpenShift. */
export const OPENSHIFT_FOLDERS = { collectorTls: '/etc/tls-config', elasticsearch: '/certs' } as const;

/** TLS flags that the operator passes to the jobs for Elasticsearch. */
export const TLS_OF_ELASTICSEARCH_JOBS: readonly string[] = [
  'es.tls.ca',
  'es.tls.cert',
  'es.tls.enabled',
  'es.tls.key',
];

/** The last part of the names of upstream's images; a copy in a private registry keeps it. */
const UPSTREAM_IMAGES: readonly string[] = [
  'all-in-one',
  'jaeger-agent',
  'jaeger-all-in-one',
  'jaeger-collector',
  'jaeger-es-index-cleaner',
  'jaeger-es-rollover',
  'jaeger-ingester',
  'jaeger-query',
  'spark-dependencies',
];

/** Whether an image is a custom one, which can contain any file. */
export function isCustomImage(image: string): boolean {
  const word = image.split('@')[0]?.split('/').at(-1)?.split(':')[0] ?? '';
  return image !== '' && !UPSTREAM_IMAGES.includes(word);
}
