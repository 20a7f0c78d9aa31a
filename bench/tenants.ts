import type { Lap } from './stopwatch';
import { type Row, seconds } from './table';
import { isLap, measure } from './worker';

const COUNTS = [1_000, 10_000] as const;
const SHAPES = [
  ['one', 'tenants in one environment'],
  ['many', 'tenants, an environment each'],
] as const;
const MAX_GROWTH = 12;
const MAX_MEMORY = 400;

interface Tenants {
  readonly build: Lap;
  readonly render: Lap;
  readonly peakMemory: number;
}

/** A Jaeger and a release per tenant: the time of building and rendering, and the peak memory of the process. */
export function tenants(): Row[] {
  return SHAPES.flatMap(([shape, name]) => {
    const [small, large] = COUNTS.map((count) => measureTenants(shape, count));
    if (small === undefined || large === undefined) return [];
    const growth = (cost: (run: Tenants) => number): number => cost(large) / cost(small);
    const render = growth((run) => run.render.cpu);
    const whole = growth((run) => run.build.cpu + run.render.cpu);
    return [
      ...[small, large].map((run, index) => ({ what: `${COUNTS[index]} ${name}`, figure: figure(run) })),
      growthRow(`${name}: growth of render()`, render),
      growthRow(`${name}: growth of building and render()`, whole),
      {
        what: `${COUNTS[1]} ${name}: peak memory`,
        figure: `${large.peakMemory.toFixed(0)} MB`,
        target: { text: `< ${MAX_MEMORY} MB`, met: large.peakMemory < MAX_MEMORY },
      },
    ];
  });
}

function figure({ build, render, peakMemory }: Tenants): string {
  return `build ${both(build)}, render() ${both(render)}, ${peakMemory.toFixed(0)} MB`;
}

function both({ wall, cpu }: Lap): string {
  return `${seconds(wall)} (CPU ${seconds(cpu)})`;
}

function growthRow(what: string, growth: number): Row {
  return {
    what,
    figure: `${growth.toFixed(1)}x of CPU`,
    target: { text: `<= ${MAX_GROWTH}x`, met: growth <= MAX_GROWTH },
  };
}

function measureTenants(shape: string, count: number): Tenants {
  const result = measure('tenants.worker.ts', [shape, String(count)]);
  if (!isTenants(result)) throw new Error('unexpected output of tenants.worker.ts');
  return result;
}

function isTenants(value: unknown): value is Tenants {
  if (typeof value !== 'object' || value === null) return false;
  return 'build' in value && isLap(value.build) && 'render' in value && isLap(value.render) && 'peakMemory' in value;
}
