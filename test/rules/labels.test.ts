import { checkObject } from '../../lib/rules/objects';
import { messages } from '../support/problems';

function check(metadata: Readonly<Record<string, unknown>>): string[] {
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', ...metadata } };
  return messages(checkObject(object, 'production/settings'), 'APP012');
}

const KEY = 'is not a label key (letters, digits, -, _ and ., first and last alphanumeric)';
const VALUE = 'is not a label value (letters, digits, -, _ and ., first and last alphanumeric)';
const SUBDOMAIN = 'is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric)';
const LONG = 'k'.repeat(64);

describe('APP012', () => {
  test.each([
    [{ labels: { 'a b': '' } }, `metadata.labels["a b"]: 'a b' ${KEY}`],
    [{ labels: { '': '' } }, `metadata.labels[""]: '' ${KEY}`],
    [{ labels: { 'team/': '' } }, `metadata.labels["team/"]: 'team/' ${KEY}`],
    [{ labels: { '/team': '' } }, `metadata.labels["/team"]: '/team' has a prefix that is empty`],
    [{ labels: { 'A.b/team': '' } }, `metadata.labels["A.b/team"]: 'A.b/team' has a prefix that ${SUBDOMAIN}`],
    [{ labels: { [LONG]: '' } }, `metadata.labels["${LONG}"]: '${LONG}' has 64 characters; the limit is 63`],
    [{ labels: { team: 'a b' } }, `metadata.labels["team"]: 'a b' ${VALUE}`],
    [{ labels: { team: '-a' } }, `metadata.labels["team"]: '-a' ${VALUE}`],
    [{ labels: { team: LONG } }, `metadata.labels["team"]: '${LONG}' has 64 characters; the limit is 63`],
    [{ labels: { team: 1 } }, 'metadata.labels["team"]: 1 is not a text'],
    [{ annotations: { 'a b': '' } }, `metadata.annotations["a b"]: 'a b' ${KEY}`],
    [{ annotations: { team: true } }, 'metadata.annotations["team"]: true is not a text'],
  ])('%j', (metadata, expected) => {
    expect(check(metadata)).toEqual([
      `APP012 production/settings ${expected}: the API server refuses the object. ` +
        'Correct it, or move free text into an annotation.',
    ]);
  });

  test.each([
    { labels: { team: '', 'app.kubernetes.io/name': 'a.b_C-1', [LONG.slice(1)]: LONG.slice(1) } },
    { annotations: { note: 'any text: at all!', 'a.b/c': LONG } },
    {},
  ])('%j passes', (metadata) => {
    expect(check(metadata)).toEqual([]);
  });
});
