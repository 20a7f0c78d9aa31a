/** One block of commands of a runbook, with what stands around it. */
export interface Step {
  readonly section: string;
  /** The paragraph before the block. */
  readonly text: string;
  readonly commands: string;
  /** What the runbook says that the commands print. */
  readonly output?: string;
}

const BLOCK = /^```(sh|text)\n([\s\S]*?)^```$/gm;

/** The blocks that a person would paste, in order. */
export function steps(markdown: string): Step[] {
  return sectionsOf(markdown).flatMap(stepsOfSection);
}

/** "In short" has commands of the other sections only. */
function sectionsOf(markdown: string): string[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .filter((section) => !section.startsWith('In short\n'));
}

function stepsOfSection(section: string): Step[] {
  const title = section.slice(0, section.indexOf('\n'));
  const found: Step[] = [];
  let end = title.length;
  for (const { 0: block, 1: language, 2: content = '', index } of section.matchAll(BLOCK)) {
    const text = section.slice(end, index).trim();
    end = index + block.length;
    const last = found.pop();
    if (language === 'sh') found.push(...(last ? [last] : []), { section: title, text, commands: content });
    else if (last === undefined || last.output !== undefined || text !== '')
      throw new Error(`'${title}': an output without its command`);
    else found.push({ ...last, output: content });
  }
  return found;
}

/** A command in a sentence of a runbook. */
export interface Mention {
  readonly section: string;
  readonly command: string;
}

/** The commands that the sentences name, in order: code that begins with a program of the blocks. */
export function mentions(markdown: string): Mention[] {
  return sectionsOf(markdown).flatMap((section) => {
    const title = section.slice(0, section.indexOf('\n'));
    const sentences = section.slice(title.length).replace(BLOCK, '');
    return [...sentences.matchAll(/`((?:kubectl|helm) [^`]+)`/g)].map(([, command = '']) => ({
      section: title,
      command,
    }));
  });
}
