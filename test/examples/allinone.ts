import { Duration } from 'cdk8s';
import {
  Environment,
  Jaeger,
  JaegerSecurity,
  JaegerStorage,
  JaegerStrategy,
  JaegerVolume,
  type TracingApp,
} from '../../lib';

export function allinone(app: TracingApp): void {
  const env = new Environment(app, 'small');

  new Jaeger(env, 'jaeger', {
    namespace: 'observability',
    security: JaegerSecurity.restricted(),
    strategy: JaegerStrategy.allInOne({
      storage: JaegerStorage.badger({
        volume: JaegerVolume.persistentVolumeClaim('data', {
          claimName: 'jaeger-badger',
          mountPath: '/badger',
        }),
        spanStoreTtl: Duration.days(7),
      }),
      resources: { limits: { memory: '2Gi' } },
    }),
  });
}
