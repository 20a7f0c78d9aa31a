import { withoutCredentials } from '../../../diagnostics/credentials';
import { type FoundProblem, Severity } from '../../../diagnostics/rule';
import { imageTag } from '../../../kubernetes/image';
import { defined, isObject, type JsonObject, textOf } from '../../../kubernetes/json';
import { kubectl, type Question } from '../../answers/question';
import { type Chain, kindOf, nameOf, namespaceOf } from '../../chain/chain';
import { configOfWorkload } from '../../chain/jaeger/jaeger-config';
import { jaegersInUse } from '../../chain/jaeger/jaeger-parts';
import type { JaegerFound } from '../../chain/jaeger/jaegers';
import { imagesOf, isReady, podsOf } from '../../chain/pods/pods';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';
import { jaeger1Example } from './example-v1';

/** What lint says of a Jaeger that does not run. */
export const lintRules: readonly LinkRule[] = [
  {
    code: 'DOC073',
    severity: Severity.ERROR,
    summary: 'the configuration of a Jaeger that is not ready has no error that lint knows',
    see: 'https://www.jaegertracing.io/docs/1.62/operator/',
    example: () =>
      jaeger1Example({
        spec: { strategy: 'allinone', allInOne: { options: { 'log-levl': 'debug' } } },
        change: (object) => [{ ...object, ...(kindOf(object) === 'Pod' ? NOT_READY : {}) }],
        lint: () => [UNKNOWN_OPTION],
      }),
    *check(chain) {
      const { lint } = chain;
      if (lint === undefined) return;
      for (const jaeger of jaegersInUse(chain)) {
        if (chain.whyNotListed('pods', jaeger.namespace) !== undefined || isAnyReady(chain, jaeger)) continue;
        for (const { object, question, path: start } of configured(chain, jaeger)) {
          const name = `${nameOf(object)}.yaml`;
          const options = versionOf(jaeger);
          for (const problem of lint({ name, text: JSON.stringify(asApplied(object)) }, options)) {
            if (problem.severity === Severity.ERROR) yield findingOf(chain, { object, question, path: start }, problem);
          }
        }
      }
    },
  },
];

/** An object with the configuration of a Jaeger. */
interface Configured {
  readonly object: JsonObject;
  /** Prints it. */
  readonly question: Question;
  /** Its resource, as kubectl takes it. */
  readonly path: string;
}

function isAnyReady(chain: Chain, { workloads }: JaegerFound): boolean {
  return workloads.some((workload) => podsOf(chain, workload).some(isReady));
}

function configured(chain: Chain, { cr, workloads }: JaegerFound): readonly Configured[] {
  if (cr !== undefined) {
    const path = kindOf(cr) === 'Jaeger' ? 'jaegers.jaegertracing.io' : 'opentelemetrycollectors.opentelemetry.io';
    return [withQuestion(cr, path)];
  }
  const maps = workloads.flatMap((workload) => {
    const source = configOfWorkload(chain, workload)?.source;
    const map = source === undefined ? undefined : chain.object({ kind: 'ConfigMap', ...source });
    return map === undefined ? [] : [map];
  });
  return [...new Set(maps)].map((map) => withQuestion(map, 'configmap'));
}

function withQuestion(object: JsonObject, path: string): Configured {
  return { object, path, question: kubectl('get', path, nameOf(object), '-n', namespaceOf(object), '-o', 'yaml') };
}

/** The Jaeger 2 that runs, by the tag of its image. */
function versionOf({ isV2, workloads }: JaegerFound): { readonly jaeger?: string } {
  const [tag] = workloads.flatMap(imagesOf).map(imageTag);
  return isV2 && tag !== undefined && /^2\.\d+\.\d+$/.test(tag) ? { jaeger: tag } : {};
}

/** An object as a file has it: without what the API server and the operator add. */
function asApplied({ apiVersion, kind, metadata, spec, data }: JsonObject): JsonObject {
  const { name, namespace } = isObject(metadata) ? metadata : {};
  return defined({ apiVersion: apiVersion ?? 'v1', kind, metadata: { name, namespace }, spec, data });
}

function findingOf(chain: Chain, { object, question, path: resource }: Configured, problem: FoundProblem): LinkFinding {
  const { path, value, problem: sentence, effect, fix, atKey } = problem.finding;
  const edit = kubectl('edit', resource, nameOf(object), '-n', namespaceOf(object));
  const isShown = value !== undefined && atKey !== true && !isObject(value);
  return {
    where: `${namespaceOf(object)}/${nameOf(object)}`,
    path,
    ...(value === undefined ? {} : { value }),
    // The code is in docs/rules.md.
    problem: `${sentence.replace(/\.$/, '')} (${problem.code}).`,
    effect,
    fix,
    evidence: seen(chain, question, isShown ? `${path}: ${textOf(withoutCredentials(path, value))}` : path),
    commands: [chain.command(edit)],
  };
}

/** As the operator sees a pod that crash-loops. */
const NOT_READY: JsonObject = {
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'False' }],
    containerStatuses: [{ name: 'jaeger', ready: false, restartCount: 0, state: { running: {} } }],
  },
};

const UNKNOWN_OPTION: FoundProblem = {
  ...{ code: 'JAE010', severity: Severity.ERROR, where: 'jaeger.yaml:1:1' },
  finding: {
    path: 'spec.allInOne.options.log-levl',
    atKey: true,
    problem: 'unknown option for allInOne.',
    effect: 'Jaeger exits at startup and crash-loops.',
    fix: "Did you mean 'log-level'?",
  },
};
