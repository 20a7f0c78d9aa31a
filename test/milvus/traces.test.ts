import { tracesOfRequests } from '../../lib/milvus/traces';

test.each([
  [0.05, 'About 5 % of all requests are traced, each as one trace: send at least 100.'],
  [0.3, 'About 30 % of all requests are traced, each as one trace: send at least 17.'],
  [0.999, 'About 99.9 % of all requests are traced, each as one trace: send at least 6.'],
  [1, 'Each request is one trace.'],
  [0, 'Each request is one trace.'],
  [undefined, 'Each request is one trace.'],
])('of a fraction of %p', (sampleFraction, text) => {
  expect(tracesOfRequests({ sampleFraction })).toBe(text);
});
