import { JaegerV2Monitoring } from '../../../lib';
import { alerts } from '../../../lib/jaeger-v2/monitoring/alerts';
import { settings, workload } from '../../jaeger-v2/support';
import { newSpan } from '../support/otlp';
import { until } from '../support/poll';
import { freePorts } from '../support/ports';
import { BINARIES } from './support/binaries';
import { changed, FRAME, without } from './support/frame';
import { offeredBy } from './support/protocols';
import { runs, setting } from './support/setting';

/** A series that Jaeger offers. */
interface Series {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** What a Prometheus adds: the series themselves have no such label. */
const BY_PROMETHEUS = new Set(['job']);

function seriesOf(text: string): readonly Series[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({
      name: /^\w+/.exec(line)?.[0] ?? '',
      labels: new Map([...line.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
    }));
}

/** The selectors of an expression: `name{label="value",other=~"a|b"}`. */
function selectorsOf(expression: string): readonly ((series: Series) => boolean)[] {
  return [...expression.matchAll(/(\w*)\{([^}]*)\}/g)].map(([, name = '', inner = '']) => {
    const wanted = [...inner.matchAll(/(\w+)(=~?)"([^"]*)"/g)].filter(([, key = '']) => !BY_PROMETHEUS.has(key));
    return ({ name: named, labels }) =>
      (name === '' || name === named) &&
      wanted.every(([, key = '', operator, value = '']) => {
        const actual = key === '__name__' ? named : (labels.get(key) ?? '');
        return operator === '=' ? actual === value : new RegExp(`^(?:${value})$`).test(actual);
      });
  });
}

describe.each(BINARIES)('the alerts about a Jaeger $version whose storage cannot be reached', (binary) => {
  const set = setting();

  test('select series that it offers', async () => {
    const [nobody = 0] = await freePorts(1);
    const retry = { enabled: true, initial_interval: '10ms', max_interval: '10ms', max_elapsed_time: '20ms' };
    const queue = { enabled: true, num_consumers: 1, queue_size: 10 };
    const frame = without(FRAME, 'extensions.jaeger_storage.backends.main.memory');
    const storageOfNobody = {
      // As each configuration of ours: requests of the UI are counted at this level only.
      service: { telemetry: { metrics: { level: 'detailed' } } },
      extensions: {
        jaeger_storage: { backends: { main: { grpc: { endpoint: `127.0.0.1:${nobody}`, tls: { insecure: true } } } } },
      },
      exporters: { jaeger_storage_exporter: { trace_storage: 'main', queue, retry_on_failure: retry } },
    };
    const config = changed(storageOfNobody, frame);
    const jaeger = runs(await set.start({ binary, config }));
    const [{ port, send } = { port: 0, send: () => Promise.reject(new Error('no receiver')) }] = offeredBy(config);
    await send(jaeger.port(port), newSpan('service', 'operation'));
    expect((await fetch(`http://127.0.0.1:${jaeger.port(16686)}/api/services`)).status).toBe(500);
    const scrape = async () => seriesOf(await (await fetch(`http://127.0.0.1:${jaeger.port(8888)}/metrics`)).text());
    const monitored = settings({ monitoring: JaegerV2Monitoring.prometheusOperator() });
    const written = alerts(monitored, [workload({ role: 'all-in-one' }, { config })]).filter(
      ({ alert }) => alert !== 'JaegerDown',
    );
    expect(written).toHaveLength(4);
    for (const { alert, expr } of written) {
      const selectors = selectorsOf(expr);
      expect([alert, selectors.length > 0]).toEqual([alert, true]);
      for (const selects of selectors) {
        await until(`series of ${alert}`, 30, async () => ((await scrape()).some(selects) ? true : undefined));
      }
    }
    expect((await scrape()).some(({ name }) => name.startsWith('otelcol_exporter_send_failed_spans'))).toBe(true);
    expect(await jaeger.stop()).toBe('0');
  });
});

test('a selector for something else selects nothing', () => {
  const series = seriesOf('# HELP a\na_total{b="c",le="+Inf"} 1\nother 2\n');
  const selected = (expression: string) =>
    series.filter((each) => selectorsOf(expression).some((selects) => selects(each)));
  expect(selected('sum(rate({__name__=~"a(_total)?",b="c",job="x"}[5m]))').map(({ name }) => name)).toEqual([
    'a_total',
  ]);
  expect(selected('a_total{b="d"}')).toEqual([]);
  expect(selected('{__name__=~"a"}')).toEqual([]);
});
