import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { keptAnswers } from '../kept-answers.ts';

const kept = keptAnswers('compose').find(({ id }) => id === 'variables/any-name');
const { files } = v.parse(v.object({ files: v.record(v.string(), v.string()) }), kept?.case);
const service = v.object({ image: v.string(), environment: v.record(v.string(), v.string()) });
const ofCompose = v.parse(v.object({ services: v.object({ db: service }) }), kept?.answer).services.db;

test('a file that `env_file` names gives its variables to the service, and none to the Compose file', () => {
  expect(ofCompose).toEqual({ image: 'postgres:17', environment: { TAG: '18', DB_PASSWORD: 'Kx9vPq2mWz' } });
  const sources = new Map(Object.entries(files).map(([path, text]) => [path, sourceFile(path, text)]));
  const main = sources.get('compose.yaml') ?? sourceFile('compose.yaml', '');
  const project = parseCompose(main, sources);
  const [image] = project.services.flatMap(one => {
    const found = one.get('image');
    return found.state === 'present' ? [project.interpolate(found.node)?.value] : [];
  });
  expect(image).toBe(ofCompose.image);
});

test('such a file that a change touches alone is told of with the service that Compose gives its secrets to', async () => {
  const base = { ...files, 'conf/settings': 'TAG=18\n' };
  const { considered, verdict } = await reviewChange({ base, head: files });
  expect(considered.shown.map(({ state, head: { ruleId, location, message } }) => [state, ruleId, location.path, message])).toEqual([
    [
      'new',
      'cross/env-file-secret-loaded',
      'compose.yaml',
      'The service "db" is given the secrets "DB_PASSWORD" from "conf/settings", which is in the repository.',
    ],
  ]);
  expect(verdict.mayMerge).toBe(false);
});

test('such a file that holds what it held is no reason to judge who names it', async () => {
  const base = { ...files, 'conf/settings': `${files['conf/settings']}` };
  const { considered } = await reviewChange({ base, head: { ...files, 'conf/settings': `# The same.\n${base['conf/settings']}` } });
  expect(considered.shown).toEqual([]);
});
