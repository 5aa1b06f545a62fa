import * as v from 'valibot';
import { isRecord } from '../../src/text/record.ts';

/**
 * A JSON object all of whose values are of one kind. Why not `v.record`: that drops keys such as `constructor`, which may be the name of a
 * file.
 */
export const storedRecord = <T>(isValue: (value: unknown) => value is T) =>
  v.custom<Readonly<Record<string, T>>>(input => isRecord(input) && Object.values(input).every(isValue), 'not an object of such values');
