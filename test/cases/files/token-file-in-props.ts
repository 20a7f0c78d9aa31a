// expect: error es.token-file
// a flag without a prop of its own names a file; nothing else is said about it
import { Environment, Jaeger, JaegerIngress, JaegerStorage, JaegerStrategy, Retention, TracingApp } from '../../../lib';

const app = new TracingApp({ outdir: 'unused' });
const env = new Environment(app, 'case');
new Jaeger(env, 'jaeger', {
  namespace: 'observability',
  ingress: JaegerIngress.none(),
  strategy: JaegerStrategy.allInOne({
    storage: JaegerStorage.elasticsearch({
      servers: ['http://es.data.svc:9200'],
      retention: Retention.keepForever(),
      options: { 'es.token-file': '/es/token' },
    }),
  }),
});
app.synth();
