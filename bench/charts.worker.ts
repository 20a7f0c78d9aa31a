// One measurement in a process of its own: `charts.worker.ts tracing|stock typed|plain N FOLDER`.
import { App, type Chart } from 'cdk8s';
import { Diagnostics, Environment, Jaeger, TracingApp } from '../lib';
import { Jaeger as JaegerResource } from '../imports/jaegertracing.io';
import { stopwatch } from './stopwatch';

/** The construct with its checks, or the bare object that it makes. */
function fill(chart: Chart, kind: string | undefined): void {
  if (kind === 'typed') {
    new Jaeger(chart, 'jaeger');
  } else {
    const spec = { strategy: 'allinone', storage: { type: 'memory' }, ingress: { enabled: false } };
    new JaegerResource(chart, 'jaeger', { metadata: { name: 'jaeger' }, spec });
  }
}

const [who, kind, count, outdir] = process.argv.slice(2);
const app = who === 'tracing' ? new TracingApp({ outdir }) : new App({ outdir });
for (let index = 0; index < Number(count); index++) {
  const env = new Environment(app, `tenant-${index}`);
  Diagnostics.of(env).accept('JAE032', 'a measurement');
  fill(env, kind);
}
const lap = stopwatch();
app.synth();
process.stdout.write(JSON.stringify(lap()));
