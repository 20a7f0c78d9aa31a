import { waitForRollout } from '../../app/commands';
import type { RunbookChapter, RunbookStep } from '../../app/part';
import { pictureNode } from '../../backend/tracing-backend';
import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { MILVUS_CRD_NAME } from '../../upstream/milvus-operator';
import type { MilvusOperatorVersion } from '../../upstream/milvus-operator-version';
import { whatItSends } from '../runbook';
import type { MilvusParts } from './spec';
import { undoSteps } from './undo';

export interface MilvusChapterOptions {
  readonly name: string;
  readonly namespace: string;
  readonly operator: MilvusOperatorVersion;
  readonly parts: MilvusParts;
  readonly trace: JsonObject;
  /** What takes the traces; undefined where nothing does. */
  readonly backend: string | undefined;
  /** What the tracing needs in the environment. */
  readonly env: readonly JsonObject[];
  /** Whether undoing 0-setup deletes its namespace. */
  readonly isNamespaceOurs: boolean;
}

/** What the runbook says about one Milvus of the Milvus Operator. */
export function milvusChapter(options: MilvusChapterOptions): RunbookChapter {
  const { name, namespace, operator, parts, trace, backend, isNamespaceOurs } = options;
  const mode = parts.mode.name;
  const node = `milvus-${name}`;
  const target =
    stringAt(objectAt(trace, 'jaeger'), 'url') ?? stringAt(objectAt(trace, 'otlp'), 'endpoint') ?? 'the backend';
  return {
    what: [
      `The Milvus \`${name}\` in namespace \`${namespace}\`, a ${mode === 'cluster' ? 'cluster' : 'standalone one'} of the Milvus Operator, ${whatItSends(trace, backend)}.`,
    ],
    picture: [
      'milvus-operator["Milvus Operator<br/>yours"]',
      `${node}["Milvus ${name}<br/>${mode}<br/>namespace ${namespace}"]`,
      `milvus-operator -- runs --> ${node}`,
      ...(backend === undefined ? [] : [`${node} -- "${target}" --> ${pictureNode(backend)}`]),
    ],
    prerequisites: operatorNeeded(operator),
    beforeApply: secretSteps(options),
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
        text: `Milvus \`${name}\` got the trace settings; this prints no others of its ConfigMap, which holds the login of the storage:`,
        commands: [
          `kubectl get configmap ${name} -n ${namespace} -o jsonpath='{.data.user\\.yaml}' | awk '/^[^ ]/ {ours = /^trace:/} ours'`,
        ],
      },
    ],
    open: [
      {
        text:
          'Load or search a collection, then look under Service: a Milvus cluster is there as `proxy`, `querynode`, `mixture`, `segcore` ' +
          'and more, a standalone one as `standalone` and `segcore`. Each request is one trace.',
      },
    ],
    troubleshoot: troubleshooting(name, namespace),
    undoSetup: isNamespaceOurs
      ? [{ text: `With namespace \`${namespace}\` goes the Milvus \`${name}\`, and all its data.` }]
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

/** Secrets that the pods need, each with the command that shows its keys. */
function secretSteps({ namespace, parts, env }: MilvusChapterOptions): readonly RunbookStep[] {
  const headers = env.flatMap((entry) => stringAt(entry, 'valueFrom', 'secretKeyRef', 'name') ?? []);
  const queue = parts.messageQueue?.parts.secret;
  const needed: readonly (readonly [string, string])[] = [
    ...headers.map((name) => [name, 'holds the headers for the backend'] as const),
    ...parts.storage.secrets.map((secret) => [secret.name, 'holds what the storage needs'] as const),
    ...(queue === undefined ? [] : [[queue.name, 'holds the login of Kafka'] as const]),
  ];
  return needed.map(([name, what]) => ({
    text: `The Secret \`${name}\` in namespace \`${namespace}\` ${what}; this prints its keys and no values:`,
    commands: [`kubectl describe secret ${name} -n ${namespace}`],
  }));
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
      text: `What the Milvus Operator says about \`${name}\`, and what a dependency lacks:`,
      commands: [
        `kubectl get milvus ${name} -n ${namespace} -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\\n"}{end}'`,
      ],
    },
    {
      text: 'Milvus says at its start what became of the tracer, and later what it cannot send:',
      commands: [
        `kubectl logs -n ${namespace} -l app.kubernetes.io/instance=${name} --all-containers --prefix --ignore-errors --tail=-1 | grep -iE 'tracer|traces export' | tail -20`,
      ],
    },
    {
      text:
        'Milvus only sends traces when it works: load or search a collection first. An environment variable `TRACE_...` of a Milvus ' +
        'pod, or a key below `trace` in etcd, wins over `spec.config`.',
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
