import { type NeededSecret, pullSecret, tlsSecret } from '../app/plan/secret';
import { isObject, type JsonObject, objectAt, stringAt } from '../kubernetes/json';
import { storageOption } from '../models/jaeger-cr/running';
import { isTrue } from '../upstream/go-values';
import { secretReferences } from '../kubernetes/secret-references';

/** The keys that the operator hands to a storage's clients as their environment. */
const LOGINS: Readonly<Record<string, readonly string[]>> = {
  elasticsearch: ['ES_USERNAME', 'ES_PASSWORD'],
  cassandra: ['CASSANDRA_USERNAME', 'CASSANDRA_PASSWORD'],
};
/** A Cassandra archive does not inherit the login of the storage. */
const CASSANDRA_ARCHIVE_LOGIN = ['CASSANDRA_ARCHIVE_USERNAME', 'CASSANDRA_ARCHIVE_PASSWORD'];
const KAFKA_LOGIN = ['PRODUCER', 'CONSUMER'].flatMap((side) =>
  ['USERNAME', 'PASSWORD'].map((what) => `KAFKA_${side}_PLAINTEXT_${what}`),
);

/** The Secrets that a Jaeger's spec refers to. Its pods do not start without them. */
export function jaegerSecrets(spec: JsonObject, namespace: string): readonly NeededSecret[] {
  const storage = objectAt(spec, 'storage');
  const type = stringAt(storage, 'type') ?? '';
  const login = stringAt(storage, 'secretName');
  const kafka = ['collector', 'ingester'].flatMap((section) => stringAt(spec, section, 'kafkaSecretName') ?? []);
  const { tls } = objectAt(spec, 'ingress');
  const certificates = Array.isArray(tls) ? tls.flatMap((entry) => stringAt(entry, 'secretName') ?? []) : [];
  return [
    ...(login === undefined
      ? []
      : [{ name: login, namespace, what: `the login to ${capital(type)}`, keys: loginKeys({ spec }, type) }]),
    ...kafka.map((name) => ({ name, namespace, what: 'the login to Kafka', keys: KAFKA_LOGIN })),
    ...mounted(spec, namespace),
    ...certificates.map((name) => tlsSecret(namespace, name, 'the certificate of the UI and its key')),
    ...secretReferences(spec)
      .filter(({ by }) => by === 'imagePullSecrets')
      .map(({ name }) => pullSecret(namespace, name)),
  ];
}

function loginKeys(cr: JsonObject, type: string): readonly string[] {
  const archive = type === 'cassandra' && isTrue(storageOption(cr, 'cassandra-archive.enabled'));
  return [...(LOGINS[type] ?? []), ...(archive ? CASSANDRA_ARCHIVE_LOGIN : [])];
}

/** Mounted Secrets, with the files in them that some option names. */
function mounted(spec: JsonObject, namespace: string): readonly NeededSecret[] {
  const sections = [spec, ...Object.values(spec).filter(isObject)];
  const folders = new Map(
    sections.flatMap(({ volumeMounts }) =>
      listOf(volumeMounts).map((mount): readonly [string, string] => [
        stringAt(mount, 'name') ?? '',
        stringAt(mount, 'mountPath') ?? '',
      ]),
    ),
  );
  const texts = textsOf(spec);
  return sections.flatMap(({ volumes }) =>
    listOf(volumes).flatMap((volume) => {
      const [reference] = secretReferences(volume);
      if (reference === undefined) return [];
      const folder = folders.get(stringAt(volume, 'name') ?? '') ?? '';
      const files = texts.filter((text) => text.startsWith(`${folder}/`)).map((text) => text.slice(folder.length + 1));
      const keys = reference.keys.length > 0 ? reference.keys : files.filter((file) => /^[-._a-zA-Z0-9]+$/.test(file));
      return [{ name: reference.name, namespace, what: `the files that Jaeger reads in \`${folder}\``, keys }];
    }),
  );
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isObject(value) ? Object.values(value).flatMap(textsOf) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
