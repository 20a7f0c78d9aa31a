import { call, make } from '../support/javascript';
import { thrown } from '../support/thrown';

const shared = () =>
  call('JaegerV2Storage.openSearch', { servers: ['http://a:9200'], retention: call('JaegerV2Retention.none') });

/** What JavaScript gets, which no compiler checks. */
test('parts that are none, or of another class', () => {
  const wrong = {
    roles: 'allInOne',
    receivers: { tlsSecret: 'certificate' },
    sampling: call('JaegerV2TailSampling.of', { keepShare: 0.1 }),
    tailSampling: call('JaegerV2Sampling.adaptive'),
    exporters: ['tempo:4317'],
    exposure: call('JaegerIngress.none'),
    login: {},
    networkPolicy: true,
    monitoring: call('OperatorMonitoring.none'),
    logLevel: 'loud',
    imagePullSecrets: ['registry'],
  };
  expect(
    thrown(() => {
      make('JaegerV2', wrong);
    }),
  ).toMatchInlineSnapshot(`
    APP037 e/r receivers.tlsSecret: must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
    APP037 e/r imagePullSecrets[0]: must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
    APP040 e/r logLevel: unknown logLevel 'loud'. This choice does not exist, so nothing is written. Use one of debug, info, warn, error, dpanic, panic, fatal.
    APP042 e/r roles: 'allInOne' must be a JaegerV2Roles. Another class has other settings, so nothing is written. Use a factory of JaegerV2Roles. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r sampling: must be a JaegerV2Sampling. Another class has other settings, so nothing is written. Use a factory of JaegerV2Sampling. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r tailSampling: must be a JaegerV2TailSampling. Another class has other settings, so nothing is written. Use a factory of JaegerV2TailSampling. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r exporters[0]: 'tempo:4317' must be a JaegerV2Exporter. Another class has other settings, so nothing is written. Use a factory of JaegerV2Exporter. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r exposure: must be a JaegerV2Exposure. Another class has other settings, so nothing is written. Use a factory of JaegerV2Exposure. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r login: must be a JaegerV2Login. Another class has other settings, so nothing is written. Use a factory of JaegerV2Login. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r networkPolicy: true must be a JaegerV2NetworkPolicy. Another class has other settings, so nothing is written. Use a factory of JaegerV2NetworkPolicy. CHANGELOG.md lists the names that version 0.2.0 changed.
    APP042 e/r monitoring: must be a JaegerV2Monitoring. Another class has other settings, so nothing is written. Use a factory of JaegerV2Monitoring. CHANGELOG.md lists the names that version 0.2.0 changed.
  `);
});

test('roles over a storage that pods do not share', () => {
  const storage = call('JaegerV2Storage.memory');
  expect(thrown(() => call('JaegerV2Roles.collectorAndQuery', { storage }))).toMatchInlineSnapshot(
    `APP044 JaegerV2Roles.collectorAndQuery storage: must be a storage that several pods share. Each pod would keep traces for itself, and the UI would show none of those that collectors received. Use JaegerV2Storage.openSearch(...), for example, or JaegerV2Roles.allInOne({ storage }).`,
  );
  expect(thrown(() => call('JaegerV2Roles.collectorAndQuery', {}))).toMatchInlineSnapshot(
    `APP042 JaegerV2Roles.collectorAndQuery storage: must be a JaegerV2Storage. Another class has other settings, so nothing is written. Use a factory of JaegerV2Storage. CHANGELOG.md lists the names that version 0.2.0 changed.`,
  );
  expect(() => call('JaegerV2Roles.allInOne', { storage })).not.toThrow();
});

test('a scale that is none', () => {
  const props = { storage: shared(), collector: { scale: 3 } };
  expect(thrown(() => call('JaegerV2Roles.collectorAndQuery', props))).toMatchInlineSnapshot(
    `APP042 JaegerV2Roles.collectorAndQuery collector.scale: 3 must be a JaegerScale. Another class has other settings, so nothing is written. Use a factory of JaegerScale. CHANGELOG.md lists the names that version 0.2.0 changed.`,
  );
});

test('a patch of the configuration is checked like the rest', () => {
  const roles = call('JaegerV2Roles.allInOne', { configPatch: { extensions: { health_check: {} } } });
  expect(
    thrown(() => {
      make('JaegerV2', { roles });
    }),
  ).toMatchInlineSnapshot(
    `JVT001 e/r allInOne.config.extensions.health_check: unknown extension 'health_check'. Jaeger exits at startup and crash-loops, even if nothing uses it. Use healthcheckv2 with use_v2: true.`,
  );
});

test('all factories of the parts, also those that make nothing', () => {
  const nothing = {
    roles: call('JaegerV2Roles.allInOne'),
    delivery: call('JaegerV2Delivery.plain'),
    exposure: call('JaegerV2Exposure.none'),
    networkPolicy: call('JaegerV2NetworkPolicy.none'),
    monitoring: call('JaegerV2Monitoring.none'),
  };
  expect(() => {
    make('JaegerV2', nothing);
  }).not.toThrow();
});
