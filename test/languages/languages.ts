import type { Language } from './language';

export const PYTHON: Language = {
  name: 'Python',
  folder: 'python',
  programs: ['python3'],
  quickstart: 'quickstart.py',
  production: 'production.py',
  fraction: (value) => `sample_fraction=${value}`,
  maxLines: 25,
};

export const JAVA: Language = {
  name: 'Java',
  folder: 'java',
  programs: ['javac', 'mvn'],
  build: 'mvn -q -B -o compile',
  quickstart: 'src/main/java/com/example/Quickstart.java',
  production: 'src/main/java/com/example/Production.java',
  fraction: (value) => `sampleFraction(${value})`,
  maxLines: 12,
};

export const GO: Language = {
  name: 'Go',
  folder: 'go',
  programs: ['go'],
  quickstart: 'quickstart.go',
  production: 'production.go',
  fraction: (value) => `SampleFraction: jsii.Number(${value})`,
  maxLines: 14,
};

export const TYPESCRIPT: Language = {
  name: 'TypeScript',
  folder: 'typescript',
  programs: ['npm'],
  quickstart: 'quickstart.ts',
  production: 'production.ts',
  fraction: (value) => `sampleFraction: ${value}`,
  maxLines: 20,
  isNode: true,
};
