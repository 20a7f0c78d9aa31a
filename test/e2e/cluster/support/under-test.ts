import { asObject, stringAt } from '../../../../lib/kubernetes/json';
import { textsAt } from '../../support/objects';

/** The cluster of this run, as the preflight has found it. */
export interface UnderTest {
  /** A kubeconfig of one context. */
  readonly kubeconfig: string;
  /** The words before a command that is to reach the cluster. */
  readonly entrance: readonly string[];
  /** What the cluster lacks, so that the tests simulate it. */
  readonly simulated: readonly string[];
  /** What the cluster can run; empty where it pulls images. */
  readonly images: readonly string[];
}

const VARIABLE = 'CLUSTER_UNDER_TEST';

/** For the tests of this run. */
export function announce(cluster: UnderTest): void {
  process.env[VARIABLE] = JSON.stringify(cluster);
}

export function underTest(): UnderTest {
  const found = asObject(JSON.parse(process.env[VARIABLE] ?? '{}'));
  return {
    kubeconfig: stringAt(found, 'kubeconfig') ?? '',
    entrance: textsAt(found, 'entrance'),
    simulated: textsAt(found, 'simulated'),
    images: textsAt(found, 'images'),
  };
}

/** For names of tests: which of these parts are simulated. */
export function simulations(...parts: readonly string[]): string {
  const found = parts.filter((part) => underTest().simulated.includes(part));
  return found.length === 0 ? '' : ` (simulated: ${found.join(', ')})`;
}

/** What an install of the operator runs: its own image, and the one that protects its metrics. */
const IMAGES = ['jaeger-operator', 'kube-rbac-proxy'];

/** A block of tests with an operator, unless the cluster pulls no images and lacks one of its two: then it is skipped, and says so. */
export function describeWithOperator(title: string, tests: () => void): void {
  const { images } = underTest();
  const missing = IMAGES.filter((name) => images.length > 0 && !images.some((image) => image.includes(`/${name}:`)));
  if (missing.length === 0) describe(title, tests);
  else describe.skip(`not tried, as no package registry has ${missing.join(' and ')}: ${title}`, tests);
}
