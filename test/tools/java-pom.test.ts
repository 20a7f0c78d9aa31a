import { withoutRanges } from '../../tools/jsii/java';

const dependency = (artifact: string, version: string) =>
  `<dependency>\n  <artifactId>${artifact}</artifactId>\n  <version>${version}</version>\n</dependency>\n`;

test('the POM names what is installed of a dependency, or the lowest version of its range', () => {
  const pom = dependency('cdk8s', '[2.68.11,3.0.0)') + dependency('jsii-runtime', '[1.140.0,2.0.0)');
  expect(withoutRanges(pom, { cdk8s: '2.70.0' })).toBe(
    dependency('cdk8s', '2.70.0') + dependency('jsii-runtime', '1.140.0'),
  );
});

test('a version that is none of a range stays', () => {
  const plugin = dependency('maven-compiler-plugin', '3.11.0');
  expect(withoutRanges(plugin, { 'maven-compiler-plugin': '1.0.0' })).toBe(plugin);
});
