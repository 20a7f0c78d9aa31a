import { catalogue } from '../../lib/rules/catalogue';
import { ROWS } from '../e2e/reader/rows';
import { WITHOUT_ROW } from '../e2e/reader/rows/without';

test('each rule over Milvus has a row in the table of its reader, or a reason why not', () => {
  const rules = new Set(catalogue.map(({ code }) => code).filter((code) => code.startsWith('MLV')));
  const rows = [...new Set(ROWS.map(({ rule }) => rule))].filter((rule) => rule.startsWith('MLV'));
  const without = [...WITHOUT_ROW.values()].flat();
  expect([...rows, ...without].sort()).toEqual([...rules].sort());
});

test('no two rows have one name, so that a failure names its row', () => {
  const names = ROWS.map(({ rule, says, versions = [] }) => `${rule} ${says} ${versions.join()}`);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});
