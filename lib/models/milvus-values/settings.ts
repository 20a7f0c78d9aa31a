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

/** The value of a setting in user.yaml, by the name that Milvus compares. */
export function userSetting(subject: MilvusReleaseSubject, setting: string): unknown {
  return settingsOf(subject).get(setting);
}

/** Whether user.yaml or the environment of a component sets a setting; both override the chart's own values. */
export function isOverridden(subject: MilvusReleaseSubject, setting: string): boolean {
  const value = userSetting(subject, setting);
  return (value !== undefined && value !== null && value !== '') || isSetByEnv(subject, setting);
}
