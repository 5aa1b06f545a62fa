import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { lineSettings } from '../../../src/artifacts/telemetry/read-settings.ts';
import { inLinearTime } from '../../support/linear-time.ts';

test.each(['Grafana', 'Fluentd', 'Fluent Bit'] as const)('lines of %s of any length are read in linear time', program => {
  const lines: readonly ((size: number) => string)[] = [
    size => `a = ${' '.repeat(size)}x`,
    size => `  Key ${'v '.repeat(size / 2)}${' '.repeat(size / 2)}z`,
    size => `${' '.repeat(size)}x`,
    size => `a = b${' '.repeat(size)}c`,
    size => `a = ${'`'.repeat(size)}`,
    size => `<${' '.repeat(size)}`,
    size => `[${'a'.repeat(size)}`,
    size => 'a = b\n'.repeat(size / 6),
  ];
  for (const line of lines)
    expect(inLinearTime(200_000, line, text => lineSettings(sourceFile('a', text), program).length)).toBeGreaterThanOrEqual(0);
});
