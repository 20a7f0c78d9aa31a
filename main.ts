import { quickstart } from './environments/quickstart';
import { TracingApp } from './lib';

const app = new TracingApp();
quickstart(app);
app.synth();
