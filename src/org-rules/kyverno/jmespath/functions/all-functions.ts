import { VariableUnknown } from '../../variable-unknown.ts';
import { amountFunctions } from './amounts.ts';
import type { JmesFunction, JmesFunctions } from './jmes-function.ts';
import { standardFunctions } from './standard.ts';
import { structureFunctions } from './structures.ts';
import { textFunctions } from './texts.ts';
import { timeFunctions } from './times.ts';
import { versionFunctions } from './versions.ts';

const unanswered = (reason: 'cluster' | 'policy', message: string): JmesFunction => {
  return () => {
    throw new VariableUnknown(reason, message);
  };
};

/** Functions that only a cluster, chance or the net answers, and what is not read here. */
const unansweredFunctions: JmesFunctions = new Map([
  ['random', unanswered('cluster', 'An expression gives another text each time ("random").')],
  ['is_external_url', unanswered('cluster', 'An expression asks the net for the address of a host ("is_external_url").')],
  ['x509_decode', unanswered('policy', 'Certificates ("x509_decode") are not read in expressions of JMESPath here.')],
]);

/** All functions that expressions of JMESPath have in Kyverno, by their names. Kyverno's `sum` stands in place of that of JMESPath. */
export const allFunctions: JmesFunctions = new Map([
  ...standardFunctions,
  ...textFunctions,
  ...structureFunctions,
  ...amountFunctions,
  ...timeFunctions,
  ...versionFunctions,
  ...unansweredFunctions,
]);
