/** What the Pod Security Standard `restricted` asks of a pod. */
export function podSecurity() {
  return { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
}

/** What the same asks of each container, and a root file system that nobody changes. */
export function containerSecurity() {
  return { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };
}
