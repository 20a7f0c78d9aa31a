import { waitForRollout } from '../../app/commands';
import type { RunbookChapter, RunbookStep } from '../../app/part';
import { backendNode } from '../../app/picture';
import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { MILVUS_CRD_NAME } from '../../upstream/milvus-operator';
import type { MilvusOperatorVersion } from '../../upstream/milvus-operator-version';
import { tracerLog, whatItSends } from '../runbook';
import { milvusSecrets } from './secrets';
import type { MilvusParts } from './spec';
import { madeReleases, undoSteps } from './undo';

/** What the runbook knows of a Milvus. */
export interface MilvusChapterOptions {
  /** The name of the CR. */
  readonly name: string;
  /** Its namespace. */
  readonly namespace: string;
  /** The operator that runs it. */
  readonly operator: MilvusOperatorVersion;
  /** Its mode, its dependencies and its pods. */
  readonly parts: MilvusParts;
  /** Its trace settings. */
  readonly trace: JsonObject;
  /** What takes the traces; undefined where nothing does. */
  readonly backend: string | undefined;
  /** Upstream's `spec`, as it is written. */
  readonly spec: JsonObject;
  /** Whether undoing 0-setup deletes its namespace. */
  readonly isNamespaceOurs: boolean;
}

const OPERATOR = { key: 'the Milvus Operator', lines: ['Milvus Operator', 'in the cluster already'] };

/** What the runbook says about one Milvus of the Milvus Operator. */
export function milvusChapter(options: MilvusChapterOptions): RunbookChapter {
  const { name, namespace, operator, parts, trace, backend, spec, isNamespaceOurs } = options;
  const mode = parts.mode.name;
  const node = { key: `milvus ${namespace}/${name}`, lines: [`Milvus ${name}`, mode, `namespace ${namespace}`] };
  const target =
    stringAt(objectAt(trace, 'jaeger'), 'url') ?? stringAt(objectAt(trace, 'otlp'), 'endpoint') ?? 'the backend';
  return {
    what: [
      `The Milvus \`${name}\` in namespace \`${namespace}\`, a ${mode === 'cluster' ? 'cluster' : 'standalone Milvus'} of the Milvus Operator, ${whatItSends(trace, backend)}.`,
    ],
    picture: {
      nodes: [OPERATOR, node],
      arrows: [
        { from: OPERATOR, label: 'runs', to: node },
        ...(backend === undefined ? [] : [{ from: node, label: target, to: backendNode(backend) }]),
      ],
    },
    prerequisites: [...operatorNeeded(operator), ...storageClass(options)],
    secrets: milvusSecrets(spec, namespace),
    afterApply: [
      {
        text:
          `Wait until the Milvus Operator has created \`${name}\`, and until its pods are ready. The first time it installs the ` +
          'dependencies and pulls images, which takes minutes.',
        commands: [
          `kubectl wait --for=jsonpath='{.status.status}'=Healthy milvus/${name} -n ${namespace} --timeout=900s`,
          ...updated(name, namespace),
        ],
      },
      ...(parts.rollout.updateConfigMapOnly ? [restartYourself(name, namespace)] : []),
    ],
    verify: [
      {
        text: `The pods of Milvus \`${name}\` are ready: each line says "successfully rolled out".`,
        commands: [rollout(name, namespace)],
      },
      {
        text: `The Milvus \`${name}\` runs, and its pods have the latest settings (the last column is its age):`,
        commands: [`kubectl get milvus ${name} -n ${namespace}`],
        output: table(['NAME', 'MODE', 'STATUS', 'UPDATED', 'AGE'], [name, mode, 'Healthy', 'True', '5m']),
      },
      {
        text: `Milvus \`${name}\` has the trace settings. This prints nothing else of its ConfigMap, which holds the login of the storage:`,
        commands: [
          `kubectl get configmap ${name} -n ${namespace} -o jsonpath='{.data.user\\.yaml}' | awk '/^[^ ]/ {ours = /^trace:/} ours'`,
        ],
      },
    ],
    open: [
      {
        text:
          'Load or search a collection, then look under Service: a Milvus cluster shows up as `proxy`, `querynode`, `mixture`, `segcore` ' +
          'and more, a standalone Milvus as `standalone` and `segcore`. Each request is one trace.',
      },
    ],
    troubleshoot: troubleshooting(name, namespace),
    undoSetup: isNamespaceOurs
      ? [{ text: `Deleting namespace \`${namespace}\` also deletes the Milvus \`${name}\` and all its data.` }]
      : [],
    ...undoSteps(options),
  };
}

function operatorNeeded(operator: MilvusOperatorVersion): readonly RunbookStep[] {
  return [
    {
      text:
        `The Milvus Operator ${operator.operator}, which is not part of this environment: its CRD is there, and it is available ` +
        `(https://github.com/zilliztech/milvus-operator/blob/v${operator.operator}/docs/installation/installation.md):`,
      commands: [
        `kubectl get crd ${MILVUS_CRD_NAME}`,
        "kubectl get deployment -A -l app.kubernetes.io/name=milvus-operator -o custom-columns='NAMESPACE:.metadata.namespace,IMAGE:.spec.template.spec.containers[0].image,AVAILABLE:.status.availableReplicas'",
      ],
    },
  ];
}

/** The volumes of what the operator installs have the cluster's default class, unless its values say another. */
function storageClass({ name, parts }: MilvusChapterOptions): readonly RunbookStep[] {
  const releases = madeReleases(name, parts);
  if (releases.length === 0) return [];
  return [
    {
      text:
        'A default StorageClass: one line says `(default)`. These dependencies that the Milvus Operator installs claim volumes, by default of the ' +
        `size that their helm charts say: ${releases.map((release) => `\`${release.name}\``).join(', ')}.`,
      commands: ['kubectl get storageclass'],
    },
  ];
}

function rollout(name: string, namespace: string): string {
  return waitForRollout(`app.kubernetes.io/instance=${name}`, namespace, 600);
}

/** The condition is that of the latest generation: kubectl compares `status.observedGeneration`. */
export function updated(name: string, namespace: string): readonly string[] {
  return [
    `kubectl wait --for=condition=MilvusUpdated milvus/${name} -n ${namespace} --timeout=900s`,
    rollout(name, namespace),
  ];
}

function restartYourself(name: string, namespace: string): RunbookStep {
  return {
    text: `Pods of \`${name}\` that ran before do not restart by themselves (updateConfigMapOnly); this restarts all of them:`,
    commands: [
      `kubectl rollout restart deployment -n ${namespace} -l app.kubernetes.io/instance=${name}`,
      rollout(name, namespace),
    ],
  };
}

function troubleshooting(name: string, namespace: string): readonly RunbookStep[] {
  return [
    {
      text: `What the Milvus Operator says about \`${name}\` and its dependencies:`,
      commands: [
        `kubectl get milvus ${name} -n ${namespace} -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\\n"}{end}'`,
      ],
    },
    {
      text: 'Milvus logs at its start whether the tracer was set up, and later which spans it cannot send:',
      commands: [tracerLog(name, namespace)],
    },
    {
      text:
        'Milvus sends traces of requests only: load or search a collection first. An environment variable `TRACE_...` of a Milvus ' +
        'pod, or a key below `trace` in etcd, overrides `spec.config`.',
    },
  ];
}

/** Columns as kubectl prints them. */
function table(header: readonly string[], row: readonly string[]): string {
  return [header, row]
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(Math.max(header[column]?.length ?? 0, row[column]?.length ?? 0) + 3))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
