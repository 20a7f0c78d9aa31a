import { literal } from '../../kubernetes/literal';
import { isObject, type JsonObject, objectAt } from '../../kubernetes/json';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet, yamlSnippet } from '../shared/family';
import {
  acceptanceRules,
  type AcceptanceSubject,
  type AppChild,
  appChildRules,
  type OwnValidation,
  ownValidationRules,
  type StaleAcceptance,
  staleAcceptanceRules,
} from './app';
import { documentRules, type RepeatedKey } from './document';
import { type EnvironmentName, environmentNameRules } from './environment-name';
import { factoryRules, type MadeByConstructor } from './factories';
import { kindNameRules } from './kind-name';
import { type LintComment, lintCommentRules, type UnusedAcceptance, unusedAcceptanceRules } from './lint-comment';
import { type NestedValues, nestedValuesRules } from './nested-values';
import { objectRules } from './object';
import { propRules, type PropsSubject } from './prop';
import { type SecretName, secretNameRules } from './secret-name';

/** The rules over an app, its objects and the files of lint, with how their subjects are written. */
export const appFamilies: readonly RuleFamily[] = [
  ruleFamily('APP', appChildRules, showAppChild),
  ruleFamily('APP', acceptanceRules, showAcceptance),
  ruleFamily('APP', staleAcceptanceRules, showStaleAcceptance),
  ruleFamily('APP', ownValidationRules, showOwnValidation),
  ruleFamily('APP', environmentNameRules, showEnvironmentName),
  ruleFamily('APP', objectRules, showObject),
  ruleFamily('APP', kindNameRules, showObject),
  ruleFamily('APP', nestedValuesRules, showNestedValues),
  ruleFamily('APP', lintCommentRules, showLintComment),
  ruleFamily('APP', unusedAcceptanceRules, showUnusedAcceptance),
  ruleFamily('APP', documentRules, showDocument),
  ruleFamily('APP', secretNameRules, showSecretName),
  ruleFamily('APP', propRules, showProps),
  ruleFamily('APP', factoryRules, showMadeByConstructor),
];

function showAppChild({ id }: AppChild): Snippet {
  return typeScriptSnippet(id, `new Chart(app, '${id}');`);
}

function showAcceptance({ code, reason }: AcceptanceSubject): Snippet {
  return typeScriptSnippet('production/jaeger', `Diagnostics.of(jaeger).accept('${code}', '${reason}');`);
}

function showStaleAcceptance({ code }: StaleAcceptance): Snippet {
  return typeScriptSnippet('production/jaeger', `Diagnostics.of(jaeger).accept('${code}', 'The data may be lost.');`);
}

function showOwnValidation({ errors }: OwnValidation): Snippet {
  return typeScriptSnippet('production/ingress', `ingress.node.addValidation({ validate: () => ${literal(errors)} });`);
}

function showEnvironmentName({ name, twin, inside }: EnvironmentName): Snippet {
  return typeScriptSnippet(
    'environments',
    ...(twin === undefined ? [] : [`new Environment(app, '${twin}');`]),
    ...(inside === undefined ? [] : [`const ${inside} = new Environment(app, '${inside}');`]),
    `new Environment(${inside ?? 'app'}, '${name}');`,
  );
}

function showDocument({ key }: RepeatedKey): Snippet {
  return { language: 'yaml', text: `spec:\n  ${key}: allinone\n  ${key}: production`, where: 'jaeger.yaml:8:3' };
}

function showSecretName({ name }: SecretName): Snippet {
  return typeScriptSnippet('SecretRef.fromName', `SecretRef.fromName(${literal(name)});`);
}

function showProps({ props, types }: PropsSubject): Snippet {
  const set = Object.entries(objectAt({ props }, 'props')).map(([name, value]) => {
    const className = types[name]?.part?.className;
    const made = className === undefined ? 'Duration.millis(0.5)' : `${className}.autoscale()`;
    return `  ${name}: ${isObject(value) ? made : literal(value)},`;
  });
  return { language: 'js', text: ['{', ...set, '}'].join('\n'), where: 'production/tracing' };
}

function showMadeByConstructor({ name }: MadeByConstructor): Snippet {
  return { language: 'python', text: `${name}()`, where: name };
}

function showObject(object: JsonObject): Snippet {
  return yamlSnippet('production/settings', object);
}

function showNestedValues({ values }: NestedValues): Snippet {
  return yamlSnippet('values.yaml:1:1', values);
}

function showLintComment({ words }: LintComment): Snippet {
  return { language: 'yaml', text: `minio: {} # cdk8s-milvus-tracing: ${words}`, where: 'values.yaml:1:11' };
}

function showUnusedAcceptance({ code, reason }: UnusedAcceptance): Snippet {
  const comment = `# cdk8s-milvus-tracing: accept ${code} ${reason}`;
  return { language: 'yaml', text: `${comment}\nminio: { existingSecret: milvus-minio }`, where: 'values.yaml:1:1' };
}
