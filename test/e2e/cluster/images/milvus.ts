import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toYaml } from '../../../../lib/kubernetes/yaml';
import { FOLDERS } from '../../../../tools/e2e/parts';
import { merged, packagedConfig } from '../../traces/milvus-config';
import type { Image, ImageFile } from './image';
import { librariesOf } from './libraries';

/** Where its entry looks for it; see tools/e2e/cluster/programs/milvus. */
const IN_IMAGE = '/milvus-2.3';
/** What that entry writes at each start. */
const IN_POD = '/tmp/milvus';
const [CLIENTS, PEERS] = ['http://127.0.0.1:2379', 'http://127.0.0.1:2380'];

/** Milvus 2.3.5 standalone with the etcd, the message queue and the storage that it brings along, under the given names. */
export function milvusImage(names: readonly string[]): Image {
  const bin = join(FOLDERS.milvus, 'bin');
  const content = (file: string, text: string): ImageFile => ({ path: `${IN_IMAGE}/${file}`, content: text });
  return {
    names,
    entrypoint: ['/milvus-entry'],
    command: ['milvus', 'run', 'standalone'],
    user: '0',
    files: [
      { path: '/milvus-entry', source: join(FOLDERS.podPrograms, 'milvus') },
      ...readdirSync(bin).map((file) => ({ path: `${IN_IMAGE}/bin/${file}`, source: join(bin, file) })),
      ...librariesOf(join(bin, 'milvus'), bin),
      content('milvus.yaml', configuration()),
      content('etcd.yaml', etcd()),
      content('glog.conf', readFileSync(join(FOLDERS.milvus, 'glog.conf'), 'utf8')),
    ],
  };
}

function configuration(): string {
  const packaged = packagedConfig(readFileSync(join(FOLDERS.milvus, 'milvus.yaml.template'), 'utf8'));
  return toYaml(
    merged(packaged, {
      etcd: {
        endpoints: CLIENTS.replace('http://', ''),
        config: { path: `${IN_POD}/configs/etcd.yaml` },
        data: { dir: `${IN_POD}/etcd` },
        log: { path: `${IN_POD}/etcd.log` },
      },
      localStorage: { path: `${IN_POD}/data` },
      rocksmq: { path: `${IN_POD}/rocksmq` },
      log: { file: { rootPath: '' } },
    }),
  );
}

function etcd(): string {
  return toYaml({
    ...{ name: 'default', 'initial-cluster': `default=${PEERS}` },
    ...{ 'listen-client-urls': CLIENTS, 'advertise-client-urls': CLIENTS },
    ...{ 'listen-peer-urls': PEERS, 'initial-advertise-peer-urls': PEERS },
  });
}
