/**
 * What pods wait for when they start, or what makes it, as file names begin. A pod that is applied before leaves Warning events
 * (`FailedCreate`, `FailedMount`), and the next try comes later.
 */
const NEEDED = new Set(['serviceaccount', 'secret', 'configmap', 'persistentvolumeclaim', 'issuer', 'certificate']);
/** What makes pods. */
const MAKERS = new Set(['pod', 'deployment', 'statefulset', 'daemonset', 'job', 'cronjob', 'jaeger', 'milvus']);

/**
 * The kinds of a stage that have to be applied before the rest of it, as its file names begin: none where kubectl, which takes the
 * files of a folder by their names, does so by itself.
 */
export function kindsBeforePods(files: readonly string[]): readonly string[] {
  const kinds = [...new Set(files.map(kindOf))].sort();
  const maker = kinds.find((kind) => MAKERS.has(kind));
  const needed = kinds.filter((kind) => NEEDED.has(kind));
  return maker !== undefined && needed.some((kind) => kind > maker) ? needed : [];
}

/** Paths below `manifests` in the order in which the runbook applies them: by stage, what pods need first. */
export function inApplyOrder(paths: readonly string[]): readonly string[] {
  const rank = (path: string): number => (NEEDED.has(kindOf(path.slice(path.lastIndexOf('/') + 1))) ? 0 : 1);
  const stage = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  return [...paths].sort((a, b) =>
    stage(a) === stage(b) && rank(a) !== rank(b) ? rank(a) - rank(b) : a < b ? -1 : Number(a > b),
  );
}

function kindOf(file: string): string {
  return file.slice(0, file.indexOf('.'));
}
