import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt, textOf } from '../../kubernetes/json';
import { nearest } from '../../kubernetes/nearest';
import { nanosOf } from '../../kubernetes/quantity';
import { mergedSections, resourceSections, type Section, withSetting } from './sections';

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
    when: withSetting('resources'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of resourceSections(cr)) {
        for (const kind of ['requests', 'limits']) {
          for (const name of Object.keys(objectAt(settings, 'resources', kind))) {
            if (RESOURCES.includes(name) || name.startsWith('hugepages-') || name.includes('/')) continue;
            const near = nearest(name, RESOURCES);
            yield {
              path: `${path}.resources.${kind}`,
              value: name,
              rule: 'is not a resource of a container',
              consequence: REFUSED,
              fix: near === undefined ? `Use one of ${RESOURCES.join(', ')}` : `Did you mean '${near}'?`,
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
    when: withSetting('resources'),
    *check(cr): Iterable<Finding> {
      for (const section of resourceSections(cr)) {
        yield* negative(section, 'requests');
        yield* negative(section, 'limits');
        for (const name of Object.keys(amounts(section, 'requests'))) yield* aboveLimit(name, section, section);
      }
      for (const { own, common } of mergedSections(cr)) {
        for (const name of Object.keys({ ...amounts(common, 'requests'), ...amounts(own, 'requests') })) {
          const [asking, limiting] = [winner(own, common, 'requests', name), winner(own, common, 'limits', name)];
          if (asking !== limiting) yield* aboveLimit(name, asking, limiting);
        }
      }
    },
  },
];

function* negative(section: Section, kind: string): Iterable<Finding> {
  for (const [name, amount] of Object.entries(amounts(section, kind))) {
    if (!textOf(amount).startsWith('-')) continue;
    yield {
      path: `${section.path}.resources.${kind}.${name}`,
      value: amount,
      rule: 'is negative',
      consequence: REFUSED,
      fix: `Use ${textOf(amount).slice(1)}, or leave it out`,
    };
  }
}

function amounts({ settings }: Section, kind: string): JsonObject {
  return objectAt(settings, 'resources', kind);
}

/** Of the two sections of a pod the one whose amount the operator takes. */
function winner(own: Section, common: Section, kind: string, name: string): Section {
  return name in amounts(own, kind) ? own : common;
}

/** Whether a request of a section is above the limit of another, or of the same. */
function* aboveLimit(name: string, asking: Section, limiting: Section): Iterable<Finding> {
  const amount = amounts(asking, 'requests')[name];
  const most = amounts(limiting, 'limits')[name];
  const [request, limit] = [nanosOf(textOf(amount)), nanosOf(textOf(most))];
  if (request === undefined || limit === undefined || request <= limit) return;
  yield {
    path: `${asking.path}.resources.requests.${name}`,
    value: amount,
    rule: `is above its limit ${textOf(most)}${asking === limiting ? '' : ` of ${limiting.path}`}`,
    consequence: REFUSED,
    fix: `Lower it, or raise ${limiting.path}.resources.limits.${name}`,
  };
}
