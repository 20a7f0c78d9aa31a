/** What the runbooks make and delete. */
const OURS = [
  /^CustomResourceDefinition \/jaegers\.jaegertracing\.io$/,
  /^Namespace \/(observability|milvus|data|monitoring|e2e-.*)$/,
  /^(Mutating|Validating)WebhookConfiguration \/jaeger-operator-/,
  /^ClusterRole(Binding)? \/jaeger-/,
  /^Secret default\/sh\.helm\.release\.v1\.my-release\./,
];

/** What is in a cluster already and would be deleted by the tests, of entries KIND NAMESPACE/NAME. */
export function occupied(entries: readonly string[]): string[] {
  return entries.filter((entry) => OURS.some((pattern) => pattern.test(entry)));
}
