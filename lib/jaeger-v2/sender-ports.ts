import { isObject, type JsonObject, objectAt, stringAt } from '../kubernetes/json';
import type { ContainerPort } from './listeners';

/** A protocol of receivers with names of their own. */
interface Protocol {
  /** The type of the receiver, and the key of the protocol in it. */
  readonly path: readonly [type: string, protocol: string];
  /** What the name of its port begins with in the pod, and in the Service. */
  readonly names: readonly [pod: string, service: string];
  /** The name that the port has in the Service for senders that are not told apart. */
  readonly common: string;
}

const PROTOCOLS: readonly Protocol[] = [
  { path: ['otlp', 'grpc'], names: ['grpc', 'grpc-otlp'], common: 'grpc-otlp' },
  { path: ['otlp', 'http'], names: ['http', 'http-otlp'], common: 'http-otlp' },
  { path: ['jaeger', 'thrift_http'], names: ['trft', 'http-trft'], common: 'http-c-binary-trft' },
];

/** The ports of the senders that are told apart, by the configuration as it is written. */
export function senderPorts(config: JsonObject): readonly ContainerPort[] {
  return Object.entries(objectAt(config, 'receivers')).flatMap(([id, receiver]) => {
    const slash = id.indexOf('/');
    if (slash === -1) return [];
    const sender = id.slice(slash + 1);
    return PROTOCOLS.flatMap(({ path: [type, protocol], names: [pod, service] }): readonly ContainerPort[] => {
      const settings = objectAt(receiver, 'protocols', protocol);
      const port = Number(/:(\d{1,5})$/.exec(stringAt(settings, 'endpoint') ?? '')?.[1]);
      if (type !== id.slice(0, slash) || Number.isNaN(port)) return [];
      return [
        {
          name: `${pod}-${port}`,
          port,
          service: { suffix: 'collector', name: `${service}-${port}`, port },
          secure: isObject(settings.tls),
          sender,
        },
      ];
    });
  });
}

/** The ports of one sender, by the names that they have for senders that are not told apart. */
export function portsOfSender(ports: readonly ContainerPort[], sender: string): readonly ContainerPort[] {
  return ports.flatMap((port) => {
    const { service } = port;
    const protocol = PROTOCOLS.find(({ names: [, prefix] }) => service?.name === `${prefix}-${port.port}`);
    if (port.sender !== sender || service === undefined || protocol === undefined) return [];
    return [{ ...port, service: { ...service, name: protocol.common } }];
  });
}
