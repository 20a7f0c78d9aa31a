import { leavesOf } from '../../kubernetes/json';
import { settingName } from '../../upstream/milvus-settings';
import { once } from '../../kubernetes/once';
import type { MilvusReleaseSubject } from './release';
import { userYamlOf } from '../user-yaml/user-yaml';
import { isSetByEnv } from './values';

/** The settings of user.yaml by the name that Milvus compares. */
const settingsOf = once(
  ({ values }: MilvusReleaseSubject): ReadonlyMap<string, unknown> =>
    new Map(leavesOf(userYamlOf(values).tree).map(([path, value]) => [settingName(path), value])),
);

/** What user.yaml says of a setting, by the name that Milvus compares. */
export function userSetting(subject: MilvusReleaseSubject, setting: string): unknown {
  return settingsOf(subject).get(setting);
}

/** Whether user.yaml or the environment of a component gives a setting; both win over the chart's own values. */
export function isSetBeside(subject: MilvusReleaseSubject, setting: string): boolean {
  const said = userSetting(subject, setting);
  return (said !== undefined && said !== null && said !== '') || isSetByEnv(subject, setting);
}
