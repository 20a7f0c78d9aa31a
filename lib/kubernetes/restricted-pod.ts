/**
 * Options of `kubectl run` for a pod in a namespace that enforces the Pod Security Standard `restricted`. They set the user, since
 * an image may name its user instead of numbering it.
 */
export function restrictedRun(pod: string, user: number): string {
  const container = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  const overrides = {
    spec: {
      securityContext: { runAsNonRoot: true, runAsUser: user, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{ name: pod, securityContext: container }],
    },
  };
  return `--override-type=strategic --overrides='${JSON.stringify(overrides)}'`;
}
