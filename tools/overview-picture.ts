import { escaped, FONTS } from './svg';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly title: string;
  readonly lines: readonly string[];
}

const WIDTH = 890;
const HEIGHT = 322;
const BOX_TOP = 54;
const FILE_TOP = 226;
const BOX_HEIGHT = 68;

/** The parts in the cluster, in the order in which a span passes them. */
const MILVUS: Box = box(24, BOX_TOP, 176, 'Milvus', ['helm release,', 'or CR of its operator']);
const COLLECTOR: Box = box(294, BOX_TOP, 152, 'Collector', ['receives the spans']);
const STORAGE: Box = box(486, BOX_TOP, 196, 'Storage', ['memory, Badger,', 'Elasticsearch, Cassandra']);
const UI: Box = box(714, BOX_TOP, 138, 'UI', ['one trace for', 'each request']);

/** The files that this project writes, each below what it configures. */
const VALUES: Box = box(24, FILE_TOP, 226, 'Milvus: values or CR', [
  'exporter, endpoint, TLS,',
  'share of requests to trace',
]);
const MANIFESTS: Box = box(278, FILE_TOP, 388, 'Jaeger: CR, and the operator that runs it', [
  'strategy, storage, retention, ingress,',
  'certificates, RBAC, NetworkPolicy',
]);
const RUNBOOK: Box = box(694, FILE_TOP, 172, 'Runbook', ['apply, verify,', 'open the UI, undo']);

/** The picture at the top of the README: the path of a span, and the files that this project writes for it. */
export function overviewPicture(): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">`,
    '<title>Milvus sends spans to the collector of Jaeger, which stores them for its UI. This project writes the helm values or the CR of Milvus, the Jaeger with its operator, and a runbook.</title>',
    ...style(),
    `<rect class="card" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8"/>`,
    '<text class="head" x="24" y="32">In the cluster</text>',
    '<rect class="group" x="278" y="38" width="588" height="100" rx="8"/>',
    '<text class="group-name" x="294" y="32">Jaeger</text>',
    ...[MILVUS, COLLECTOR, STORAGE, UI].flatMap((each) => drawn(each, 'part')),
    ...arrow(MILVUS, COLLECTOR),
    ...arrow(COLLECTOR, STORAGE),
    ...arrow(STORAGE, UI),
    '<text class="small" x="239" y="79" text-anchor="middle">spans</text>',
    `<rect class="ours" x="8" y="178" width="${WIDTH - 16}" height="136" rx="8"/>`,
    '<text class="head" x="24" y="206">In dist/, written and checked by <tspan class="code">npm run synth</tspan> from a few lines of TypeScript</text>',
    ...[VALUES, MANIFESTS, RUNBOOK].flatMap((each) => drawn(each, 'file')),
    ...upArrow(112, BOX_TOP + BOX_HEIGHT, 'helm or kubectl'),
    ...upArrow(474, 138, 'kubectl'),
    '</svg>',
    '',
  ].join('\n');
}

function box(left: number, top: number, width: number, title: string, lines: readonly string[]): Box {
  return { left, top, width, title, lines };
}

function drawn({ left, top, width, title, lines }: Box, kind: string): string[] {
  const first = top + 31 - (lines.length - 1) * 8;
  return [
    `<rect class="${kind}" x="${left}" y="${top}" width="${width}" height="${BOX_HEIGHT}" rx="6"/>`,
    `<text class="title" x="${left + 14}" y="${first}">${escaped(title)}</text>`,
    ...lines.map((line, index) => `<text x="${left + 14}" y="${first + 19 + index * 17}">${escaped(line)}</text>`),
  ];
}

/** From one box to the next at its right. */
function arrow(from: Box, to: Box): string[] {
  const y = from.top + BOX_HEIGHT / 2;
  return [`<path class="flow" d="M${from.left + from.width + 3} ${y}H${to.left - 5}m-7 -5l7 5l-7 5"/>`];
}

/** From the files up to what they configure, with the program that applies them. */
function upArrow(x: number, end: number, by: string): string[] {
  return [
    `<path class="apply" d="M${x} 176V${end + 5}m-5 7l5 -7l5 7"/>`,
    `<text class="by" x="${x + 12}" y="${(176 + end) / 2 + 7}">${by}</text>`,
  ];
}

function style(): string[] {
  return [
    '<style>',
    `text{font-family:${FONTS};font-size:13px}.title{font-size:15px;font-weight:600}.head{font-size:14px;font-weight:600}`,
    '.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}.group-name{font-size:14px;font-weight:600}',
    '.flow,.apply{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}.group{fill:none;stroke-dasharray:5 4}',
    'text{fill:#3d4754}.title,.head,.group-name{fill:#1b2430}.by{fill:#1f5fc4}',
    '.card{fill:#fff;stroke:#d5dbe3}.group{stroke:#97a3b1}.part{fill:#f3f6fa;stroke:#b4bfcc}.flow{stroke:#5a6675}',
    '.ours{fill:#e9f1fe}.file{fill:#fff;stroke:#2f6fde}.apply{stroke:#2f6fde}',
    '@media (prefers-color-scheme:dark){',
    'text{fill:#b8c2ce}.title,.head,.group-name{fill:#e7ecf2}.by{fill:#8fbcff}',
    '.card{fill:#12171e;stroke:#333d49}.group{stroke:#64717f}.part{fill:#1a212b;stroke:#4d5a69}.flow{stroke:#a3afbd}',
    '.ours{fill:#14243d}.file{fill:#12171e;stroke:#6ea8ff}.apply{stroke:#6ea8ff}',
    '}',
    '</style>',
  ];
}
