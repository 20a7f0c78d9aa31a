import { call, make } from '../support/javascript';
import { thrown } from '../support/thrown';

const MEMORY = call('JaegerV2Storage.memory');

test('parts of another class, as JavaScript can hand them over', () => {
  const wrong = {
    version: '2.20.0',
    roles: 'allInOne',
    delivery: 'plain',
    receivers: { tlsSecret: 'certificate' },
    sampling: call('JaegerV2TailSampling.of', { keepShare: 0.1 }),
    tailSampling: { keepShare: 0.1 },
    spanMetrics: 'http://prometheus:9090',
    exporters: ['tempo:4317'],
    ui: { menu: [] },
    exposure: 'none',
    login: 'oauth2',
    logLevel: 'verbose',
    imagePullSecrets: ['registry'],
  };
  expect(
    thrown(() => {
      make('JaegerV2', wrong);
    }),
  ).toMatchInlineSnapshot(`
    APP037 e/r receivers.tlsSecret: must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
    APP037 e/r imagePullSecrets[0]: must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
    APP040 e/r logLevel: unknown logLevel 'verbose'. This choice does not exist, so nothing is written. Use one of debug, info, warn, error, dpanic, panic, fatal.
    APP042 e/r version: '2.20.0' must be a JaegerV2Version. Another class has other settings, so nothing is written. Use a factory of JaegerV2Version. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r roles: 'allInOne' must be a JaegerV2Roles. Another class has other settings, so nothing is written. Use a factory of JaegerV2Roles. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r delivery: 'plain' must be a JaegerV2Delivery. Another class has other settings, so nothing is written. Use a factory of JaegerV2Delivery. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r sampling: must be a JaegerV2Sampling. Another class has other settings, so nothing is written. Use a factory of JaegerV2Sampling. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r tailSampling: must be a JaegerV2TailSampling. Another class has other settings, so nothing is written. Use a factory of JaegerV2TailSampling. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r spanMetrics: 'http://prometheus:9090' must be a JaegerV2SpanMetrics. Another class has other settings, so nothing is written. Use a factory of JaegerV2SpanMetrics. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r exporters[0]: 'tempo:4317' must be a JaegerV2Exporter. Another class has other settings, so nothing is written. Use a factory of JaegerV2Exporter. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r ui: must be a JaegerUi. Another class has other settings, so nothing is written. Use a factory of JaegerUi. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r exposure: 'none' must be a JaegerV2Exposure. Another class has other settings, so nothing is written. Use a factory of JaegerV2Exposure. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r login: 'oauth2' must be a JaegerV2Login. Another class has other settings, so nothing is written. Use a factory of JaegerV2Login. CHANGELOG.md lists the names that version 0.2.0 changed.
  `);
});

test('a storage of one pod for several', () => {
  expect(thrown(() => call('JaegerV2Roles.collectorAndQuery', { storage: MEMORY }))).toMatchInlineSnapshot(
    `APP044 JaegerV2Roles.collectorAndQuery storage: is kept by one pod, which no other pod can read. The UI shows none of the traces. Use JaegerV2Roles.allInOne, or a storage such as JaegerV2Storage.openSearch(...).`,
  );
  const kafka = call('JaegerV2Kafka.fromBrokers', { brokers: ['kafka:9092'] });
  expect(thrown(() => call('JaegerV2Roles.streaming', { storage: MEMORY, kafka }))).toMatchInlineSnapshot(
    `APP044 JaegerV2Roles.streaming storage: is kept by one pod, which no other pod can read. The UI shows none of the traces. Use JaegerV2Roles.allInOne, or a storage such as JaegerV2Storage.openSearch(...).`,
  );
  expect(thrown(() => call('JaegerV2Roles.streaming', {}))).toMatchInlineSnapshot(`
    APP042 JaegerV2Roles.streaming storage: must be a JaegerV2Storage. Another class has other settings, so nothing is written. Use a factory of JaegerV2Storage. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 JaegerV2Roles.streaming kafka: must be a JaegerV2Kafka. Another class has other settings, so nothing is written. Use a factory of JaegerV2Kafka. CHANGELOG.md lists the names that version 0.2.0 changed.
  `);
  expect(thrown(() => call('JaegerV2Roles.allInOne', { storage: 'memory' }))).toMatchInlineSnapshot(
    `APP042 JaegerV2Roles.allInOne storage: 'memory' must be a JaegerV2Storage. Another class has other settings, so nothing is written. Use a factory of JaegerV2Storage. CHANGELOG.md lists the names that version 0.2.0 changed.`,
  );
  expect(thrown(() => call('JaegerV2Roles.allInOne', { storage: MEMORY }))).toBeUndefined();
});
