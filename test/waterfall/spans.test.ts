import { spansOf, trimmed } from '../../tools/waterfall/spans';

const TRACE = 'f50ad55b2f8f9b5d423ec379255ce134';

function span(spanID: string, parent: string | undefined, startTime: number, more: object = {}): object {
  const references = parent === undefined ? [] : [{ refType: 'CHILD_OF', traceID: TRACE, spanID: parent }];
  const tags = [{ key: 'net.peer.ip', type: 'string', value: '192.0.2.7' }];
  return { traceID: TRACE, spanID, operationName: `op-${spanID}`, references, startTime, duration: 5, tags, ...more };
}

/** As Jaeger sends it: in no order. */
const ANSWER = {
  data: [
    {
      traceID: TRACE,
      spans: [
        span('c', 'a', 1040, { processID: 'p2' }),
        span('b', 'a', 1020, { processID: 'p1' }),
        span('a', undefined, 1000, { processID: 'p1', duration: 90 }),
        span('d', 'b', 1020, { processID: 'p1' }),
      ],
      processes: { p1: { serviceName: 'standalone', tags: [] }, p2: { serviceName: 'segcore', tags: [] } },
    },
  ],
  errors: null,
};

describe('spansOf', () => {
  test('gives parents before their children, and children as they begin', () => {
    expect(spansOf(ANSWER)).toEqual([
      { service: 'standalone', operation: 'op-a', start: 0, duration: 90, depth: 0, path: [] },
      { service: 'standalone', operation: 'op-b', start: 20, duration: 5, depth: 1, path: ['op-a'] },
      { service: 'standalone', operation: 'op-d', start: 20, duration: 5, depth: 2, path: ['op-a', 'op-b'] },
      { service: 'segcore', operation: 'op-c', start: 40, duration: 5, depth: 1, path: ['op-a'] },
    ]);
  });

  test('shows a span whose parent never came as a root', () => {
    const orphan = { data: [{ ...ANSWER.data[0], spans: [span('z', 'lost', 7, { processID: 'p2' })] }] };
    expect(spansOf(orphan)).toEqual([
      { service: 'segcore', operation: 'op-z', start: 0, duration: 5, depth: 0, path: [] },
    ]);
  });

  test.each([
    ['no trace', { data: [] }, 'the answer of Jaeger has no trace'],
    [
      'an error of Jaeger',
      { data: null, errors: [{ code: 404, msg: 'trace not found' }] },
      'the answer of Jaeger has no trace',
    ],
    [
      'a span without a duration',
      { data: [{ ...ANSWER.data[0], spans: [span('a', undefined, 1, { processID: 'p1', duration: undefined })] }] },
      'a span in the answer of Jaeger has no duration',
    ],
    [
      'a span of an unknown process',
      { data: [{ ...ANSWER.data[0], spans: [span('a', undefined, 1, { processID: 'p9' })] }] },
      'the answer of Jaeger has no processes.p9.serviceName',
    ],
  ])('refuses %s', (_, answer, message) => {
    expect(() => spansOf(answer)).toThrow(message);
  });
});

describe('trimmed', () => {
  test('keeps what the picture needs: the same spans come of it, and no tag', () => {
    expect(spansOf(trimmed(ANSWER))).toEqual(spansOf(ANSWER));
    expect(JSON.stringify(trimmed(ANSWER))).not.toMatch(/tags|192\.0\.2\.7|1000/);
    expect(trimmed(trimmed(ANSWER))).toEqual(trimmed(ANSWER));
  });
});
