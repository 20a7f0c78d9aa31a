import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Language } from './language';

export const PYTHON: Language = {
  name: 'Python',
  folder: 'python',
  package: 'python/cdk8s_milvus_tracing-VERSION-py3-none-any.whl',
  programs: ['python3'],
  main: 'main.py',
  fence: 'python',
  quickstart: 'quickstart.py',
  production: 'production.py',
  fraction: (value) => `sample_fraction=${value}`,
  maxLines: 25,
};

export const JAVA: Language = {
  name: 'Java',
  folder: 'java',
  package: 'java/cdk8s-milvus-tracing/cdk8s-milvus-tracing/VERSION/cdk8s-milvus-tracing-VERSION.jar',
  programs: ['javac', 'mvn'],
  kept: join(homedir(), '.m2', 'repository', 'cdk8s-milvus-tracing'),
  build: 'mvn -q -B -o compile',
  main: 'src/main/java/com/example/Main.java',
  fence: 'java',
  quickstart: 'src/main/java/com/example/Quickstart.java',
  production: 'src/main/java/com/example/Production.java',
  fraction: (value) => `sampleFraction(${value})`,
  maxLines: 12,
};

export const GO: Language = {
  name: 'Go',
  folder: 'go',
  package: 'go/cdk8smilvustracing/go.mod',
  programs: ['go'],
  main: 'main.go',
  fence: 'go',
  quickstart: 'quickstart.go',
  production: 'production.go',
  fraction: (value) => `SampleFraction: jsii.Number(${value})`,
  maxLines: 14,
};

export const TYPESCRIPT: Language = {
  name: 'TypeScript',
  folder: 'typescript',
  package: 'js/cdk8s-milvus-tracing@VERSION.jsii.tgz',
  programs: ['npm'],
  main: 'main.ts',
  fence: 'ts',
  quickstart: 'quickstart.ts',
  production: 'production.ts',
  fraction: (value) => `sampleFraction: ${value}`,
  maxLines: 20,
  isNode: true,
};
