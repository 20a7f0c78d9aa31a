/** Choices by name; every value of one has to meet every value of each other. */
export type Choices<Value> = Readonly<Record<string, readonly Value[]>>;

/** A few rows in which every two values of different choices stand together at least once. */
export function pairwise<Value>(choices: Choices<Value>): Map<string, Value>[] {
  const names = Object.keys(choices);
  const open = new Set(
    names.flatMap((one, index) =>
      names.slice(index + 1).flatMap((other) => pairsOf(choices, one, other).map(([a, b]) => key(one, a, other, b))),
    ),
  );
  const rows: Map<string, Value>[] = [];
  while (open.size > 0) {
    const row = new Map<string, number>();
    // The first pair that is still open begins the row; each further value is the one that closes most pairs.
    const [one = '', a = '', other = '', b = ''] = ([...open][0] ?? '').split(' ');
    row.set(one, Number(a)).set(other, Number(b));
    for (const name of names) {
      if (!row.has(name)) row.set(name, best(name, choices[name]?.length ?? 0, row, open));
    }
    for (const pair of pairsOfRow(row)) open.delete(pair);
    rows.push(
      new Map(
        [...row].flatMap(([name, index]) =>
          (choices[name] ?? []).slice(index, index + 1).map((value) => [name, value]),
        ),
      ),
    );
  }
  return rows;
}

function pairsOf<Value>(choices: Choices<Value>, one: string, other: string): [number, number][] {
  return [...(choices[one] ?? []).keys()].flatMap((a) =>
    [...(choices[other] ?? []).keys()].map((b): [number, number] => [a, b]),
  );
}

function best(name: string, count: number, row: ReadonlyMap<string, number>, open: ReadonlySet<string>): number {
  const gains = Array.from({ length: count }, (_, value) => {
    const tried = new Map([...row, [name, value]]);
    return pairsOfRow(tried).filter((pair) => open.has(pair)).length;
  });
  return gains.indexOf(Math.max(...gains));
}

function pairsOfRow(row: ReadonlyMap<string, number>): string[] {
  const entries = [...row];
  return entries.flatMap(([one, a]) =>
    entries.filter(([other]) => other !== one).map(([other, b]) => key(one, a, other, b)),
  );
}

/** In one order only; the other stands in no set. */
function key(one: string, a: number, other: string, b: number): string {
  return `${one} ${a} ${other} ${b}`;
}
