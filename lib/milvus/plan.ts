import { rolledOut } from '../app/plan/check';
import { toolNeeded } from '../app/plan/need';
import type { PartPlan } from '../app/plan/part';
import type { Release, ReleaseTask } from '../app/plan/release';
import type { NeededSecret } from '../app/plan/secret';
import type { Section, Step } from '../app/plan/step';
import { type JsonObject, objectAt } from '../kubernetes/json';
import { USER_YAML } from '../upstream/milvus';
import { expectedTrace, traceArrows, tracerLog, tracesOfRequests, whatItSends } from './traces';

/** What the plan of a helm release of Milvus is made of. */
export interface ReleasePlanOptions {
  readonly release: Release;
  /** Its name, with its namespace where another release has the same name. */
  readonly called: string;
  readonly userYaml: JsonObject;
  /** The `user.yaml` with tracing off. */
  readonly silencedUserYaml: string;
  /** What must exist before a new release is installed, with its Secrets. */
  readonly needs: readonly Step[];
  readonly secrets: readonly NeededSecret[];
  /** Whether undoing 0-setup deletes the release's namespace. */
  readonly isNamespaceOurs: boolean;
}

/** What an upgrade does to the pods. */
export const RESTART = 'All Milvus pods restart; a standalone Milvus is down for about 100 seconds.';

/** The plan of a helm release of Milvus, but for how it is installed or upgraded. */
export function releasePlan(options: ReleasePlanOptions, sections: readonly Section[], kept: string): PartPlan {
  const { release, called, userYaml, needs, secrets, isNamespaceOurs } = options;
  const { name, namespace, backend } = release;
  const trace = objectAt(userYaml, 'trace');
  const node = { key: `release ${namespace}/${name}`, lines: [`Milvus ${name}`, `namespace ${namespace}`] };
  return {
    what: [`The Milvus release \`${name}\` in namespace \`${namespace}\` ${whatItSends(trace, backend)}.`],
    picture: { nodes: [node], arrows: traceArrows(trace, node, backend) },
    prerequisites: [
      {
        text: 'helm 3.14 or newer, or helm 4:',
        needs: [toolNeeded('helm', '3.14', 'older ones cannot keep the other values of a release')],
      },
      ...needs,
    ],
    secrets,
    release,
    sections: [repository(release), ...sections],
    verify: [
      {
        text: `The pods of Milvus ${called} are ready: each line says "successfully rolled out".`,
        checks: release.waits.map(rolledOut),
      },
      {
        text: `Milvus ${called} has the trace settings:`,
        checks: [
          { ask: 'release', kind: 'HelmRelease', name, namespace, key: USER_YAML, expect: expectedTrace(trace) },
        ],
      },
    ],
    open: [
      {
        text:
          'Load or search a collection, then look under Service: a Milvus cluster shows up as `proxy`, `querynode`, `segcore` ' +
          `and more, a standalone Milvus as \`standalone\` and \`segcore\`. ${tracesOfRequests(trace)}`,
      },
    ],
    troubleshoot: [
      tracerLog(name, namespace),
      {
        text:
          `Load or search a collection first. ${tracesOfRequests(trace)} An environment variable ` +
          `\`TRACE_...\` of a Milvus pod, or a key below \`trace\` in etcd, overrides these values.`,
      },
    ],
    undoSetup: isNamespaceOurs
      ? [
          {
            text: `Deleting namespace \`${namespace}\` also deletes the Milvus release \`${name}\` and all its data.`,
            losses: [{ namespace, kind: 'HelmRelease', name }],
          },
        ]
      : [],
    undo: [
      {
        text: `Stop tracing in \`${name}\`. ${kept} ${RESTART}`,
        releases: [stopTracing(options)],
      },
      waitUntilReady(release),
    ],
  };
}

function stopTracing({ release, silencedUserYaml }: ReleasePlanOptions): ReleaseTask {
  return { task: 'set-values', release, values: { extraConfigFiles: { [USER_YAML]: silencedUserYaml } } };
}

function repository(release: Release): Section {
  return {
    title: "Milvus: the chart's repository",
    steps: [
      {
        text: 'Once per machine. If the name exists already, `{command}` must show this address for it.',
        inText: { releases: [{ task: 'list-repositories', release }] },
        releases: [{ task: 'add-repository', release }],
      },
    ],
  };
}

/** STATUS `Running` is not enough: a pod that is not ready gets no requests. */
export function waitUntilReady({ waits }: Release, more?: string): Step {
  return {
    text: [
      "Wait until Milvus is ready. The chart's readiness probe starts after 90 seconds, so a pod needs at least 100 seconds to become Ready.",
      'Until then its STATUS is Running, but the Service sends it no requests.',
      ...(more === undefined ? [] : [more]),
    ].join(' '),
    waits,
  };
}
