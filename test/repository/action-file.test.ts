import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.ts';
import { exists, readText } from './repository-files.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const action: ActionFile = parse(readText('action.yml'));

test('every input of action.yml is read, and no other', () => {
  const asked = new Set<string>();
  const environment = process.env;
  process.env = new Proxy<NodeJS.ProcessEnv>(
    { 'INPUT_GITHUB-TOKEN': 'token' },
    {
      get: (values, name) => {
        if (typeof name === 'string' && name.startsWith('INPUT_')) asked.add(name.slice('INPUT_'.length).toLowerCase());
        return Reflect.get(values, name);
      },
    },
  );
  try {
    readInputs();
  } finally {
    process.env = environment;
  }
  expect([...asked].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
});

test('inputs and outputs are described in full sentences', () => {
  for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
    expect(description).toMatch(/^[A-Z`].*\.$/su);
  }
});

test('only the token has a default: what an input that is left out means is decided in one place', () => {
  const withDefault = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
  expect(withDefault.map(([name]) => name)).toEqual(['github-token']);
});

test('it runs the committed bundle with the Node.js of the runner', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
  expect(exists(action.runs.main)).toBe(true);
});
