import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { isServiceAddress } from '../../kubernetes/service-host';
import { isTrue } from '../../upstream/go-values';
import { isCustomImage } from '../../upstream/jaeger-files';
import { once } from '../../kubernetes/once';
import { isProvisioned } from './kafka';
import { kafkaSides } from './kafka-sides';
import { mountsOf } from './mounts';
import { componentsOf, type Option, optionsAt, scalarText, storageOf } from './cr';

/** A connection of Jaeger to a server that can use TLS. */
export interface Connection {
  /** The prefix of its options: `es`, `cassandra-archive`, `kafka.producer`. */
  readonly prefix: string;
  /** The addresses that Jaeger connects to: URLs for Elasticsearch, host names for the others. */
  readonly addresses: readonly string[];
  /** The option with the addresses. */
  readonly servers: Option;
  readonly options: readonly Option[];
  /** Whether TLS is enabled, or a CA or certificate is set. */
  readonly asksForTls: boolean;
  /** Whether Jaeger uses TLS; for Elasticsearch, the URL decides. */
  readonly usesTls: boolean;
}

/** The connections to the storage, its archive and Kafka, where the CR sets an address. */
export const connectionsOf = once((cr: JsonObject): readonly Connection[] => {
  const storage = optionsAt(cr, 'spec', 'storage', 'options');
  const known = new Map([
    ['elasticsearch', { prefix: 'es', servers: 'server-urls' }],
    ['cassandra', { prefix: 'cassandra', servers: 'servers' }],
  ]).get(storageOf(cr));
  const namespaces = known === undefined ? [] : [known.prefix, `${known.prefix}-archive`];
  return [
    ...namespaces
      .filter((prefix) => prefix === known?.prefix || isTrue(textIn(storage, `${prefix}.enabled`)))
      .flatMap((prefix) => connection(prefix, `${prefix}.${known?.servers ?? ''}`, storage)),
    ...(isProvisioned(cr) ? [] : kafkaSides(cr)).flatMap(({ prefix, options }) =>
      connection(prefix, `${prefix}.brokers`, options),
    ),
  ];
});

function connection(prefix: string, name: string, all: readonly Option[]): readonly Connection[] {
  const servers = all.find((option) => option.name === name);
  const text = scalarText(servers?.value) ?? '';
  if (servers === undefined || text === '') return [];
  const options = all.filter((option) => option.name.startsWith(`${prefix}.`));
  const addresses = text.split(',').map((address) => address.trim());
  const isOn =
    isTrue(textIn(options, `${prefix}.tls.enabled`)) || textIn(options, `${prefix}.authentication`) === 'tls';
  const hasFile = ['ca', 'cert', 'key'].some((file) => textIn(options, `${prefix}.tls.${file}`) !== '');
  const isUrl = name.endsWith('.server-urls');
  const usesTls = isUrl ? addresses.some((url) => /^https:/i.test(url)) : isOn || hasFile;
  return [{ prefix, addresses, servers, options, asksForTls: isOn || hasFile, usesTls }];
}

/** The text of an option of a connection; empty if it is not set. */
export function textIn(options: readonly Option[], name: string): string {
  return scalarText(options.find((option) => option.name === name)?.value) ?? '';
}

/** Whether a pod can trust private CAs: a volume or a custom image can provide them where Go looks for CAs. */
export function hasOwnAuthorities(cr: JsonObject): boolean {
  return [['spec'], ...componentsOf(cr).map((name) => ['spec', name])].some((keys) => {
    const settings = objectAt(cr, ...keys);
    return (
      isCustomImage(stringAt(settings, 'image') ?? '') ||
      mountsOf(settings).some(
        ({ mountPath }) => typeof mountPath === 'string' && /^\/etc\/(ssl|pki)(\/|$)/.test(mountPath),
      )
    );
  });
}

/** The addresses of Services that Jaeger connects to with TLS. */
export function servicesWithTls({ addresses, usesTls, prefix }: Connection): readonly string[] {
  if (!usesTls) return [];
  return addresses.filter(
    (address) => isServiceAddress(address) && (!prefix.startsWith('es') || /^https:/i.test(address)),
  );
}
