import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { lockNames } from '../../src/policy/locks/lockable-keys.ts';
import { familyNames, meansRule } from '../../src/policy/rule-names.ts';
import { orgPolicySchema } from '../../src/policy/schema/org-schema.ts';
import { policySchema } from '../../src/policy/schema/schema.ts';
import type { Family, OptionValue, Profile, RuleOption } from '../../src/rules/rule.ts';

/** What an editor shows about a rule. */
export interface DocumentedRule {
  readonly id: string;
  readonly title: string;
  readonly profile: Profile;
  readonly severity: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly family?: Family;
}

/**
 * The JSON Schema of the policy file, for editors: the valibot schema with the rules and their options put in by name.
 * Draft 7, because that is what editors' YAML plug-ins read.
 */
export const policyJsonSchema = (rules: readonly DocumentedRule[]): JsonSchema => ({
  ...documented(policySchema, rules),
  title: 'Policy of Tidewaiter',
  description: 'Written to .github/tidewaiter.yml; read from the base of a change.',
});

/** The JSON Schema of the organization's policy file, in the same way. */
export const orgPolicyJsonSchema = (rules: readonly DocumentedRule[]): JsonSchema => {
  const schema = documented(orgPolicySchema, rules);
  const { properties = {} } = schema;
  const { propertyNames: _names, additionalProperties: setting = {}, ...modes } = objectAt(properties['modes']);
  properties['modes'] = {
    ...modes,
    properties: Object.fromEntries([...rules.map(rule => rule.id), ...namesOf(rules)].map(name => [name, setting])),
    patternProperties: { '\\*': setting },
    additionalProperties: false,
  };
  const locked = objectAt(properties['locked']);
  locked.items = {
    type: 'string',
    anyOf: [
      { enum: [...lockNames, ...[...rules.map(rule => rule.id), ...namesOf(rules)].map(name => `rules.${name}`)] },
      { pattern: '^rules\\..*\\*' },
    ],
  };
  referToRules(objectAt(objectAt(objectAt(properties['waivable']).items).properties?.['rules']));
  return {
    ...schema,
    title: "Organization's policy of Tidewaiter",
    description: 'Written to tidewaiter/policy.yml; read from the default branch.',
  };
};

/** Names of families that have rules. */
const namesOf = (rules: readonly DocumentedRule[]): readonly string[] =>
  familyNames.filter(name => rules.some(rule => meansRule(name, rule)));

const documented = (source: typeof policySchema | typeof orgPolicySchema, rules: readonly DocumentedRule[]): JsonSchema => {
  // Calendar dates and trimmed texts have no word in JSON Schema beyond `format` and `pattern`, which are written anyway.
  const schema = toJsonSchema(source, { target: 'draft-07', typeMode: 'input', errorMode: 'ignore' });
  const { properties = {} } = schema;
  const ruleMap = objectAt(properties['rules']);
  const setting = objectAt(ruleMap.additionalProperties);
  const [word, mapping] = setting.anyOf ?? [];
  const { options, ...parts } = objectAt(mapping).properties ?? {};
  const { propertyNames: _names, additionalProperties: _setting, ...rest } = ruleMap;
  properties['rules'] = {
    ...rest,
    properties: Object.fromEntries([
      ...rules.map(rule => [rule.id, ruleEntry(rule, Object.keys(parts))] as const),
      ...namesOf(rules).map(name => [name, settingWith(objectAt(options), Object.keys(parts))] as const),
    ]),
    patternProperties: { '\\*': settingWith(objectAt(options), Object.keys(parts)) },
    additionalProperties: false,
  };
  referToRules(objectAt(objectAt(objectAt(properties['waivers']).items).properties?.['rules']));
  referToRules(objectAt(objectAt(properties['suppressions']).properties?.['locked']));
  return {
    ...schema,
    definitions: {
      'rule-or-glob': {
        type: 'string',
        anyOf: [...(rules.length > 0 ? [{ enum: [...rules.map(rule => rule.id), ...namesOf(rules)] }] : []), { pattern: '\\*' }],
        minLength: 1,
        maxLength: 200,
      },
      'setting-word': objectAt(word),
      'setting-without-options': settingWith({ type: 'object', maxProperties: 0 }, Object.keys(parts)),
      ...parts,
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

/** What may stand under a rule: a word, or a mapping of the named parts and these options. */
const settingWith = (options: JsonSchema, parts: readonly string[]): JsonSchema => ({
  anyOf: [
    { $ref: '#/definitions/setting-word' },
    {
      type: 'object',
      properties: {
        ...Object.fromEntries(parts.map(name => [name, { $ref: `#/definitions/${name}` }])),
        options: { description: 'Options of the rule.', ...options },
      },
      additionalProperties: false,
    },
  ],
});

const ruleEntry = (rule: DocumentedRule, parts: readonly string[]): JsonSchema => {
  const description = `${rule.title}. ${rule.profile === 'gate' ? `Default: ${rule.severity}` : `In the profile ${rule.profile}: ${rule.severity}`}.`;
  if (!rule.options) return { description, allOf: [{ $ref: '#/definitions/setting-without-options' }] };
  const properties = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, optionSchema(option)]));
  return { description, ...settingWith({ type: 'object', properties, additionalProperties: false }, parts) };
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
