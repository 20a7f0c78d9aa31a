import { milvusOperator } from './environments/milvus-operator';
import { production } from './environments/production';
import { quickstart } from './environments/quickstart';
import { TracingApp } from './lib';

const app = new TracingApp();
quickstart(app);
production(app);
milvusOperator(app);
app.synth();
