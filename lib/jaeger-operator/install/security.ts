/** What the Pod Security Standard `restricted` requires of a pod. */
export function podSecurity() {
  return { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
}

/** What `restricted` requires of each container, and a read-only root file system. */
export function containerSecurity() {
  return { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };
}
