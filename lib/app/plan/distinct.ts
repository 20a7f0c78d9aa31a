/** Facts in their order, each once: several parts may bring the same. */
export class Distinct<Fact> {
  private readonly facts = new Map<string, Fact>();

  add(facts: readonly Fact[] = []): void {
    for (const fact of facts) {
      const id = JSON.stringify(fact);
      if (!this.facts.has(id)) this.facts.set(id, fact);
    }
  }

  all(): readonly Fact[] {
    return [...this.facts.values()];
  }
}
