import { ends, extended, type Mistake, mistake, processing, refused, RUNS, storing } from './mistake';
import { changed } from '../support/frame';

const tail = (...policies: readonly object[]) => processing('tail_sampling', { decision_wait: '1s', policies });
const ALWAYS = { name: 'a', type: 'always_sample' };
const ADAPTIVE = {
  service: { pipelines: { traces: { processors: ['adaptive_sampling'] } } },
  processors: { adaptive_sampling: {} },
};
const adaptive = (store: string) => extended('remote_sampling', { adaptive: { sampling_store: store } }, ADAPTIVE);

/** Tail sampling, remote sampling, adaptive sampling. */
export const SAMPLING: readonly Mistake[] = [
  mistake('a policy of an unknown type', tail({ name: 'a', type: 'unheard' }), ends(/unknown sampling policy type/)),
  mistake('two policies of one name', tail(ALWAYS, ALWAYS), ends(/duplicate policy name/)),
  mistake('a policy without a name', tail({ type: 'always_sample' }), ends(/policy name cannot be empty/)),
  mistake(
    'a status code in lower case',
    tail({ name: 'a', type: 'status_code', status_code: { status_codes: ['error'] } }),
    ends(/unknown status code "error"/),
  ),
  mistake(
    'an expression that is none',
    tail({
      name: 'a',
      type: 'string_attribute',
      string_attribute: { key: 'k', values: ['['], enabled_regex_matching: true },
    }),
    ends(/invalid regex/),
  ),
  {
    what: 'a policy that only newer versions know',
    config: tail({ name: 'a', type: 'bytes_limiting', bytes_limiting: { bytes_per_second: 1000 } }),
    old: ends(/unknown sampling policy type/),
    new: RUNS,
  },
  mistake(
    'a share of 150 percent',
    tail({ name: 'a', type: 'probabilistic', probabilistic: { sampling_percentage: 150 } }),
    RUNS,
  ),
  mistake('no policy', tail(), RUNS),
  mistake('no trace in memory', processing('tail_sampling', { num_traces: 0, policies: [ALWAYS] }), RUNS),
  mistake('a wait in nanoseconds', processing('tail_sampling', { decision_wait: 10, policies: [ALWAYS] }), RUNS),
  mistake(
    'file and adaptive at once',
    extended('remote_sampling', { file: { path: '/x' }, adaptive: { sampling_store: 'main' } }),
    refused(/only one sampling strategy provider/),
  ),
  mistake(
    'a file of strategies that is not there',
    extended('remote_sampling', { file: { path: '/nowhere/sampling.json' } }),
    ends(/failed to read strategies file/),
  ),
  mistake(
    'a default above 1',
    extended('remote_sampling', { file: { path: '/x', default_sampling_probability: 2 } }),
    refused(/does not validate as range\(0\|1\)/),
  ),
  mistake('adaptive sampling in a storage that is not declared', adaptive('missing'), ends(/'missing'/)),
  mistake(
    'adaptive sampling without the extension',
    changed(ADAPTIVE),
    ends(/cannot find extension 'remote_sampling'/),
  ),
  mistake(
    'adaptive sampling in a remote storage',
    changed(
      ADAPTIVE,
      changed(
        {
          service: { extensions: ['jaeger_storage', 'jaeger_query', 'remote_sampling'] },
          extensions: { remote_sampling: { adaptive: { sampling_store: 'main' } } },
        },
        storing({ grpc: { endpoint: '127.0.0.1:1', tls: { insecure: true } } }),
      ),
    ),
    ends(/does not support sampling store/),
  ),
];
