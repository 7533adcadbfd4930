import earlyWarningData from './data/early-warning-data.json' with { type: 'json' };
import entity from './data/entity.json' with { type: 'json' };
import forceData from './data/force-data.json' with { type: 'json' };
import hcocAnnualDeclaration from './data/hcoc-annual-declaration.json' with { type: 'json' };
import hcocPreLaunchNotification from './data/hcoc-pre-launch-notification.json' with { type: 'json' };
import interceptorDeclaration from './data/interceptor-declaration.json' with { type: 'json' };
import launchNotification from './data/launch-notification.json' with { type: 'json' };
import postLaunchNotification from './data/post-launch-notification.json' with { type: 'json' };
import sensorDeclaration from './data/sensor-declaration.json' with { type: 'json' };

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The form of a catalogue entity: a number only under a key that ends in its unit, a claim only with what its confidence asks for. */
export const entitySchema: JsonSchema = entity;

/** Forms of declarations and notifications by name. Sources of each stand under `x-parasol-sources`. */
export const declarationSchemas: Readonly<Record<string, JsonSchema>> = {
  'early-warning-data': earlyWarningData,
  'force-data': forceData,
  'hcoc-annual-declaration': hcocAnnualDeclaration,
  'hcoc-pre-launch-notification': hcocPreLaunchNotification,
  'interceptor-declaration': interceptorDeclaration,
  'launch-notification': launchNotification,
  'post-launch-notification': postLaunchNotification,
  'sensor-declaration': sensorDeclaration,
};
