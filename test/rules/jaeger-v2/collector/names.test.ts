import { check } from '../../../support/jaeger-v2-collector';

describe('JVT109', () => {
  test('a digit in front', () => {
    expect(check('JVT109', {}, '1jaeger')).toMatchInlineSnapshot(
      `JVT109 production/jaeger metadata.name: invalid name '1jaeger': must begin with a-z, end with a-z or 0-9, and consist of a-z, 0-9, '-' and '.'. The API server rejects the CR or its Services. Use a name without dots, of at most 39 characters, such as 'jaeger'.`,
    );
  });

  test.each(['Jaeger', 'jaeger-', 'my_jaeger', 'a'.repeat(254)])('%s', (name) => {
    expect(check('JVT109', {}, name)).toHaveLength(1);
  });

  test.each(['j', 'jaeger-2', 'team.jaeger', 'a'.repeat(60)])('%s passes', (name) => {
    expect(check('JVT109', {}, name)).toEqual([]);
  });
});

describe('JVT110', () => {
  test('a dot', () => {
    expect(check('JVT110', {}, 'team.jaeger')).toMatchInlineSnapshot(
      `JVT110 production/jaeger metadata.name: 'team.jaeger' contains dots, which become hyphens in names such as 'team-jaeger-collector'. Its objects have other names than expected, and those of two CRs can collide. Use a name without dots, of at most 39 characters, such as 'jaeger'.`,
    );
  });

  test('a long name', () => {
    expect(check('JVT110', {}, 'a'.repeat(40))).toMatchInlineSnapshot(
      `JVT110 production/jaeger metadata.name: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' has 40 characters and is cut in names such as 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-collector-networkpolicy'. Its objects have other names than expected, and those of two CRs can collide. Use a name without dots, of at most 39 characters, such as 'jaeger'.`,
    );
    expect(check('JVT110', {}, 'a'.repeat(54))).toMatchInlineSnapshot(
      `JVT110 production/jaeger metadata.name: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' has 54 characters and is cut in names such as 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-collector'. Its objects have other names than expected, and those of two CRs can collide. Use a name without dots, of at most 39 characters, such as 'jaeger'.`,
    );
  });

  // A name that JVT109 rejects has one message.
  test.each(['a'.repeat(39), 'jaeger', '1.jaeger'])('%s passes', (name) => {
    expect(check('JVT110', {}, name)).toEqual([]);
  });
});
