import { newSpan } from '../support/otlp';
import { BINARIES } from './support/binaries';
import { changed, FRAME, without } from './support/frame';
import { onLoopback } from './support/loopback';
import { offeredBy, PROTOCOLS } from './support/protocols';
import { runs, setting } from './support/setting';
import { refusalsOf } from './support/validate';

test('a configuration is moved to loopback: its own endpoints, its reader of metrics, folders and addresses', async () => {
  const config = {
    receivers: { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: 'localhost:4318' } } } },
    exporters: { otlp: { endpoint: 'other:4317' }, kafka: { brokers: ['0.0.0.0:9092'] } },
    readers: [{ prometheus: { host: '0.0.0.0', port: 4317 } }],
    files: ['/conf/ui.json', '/conf', '/config/ui.json'],
    servers: ['https://es.data.svc:9200'],
  };
  const { config: moved, ports } = await onLoopback(config, {
    folders: { '/conf': '/tmp/x' },
    addresses: { 'es.data.svc:9200': '127.0.0.1:1' },
  });
  const [grpc, http] = [4317, 4318].map((port) => ports.get(port) ?? 0);
  expect(grpc).not.toBe(http);
  expect(moved).toEqual({
    receivers: {
      otlp: { protocols: { grpc: { endpoint: `127.0.0.1:${grpc}` }, http: { endpoint: `127.0.0.1:${http}` } } },
    },
    exporters: { otlp: { endpoint: 'other:4317' }, kafka: { brokers: ['0.0.0.0:9092'] } },
    readers: [{ prometheus: { host: '127.0.0.1', port: grpc } }],
    files: ['/tmp/x/ui.json', '/tmp/x', '/config/ui.json'],
    servers: ['https://127.0.0.1:1'],
  });
});

describe.each(BINARIES)('a Jaeger $version with all receivers', (binary) => {
  const set = setting();

  test('passes validate, and what is wrong does not', async () => {
    const wrong = changed({ receivers: { zipkin: { endpoint: '0.0.0.0:9411', unheard: 1 } } });
    const [right, refused] = await refusalsOf(binary, [{ config: FRAME }, { config: wrong }]);
    expect(right).toBe('');
    expect(refused).toContain('invalid keys: unheard');
  });

  test('takes a span over each protocol, gives it back, and listens on nothing else', async () => {
    const jaeger = runs(await set.start({ binary, config: FRAME }));
    const offered = offeredBy(FRAME);
    expect(offered.map(({ protocol }) => protocol).sort()).toEqual([...PROTOCOLS].sort());
    for (const { protocol, port, send } of offered) {
      const span = newSpan(`service-${port}`, `operation-${port}`);
      await send(jaeger.port(port), span);
      expect([protocol, await jaeger.query.arrived(span.traceId)]).toEqual([protocol, [span.operation]]);
      expect(await jaeger.query.services(span.service)).toContain(span.service);
    }
    const ports = [4317, 4318, 8888, 9411, 13133, 14250, 14268, 16685, 16686];
    expect(jaeger.listening()).toEqual(ports.map((port) => ({ port, everywhere: false })));
    expect(await jaeger.stop()).toBe('0');
  });

  test('that is not to receive Zipkin does not listen there', async () => {
    const traces = { receivers: ['otlp', 'jaeger'] };
    const config = without(changed({ service: { pipelines: { traces } } }), 'receivers.zipkin');
    const jaeger = runs(await set.start({ binary, config }));
    expect(jaeger.listening().map(({ port }) => port)).not.toContain(9411);
    expect(() => jaeger.port(9411)).toThrow('has no listener on 9411');
    expect(await jaeger.stop()).toBe('0');
  });
});
