// Answers as kubectl and helm do, from the objects in a file. Its arguments are the name of the program, and those of the program.
const { readFileSync } = require('node:fs');

const { objects, values, logs, forbidden, forward } = JSON.parse(readFileSync(process.env.OBJECTS, 'utf8'));
const [program, ...args] = process.argv.slice(2);
const words = args.filter((word) => !word.startsWith('--request-timeout'));
const line = words.join(' ');
const print = (value) => process.stdout.write(typeof value === 'string' ? value : JSON.stringify(value));

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

function list() {
  const resources = words[1].split(',').map((each) => each.split('.')[0]);
  const namespace = words.includes('-n') ? words[words.indexOf('-n') + 1] : undefined;
  const items = objects.filter(
    ({ kind, metadata }) =>
      resources.includes(plural(kind)) &&
      !forbidden.includes(plural(kind)) &&
      (namespace ?? metadata.namespace) === metadata.namespace,
  );
  print({ apiVersion: 'v1', kind: 'List', items });
  for (const each of resources.filter((resource) => forbidden.includes(resource))) {
    fail(
      `Error from server (Forbidden): ${each} is forbidden: User "ann" cannot list resource "${each}" in API group "" at the cluster scope`,
    );
  }
}

function plural(kind) {
  const lower = kind.toLowerCase();
  return lower.endsWith('y') ? `${lower.slice(0, -1)}ies` : lower.endsWith('s') ? `${lower}es` : `${lower}s`;
}

if (program === 'helm') {
  if (words[0] === 'version') print('v4.1.4');
  else if (words[0] === 'list')
    print([{ name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.22' }]);
  else print(values);
} else if (words[0] === 'version') {
  print({ clientVersion: { gitVersion: 'v1.34.5' }, serverVersion: { gitVersion: 'v1.34.4' } });
} else if (words[0] === 'config') {
  print({
    'current-context': 'test',
    clusters: [{ cluster: { server: 'https://k8s.example.com' } }],
    users: [{ name: 'ann', user: { token: 'REDACTED' } }],
  });
} else if (words[0] === 'api-versions') {
  print('v1\napps/v1\n');
} else if (words[0] === 'auth') {
  print('yes\n');
} else if (words[0] === 'get' && words[1] === '--raw') {
  const found = Object.entries(logs).find(([part]) => line.includes(part));
  if (found === undefined) fail('Error from server (NotFound): the server could not find the requested resource');
  else print(found[1]);
} else if (words[0] === 'port-forward') {
  if (typeof forward === 'string') {
    fail(forward);
  } else {
    print(`Forwarding from 127.0.0.1:${forward} -> 4318\n`);
    // Until it is ended.
    setInterval(() => undefined, 1000);
  }
} else if (words[0] === 'get') {
  list();
} else {
  fail(`error: unknown command "${line}"`);
}
