import type { FoundProblem } from '../diagnostics/rule';
import type { JsonObject } from '../kubernetes/json';
import type { Parsed } from '../kubernetes/yaml-reader';
import { checkFile } from '../rules/files';
import type { LocatedObject } from '../models/environment';
import { isAnyPolicy } from '../models/jaeger-v2/network-policies';
import { isJaegerV2Workload } from '../models/jaeger-v2/workload';
import { objectsOf } from './document';
import { JAEGER, JAEGER_V2_COLLECTOR, MILVUS } from './kinds/custom-resources';
import { JAEGER_V2_WORKLOAD } from './kinds/jaeger-v2';
import { type Extent, locate } from './locate';
import type { Found } from './subjects/found';

/** An object of a file that is compared with others of the file. */
export interface Member {
  readonly parsed: Parsed;
  readonly prefix: string;
  readonly object: JsonObject;
}

/** The whole Jaegers, Milvus CRs, pods of Jaeger 2 with their ConfigMaps, Services and NetworkPolicies, and Namespaces of a document; `found` is what can be checked in each of its objects. */
export function membersOf(parsed: Parsed, found: readonly Found[]): readonly Member[] {
  return objectsOf(parsed).flatMap(({ object, prefix }, index) => {
    const kinds = found[index]?.subjects.map(({ kind }) => kind) ?? [];
    const isWhole = [JAEGER, MILVUS, JAEGER_V2_COLLECTOR, JAEGER_V2_WORKLOAD].some((kind) => kinds.includes(kind));
    return isWhole || isNamespace(object) || isBesidePods(object) ? [{ parsed, prefix, object }] : [];
  });
}

function isNamespace({ kind, apiVersion }: JsonObject): boolean {
  return kind === 'Namespace' && apiVersion === 'v1';
}

/** Whether an object matters only beside pods. */
function isBesidePods(object: JsonObject): boolean {
  const { kind, apiVersion } = object;
  return (apiVersion === 'v1' && (kind === 'ConfigMap' || kind === 'Service')) || isAnyPolicy(object);
}

/** Findings that need several objects of a file, each at its place. */
export function togetherProblems(
  members: readonly Member[],
  file: string,
): readonly { readonly problem: FoundProblem; readonly position: Extent }[] {
  const hasPods = members.some(({ object }) => isJaegerV2Workload(object));
  const compared = hasPods ? members : members.filter(({ object }) => !isBesidePods(object));
  const places = new Map(compared.map((member) => [placeOf(member, file), member]));
  // Two objects at one place are one object, used twice by an alias.
  const objects = [...places].map(([where, { object }]): LocatedObject => ({ where, object: withNamespace(object) }));
  return checkFile(objects, file).flatMap((problem) => {
    const member = places.get(problem.where);
    if (member === undefined) return [];
    return [{ problem, position: locate(member.parsed, problem.finding, member.prefix) }];
  });
}

function placeOf({ parsed, prefix }: Member, file: string): string {
  const { line, column } = locate(parsed, { path: 'metadata.name', value: '' }, prefix);
  return `${file}:${line}:${column}`;
}

/** An object without a namespace goes where the command line says, which need not be 'default'. */
function withNamespace(object: JsonObject): JsonObject {
  const { metadata } = object;
  if (typeof metadata !== 'object' || metadata === null || isNamespace(object)) return object;
  return 'namespace' in metadata ? object : { ...object, metadata: { ...metadata, namespace: '' } };
}
