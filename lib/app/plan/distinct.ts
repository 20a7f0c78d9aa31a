/** Facts in order, without duplicates: several parts can bring the same. */
export class Distinct<Fact> {
  private readonly facts = new Map<string, Fact>();

  add(facts: readonly Fact[] = []): void {
    for (const fact of facts) this.facts.set(JSON.stringify(fact), fact);
  }

  all(): readonly Fact[] {
    return [...this.facts.values()];
  }
}
