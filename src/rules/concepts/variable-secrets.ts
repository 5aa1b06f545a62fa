import { judgeSecret, nameWords, type SecretVerdict, secretName } from './secret-names.ts';

/** Half of a credential, that goes with its secret wherever it goes. Source: AWS CLI, environment variables. */
const halfCredential = /(?:^|_)aws_access_key_id$/i;

/** True for the name of a variable that holds a secret, or half of one. */
export const isSecretVariable = (name: string): boolean => secretName(name) || halfCredential.test(name);

/** The key id or fingerprint of a public key, as the official images write it (`GPG_KEY`). */
const isPublicKeyId = (name: string, value: string): boolean =>
  nameWords(name).some(word => word === 'gpg' || word === 'pgp') && /^(?:0x)?[0-9a-f]{8,40}$/i.test(value.replaceAll(' ', ''));

/** Judges a variable and its literal value together. */
export const judgeVariable = (name: string, value: string): SecretVerdict => {
  if (isPublicKeyId(name, value)) return 'no';
  return halfCredential.test(name) ? judgeSecret('secret', value) : judgeSecret(name, value);
};
