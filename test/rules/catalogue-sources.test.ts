import { catalogue } from '../../lib/rules/catalogue';

/** Rules without a source upstream, by what they are about. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  'how dist is laid out': ['APP001', 'APP002', 'APP007', 'APP008', 'APP010'],
  'how a warning is accepted': ['APP009', 'APP011', 'APP021', 'APP031', 'APP036'],
  'what a construct says of itself': ['APP013'],
  'how our classes are made': ['APP039'],
  'which props are needed, and which contradict each other': [
    'APP037',
    'APP038',
    'APP040',
    'APP041',
    'APP042',
    'APP043',
    'APP044',
    'JAE029',
    'JAE030',
    'JVT344',
    'MLV007',
    'MLV102',
    'MLV116',
    'MLV152',
    'MLV188',
    'OPR002',
    'OPR014',
  ],
  'what of JavaScript can be written as YAML': ['MLV008', 'MLV153'],
  'how the values of a release that exists are edited': ['MLV162', 'MLV163', 'MLV166'],
};

test('each rule names its source upstream, or is about something of ours', () => {
  const unsourced = catalogue.filter(({ see }) => see === undefined);
  expect(unsourced.map(({ code }) => code)).toEqual(Object.values(OURS).flat().sort());
});

test('a source is the address of a page', () => {
  const elsewhere = catalogue.filter(({ see }) => see !== undefined && !/^https:\/\/[\w.-]+\/\S+$/.test(see));
  expect(elsewhere.map(({ code, see }) => `${code} ${see ?? ''}`)).toEqual([]);
});
