import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { policySchema } from '../../src/policy/schema.ts';
import type { OptionValue, RuleOption } from '../../src/rules/rule.ts';

/** What an editor shows about a rule. */
export interface DocumentedRule {
  readonly id: string;
  readonly title: string;
  readonly enabled: boolean;
  readonly severity: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
}

/**
 * The JSON Schema of the policy file, for editors: the valibot schema with the rules and their options put in by name.
 * Draft 7, because that is what editors' YAML plug-ins read.
 */
export const policyJsonSchema = (rules: readonly DocumentedRule[]): JsonSchema => {
  // Calendar dates and trimmed texts have no word in JSON Schema beyond `format` and `pattern`, which are written anyway.
  const schema = toJsonSchema(policySchema, { target: 'draft-07', typeMode: 'input', errorMode: 'ignore' });
  const { properties = {} } = schema;
  const ruleMap = objectAt(properties['rules']);
  const setting = objectAt(ruleMap.additionalProperties);
  const { propertyNames: _names, additionalProperties: _setting, ...rest } = ruleMap;
  properties['rules'] = {
    ...rest,
    properties: Object.fromEntries(rules.map(rule => [rule.id, ruleEntry(rule, setting)])),
    patternProperties: { '\\*': { $ref: '#/definitions/setting' } },
    additionalProperties: false,
  };
  referToRules(objectAt(objectAt(objectAt(properties['waivers']).items).properties?.['rules']));
  referToRules(objectAt(objectAt(properties['suppressions']).properties?.['locked']));
  return {
    ...schema,
    title: 'Policy of Tidewaiter',
    description: 'Written to .github/tidewaiter.yml; read from the base of a change.',
    definitions: {
      setting,
      'rule-or-glob': {
        type: 'string',
        anyOf: [...(rules.length > 0 ? [{ enum: rules.map(rule => rule.id) }] : []), { pattern: '\\*' }],
        minLength: 1,
        maxLength: 200,
      },
    },
  };
};

const isObjectSchema = (schema: unknown): schema is JsonSchema => typeof schema === 'object' && schema !== null && !Array.isArray(schema);

const objectAt = (schema: unknown): JsonSchema => {
  if (!isObjectSchema(schema)) throw new TypeError('The schema of the policy has another shape than this script expects.');
  return schema;
};

/** In a list, or in a text or a list, of rule ids: puts the reference in place of the text. */
const referToRules = (schema: JsonSchema): void => {
  const reference = { $ref: '#/definitions/rule-or-glob' };
  if (schema.items !== undefined) schema.items = reference;
  const [one, many] = schema.anyOf ?? [];
  if (one !== undefined && many !== undefined) schema.anyOf = [reference, { ...objectAt(many), items: reference }];
};

const ruleEntry = (rule: DocumentedRule, setting: JsonSchema): JsonSchema => {
  const description = `${rule.title}. ${rule.enabled ? `Default: ${rule.severity}` : `Off by default; ${rule.severity} when on`}.`;
  const [word, object] = setting.anyOf ?? [];
  if (word === undefined) throw new TypeError('The schema of a rule has another shape than this script expects.');
  const { properties = {}, ...rest } = objectAt(object);
  const options = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, optionSchema(option)]));
  return {
    description,
    anyOf: [
      word,
      {
        ...rest,
        properties: {
          ...properties,
          options: { type: 'object', description: 'Options of the rule.', properties: options, additionalProperties: false },
        },
      },
    ],
  };
};

const optionSchema = ({ default: value, description }: RuleOption): JsonSchema => ({
  description,
  default: copyOf(value),
  ...typeOf(value),
});

const copyOf = (value: OptionValue): boolean | number | string | string[] => (typeof value === 'object' ? [...value] : value);

const typeOf = (value: OptionValue): JsonSchema => {
  switch (typeof value) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number' };
    case 'string':
      return { type: 'string', maxLength: 1_000 };
    default:
      return { type: 'array', items: { type: 'string', maxLength: 1_000 }, maxItems: 1_000 };
  }
};
