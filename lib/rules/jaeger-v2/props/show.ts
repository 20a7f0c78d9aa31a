import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { literal } from '../../../kubernetes/literal';
import type {
  JaegerV2Exposed,
  JaegerV2Install,
  JaegerV2LoginSettings,
  JaegerV2Network,
  JaegerV2Pods,
} from '../../../models/jaeger-v2/install';
import { type Snippet, typeScriptSnippet } from '../../shared/family';

/** A Jaeger 2 as its TypeScript. */
export function showInstall({
  name,
  metadata,
  roles,
  exposure,
  login,
  network,
  monitoringInterval,
}: JaegerV2Install): Snippet {
  const props = [
    ...(name === 'jaeger' ? [] : [`name: ${literal(name)}`]),
    ...Object.entries(metadata).map(([key, value]) => `${key}: ${literal(value)}`),
    ...(exposure === undefined ? [] : [`exposure: ${exposureText(exposure)}`]),
    ...(login === undefined ? [] : [`login: ${loginText(login)}`]),
    ...(network === undefined ? [] : [`networkPolicy: ${networkText(network)}`]),
    ...(monitoringInterval === undefined ? [] : [`monitoring: ${monitoringText(monitoringInterval)}`]),
    ...(roles.length === 0 ? [] : [`roles: ${rolesText(roles)}`]),
  ];
  return typeScriptSnippet(
    'production/jaeger',
    "new JaegerV2(production, 'jaeger', {",
    ...props.map((prop) => `  ${prop},`),
    '});',
  );
}

function exposureText({ by, hosts, props }: JaegerV2Exposed): string {
  const written = by === 'openToEverybody' ? '' : `${literal(hosts)}, ${literal(props)}`;
  return `JaegerV2Exposure.${by}(${written})`;
}

function loginText({ options, ...props }: JaegerV2LoginSettings): string {
  const written = { ...props, ...(Object.keys(options).length === 0 ? {} : { options }) };
  return `JaegerV2Login.oauth2Proxy({ secret, ${literal(written).slice(2, -2)} })`;
}

function networkText({ peers, egressPorts }: JaegerV2Network): string {
  const named = Object.entries(peers).map(([who, list]) => `${who}: [${list.map(peerText).join(', ')}]`);
  const ports = egressPorts === undefined ? [] : [`egressPorts: ${literal(egressPorts)}`];
  return `JaegerV2NetworkPolicy.standard({ ${[...named, ...ports].join(', ')} })`;
}

function peerText(peer: JsonObject): string {
  const { cidr } = objectAt(peer, 'ipBlock');
  const [namespace] = Object.values(objectAt(peer, 'namespaceSelector', 'matchLabels'));
  return cidr === undefined
    ? `JaegerV2Peer.namespace(${literal(namespace)})`
    : `JaegerV2Peer.addresses(${literal(cidr)})`;
}

function monitoringText(interval: number): string {
  return `JaegerV2Monitoring.prometheusOperator({ interval: Duration.seconds(${interval}) })`;
}

function rolesText(roles: readonly JaegerV2Pods[]): string {
  const parts = roles.map((role) => `${role.path}: { ${podsText(role).join(', ')} }`);
  return `JaegerV2Roles.collectorAndQuery({ storage, ${parts.join(', ')} })`;
}

function podsText({ settings, count }: JaegerV2Pods): readonly string[] {
  const { least, most, isScaled } = count;
  const range = `scale: JaegerScale.autoscale({ minReplicas: ${least}, maxReplicas: ${most} })`;
  const fixed = least === 2 ? [] : [`scale: JaegerScale.replicas(${least})`];
  const written = Object.entries(settings).flatMap(([key, value]) =>
    // Their volumes are written with them.
    key === 'mounts' ? [] : key === 'volumes' ? [volumesText(value)] : [`${key}: ${literal(value)}`],
  );
  return [...(isScaled ? [range] : fixed), ...written];
}

function volumesText(volumes: unknown): string {
  const list = Array.isArray(volumes) ? volumes : [];
  const texts = list.map((volume) => `JaegerVolume.of(${literal(volume)}, { mountPath: '/ca' })`);
  return `volumes: [${texts.join(', ')}]`;
}
