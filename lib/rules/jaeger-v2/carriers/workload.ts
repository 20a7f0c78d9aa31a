import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { commandOf, hasConfiguration } from '../../../models/jaeger-v2/command';
import {
  argumentsOf,
  configsIn,
  fileOf,
  jaegerV2Containers,
  mountFor,
  mountsOf,
  replicasOf,
} from '../../../models/jaeger-v2/workload';

/** Rules about an object whose pods run Jaeger 2. */
export const workloadRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT204',
    severity: Severity.ERROR,
    summary: 'the file of `--config` is in a volume of the container',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/cmd/jaeger/Dockerfile',
    example: () => deployment({ args: ['--config=/etc/jaeger/config.yaml'] }),
    *check(object): Iterable<Finding> {
      for (const container of jaegerV2Containers(object)) {
        if ('command' in container.container) continue;
        const mounts = mountsOf(container);
        for (const { index, config } of configsIn(argumentsOf(container))) {
          const file = fileOf(config);
          if (file === undefined || mountFor(file, mounts) !== undefined) continue;
          yield {
            path: `${container.path}.args[${index}]`,
            value: file,
            problem: 'is not in a volume of this container, and not in the image of Jaeger.',
            effect: 'Jaeger exits at startup and crash-loops: no such file or directory.',
            fix: 'Mount the ConfigMap with the configuration there.',
          };
        }
      }
    },
  },
  {
    code: 'JVT205',
    severity: Severity.ERROR,
    summary: 'Jaeger 2 without a configuration, which stores traces in memory, has one pod',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/cmd/jaeger/internal/all-in-one.yaml',
    example: () => deployment({}, 2),
    *check(object): Iterable<Finding> {
      const replicas = replicasOf(object);
      if (replicas === undefined || replicas < 2) return;
      for (const { container, path } of jaegerV2Containers(object)) {
        const command = commandOf(container, path);
        if (command === undefined || hasConfiguration(command)) continue;
        yield {
          path: 'spec.replicas',
          value: replicas,
          problem: 'must be 1 without --config: each pod stores its own traces in memory.',
          effect: 'A search finds only what its pod has received, so traces are missing or incomplete.',
          fix: 'Set it to 1, or name a configuration with a shared storage with --config.',
        };
      }
    },
  },
];

/** For the examples. */
function deployment(container: JsonObject, replicas = 1): JsonObject {
  const containers = [{ name: 'jaeger', image: 'jaegertracing/jaeger:2.20.0', ...container }];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'jaeger' },
    spec: { replicas, template: { spec: { containers } } },
  };
}
