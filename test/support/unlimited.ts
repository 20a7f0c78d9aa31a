import { JaegerStorage, JaegerStrategy } from '../../lib';

/** A Jaeger with this strategy has a warning: JAE032. */
export const unlimited = JaegerStrategy.allInOne({
  storage: JaegerStorage.unlimitedMemory(),
  resources: { limits: { memory: '1Gi' } },
});
