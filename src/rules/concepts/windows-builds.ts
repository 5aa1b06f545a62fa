import type { Instruction } from '../../artifacts/dockerfile/model.ts';
import type { ShippedImage } from './shipped-image.ts';

const windowsUser = /^container(?:user|administrator)$/i;
const driveLetter = /^"?[a-z]:[\\/]/i;

/** Something that only a build for Windows has: `powershell` or `cmd` as the shell, its users, drive letters, programs that end in `.exe`. */
const isForWindows = (instruction: Instruction): boolean => {
  switch (instruction.keyword) {
    case 'SHELL':
      return /^(?:powershell|cmd)(?:\.exe)?$/i.test(instruction.words[0]?.expanded.value ?? '');
    case 'USER':
      return windowsUser.test(instruction.user.expanded.value ?? '');
    case 'WORKDIR':
      return driveLetter.test(instruction.path.text);
    case 'COPY':
    case 'ADD':
      return driveLetter.test(instruction.destination?.text ?? '');
    case 'CMD':
    case 'ENTRYPOINT':
      return /\.exe$/i.test(instruction.command.words?.[0]?.expanded.value ?? '');
    default:
      return false;
  }
};

/**
 * True when an image holds Windows, which has no root: its processes run as ContainerUser or ContainerAdministrator. By its base, the
 * escape character or platform of the file, or what its instructions say.
 */
export const isWindowsBuild = ({ dockerfile, base, bottom, backwards }: ShippedImage): boolean =>
  base?.user === 'windows' ||
  dockerfile.escape === '`' ||
  /^windows/i.test(bottom.from.platform?.expanded.value ?? '') ||
  backwards.some(isForWindows);
