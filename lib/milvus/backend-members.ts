import type { ITracingBackend } from '../backend/tracing-backend';
import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import { type BackendMember, backendMemberRules } from '../rules/backend-members';

/** How a protocol asks a backend for its endpoint. */
type EndpointMethod = 'jaegerThriftHttpUrl' | 'otlpGrpcEndpoint' | 'otlpHttpEndpoint';

/** What a backend answers about whether a receiver speaks TLS. */
type SecureProperty = 'otlpSecure' | 'otlpHttpSecure';

/**
 * The endpoint of a backend, as seen from the namespace. Rejected: a member that is missing or has another type, since jsii reads no
 * attribute of a Python class that is not a property.
 *
 * @param where the factory: `MilvusTracing.otlp`
 * @param secure the property that is used as well
 */
export function endpointOf(
  where: string,
  backend: ITracingBackend,
  method: EndpointMethod,
  namespace: string,
  secure?: SecureProperty,
): string {
  const members: BackendMember[] = [{ name: 'label', value: backend.label, type: 'label' }];
  if (secure !== undefined) members.push({ name: secure, value: backend[secure], type: 'secure' });
  const found: unknown = Reflect.get(backend, method);
  members.push({ name: method, value: found, type: 'method' });
  throwErrors(runRules(backendMemberRules, members, where));
  const endpoint = backend[method](namespace);
  throwErrors(runRules(backendMemberRules, [{ name: `${method}()`, value: endpoint, type: 'endpoint' }], where));
  return endpoint;
}
