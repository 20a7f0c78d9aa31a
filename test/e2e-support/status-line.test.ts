import { StatusLine } from '../../tools/e2e/status-line';

/** What is written while two parts are installed. */
function written(isRewritable: boolean): string[] {
  const texts: string[] = [];
  const status = new StatusLine({ write: (text) => texts.push(text), isRewritable });
  status.print('etcd: installing');
  status.begin('etcd');
  status.begin('helm');
  status.end('etcd');
  status.print('etcd: done');
  status.end('helm');
  return texts;
}

const CLEAR = '\r\u001b[K';

test('on a terminal the last line says what is waited for', () => {
  expect(written(true)).toEqual([
    `${CLEAR}etcd: installing\n`,
    `${CLEAR}0 of 1 done, waiting for etcd`,
    `${CLEAR}0 of 2 done, waiting for etcd and 1 more`,
    `${CLEAR}1 of 2 done, waiting for helm`,
    `${CLEAR}etcd: done\n1 of 2 done, waiting for helm`,
    CLEAR,
  ]);
});

test('elsewhere there are only the lines', () => {
  expect(written(false)).toEqual(['etcd: installing\n', 'etcd: done\n']);
});
