import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../kubernetes/json';
import { nearest } from '../../kubernetes/nearest';
import { nanosOf } from '../../kubernetes/quantity';
import { podSections } from './sections';

/** Those without a domain; devices and the like have one, such as `nvidia.com/gpu`. */
const RESOURCES: readonly string[] = ['cpu', 'memory', 'ephemeral-storage'];
const REFUSED = 'the API server refuses the Deployment that the operator makes of it, and no pod starts';

/** What every container of Kubernetes needs of its resources, and no CRD checks. */
export const resourceRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE009',
    severity: Severity.ERROR,
    summary: 'resources have names that Kubernetes knows',
    example: { spec: { resources: { limits: { memroy: '1Gi' } } } },
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of podSections(cr)) {
        for (const kind of ['requests', 'limits']) {
          for (const name of Object.keys(objectAt(settings, 'resources', kind))) {
            if (RESOURCES.includes(name) || name.startsWith('hugepages-') || name.includes('/')) continue;
            const near = nearest(name, RESOURCES);
            yield {
              path: `${path}.resources.${kind}`,
              value: name,
              rule: 'is not a resource of a container',
              consequence: REFUSED,
              fix: near === undefined ? `Use one of ${RESOURCES.join(', ')}` : `Did you mean '${near}'`,
            };
          }
        }
      }
    },
  },
  {
    code: 'JAE008',
    severity: Severity.ERROR,
    summary: 'resources are not negative, and no request is above its limit',
    example: { spec: { resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } } },
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of podSections(cr)) {
        const { requests, limits } = objectAt(settings, 'resources');
        yield* negative(objectAt(requests), `${path}.resources.requests`);
        yield* negative(objectAt(limits), `${path}.resources.limits`);
        yield* aboveLimit(objectAt(requests), objectAt(limits), `${path}.resources`);
      }
    },
  },
];

function* negative(amounts: JsonObject, path: string): Iterable<Finding> {
  for (const [name, amount] of Object.entries(amounts)) {
    if (!String(amount).startsWith('-')) continue;
    yield {
      path: `${path}.${name}`,
      value: amount,
      rule: 'is negative',
      consequence: REFUSED,
      fix: `Use ${String(amount).slice(1)}, or leave it out`,
    };
  }
}

function* aboveLimit(requests: JsonObject, limits: JsonObject, path: string): Iterable<Finding> {
  for (const [name, amount] of Object.entries(requests)) {
    const [request, limit] = [nanosOf(String(amount)), nanosOf(String(limits[name]))];
    if (request === undefined || limit === undefined || request <= limit) continue;
    yield {
      path: `${path}.requests.${name}`,
      value: amount,
      rule: `is above its limit ${String(limits[name])}`,
      consequence: REFUSED,
      fix: `Lower it, or raise ${path}.limits.${name}`,
    };
  }
}
