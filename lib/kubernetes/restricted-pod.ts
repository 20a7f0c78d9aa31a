/**
 * What `kubectl run` has to be told so that its pod may run where the Pod Security Standard `restricted` is enforced; the user
 * is given because an image may name its own instead of giving the number.
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
