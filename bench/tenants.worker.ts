// One measurement in a process of its own: `tenants.worker.ts SHAPE N`.
import { Diagnostics, Environment, Jaeger, MilvusRelease, MilvusTracing, TracingApp } from '../lib';
import { stopwatch } from './stopwatch';

/** A Jaeger and a release that sends its traces there. */
function tenant(env: Environment, name: string): void {
  const jaeger = new Jaeger(env, `${name}-jaeger`);
  new MilvusRelease(env, name, { tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }) });
}

function environment(app: TracingApp, name: string): Environment {
  const env = new Environment(app, name);
  Diagnostics.of(env).accept('JAE032', 'a measurement');
  return env;
}

const [shape, count] = process.argv.slice(2);
const names = Array.from({ length: Number(count) }, (_, index) => `tenant-${index}`);
const lap = stopwatch();
const app = new TracingApp();
if (shape === 'one') {
  const env = environment(app, 'tenants');
  for (const name of names) tenant(env, name);
} else {
  for (const name of names) tenant(environment(app, name), name);
}
const build = lap();
const files = Object.keys(app.render()).length;
const render = lap();
process.stdout.write(JSON.stringify({ files, build, render, peakMemory: process.resourceUsage().maxRSS / 1024 }));
