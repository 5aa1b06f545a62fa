import { spawn } from 'node:child_process';
import * as v from 'valibot';
import { RegistryError } from '../errors.ts';
import type { CredentialSource, RegistryCredential } from './credential.ts';
import { credentialHost, type DockerConfig } from './docker-config.ts';

const answerSchema = v.object({ Username: v.string(), Secret: v.string() });

/** Milliseconds and bytes that a helper may take. */
const maxMilliseconds = 15_000;
const maxBytes = 256 * 1024;

/** What a helper's name may be: it becomes part of a command's name. */
const helperName = /^[A-Za-z0-9_-]{1,64}$/u;

/** What helpers keep Docker Hub's credentials under. */
const helperKey = (host: string): string => (host === 'docker.io' ? 'https://index.docker.io/v1/' : host);

interface HelperResult {
  /** Null: it was ended. */
  readonly exitCode: number | null;
  readonly stdout: string;
}

const runHelper = (command: string, input: string): Promise<HelperResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, ['get'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (): void => {
      child.kill('SIGKILL');
      // What the helper itself started may hold the pipe.
      child.stdout.destroy();
    };
    const timer = setTimeout(end, maxMilliseconds);
    child.once('error', error => {
      clearTimeout(timer);
      reject(error);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) end();
      else chunks.push(chunk);
    });
    // A helper may end without reading.
    child.stdin.once('error', () => child.stdin.destroy());
    child.stdin.end(`${input}\n`);
    child.once('close', exitCode => {
      clearTimeout(timer);
      resolve({ exitCode: size > maxBytes ? null : exitCode, stdout: Buffer.concat(chunks).toString('utf8') });
    });
  });

const parseAnswer = (stdout: string, command: string): RegistryCredential => {
  const fail = (cause?: unknown): never => {
    throw new RegistryError('unauthorized', `${command} did not answer with a credential. Run it by hand to see why.`, cause);
  };
  let json: unknown;
  try {
    json = JSON.parse(stdout);
  } catch (error) {
    return fail(error);
  }
  const parsed = v.safeParse(answerSchema, json);
  if (!parsed.success) return fail();
  const { Username: username, Secret: secret } = parsed.output;
  return username === '<token>' ? { kind: 'identity-token', token: secret } : { kind: 'password', username, password: secret };
};

/**
 * Asks Docker's credential helpers, which are programs on the PATH: `docker-credential-NAME get`. Only for who opted in, because what a
 * configuration names is run. Source: docker/docker-credential-helpers, README, "Development".
 */
export const helperCredentials = ({ helpers, store }: DockerConfig): CredentialSource => ({
  readCredential: async host => {
    const name = helpers.get(credentialHost(host)) ?? store;
    if (name === undefined || name === '') return undefined;
    if (!helperName.test(name)) throw new RegistryError('unauthorized', `'${name.slice(0, 64)}' is not a name of a credential helper.`);
    const command = `docker-credential-${name}`;
    const { exitCode, stdout } = await runHelper(command, helperKey(credentialHost(host))).catch((error: unknown) => {
      throw new RegistryError('unauthorized', `${command}, which the Docker configuration names for ${host}, could not be run.`, error);
    });
    if (exitCode === null) throw new RegistryError('unauthorized', `${command} did not end as it should. Run it by hand to see why.`);
    // The protocol's way to say "credentials not found in native keychain" is a failure with that text.
    return exitCode === 0 ? parseAnswer(stdout, command) : undefined;
  },
});
