/** One rule of a role: what may be done, what for, and what of it the tests with the real operator cannot show. */
export interface Grant {
  readonly group: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** What the operator does with it. */
  readonly why: string;
  /**
   * Verbs that the audit log of `test/e2e/operator-rbac.e2e.ts` does not have, each with the reason to grant it all the same; the test fails
   * for a verb that is neither used nor here, and for one that is here and used.
   */
  readonly unseen?: Readonly<Record<string, string>>;
}

/** Grants as rules of a Role. */
export function policyRules(grants: readonly Grant[]) {
  // Copies: YAML writers turn a list shared between rules into anchors and aliases.
  return grants.map(({ group, resources, verbs }) => ({
    apiGroups: [group],
    resources: [...resources],
    verbs: [...verbs],
  }));
}
