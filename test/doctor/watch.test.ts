import { State, type Verdict } from '../../lib/doctor/diagnosis';
import { type Looked, watch } from '../../lib/doctor/watch';

const { OK, WARNING, BROKEN, NOT_LOOKED_AT } = State;

function looked(exitCode: number, states: Readonly<Record<string, State>>): Looked {
  const verdicts = Object.entries(states).map(([link, state]): Verdict => ({
    link,
    state,
    summary: `${link} password=hunter2`,
    found: [],
  }));
  return { verdicts, exitCode, screen: `screen ${exitCode}\n` };
}

/** What is printed of these rounds; it is ended after the last. */
async function watched(...rounds: readonly Looked[]) {
  const printed: string[] = [];
  const [left, ended] = [[...rounds], new AbortController()];
  const code = await watch({
    look: async () => {
      const next = left.shift();
      if (next === undefined) throw new Error('it looked once more');
      return Promise.resolve(next);
    },
    print: (text) => {
      printed.push(text);
      if (left.length === 0) ended.abort();
    },
    ...{ signal: ended.signal, time: () => '21:03:10', pause: 0 },
  });
  return { code, printed: printed.join('') };
}

test('a line for each link whose state has changed, until a trace has arrived', async () => {
  const { code, printed } = await watched(
    looked(1, { jaeger: BROKEN, tracer: NOT_LOOKED_AT, traces: NOT_LOOKED_AT }),
    looked(1, { jaeger: BROKEN, tracer: NOT_LOOKED_AT, traces: NOT_LOOKED_AT }),
    looked(0, { jaeger: OK, tracer: WARNING, traces: WARNING }),
    looked(0, { jaeger: OK, tracer: WARNING, traces: OK }),
  );
  expect(printed.split('\n')).toEqual([
    'screen 1',
    '21:03:10  jaeger: broken -> ok: jaeger password=***',
    '21:03:10  tracer: not looked at -> warning: tracer password=***',
    '21:03:10  traces: not looked at -> warning: traces password=***',
    '21:03:10  traces: warning -> ok: traces password=***',
    'A trace of Milvus has arrived.',
    '',
  ]);
  expect(code).toBe(0);
});

test('one has arrived already', async () => {
  expect(await watched(looked(1, { jaeger: BROKEN, traces: OK }))).toEqual({
    code: 0,
    printed: 'screen 1\nA trace of Milvus has arrived.\n',
  });
});

test('Ctrl-C prints what was seen last, and gives its exit code', async () => {
  expect(
    await watched(
      looked(1, { jaeger: BROKEN, traces: NOT_LOOKED_AT }),
      looked(2, { jaeger: OK, traces: NOT_LOOKED_AT }),
    ),
  ).toEqual({
    code: 2,
    printed: 'screen 1\n21:03:10  jaeger: broken -> ok: jaeger password=***\n\nscreen 2\n',
  });
});

test('a round that Ctrl-C cuts off says nothing', async () => {
  const ended = new AbortController();
  const printed: string[] = [];
  const rounds = [
    looked(1, { jaeger: OK, traces: WARNING }),
    looked(2, { jaeger: NOT_LOOKED_AT, traces: NOT_LOOKED_AT }),
  ];
  const code = await watch({
    look: async () => {
      const next = rounds.shift();
      if (rounds.length === 0) ended.abort();
      return next === undefined ? Promise.reject(new Error('it looked once more')) : Promise.resolve(next);
    },
    print: (text) => printed.push(text),
    ...{ signal: ended.signal, time: () => '21:03:10', pause: 0 },
  });
  expect({ code, printed }).toEqual({ code: 1, printed: ['screen 1\n', '\nscreen 1\n'] });
});
