import { describe as say } from '../../lib/diagnostics/report';
import type { Chain } from '../../lib/doctor/chain/chain';
import { type ExampleAnswers, exampleChain } from '../../lib/doctor/chain/example';
import type { LinkFinding, LinkRule } from '../../lib/doctor/links/link';

/** What rules find in answers. */
export class Examined {
  private readonly found: readonly (readonly [LinkRule, LinkFinding])[];

  /** @param codes the rules that the test is about. @default - all */
  constructor(rules: readonly LinkRule[], answers: ExampleAnswers | Chain, ...codes: readonly string[]) {
    const chain = 'answers' in answers ? answers : exampleChain(answers);
    const asked = codes.length === 0 ? rules : rules.filter(({ code }) => codes.includes(code));
    this.found = asked.flatMap((rule) => [...rule.check(chain)].map((finding) => [rule, finding] as const));
  }

  /** The messages. */
  get messages(): string[] {
    return this.found.map(([{ code, severity }, finding]) =>
      say({ code, severity, where: finding.where ?? '-', finding }),
    );
  }

  /** What was seen, and the commands or the YAML that mend it. */
  get shown(): string[] {
    return this.found.flatMap(([, { evidence, commands = [], yaml }]) => [
      `$ ${evidence.command}`,
      ...evidence.line.split('\n'),
      ...commands.map((command) => `mend: ${command}`),
      ...(yaml === undefined ? [] : yaml.trimEnd().split('\n')),
    ]);
  }
}
