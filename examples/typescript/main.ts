import { TracingApp } from 'cdk8s-milvus-tracing';
import { production } from './production';
import { quickstart } from './quickstart';

const app = new TracingApp();
quickstart(app);
production(app);
app.synth();
