// `npm run bench [-- PART...]`: one table of the parts peers, phases, lint, jaegers, browser, tenants and charts, or of those that are named.
// It ends with 1 where a target is missed.
import { browser } from './browser';
import { charts } from './charts';
import { jaegers } from './jaegers';
import { lint } from './lint';
import { peers } from './peers';
import { phases } from './phases';
import { type Row, table } from './table';
import { tenants } from './tenants';

const PARTS = new Map<string, () => Row[] | Promise<Row[]>>([
  ['peers', peers],
  ['phases', phases],
  ['lint', lint],
  ['jaegers', jaegers],
  ['browser', browser],
  ['tenants', tenants],
  ['charts', charts],
]);

const named = process.argv.slice(2);
const unknown = named.find((name) => !PARTS.has(name));
if (unknown !== undefined) throw new Error(`unknown part '${unknown}'; choose from ${[...PARTS.keys()].join(', ')}`);
void main([...PARTS].filter(([name]) => named.length === 0 || named.includes(name)).map(([, part]) => part));

/** One after the other: a part measures times. */
async function main(parts: readonly (() => Row[] | Promise<Row[]>)[]): Promise<void> {
  const rows: Row[] = [];
  for (const part of parts) rows.push(...(await part()));
  process.stdout.write(`node ${process.version}, ${process.platform} ${process.arch}\n${table(rows)}`);
  if (rows.some(({ target }) => target?.met === false)) process.exitCode = 1;
}
