import { defined, isObject, type JsonObject, stringAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { helm, type Question } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../chain';
import { runsMilvus } from './milvus-containers';
import { labelsOf, workloadsIn } from '../pods/pods';
import { type Scope, scopeArgs, scopeOf } from '../scope';

/** A helm release, as `helm list` prints it. */
export interface HelmRelease {
  readonly name: string;
  readonly namespace: string;
  /** `deployed`, `failed`, `pending-upgrade` and so on. */
  readonly status: string;
  /** Name and version: `milvus-5.0.19`. */
  readonly chart: string;
  /** The version of Milvus that the chart is for: `2.6.15`. @default - helm does not say it */
  readonly appVersion?: string;
  /** How often it was changed, beginning with `1`. @default - helm does not say it */
  readonly revision?: string;
}

/** A Milvus that was found on the cluster. */
export interface MilvusFound {
  readonly namespace: string;
  readonly name: string;
  /** @default - helm does not know it, or was not asked */
  readonly release?: HelmRelease;
  /** The custom resource of the Milvus Operator. @default - it has none */
  readonly cr?: JsonObject;
  /** Its Deployments and StatefulSets, without those of etcd, storage and message queue. */
  readonly workloads: readonly JsonObject[];
}

/** Asks helm for its releases; the options are those that helm 3 and 4 have. */
export function releasesQuestion(scope: Scope): Question {
  return helm('list', ...scopeArgs(scope), '--deployed', '--failed', '--pending', '--max', '1000', '-o', 'json');
}

/** Asks helm for the values that the user gave to a release. */
export function valuesQuestion({ name, namespace }: Pick<HelmRelease, 'name' | 'namespace'>): Question {
  return helm('get', 'values', name, '-n', namespace, '-o', 'json');
}

/** The values that the user gave to a release; undefined if helm did not say. */
export function valuesOf(chain: Chain, release: HelmRelease): JsonObject | undefined {
  const values = chain.json(valuesQuestion(release));
  // A release without values.
  return values === null ? {} : isObject(values) ? values : undefined;
}

/** The releases of the chart `milvus`. */
export const releasesIn = once((chain: Chain): readonly HelmRelease[] => {
  const listed = chain.json(releasesQuestion(scopeOf(chain)));
  const all: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return all.flatMap((each): readonly HelmRelease[] => {
    const text = (key: string) => stringAt(each, key);
    const [name, namespace, chart] = [text('name'), text('namespace'), text('chart')];
    const [appVersion, revision] = [text('app_version'), text('revision')];
    if (name === undefined || namespace === undefined || chart === undefined) return [];
    if (!/^milvus-v?\d/.test(chart)) return [];
    return [{ name, namespace, status: text('status') ?? '', chart, ...defined({ appVersion, revision }) }];
  });
});

/** The Milvuses that were found: releases, custom resources, and what runs Milvus without either. */
export const milvusesIn = once((chain: Chain): readonly MilvusFound[] => {
  const found = new Map<string, MilvusFound>();
  const workloads = workloadsIn(chain).filter(runsMilvus);
  const own = (namespace: string, name: string) =>
    workloads.filter((each) => namespaceOf(each) === namespace && instanceOf(each) === name);
  for (const release of releasesIn(chain)) {
    const { namespace, name } = release;
    found.set(`${namespace}/${name}`, { namespace, name, release, workloads: own(namespace, name) });
  }
  for (const cr of chain.objects('Milvus')) {
    const [namespace, name] = [namespaceOf(cr), nameOf(cr)];
    const key = `${namespace}/${name}`;
    found.set(key, { ...found.get(key), namespace, name, cr, workloads: own(namespace, name) });
  }
  for (const workload of workloads) {
    const [namespace, name] = [namespaceOf(workload), instanceOf(workload)];
    const key = `${namespace}/${name}`;
    if (!found.has(key)) found.set(key, { namespace, name, workloads: own(namespace, name) });
  }
  return [...found.values()].filter(({ namespace }) => chain.isAbout(namespace));
});

function instanceOf(workload: JsonObject): string {
  return (
    stringAt(labelsOf(workload), 'app.kubernetes.io/instance') ??
    stringAt(workload, 'metadata', 'annotations', 'meta.helm.sh/release-name') ??
    nameOf(workload)
  );
}
