import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldsOf, type Json, parseJsonObject } from '../json.ts';
import { checkAnswer, checkRequest } from './contract.ts';
import { describedApi, type Operation } from './description.ts';

const operation = (id: string): Operation => {
  const found = describedApi().operations.get(id);
  if (!found) throw new Error(`No operation ${id}.`);
  return found;
};

const sentencesFor = (id: string, body?: Json, query = ''): string[] =>
  checkRequest(operation(id), new URLSearchParams(query), body).map(({ kind, message }) => `${kind}: ${message}`);

describe('GitHub’s own examples', () => {
  const examples = fieldsOf(parseJsonObject(readFileSync(new URL('../openapi-examples.json', import.meta.url), 'utf8'))).objects(
    'examples',
  );

  test('are valid but for eight that miss a field of the newer description', () => {
    const invalid = examples.flatMap(example => {
      const id = example.text('operation') ?? '';
      const problems = checkAnswer(operation(id), Number(example.text('status')), example.text('mediaType') ?? '', example.raw['value']);
      return problems.some(({ kind }) => kind === 'invalid') ? [`${id} ${example.text('name')}`] : [];
    });
    expect(examples.length).toBeGreaterThan(50);
    expect(invalid).toEqual([
      'meta/get default',
      'orgs/list-attestations-bulk default',
      'repos/get default-response',
      'repos/get-collaborator-permission-level response-if-user-has-admin-permissions',
      'repos/get-commit default',
      'pulls/list default',
      'pulls/get default',
      'repos/get-repo-rulesets default',
    ]);
  });
});

describe('a request', () => {
  test('with a misspelt field is told, although GitHub would ignore the field', () => {
    expect(sentencesFor('issues/create-comment', { body: 'text', bdoy: 'text' })).toEqual([
      "unknown: body/bdoy is not in GitHub's description",
    ]);
  });

  test('with an unknown field deep inside is told where', () => {
    const body = { event: 'COMMENT', comments: [{ path: 'a', body: 'b', line: 1, startLine: 1 }] };
    expect(sentencesFor('pulls/create-review', body)).toEqual(["unknown: body/comments/0/startLine is not in GitHub's description"]);
  });

  test('may have fields that only a refinement of the body leaves open', () => {
    expect(sentencesFor('checks/update', { status: 'in_progress', nmae: 'x' })).toEqual([
      "unknown: body/nmae is not in GitHub's description",
    ]);
  });

  test('without a required field is invalid', () => {
    expect(sentencesFor('issues/create-comment', {})).toEqual(["invalid: body must have required property 'body'"]);
  });

  test('without its body is invalid', () => {
    expect(sentencesFor('issues/create-comment')).toEqual(['invalid: the body is missing']);
  });

  test('with 51 annotations is invalid', () => {
    const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'm' };
    const body = {
      name: 'n',
      head_sha: 's',
      output: { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) },
    };
    expect(sentencesFor('checks/create', body)).toEqual(['invalid: body/output/annotations must NOT have more than 50 items']);
  });

  test('that asks for pages of more than 100 is told', () => {
    expect(sentencesFor('pulls/list-files', undefined, 'per_page=101')).toEqual(['unknown: per_page is 101, GitHub gives at most 100']);
  });

  test('with an unknown query parameter is told', () => {
    expect(sentencesFor('pulls/list-files', undefined, 'perPage=100')).toEqual([
      "unknown: query parameter perPage is not in GitHub's description",
    ]);
  });

  test('with a word where a number belongs is invalid', () => {
    expect(sentencesFor('pulls/list-files', undefined, 'page=two')).toEqual(['invalid: query parameter page must be integer']);
  });
});

describe('an answer', () => {
  test('with a status that the operation does not have is told', () => {
    expect(checkAnswer(operation('pulls/list-files'), 201, 'application/json', [])).toEqual([
      { kind: 'invalid', message: 'pulls/list-files has no answer 201' },
    ]);
  });

  test('of any operation can be a refusal', () => {
    const body = { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest', status: '403' };
    expect(checkAnswer(operation('pulls/list-files'), 403, 'application/json', body)).toEqual([]);
  });
});

describe('the path of a request', () => {
  const match = (verb: string, path: string): unknown => {
    const found = describedApi().match(verb, path);
    return found && [found.operation.id, found.params];
  };

  test('finds its operation', () => {
    expect(match('GET', '/repos/acme/app/pulls/7/files')).toEqual(['pulls/list-files', { owner: 'acme', repo: 'app', pull_number: '7' }]);
  });

  test('may hold slashes, plain or encoded, in a file’s path', () => {
    expect(match('GET', '/repos/acme/app/contents/a/b%20c%2Fd')).toEqual([
      'repos/get-content',
      { owner: 'acme', repo: 'app', path: 'a/b c/d' },
    ]);
    expect(match('GET', '/repos/acme/app/contents/')).toEqual(['repos/get-content', { owner: 'acme', repo: 'app', path: '' }]);
  });

  test('prefers the operation with more literal words', () => {
    expect(match('GET', '/repos/acme/app/commits/abc/check-runs')).toEqual([
      'checks/list-for-ref',
      { owner: 'acme', repo: 'app', ref: 'abc' },
    ]);
  });

  test('of another method is another operation, or none', () => {
    expect(match('DELETE', '/repos/acme/app/pulls/7/files')).toBeUndefined();
  });
});
