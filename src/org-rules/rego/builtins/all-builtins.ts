import type { Builtins } from '../builtin.ts';
import { amountBuiltins } from './amounts.ts';
import { encodingBuiltins } from './encodings.ts';
import { networkBuiltins } from './networks.ts';
import { objectBuiltins } from './objects.ts';
import { patternBuiltins } from './patterns.ts';
import { textBuiltins } from './texts.ts';
import { timeBuiltins } from './times.ts';

/**
 * What is answered here of that which OPA does not compile into modules. What asks others (`http.send`, `net.lookup_ip_addr`), knows the machine
 * (`opa.runtime`) or throws dice (`rand.intn`) is not among it.
 */
export const allBuiltins: Builtins = new Map([
  ...amountBuiltins,
  ...encodingBuiltins,
  ...networkBuiltins,
  ...objectBuiltins,
  ...patternBuiltins,
  ...textBuiltins,
  ...timeBuiltins,
  ['trace', () => true],
]);
