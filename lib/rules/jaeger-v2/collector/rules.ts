import type { Rule } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { apiRules } from './api';
import { argumentRules } from './arguments';
import { canonicalRules } from './canonical';
import { credentialRules } from './credentials';
import { imageRules } from './image';
import { managementRules } from './management';
import { modeRules } from './mode';
import { nameRules } from './names';
import { portRules } from './ports';
import { reachRules } from './reach';
import { scaleRules } from './scale';
import { COLLECTOR_API_VERSION } from '../../../upstream/jaeger-v2/collector-operator';
import { volumeRules } from './volumes';

/** Of another version of the API the fields are not those that the rules know. */
const ofCurrent = [
  ...imageRules,
  ...modeRules,
  ...argumentRules,
  ...nameRules,
  ...portRules,
  ...scaleRules,
  ...reachRules,
  ...volumeRules,
  ...managementRules,
  ...canonicalRules,
  ...credentialRules,
].map((rule) => ({ ...rule, when: (cr: JsonObject) => cr.apiVersion === COLLECTOR_API_VERSION }));

/** Rules about one OpenTelemetryCollector that runs Jaeger, without those about its configuration. */
export const collectorRules: readonly Rule<JsonObject>[] = [...apiRules, ...ofCurrent];
