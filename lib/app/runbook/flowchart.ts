import { ANY_OPERATOR, type Picture, type PictureNode } from '../plan/picture';

/** A Mermaid flowchart; nothing where nothing is drawn. A box that several draw has the lines of whoever owns it. */
export function flowchart(pictures: readonly Picture[]): readonly string[] {
  const ids = new Map<string, string>();
  const boxes: string[] = [];
  const draw = ({ key, lines }: PictureNode): string => {
    const known = ids.get(key) ?? (key === ANY_OPERATOR.key ? anyOperator(ids) : undefined);
    if (known !== undefined) return known;
    const id = `n${ids.size + 1}`;
    ids.set(key, id);
    boxes.push(`${id}["${lines.map(escaped).join('<br/>')}"]`);
    return id;
  };
  for (const { nodes = [] } of pictures) nodes.forEach(draw);
  const arrows = pictures
    .flatMap((picture) => picture.arrows ?? [])
    .map(({ from, label, to }) => `${draw(from)} -- "${escaped(label)}" --> ${draw(to)}`);
  return boxes.length === 0 ? [] : ['flowchart LR', ...[...boxes, ...new Set(arrows)].map((line) => `  ${line}`)];
}

function anyOperator(ids: ReadonlyMap<string, string>): string | undefined {
  return [...ids].find(([key]) => key.startsWith(`${ANY_OPERATOR.key} `))?.[1];
}

/** Mermaid ends a text at a quotation mark, and reads markup and entities in it. */
function escaped(text: string): string {
  return text.replace(/["#<>&`\n\r]/g, (character) => `#${character.charCodeAt(0)};`);
}
