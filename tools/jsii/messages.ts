/** What jsii printed. */
export interface Messages {
  /** Errors and warnings that fail the build, each with the lines of the source below it. */
  readonly failing: readonly string[];
  /** How many warnings are about C# only. */
  readonly onlyCSharp: number;
}

const HEAD = /^(?:\S.*:\d+:\d+ - )?(?:error|warning) (?:JSII|TS)\d+: /;
/** `namespace` and `operator` are words of Kubernetes, and cdk8s has them too. The warning names all languages at once, so a second one does not match. */
const ONLY_C_SHARP = / - warning JSII5018: "\w+" is a reserved word in C#\. /;
const SUMMARY = /^Errors: (\d+) \| Warnings: (\d+)(?: \(\+(\d+) silenced\))? \| Time: /m;

/** Reads the output of jsii. Throws if it is not complete, or if a comment in the sources silences warnings. */
export function messagesOf(output: string): Messages {
  const [, errors, warnings, silenced] = SUMMARY.exec(output) ?? [];
  if (errors === undefined) throw new Error(`jsii ended without its summary.\n${output}`);
  const messages = split(output);
  if (messages.length !== Number(errors) + Number(warnings))
    throw new Error(
      `jsii counts ${errors} errors and ${warnings} warnings; its output has ${messages.length}.\n${output}`,
    );
  if (silenced !== undefined)
    throw new Error(`${silenced} warnings of jsii are silenced. Remove the comments that do this.`);
  const failing = messages.filter((message) => !ONLY_C_SHARP.test(message));
  return { failing, onlyCSharp: messages.length - failing.length };
}

function split(output: string): readonly string[] {
  const messages: string[][] = [];
  // The line above the summary says in words whether it went well.
  for (const line of output.slice(0, output.search(SUMMARY)).split('\n').slice(0, -2)) {
    if (HEAD.test(line)) messages.push([]);
    messages.at(-1)?.push(line);
  }
  return messages.map((lines) => lines.join('\n').trimEnd());
}
