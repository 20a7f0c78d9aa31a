import { literal } from '../../../kubernetes/literal';
import type { JaegerV2Install, JaegerV2Pods } from '../../../models/jaeger-v2/install';
import { type Snippet, typeScriptSnippet } from '../../shared/family';

/** A Jaeger 2 as its TypeScript. */
export function showInstall({ name, metadata, roles }: JaegerV2Install): Snippet {
  const props = [
    ...(name === 'jaeger' ? [] : [`name: ${literal(name)}`]),
    ...Object.entries(metadata).map(([key, value]) => `${key}: ${literal(value)}`),
    ...(roles.length === 0 ? [] : [`roles: ${rolesText(roles)}`]),
  ];
  return typeScriptSnippet(
    'production/jaeger',
    "new JaegerV2(production, 'jaeger', {",
    ...props.map((prop) => `  ${prop},`),
    '});',
  );
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
