import { ApiObject } from 'cdk8s';
import {
  Environment,
  IssuerRef,
  Jaeger,
  JaegerIngress,
  JaegerOperator,
  MilvusRelease,
  MilvusTracing,
  SecretRef,
  TracingApp,
  WatchScope,
  WebhookCertificate,
} from '../../lib';

// Code of the pages that is not a whole file: ../fragments.test.ts finds it there by the name of its function, and runs it.

export function inYourOwnApp(): void {
  const app = new TracingApp();
  const env = new Environment(app, 'dev');
  const jaeger = new Jaeger(env, 'jaeger');
  const tracing = MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 });
  new MilvusRelease(env, 'my-release', { tracing });
  app.synth();
}

export function anEnvironment(app: TracingApp): void {
  const env = new Environment(app, 'quickstart');
  const operator = new JaegerOperator(env, 'jaeger-operator', { namespace: 'observability' });
  const jaeger = new Jaeger(env, 'jaeger', { operator, ingress: JaegerIngress.openToEverybody() });
  new MilvusRelease(env, 'my-release', {
    tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }),
  });
}

export function theOperator(env: Environment): void {
  new JaegerOperator(env, 'jaeger-operator', {
    watch: WatchScope.namespaces(['team-a', 'team-b']),
    images: { mirror: 'registry.example.com/mirror' },
    webhookCertificate: WebhookCertificate.certManager({
      issuerRef: IssuerRef.clusterIssuer('platform'),
    }),
  });
}

export function imagesFromAMirror(env: Environment, tracing: MilvusTracing): void {
  new MilvusRelease(env, 'my-release', {
    tracing,
    image: { mirror: 'registry.example.com/mirror', pullSecrets: [SecretRef.fromName('registry')] },
  });
}

export function notPruned(env: Environment): void {
  for (const object of env.node.findAll().filter((each) => ApiObject.isApiObject(each))) {
    if (['Namespace', 'CustomResourceDefinition'].includes(object.kind)) {
      object.metadata.addAnnotation('argocd.argoproj.io/sync-options', 'Prune=false');
    }
  }
}
