import { queryListening } from '../access/listening';
import { CONFIG_FOLDER, type Contribution } from '../contribution';
import type { Settings } from '../settings';
import { ARCHIVE, MAIN, METRICS } from '../storage/parts';

/** The UI's own settings, beside the configuration. */
const UI_FILE = 'ui.json';

/** The UI, and the API behind it. */
export function queryPart(settings: Settings): Contribution {
  const { roles, version, props } = settings;
  const hasArchive = ARCHIVE in roles._storage._parts.backends(version);
  const { spanMetrics, ui } = props;
  const uiFile = ui && `${JSON.stringify(ui._toOptions('JaegerUi.of', 'options'), undefined, 2)}\n`;
  return {
    files: uiFile === undefined ? {} : { [UI_FILE]: uiFile },
    components: {
      extensions: {
        jaeger_query: {
          storage: {
            traces: MAIN,
            ...(hasArchive ? { traces_archive: ARCHIVE } : {}),
            ...(spanMetrics === undefined ? {} : { metrics: METRICS }),
          },
          // Jaeger would list itself as a service beside those of Milvus.
          enable_tracing: false,
          ...(uiFile === undefined ? {} : { ui: { config_file: `${CONFIG_FOLDER}/${UI_FILE}` } }),
          ...queryListening(settings),
        },
      },
    },
  };
}
