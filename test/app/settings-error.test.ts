import { expect, test } from 'vitest';
import { SettingsError } from '../../app/settings-error.ts';

test.each([
  [['A.'], "Tidewaiter can't start: 1 setting is missing or wrong.\n- A."],
  [['A.', 'B.'], "Tidewaiter can't start: 2 settings are missing or wrong.\n- A.\n- B."],
])('all settings that are wrong are named: %j', (problems, message) => {
  expect(new SettingsError(problems)).toMatchObject({ name: 'SettingsError', problems, message });
});
