/**
 * Cuts the operations and webhooks that Tidewaiter speaks out of GitHub's own OpenAPI description, for the fake GitHub of the tests.
 * The description is 13 MB, so it is not a dependency: install it anywhere outside the repository and name its file.
 *
 *   npm install --prefix "$(mktemp -d)" @octokit/openapi@23.0.2
 *   node .github/scripts/build-openapi-slice.ts <that folder>/node_modules/@octokit/openapi/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs';

const operations = new Set([
  'actions/get-github-actions-permissions-repository',
  'actions/list-repo-organization-secrets',
  'actions/list-repo-secrets',
  'apps/create-installation-access-token',
  'apps/get-authenticated',
  'apps/get-installation',
  'apps/get-repo-installation',
  'apps/list-installation-repos-for-authenticated-user',
  'apps/list-installations',
  'apps/list-installations-for-authenticated-user',
  'apps/list-repos-accessible-to-installation',
  'apps/list-webhook-deliveries',
  'apps/redeliver-webhook-delivery',
  'actions/download-artifact',
  'actions/list-workflow-run-artifacts',
  'actions/list-workflow-runs',
  'checks/create',
  'checks/get',
  'checks/list-annotations',
  'checks/list-for-ref',
  'checks/update',
  'code-scanning/upload-sarif',
  'git/get-blob',
  'git/get-commit',
  'git/get-ref',
  'git/get-tree',
  'git/list-matching-refs',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/update-comment',
  'meta/get',
  'orgs/get-membership-for-user',
  'orgs/list-attestations',
  'orgs/list-attestations-bulk',
  'pulls/create-reply-for-review-comment',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/delete-review-comment',
  'pulls/get',
  'pulls/get-review-comment',
  'pulls/list',
  'pulls/list-commits',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/list-reviews',
  'pulls/update-review-comment',
  'rate-limit/get',
  'reactions/create-for-issue-comment',
  'repos/compare-commits-with-basehead',
  'repos/create-org-ruleset',
  'repos/create-commit-status',
  'repos/get',
  'repos/get-branch',
  'repos/get-branch-rules',
  'repos/get-collaborator-permission-level',
  'repos/get-commit',
  'repos/get-content',
  'repos/get-latest-release',
  'repos/get-repo-rulesets',
  'repos/list-attestations',
  'repos/list-commit-statuses-for-ref',
  'teams/get-membership-for-user-in-org',
  'users/get-authenticated',
]);

const webhooks = new Set([
  'check-run-requested-action',
  'check-run-rerequested',
  'check-suite-requested',
  'check-suite-rerequested',
  'installation-created',
  'installation-deleted',
  'installation-repositories-added',
  'installation-repositories-removed',
  'issue-comment-created',
  'issue-comment-edited',
  'merge-group-checks-requested',
  'merge-group-destroyed',
  'pull-request-closed',
  'pull-request-converted-to-draft',
  'pull-request-edited',
  'pull-request-opened',
  'pull-request-ready-for-review',
  'pull-request-reopened',
  'pull-request-stacked',
  'pull-request-synchronize',
  'push',
  'workflow-run-completed',
]);

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const objectAt = (value: JsonObject, ...path: readonly string[]): JsonObject => {
  let at: Json | undefined = value;
  for (const key of path) at = isObject(at) ? at[key] : undefined;
  if (!isObject(at)) throw new Error(`The description has no object at ${path.join(' > ')}.`);
  return at;
};

const textAt = (value: JsonObject, key: string): string => {
  const found = value[key];
  return typeof found === 'string' ? found : '';
};

/** Prose and examples: nothing that a validator reads. Inside `properties` the same words are names of fields and stay. */
const prose = new Set([
  'deprecated',
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'tags',
  'title',
  'x-github',
  'x-github-breaking-changes',
  'x-octokit',
]);
const mapsOfNames = new Set(['properties', 'mapping']);

const strip = (value: Json, keysAreNames = false): Json => {
  if (Array.isArray(value)) return value.map(item => strip(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => keysAreNames || !prose.has(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, strip(child, !keysAreNames && mapsOfNames.has(key))]));
};

const collectReferences = (value: Json, into: Set<string>): void => {
  if (Array.isArray(value)) for (const item of value) collectReferences(item, into);
  if (!isObject(value)) return;
  const reference = value['$ref'];
  if (typeof reference === 'string') into.add(reference);
  for (const child of Object.values(value)) collectReferences(child, into);
};

const operationsIn = (description: JsonObject): [path: string, verb: string, operation: JsonObject][] =>
  Object.entries(objectAt(description, 'paths')).flatMap(([path, item]) =>
    (isObject(item) ? Object.entries(item) : []).flatMap(([verb, operation]): [string, string, JsonObject][] =>
      isObject(operation) && operations.has(textAt(operation, 'operationId')) ? [[path, verb, operation]] : [],
    ),
  );

/** The wanted operations and webhook bodies, and everything they refer to. */
const slice = (description: JsonObject): JsonObject => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [path, verb, operation] of operationsIn(description)) paths[path] = { ...paths[path], [verb]: strip(operation) };
  const bodies: Record<string, Json> = {};
  for (const name of webhooks) {
    bodies[name] = strip(objectAt(description, 'x-webhooks', name, 'post', 'requestBody', 'content', 'application/json', 'schema'));
  }
  const found = Object.values(paths).reduce((count, verbs) => count + Object.keys(verbs).length, 0);
  if (found !== operations.size) throw new Error(`${operations.size} operations are wanted, the description has ${found} of them.`);

  const components: Record<string, Record<string, Json>> = {};
  const seen = new Set<string>([
    '#/components/schemas/basic-error',
    '#/components/schemas/validation-error',
    '#/components/schemas/validation-error-simple',
  ]);
  collectReferences(paths, seen);
  collectReferences(bodies, seen);
  for (const reference of seen) {
    const [, , kind = '', name = ''] = reference.split('/');
    if (kind === 'examples') continue;
    const component = strip(objectAt(description, 'components', kind, name));
    components[kind] = { ...components[kind], [name]: component };
    collectReferences(component, seen);
  }
  const sorted = Object.entries(components).map(([kind, named]): [string, Json] => [
    kind,
    Object.fromEntries(Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1))),
  ]);
  return {
    'x-attribution': attribution(description),
    paths,
    webhooks: bodies,
    components: Object.fromEntries(sorted),
  };
};

const objectOrEmpty = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** The value of an example that may stand elsewhere in the description. */
const exampleValue = (description: JsonObject, example: Json): Json | undefined => {
  const reference = textAt(objectOrEmpty(example), '$ref');
  const resolved =
    reference === '' ? objectOrEmpty(example) : objectAt(description, 'components', 'examples', reference.split('/').at(-1) ?? '');
  return resolved['value'];
};

/** GitHub's own example answers of the wanted operations: the fake's validators are tested with them. */
const examples = (description: JsonObject): JsonObject => {
  const found = operationsIn(description).flatMap(([, , operation]) =>
    Object.entries(objectAt(operation, 'responses')).flatMap(([status, response]) =>
      Object.entries(objectOrEmpty(objectOrEmpty(response)['content'])).flatMap(([mediaType, body]) =>
        Object.entries(objectOrEmpty(objectOrEmpty(body)['examples'])).flatMap(([name, example]): JsonObject[] => {
          const value = exampleValue(description, example);
          return value === undefined ? [] : [{ operation: textAt(operation, 'operationId'), status, mediaType, name, value }];
        }),
      ),
    ),
  );
  return { 'x-attribution': attribution(description), examples: found };
};

const attribution = (description: JsonObject): JsonObject => ({
  source: `@octokit/openapi ${textAt(objectAt(description, 'info'), 'version')}, generated/api.github.com.json, made from https://github.com/github/rest-api-description`,
  license: 'MIT',
  copyright: 'Copyright (c) 2020 GitHub; Copyright (c) Octokit contributors',
  notice:
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
  changes: 'Cut to the operations and webhooks that the tests speak; prose removed. Made by .github/scripts/build-openapi-slice.ts.',
});

/** JSON with one line for each path, schema or example, so that a newer description shows up as a readable difference. */
const oneLineEach = (value: Json, depth: number, indent = ''): string => {
  if (depth === 0 || !isObject(value)) {
    if (depth === 0 || !Array.isArray(value)) return JSON.stringify(value);
    return `[\n${value.map(item => `${indent} ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
  }
  const lines = Object.entries(value).map(
    ([key, child]) => `${indent} ${JSON.stringify(key)}: ${oneLineEach(child, depth - 1, `${indent} `)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
};

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('Name the description: node build-openapi-slice.ts <path of api.github.com.json>');
const description: unknown = JSON.parse(readFileSync(source, 'utf8'));
if (!isObject(description)) throw new Error('The description is not a JSON object.');

const write = (name: string, value: Json, depth: number): void =>
  writeFileSync(new URL(`../../test/fake-github/${name}`, import.meta.url), `${oneLineEach(value, depth)}\n`);
write('openapi-slice.json', slice(description), 3);
write('openapi-examples.json', examples(description), 2);
