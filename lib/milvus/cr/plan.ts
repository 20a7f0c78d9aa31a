import { rolledOut } from '../../app/plan/check';
import { objectNeeded, operatorNeeded, storageClassNeeded } from '../../app/plan/need';
import type { PartPlan } from '../../app/plan/part';
import type { Step } from '../../app/plan/step';
import { valueOf } from '../../app/plan/wait';
import { type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { USER_YAML } from '../../upstream/milvus';
import { MILVUS_CRD_NAME } from '../../upstream/milvus-operator';
import type { MilvusOperatorVersion } from '../../upstream/milvus-operator-version';
import { expectedTrace, takerOf, traceArrows, tracerLog, tracesOfRequests, whatItSends } from '../traces';
import { madeReleases } from './made-releases';
import { milvusSecrets } from './secrets';
import { undoSteps } from './undo';
import { type NamedMilvus, ready, updated } from './waits';

interface Options {
  /** The CR as it is written. */
  readonly cr: JsonObject;
  readonly operator: MilvusOperatorVersion;
  /** What was to take the traces; undefined where nothing was. */
  readonly backend: string | undefined;
  /** The trace settings before patches. */
  readonly meant: JsonObject;
  /** Whether undoing 0-setup deletes its namespace. */
  readonly isNamespaceOurs: boolean;
}

const OPERATOR = { key: 'the Milvus Operator', lines: ['Milvus Operator', 'in the cluster already'] };

/** The plan of one Milvus of the Milvus Operator, by its CR with patches. */
export function milvusPlan({ cr, operator, isNamespaceOurs, ...options }: Options): PartPlan {
  const name = stringAt(cr, 'metadata', 'name') ?? '';
  const namespace = stringAt(cr, 'metadata', 'namespace') ?? '';
  const spec = objectAt(cr, 'spec');
  const isConfigOnly = valueAt(spec, 'components', 'updateConfigMapOnly') === true;
  const milvus = { name, namespace, isConfigOnly, spec };
  const mode = stringAt(spec, 'mode') ?? 'standalone';
  const trace = objectAt(spec, 'config', 'trace');
  const backend = takerOf(trace, options.meant, options.backend);
  const node = { key: `milvus ${namespace}/${name}`, lines: [`Milvus ${name}`, mode, `namespace ${namespace}`] };
  return {
    what: [
      `The Milvus \`${name}\` in namespace \`${namespace}\`, a ${mode === 'cluster' ? 'cluster' : 'standalone Milvus'} of the Milvus Operator, ${whatItSends(trace, backend)}.`,
    ],
    picture: {
      nodes: [OPERATOR, node],
      arrows: [{ from: OPERATOR, label: 'runs', to: node }, ...traceArrows(trace, node, backend)],
    },
    prerequisites: [operatorStep(operator), ...storageClass(milvus)],
    secrets: milvusSecrets(spec, namespace),
    afterApply: [
      {
        text:
          `Wait until the Milvus Operator has created \`${name}\`, and until its pods are ready. The first time it installs the ` +
          'dependencies and pulls images, which takes minutes.',
        waits: [valueOf({ kind: 'Milvus', name, namespace }, '.status.status', 'Healthy', 900), ...updated(milvus)],
      },
      ...(isConfigOnly ? [restartYourself(milvus)] : []),
    ],
    verify: verification(milvus, mode, trace),
    open: [
      {
        text:
          'Load or search a collection, then look under Service: a Milvus cluster shows up as `proxy`, `querynode`, `mixture`, `segcore` ' +
          `and more, a standalone Milvus as \`standalone\` and \`segcore\`. ${tracesOfRequests(trace)}`,
      },
    ],
    troubleshoot: troubleshooting(milvus, trace),
    undoSetup: isNamespaceOurs
      ? [
          {
            text: `Deleting namespace \`${namespace}\` also deletes the Milvus \`${name}\` and all its data.`,
            losses: [{ namespace, kind: 'Milvus', name }],
          },
        ]
      : [],
    ...undoSteps(milvus),
  };
}

function operatorStep({ operator }: MilvusOperatorVersion): Step {
  const why = 'it runs the Milvus, and is not part of this environment';
  return {
    text:
      `The Milvus Operator ${operator}, which is not part of this environment: its CRD is there, and it is available ` +
      `(https://github.com/zilliztech/milvus-operator/blob/v${operator}/docs/installation/installation.md):`,
    needs: [
      objectNeeded('CustomResourceDefinition', MILVUS_CRD_NAME, why),
      operatorNeeded('milvus-operator', operator, why),
    ],
  };
}

/** The volumes of what the operator installs have the cluster's default class, unless its values say another. */
function storageClass({ name, namespace, spec }: NamedMilvus): readonly Step[] {
  const releases = madeReleases({ name, namespace, spec });
  if (releases.length === 0) return [];
  return [
    {
      text:
        'A default StorageClass: one line says `(default)`. These dependencies that the Milvus Operator installs claim volumes, by default of the ' +
        `size that their helm charts say: ${releases.map(({ release }) => `\`${release}\``).join(', ')}.`,
      needs: [storageClassNeeded(undefined, `the dependencies of Milvus ${name} claim volumes`)],
    },
  ];
}

function restartYourself(milvus: NamedMilvus): Step {
  return {
    text: `Pods of \`${milvus.name}\` that ran before do not restart by themselves (updateConfigMapOnly); this restarts all of them:`,
    waits: [{ ...ready(milvus), needsRestart: true }],
  };
}

function verification(milvus: NamedMilvus, mode: string, trace: JsonObject): readonly Step[] {
  const { name, namespace } = milvus;
  return [
    {
      text: `The pods of Milvus \`${name}\` are ready: each line says "successfully rolled out".`,
      checks: [rolledOut(ready(milvus))],
    },
    {
      text: `The Milvus \`${name}\` runs, and its pods have the latest settings (the last column is its age):`,
      checks: [
        {
          ask: 'object',
          kind: 'Milvus',
          name,
          namespace,
          expect: [
            { path: '.spec.mode', value: mode },
            { path: '.status.status', value: 'Healthy' },
            { path: '.status.conditions[?(@.type=="MilvusUpdated")].status', value: 'True' },
          ],
          columns: [
            { title: 'NAME', cell: name },
            { title: 'MODE', cell: mode },
            { title: 'STATUS', cell: 'Healthy' },
            { title: 'UPDATED', cell: 'True' },
            { title: 'AGE', cell: '5m' },
          ],
        },
      ],
    },
    {
      text: `Milvus \`${name}\` has the trace settings. This prints nothing else of its ConfigMap, which holds the login of the storage:`,
      checks: [{ ask: 'setting', kind: 'ConfigMap', name, namespace, key: USER_YAML, expect: expectedTrace(trace) }],
    },
  ];
}

function troubleshooting({ name, namespace }: NamedMilvus, trace: JsonObject): readonly Step[] {
  return [
    {
      text: `What the Milvus Operator says about \`${name}\` and its dependencies:`,
      checks: [{ ask: 'conditions', kind: 'Milvus', name, namespace }],
    },
    tracerLog(name, namespace),
    {
      text:
        `Load or search a collection first. ${tracesOfRequests(trace)} An environment variable \`TRACE_...\` of a Milvus ` +
        'pod, or a key below `trace` in etcd, overrides `spec.config`.',
    },
  ];
}
