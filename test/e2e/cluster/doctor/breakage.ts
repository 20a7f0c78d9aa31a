/** A way to break the chain from Milvus to the UI. */
export interface Breakage {
  /** In a few words, as the name of its test and of its recording. */
  readonly name: string;
  /** Commands that break it, in the folder that holds `dist`. */
  readonly breaks: string;
  /** The link that doctor must name first. */
  readonly link: string;
  /** The code that doctor must name first. */
  readonly code: string;
  /** Words before `doctor`, such as another KUBECONFIG. @default - none */
  readonly with?: string;
  /** Options of doctor. @default - none */
  readonly options?: string;
  /** Commands that mend it in place of those of doctor, which says what only a person can decide or has. @default - what doctor says */
  readonly mends?: string;
  /** What a person types into an editor where doctor opens one, as a script of sed without spaces. @default - nothing */
  readonly edits?: string;
  /** What the test does after the fix, which a person would wait for. @default - nothing */
  readonly after?: string;
  /** Commands that take away what the fix leaves, once all is well. @default - it leaves nothing */
  readonly leaves?: string;
  /** Only for recordings: the test does without. @default false */
  readonly isRecordedOnly?: boolean;
}

/** What is broken in other ways with each installation. */
export const MILVUS = 'deployment/my-release-milvus-standalone';
/** Waits until the pods of Milvus are those of its present settings. */
export const MILVUS_UP =
  'kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n default --timeout=300s';

/** Commands that give the release these lines below `trace`, in place of all its values. */
export function tracedBy(...lines: readonly string[]): string {
  return upgraded('extraConfigFiles:', '  user.yaml: |', '    trace:', ...lines.map((line) => `      ${line}`));
}

/** Changes the release; helm 4 must overwrite what was edited by hand. */
export const UPGRADE = 'helm upgrade my-release milvus/milvus -n default --version 5.0.22 --force-conflicts';

/** Commands that give the release these values in place of all others. */
export function upgraded(...values: readonly string[]): string {
  return [`${UPGRADE} --reset-values -f - <<'END' > /dev/null`, ...values, 'END', MILVUS_UP].join('\n');
}

/** Commands that create an object. */
export function applied(...lines: readonly string[]): string {
  return ["kubectl apply -f - <<'END'", ...lines, 'END'].join('\n');
}

/** Commands that change the Jaeger. */
export function jaegerWith(spec: object): string {
  return `kubectl patch jaeger jaeger -n default --type=merge -p '${JSON.stringify({ spec })}'`;
}
