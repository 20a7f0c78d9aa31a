// `npm run bench [-- PART...]`: one table of the parts peers, phases, jaegers, browser, tenants and charts, or of those that are named.
import { browser } from './browser';
import { charts } from './charts';
import { jaegers } from './jaegers';
import { peers } from './peers';
import { phases } from './phases';
import { type Row, table } from './table';
import { tenants } from './tenants';

const PARTS = new Map<string, () => Row[]>([
  ['peers', peers],
  ['phases', phases],
  ['jaegers', jaegers],
  ['browser', browser],
  ['tenants', tenants],
  ['charts', charts],
]);

const named = process.argv.slice(2);
const unknown = named.find((name) => !PARTS.has(name));
if (unknown !== undefined) throw new Error(`there is no part '${unknown}'; there are: ${[...PARTS.keys()].join(', ')}`);
const rows = [...PARTS].filter(([name]) => named.length === 0 || named.includes(name)).flatMap(([, part]) => part());
process.stdout.write(`node ${process.version}, ${process.platform} ${process.arch}\n${table(rows)}`);
