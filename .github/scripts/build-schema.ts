/**
 * Writes the JSON Schemas of the policy files: docs/schema/tidewaiter.schema.json and docs/schema/org-policy.schema.json for editors, and
 * src/policy/schema/tidewaiter.schema.json, on one line, which the command line prints.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { allRules } from '../../src/rules/catalog.ts';
import { orgPolicyJsonSchema, policyJsonSchema } from './policy-json-schema.ts';

const root = new URL('../../', import.meta.url);
const rules = allRules.map(rule => rule.meta);
const schema = policyJsonSchema(rules);

mkdirSync(new URL('docs/schema/', root), { recursive: true });
writeFileSync(new URL('docs/schema/tidewaiter.schema.json', root), `${JSON.stringify(schema, null, 2)}\n`);
writeFileSync(new URL('docs/schema/org-policy.schema.json', root), `${JSON.stringify(orgPolicyJsonSchema(rules), null, 2)}\n`);
writeFileSync(new URL('src/policy/schema/tidewaiter.schema.json', root), `${JSON.stringify(schema)}\n`);
