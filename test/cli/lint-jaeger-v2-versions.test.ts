import { commandLine, found } from '../support/lint';

describe('versions', () => {
  const { cli, file } = commandLine();
  const connector = 'service: {pipelines: {}}\nextensions: {jaeger_query: {}}\nconnectors: {span_metrics: {}}\n';
  const values = (more: string) => `userconfig: {connectors: {span_metrics: {}}, service: {}}\njaeger: ${more}\n`;

  test.each([
    ['the newest', {}, connector, 0],
    ['of --jaeger', { jaeger: 'v2.17.0' }, connector, 1],
    ['of the tag', {}, values('{image: {tag: 2.17.0}}'), 1],
    ['of --jaeger before the tag', { jaeger: '2.18.0' }, values('{image: {tag: 2.17.0}}'), 0],
  ])('%s', (_, options, text, count) => {
    expect(found(text, { ...options, about: /JVT001/ })).toHaveLength(count);
  });

  test.each([
    ['4.7.0', 1],
    ['4.8.0', 0],
    ['^4.1.0', 0],
    ['4.2', 1],
  ])('chart %s installs its own', (version, count) => {
    const text = `releases: [{chart: a/jaeger, version: '${version}', values: [{userconfig: {connectors: {span_metrics: {}}}}]}]`;
    expect(found(text, { about: /JVT001/ })).toHaveLength(count);
  });

  test('an assumed version is named', () => {
    expect(cli(['lint', '-'], connector).stdout).toContain('; assumed Jaeger 2.20.0 (set --jaeger)\n');
    expect(cli(['lint', '--jaeger', '2.20.0', '-'], connector).stdout).not.toContain('assumed');
  });

  test('a file of settings names one for all runs', () => {
    const settings = (jaeger: string) => ['lint', '--config', file('settings.yaml', `jaeger: ${jaeger}\n`), '-'];
    expect(cli(settings('2.17.0'), connector).stdout).toContain('JVT001');
    expect(cli([...settings('2.17.0'), '--jaeger', '2.18.0'], connector).stdout).not.toContain('JVT001');
    expect(cli(settings('2.9'), connector).stderr).toContain(
      "settings.yaml:1:9: jaeger: must be text, such as '2.20.0'.",
    );
  });

  test('a range and an unknown chart have a note', () => {
    const release = (version: string) =>
      `releases: [{chart: a/jaeger, version: ${version}, values: [{userconfig: {}}]}]`;
    expect(cli(['lint', '-'], release('4.x')).stdout).toContain(
      "standard input: chart version '4.x' is a range. Checked for chart 4.11.1, the newest known in it.\n",
    );
    expect(cli(['lint', '-'], release('4.99.0')).stdout).toContain(
      "standard input: chart version '4.99.0' is unknown. Set its Jaeger with --jaeger.\n",
    );
  });

  test.each(['1.76.0', '2.20', 'newest'])('--jaeger %s is refused', (version) => {
    expect(cli(['lint', '--jaeger', version, '-'], connector)).toMatchObject({
      code: 2,
      stderr: `cdk8s-milvus-tracing: --jaeger: invalid version '${version}'. Use one of Jaeger 2, such as 2.20.0.\n`,
    });
  });
});
