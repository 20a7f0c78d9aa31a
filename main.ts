import { jaegerV2 } from './environments/jaeger-v2';
import { milvusOperator } from './environments/milvus-operator';
import { existingRelease } from './environments/existing-release';
import { production } from './environments/production';
import { productionV2 } from './environments/production-v2';
import { quickstart } from './environments/quickstart';
import { TracingApp } from './lib';

const app = new TracingApp();
quickstart(app);
jaegerV2(app);
production(app);
productionV2(app);
milvusOperator(app);
existingRelease(app);
app.synth();
