import { defined, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { optionText } from '../cr';

/** The Ingress that the operator creates for the UI. */
export interface ChildIngress {
  /** The Service that it forwards to. */
  readonly service: string;
  /** @default - the ingress class of the cluster, where there is a default one */
  readonly className?: string;
  /** The hosts; empty for every host name. */
  readonly hosts: readonly string[];
  /** @default - all paths */
  readonly path?: string;
  readonly pathType: string;
  readonly tls: readonly unknown[];
}

/** The name of the Ingress: unlike the name of its Service it is not cut and keeps its dots. */
export function ingressName(name: string): string {
  return `${name}-query`;
}

/** The Ingress of the UI; the API server rejects one without a path if its path type needs one. */
export function ingressOf(cr: JsonObject, allInOne: boolean, service: string): ChildIngress | undefined {
  const ingress = objectAt(cr, 'spec', 'ingress');
  const path = optionText(cr, 'query.base-path', 'spec', allInOne ? 'allInOne' : 'query', 'options');
  const hosts = Array.isArray(ingress.hosts) ? ingress.hosts.map(textOf) : [];
  const pathType = stringAt(ingress, 'pathType') || 'ImplementationSpecific';
  const rejected = hosts.length > 0 && path === '' && pathType !== 'ImplementationSpecific';
  if (ingress.enabled === false || rejected) return undefined;
  const className = stringAt(ingress, 'ingressClassName');
  const tls: readonly unknown[] = Array.isArray(ingress.tls) ? ingress.tls : [];
  const oldSecret = stringAt(ingress, 'secretName') || undefined;
  return {
    service,
    ...defined({ className }),
    hosts,
    ...(path === '' ? {} : { path }),
    pathType,
    tls: tls.length === 0 && oldSecret !== undefined ? [{ secretName: oldSecret }] : tls,
  };
}
