/**
 * Characters that a terminal or an editor acts on in place of showing them: control characters, line separators, what turns the
 * direction of writing or has no width, and halves of a pair.
 */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/gu;

/** The same where a line feed is part of the layout. */
const HIDDEN_BUT_LINE_FEEDS = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/gu;

/** Text that GitHub Actions or Azure Pipelines would read as a command in a job's output. */
const COMMAND = /^\s*:(?=:)|##(?=\[|vso\[)/g;

/** A text as one line with every character visible, and without workflow commands. */
export function visible(text: string): string {
  return text.replace(HIDDEN, escaped).replace(COMMAND, (found) => `${found.slice(0, -1)}${escaped(found.slice(-1))}`);
}

/** Several lines, each of them so. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** JSON in which invisible characters are escaped. */
export function visibleJson(json: string): string {
  return json.replace(HIDDEN_BUT_LINE_FEEDS, escaped);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
