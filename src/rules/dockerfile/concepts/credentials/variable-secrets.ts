import { judgeSecret, type SecretVerdict, secretName } from '../../../concepts/credentials/secret-names.ts';

/** Half of a credential, that goes with its secret wherever it goes. Source: AWS CLI, environment variables. */
const halfCredential = /(?:^|_)aws_access_key_id$/i;

/** True for the name of a variable that holds a secret, or half of one. */
export const isSecretVariable = (name: string): boolean => secretName(name) || halfCredential.test(name);

/** Judges a variable and its literal value together. */
export const judgeVariable = (name: string, value: string): SecretVerdict =>
  halfCredential.test(name) ? judgeSecret('secret', value) : judgeSecret(name, value);
