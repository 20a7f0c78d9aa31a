/** Flags of Jaeger 1.62 that name a file or folder which Jaeger reads at startup. Badger's folders are written, not read. */
const FILE_FLAG =
  /(\.tls\.(ca|cert|key|client-ca)|\.(token|password)-file|\.kerberos\.(config|keytab)-file|^(config-file|es\.tags-as-fields\.config-file|query\.static-files|query\.ui-config|sampling\.strategies-file))$/;

/** Whether a flag names a file that Jaeger opens. */
export function namesFile(flag: string): boolean {
  return FILE_FLAG.test(flag);
}

/** Where Jaeger looks for the files of Kerberos unless these options say otherwise. */
export const KERBEROS_FILES: ReadonlyMap<string, string> = new Map([
  ['kerberos.config-file', '/etc/krb5.conf'],
  ['kerberos.keytab-file', '/etc/security/kafka.keytab'],
]);

/** Folders of the images and of every pod: certificate authorities, and what Kubernetes or a webhook of the platform mounts. */
export const FOLDERS_OF_EACH_POD: readonly string[] = ['/etc/ssl', '/etc/pki', '/var/run/secrets', '/run/secrets'];

/** The file that the image of all-in-one has. */
export const SAMPLING_FILE_OF_ALL_IN_ONE = '/etc/jaeger/sampling_strategies.json';

/** What the operator mounts on OpenShift alone: the collector's certificate, and that of an Elasticsearch of its own. */
export const OPENSHIFT_FOLDERS = { collectorTls: '/etc/tls-config', elasticsearch: '/certs' } as const;

/** Flags of TLS that the operator hands on to the jobs of Elasticsearch. */
export const TLS_OF_ELASTICSEARCH_JOBS: readonly string[] = [
  'es.tls.ca',
  'es.tls.cert',
  'es.tls.enabled',
  'es.tls.key',
];

/** The images that upstream builds, by their last word; a copy in a registry of one's own keeps it. */
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

/** Whether an image is built by others, who can have put any file into it. */
export function isOwnImage(image: string): boolean {
  const word = image.split('@')[0]?.split('/').at(-1)?.split(':')[0] ?? '';
  return image !== '' && !UPSTREAM_IMAGES.includes(word);
}
