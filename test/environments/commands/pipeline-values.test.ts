import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { pipelineValues } from '../../../src/environments/commands/pipeline-values.ts';
import type { Alternatives } from '../../../src/environments/commands/word-values.ts';

const valuesOf = (text: string): Alternatives => {
  const root = parseYaml(sourceFile('a.yaml', text)).documents[0]?.root;
  if (root === undefined) throw new Error('That is YAML.');
  return pipelineValues(root);
};

test('a matrix gives its values, by its name or behind "matrix"', () => {
  const values = valuesOf('jobs: {a: {strategy: {matrix: {os: [x, y], include: [{os: z, v: 1}]}}}}\n');
  expect([...values('matrix_os')].toSorted()).toEqual(['x', 'y', 'z']);
  expect(values('v')).toEqual(['1']);
  expect(values('other')).toEqual([]);
});

test('inputs and parameters give what they are where nobody gives others', () => {
  const values = valuesOf(
    'on: {workflow_call: {inputs: {a-b: {default: x}, c: {type: string}}}}\nparameters: [{name: d, default: z}, {name: e}]\n',
  );
  expect([values('inputs_a_b'), values('github_event_inputs_a_b'), values('parameters_d')]).toEqual([['x'], ['x'], ['z']]);
  expect([values('inputs_c'), values('a_b'), values('parameters_e')]).toEqual([[], [], []]);
});

test('steps hand on what they write for those after them', () => {
  const values = valuesOf(
    `steps:\n- run: |\n    echo A=x >> $GITHUB_ENV\n    echo "B=y z" >> "$GITHUB_ENV"\n- run: echo 'c-d=e' >> "\${GITHUB_OUTPUT}"\n- run: echo F=g >> file; echo $H >> $GITHUB_ENV\n`,
  );
  expect([values('A'), values('env_A'), values('B'), values('steps_s_outputs_c_d')]).toEqual([['x'], ['x'], ['y z'], ['e']]);
  expect([values('F'), values('H')]).toEqual([[], []]);
});
