import type { EnvironmentVariable } from '../../../artifacts/environment-file/model.ts';
import { findCredential } from '../../concepts/credentials/credential-formats.ts';
import { judgeSecret } from '../../concepts/credentials/secret-names.ts';

/** What dotenvx, Ansible Vault, git-crypt's text form and Kubernetes' sealed values leave of an encrypted value. */
const encrypted = /^(?:encrypted:|!vault\b|\$ANSIBLE_VAULT;|vault:v\d+:|gitcrypt:|ag[A-Za-z0-9+/=]{200,}$)/u;

/**
 * True for a variable of a file that holds a secret in the clear: by a name that holds secrets and a value that could be one, or by a value whose own form
 * gives it away under any name.
 */
export const isSecretVariable = ({ name, value }: EnvironmentVariable): boolean =>
  !encrypted.test(value) && (judgeSecret(name, value) === 'secret' || findCredential(value)?.verdict === 'secret');
