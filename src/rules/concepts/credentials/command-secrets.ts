import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import type { ShellCommand } from '../../../artifacts/shell/model.ts';
import type { Range } from '../../../text/range.ts';
import { imageProduct } from '../images/image-roles.ts';
import { assignedSecrets } from './assigned-secrets.ts';
import { credentialPlaces } from './command-credentials.ts';
import { findCredential } from './credential-formats.ts';
import { couldBeSecret, type SecretVerdict } from './secret-names.ts';
import type { CredentialPlace } from './text-credentials.ts';

/** A literal that stands where a secret belongs. */
export interface PlacedSecret {
  readonly verdict: SecretVerdict;
  /** For people: `password of "redis-server"`, `annotation "db-password"`. */
  readonly what: string;
  /** What is written there, for its fingerprint. */
  readonly text: string;
  readonly at: Range;
  /** True for one that is told by its form, wherever it stands. */
  readonly hasForm: boolean;
}

/** What the entrypoint of an image starts, where only its options are written. */
const servers: ReadonlyMap<string, string> = new Map([
  ['Redis', 'redis-server'],
  ['Valkey', 'valkey-server'],
]);

const withProgram = (command: ShellCommand, image: ImageReference | undefined): ShellCommand => {
  const { nameWord, args } = command;
  if (nameWord?.prefix.startsWith('-') !== true) return command;
  const program = servers.get((image && imageProduct(image)?.name) ?? '');
  return { ...command, name: program, args: [nameWord, ...args] };
};

const verdictOf = ({ part, proof, guessable }: CredentialPlace): SecretVerdict => {
  if (part.includes('\0')) return 'no';
  if (guessable) return 'placeholder';
  return proof === 'known' ? 'secret' : couldBeSecret(part);
};

/** Behind the entrypoint of an image the program has no name. */
const whatOf = ({ what }: CredentialPlace): string => what.replace(/ of ""$/, '');

/** The secrets among the words of a command of a container: options, headers, URLs, and variables in front of it. `image`: whose entrypoint it may be. */
export const commandSecrets = (written: ShellCommand, image: ImageReference | undefined): readonly PlacedSecret[] => {
  const command = withProgram(written, image);
  return [
    ...credentialPlaces(command).map(place => ({
      verdict: verdictOf(place),
      what: whatOf(place),
      text: place.part,
      at: place.word.range,
      hasForm: place.proof === 'known' || findCredential(place.part) !== undefined,
    })),
    ...assignedSecrets(command).map(({ name, value, range }) => ({
      verdict: 'secret' as const,
      what: `variable "${name}"`,
      text: value,
      at: range,
      hasForm: findCredential(value) !== undefined,
    })),
  ];
};
