import { withoutCredentials } from '../../../diagnostics/credentials';
import { type FoundProblem, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, stringAt, textOf } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { helm, kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import { configFilesOf, fileQuestion, fileText } from '../../chain/milvus/config-files';
import { explainedCodes } from '../../chain/network/explained';
import { milvusContainers, milvusVersionOf } from '../../chain/milvus/milvus-containers';
import { type MilvusFound, milvusesIn, valuesOf } from '../../chain/milvus/milvuses';
import { traceLines, withoutHeaders } from '../../chain/milvus/trace';
import type { Evidence } from '../../chain/evidence';
import { chartVersionOf } from './upgrade';

/** What lint finds in the settings of a Milvus. */
export interface Linted {
  readonly milvus: MilvusFound;
  /** Prints the text that was linted. */
  readonly command: string;
  /** The lines of its trace settings. */
  readonly traceLines: string;
  readonly problems: readonly FoundProblem[];
}

/**
 * What lint finds in the values of each release, in each Milvus CR, and in user.yaml where the values are not known, without what
 * another link explains.
 */
export const lintedMilvuses = once((chain: Chain): readonly Linted[] =>
  milvusesIn(chain).flatMap((milvus) => {
    const all = linted(chain, milvus);
    if (all === undefined) return [];
    const explained = explainedCodes(chain, milvus);
    return [{ ...all, problems: all.problems.filter(({ code }) => !explained.includes(code)) }];
  }),
);

function linted(chain: Chain, milvus: MilvusFound): Linted | undefined {
  const { lint } = chain;
  const { name, namespace, release, cr, workloads } = milvus;
  if (lint === undefined) return undefined;
  const versions = versionsOf(milvus);
  const values = release === undefined ? undefined : valuesOf(chain, release);
  if (values !== undefined) {
    const command = chain.command(helm('get', 'values', name, '-n', namespace, '-o', 'yaml'));
    const userYaml = stringAt(values, 'extraConfigFiles', 'user.yaml') ?? '';
    const source = { name: `${name}.values.yaml`, text: JSON.stringify(values) };
    return { milvus, command, traceLines: traceLines(userYaml), problems: lint(source, { ...versions, as: 'values' }) };
  }
  if (cr !== undefined) {
    const command = chain.command(kubectl('get', 'milvuses.milvus.io', name, '-n', namespace, '-o', 'yaml'));
    const source = { name: `${name}.yaml`, text: JSON.stringify(asApplied(cr)) };
    return { milvus, command, traceLines: traceLinesOfCr(cr), problems: lint(source, {}) };
  }
  const file = workloads.flatMap((workload) =>
    configFilesOf(workload)
      .filter((each) => each.file === 'user.yaml')
      .map((each) => ({ each, text: fileText(chain, workload, each) })),
  )[0];
  if (file?.text === undefined) return undefined;
  const command = chain.command(fileQuestion(namespace, file.each));
  const problems = lint({ name: 'user.yaml', text: file.text }, { ...versions, as: 'user.yaml' });
  return { milvus, command, traceLines: traceLines(file.text), problems };
}

/** The versions that run: the tag of the image, else what the chart is for. */
function versionsOf({ release, workloads }: MilvusFound): { readonly chart?: string; readonly milvus?: string } {
  const [container] = workloads.flatMap(milvusContainers);
  const image = container === undefined ? undefined : milvusVersionOf(container);
  const milvus = image?.isKnown === true ? image.version : release?.appVersion?.replace(/^v/, '');
  return {
    ...(release === undefined ? {} : { chart: chartVersionOf(release) }),
    ...(milvus === undefined || !/^\d+\.\d+\.\d+/.test(milvus) ? {} : { milvus }),
  };
}

/** An object as a file has it: without what the API server and the operator add. */
function asApplied({ apiVersion, kind, spec, ...object }: JsonObject): JsonObject {
  const metadata = { name: nameOf(object), ...(namespaceOf(object) === '' ? {} : { namespace: namespaceOf(object) }) };
  return { apiVersion, kind, metadata, spec };
}

function traceLinesOfCr({ spec }: JsonObject): string {
  const config = isObject(spec) && isObject(spec.config) ? spec.config : {};
  return isObject(config.trace)
    ? `spec.config.trace: ${JSON.stringify(withoutHeaders(config.trace))}`
    : '(no spec.config.trace)';
}

/** Whether a finding of lint is about tracing or the file that has its settings. */
export function isAboutTracing({ finding: { path } }: FoundProblem): boolean {
  return (
    /\btrace\b/i.test(path) ||
    /^extraConfigFiles(?:\["[^"]{1,100}"\])?$|^extraConfig|^customConfigMap$|^spec\.config(?:\["user\.yaml"\])?$/.test(
      path,
    )
  );
}

/** Warnings about tracing with which all spans arrive all the same, or that another link explains. */
const LOSES_NOTHING: readonly string[] = ['MLV019', 'MLV032', 'MLV113', 'MLV144'];

/** Whether a warning of lint says that spans can be lost. */
export function maySpansBeLost(problem: FoundProblem): boolean {
  return problem.severity === Severity.WARNING && isAboutTracing(problem) && !LOSES_NOTHING.includes(problem.code);
}

/** What stands in the text that was linted: the trace settings, or the value. */
export function evidenceFor({ command, traceLines: lines }: Linted, problem: FoundProblem): Evidence {
  const { path, value, problem: sentence } = problem.finding;
  if (isAboutTracing(problem)) return { command, line: lines };
  if (value !== undefined)
    return { command, line: `${path.slice(path.lastIndexOf('.') + 1)}: ${textOf(withoutCredentials(path, value))}` };
  return { command, line: sentence.startsWith('missing') ? `(no ${path})` : path };
}
