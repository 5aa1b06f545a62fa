import type { Step } from '../../../artifacts/pipeline/model.ts';
import { engineCall } from '../../../artifacts/shell/engine-calls.ts';
import type { ShellCommand } from '../../../artifacts/shell/model.ts';
import type { Range } from '../../../text/range.ts';

/** Programs that give an image that is pushed another name, by the words that ask for it. Sources: their manuals. */
const promoters: ReadonlyMap<string, readonly string[]> = new Map([
  ['crane', ['copy', 'cp', 'tag']],
  ['gcrane', ['copy', 'cp', 'tag']],
  ['skopeo', ['copy', 'sync']],
  ['regctl', ['copy']],
  ['oras', ['copy', 'cp', 'tag']],
  ['gcloud', ['add-tag']],
  ['aws', ['put-image']],
  ['az', ['import']],
]);

const promotes = (command: ShellCommand): boolean => {
  const words = promoters.get(command.name ?? '');
  if (words !== undefined) return command.args.some(({ value }) => value !== undefined && words.includes(value));
  return engineCall(command)?.action === 'imagetools';
};

/** The places at which a step gives an image that lies in a registry another name. */
export const promotesImages = ({ scripts }: Step): readonly Range[] =>
  scripts.flatMap(({ commands }) => commands.filter(promotes).map(({ range }) => range));
