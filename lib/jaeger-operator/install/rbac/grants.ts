/** One rule of a role: what it allows, its use, and the verbs that the tests with the real operator cannot show. */
export interface Grant {
  readonly group: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** What the operator does with it. */
  readonly why: string;
  /**
   * Verbs that do not appear in the audit log of `test/e2e/operator-rbac.e2e.ts`, each with the reason why. The test fails for a verb that
   * is neither used nor listed here, and for one that is both.
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
