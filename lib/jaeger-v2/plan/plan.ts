import type { PartPlan } from '../../app/plan/part';
import { backendNode } from '../../app/plan/picture';
import type { Step } from '../../app/plan/step';
import type { Wait } from '../../app/plan/wait';
import { type JsonObject, objectAt, textOf, valueAt } from '../../kubernetes/json';
import type { Settings } from '../settings';
import { flowNeeds } from '../config/needs';
import { MAIN } from '../storage/parts';
import type { Workload } from '../workload';
import { accessOf } from './access';
import { jaegerV2Needs } from './needs';
import { madeClaims, ofKind } from './objects';
import { checksOf, selectorFor, waitsFor } from './rollouts';
import { jaegerV2Secrets } from './secrets';
import { troubleshooting } from './troubleshoot';

interface Options {
  readonly settings: Settings;
  readonly workloads: readonly Workload[];
  /** The objects as they are written. */
  readonly objects: readonly JsonObject[];
  /** What a Milvus that sends to it calls it. */
  readonly label: string;
  /** Whether undoing 0-setup deletes its namespace. */
  readonly isNamespaceOurs: boolean;
}

/** The plan of one Jaeger 2, by its objects with patches. */
export function jaegerV2Plan({ settings, workloads, objects, label, isNamespaceOurs }: Options): PartPlan {
  const { name, namespace, roles, version } = settings;
  const { _parts: parts } = roles._storage;
  const { kind } = parts;
  const roleNames = listed(workloads.map(({ role }) => role));
  const waits = waitsFor(name, namespace, objects);
  const needs = jaegerV2Needs({ name, namespace, objects, storage: parts.needs?.(namespace) ?? [] });
  const access = accessOf({ name, namespace, workloads, objects });
  return {
    what: [
      `The Jaeger ${version.jaeger} \`${name}\` in namespace \`${namespace}\` runs ${roleNames} on ${kind} storage${keeps(settings)}`,
    ],
    picture: {
      nodes: [
        {
          key: backendNode(label).key,
          lines: [`Jaeger ${version.jaeger} ${name}`, `${roleNames}, ${kind}`, `namespace ${namespace}`],
        },
      ],
    },
    prerequisites: [...needs.prerequisites, ...flowNeeds(settings)],
    secrets: jaegerV2Secrets({ settings, workloads, objects }),
    beforeApply: needs.beforeApply,
    afterApply: [{ text: waitText(name, waits), waits }],
    verify: [
      {
        text: `The pods of Jaeger \`${name}\` are ready: each line says "successfully rolled out".`,
        checks: checksOf(waits),
      },
      {
        text: `Each Service of Jaeger \`${name}\` leads to a pod: no line says \`<unset>\` under ENDPOINTS.`,
        checks: [{ ask: 'list', kind: 'EndpointSlice', selector: selectorFor(name, objects), namespace }],
      },
      ...access.verify,
    ],
    open: access.open,
    troubleshoot: troubleshooting({
      selector: selectorFor(name, objects),
      name,
      namespace,
      storage: kind,
      hasKafka: workloads.some(({ role }) => role === 'ingester'),
      hasPolicies: ofKind(objects, 'NetworkPolicy').length > 0,
    }),
    leftovers: [...leftovers(namespace, objects), ...storedElsewhere(settings, objects)],
    undoSetup: isNamespaceOurs ? losses(namespace, objects) : [],
  };
}

function waitText(name: string, waits: readonly Wait[]): string {
  return waits.some(({ kind }) => kind === 'OpenTelemetryCollector')
    ? `Wait until the OpenTelemetry operator has created \`${name}\`, and until its pods are ready. After a change, the first command returns at once, and the operator may not have applied the change yet.`
    : `Wait until the pods of \`${name}\` are ready.`;
}

/** As a sentence lists them. */
function listed(names: readonly string[]): string {
  const others = names.slice(0, -1).join(', ');
  return `${others === '' ? '' : `${others} and `}${names.at(-1) ?? ''}`;
}

/** How long traces are kept, as the end of a sentence. */
function keeps({ roles, version }: Settings): string {
  const { _parts: parts } = roles._storage;
  const backend = objectAt(parts.backends(version), MAIN);
  if (parts.kind === 'memory') {
    const traces = valueAt(backend, 'memory', 'max_traces');
    return `. It keeps the last ${textOf(traces)} traces, and loses them when its pod restarts.`;
  }
  return valueAt(backend, 'badger', 'ephemeral') === true
    ? ' without a volume, and loses its traces when its pod restarts.'
    : '.';
}

/** Kubernetes keeps the claims of a StatefulSet. */
function leftovers(namespace: string, objects: readonly JsonObject[]): readonly Step[] {
  const names = madeClaims(objects).flatMap((claim) => claim.names);
  if (names.length === 0) return [];
  return [
    {
      text: `The traces stay, in ${claims(names)}. To delete them as well: \`{command}\`.`,
      inText: {
        deletions: [{ objects: names.map((claim) => ({ kind: 'PersistentVolumeClaim', name: claim })), namespace }],
      },
    },
  ];
}

/** Undo deletes the jobs as well. */
function storedElsewhere({ name, roles }: Settings, objects: readonly JsonObject[]): readonly Step[] {
  const { kind } = roles._storage._parts;
  if (kind === 'memory' || kind === 'badger') return [];
  const jobs = ofKind(objects, 'CronJob').length > 0 ? ', and no job deletes old ones any more' : '';
  return [{ text: `The traces of Jaeger \`${name}\` stay in its ${kind} storage${jobs}.` }];
}

function losses(namespace: string, objects: readonly JsonObject[]): readonly Step[] {
  const names = madeClaims(objects).flatMap((claim) => claim.names);
  if (names.length === 0) return [];
  return [
    {
      text: `Deleting namespace \`${namespace}\` also deletes ${claims(names)}, with all traces.`,
      losses: names.map((claim) => ({ namespace, kind: 'PersistentVolumeClaim', name: claim })),
    },
  ];
}

function claims(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``).join(', ');
  return `the PersistentVolumeClaim${names.length === 1 ? '' : 's'} ${quoted}`;
}
