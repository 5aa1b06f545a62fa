import type { Instruction } from '../../../../artifacts/dockerfile/model.ts';
import { pulledHubRepository } from '../../../../artifacts/images/docker-hub.ts';
import { wordSet } from '../../../../text/word-set.ts';
import type { ShippedImage } from './shipped-image.ts';

const windowsUser = /^container(?:user|administrator)$/i;
const driveLetter = /^"?[a-z]:[\\/]/i;

/**
 * Something that only a build for Windows has: `powershell` or `cmd` as the shell, its users, drive letters, programs that end in `.exe`.
 */
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
 * Docker Official Images that have builds for Windows under tags that do not say so. All others are Linux. Source:
 * docker-library/official-images.
 */
const bothSystems = wordSet('caddy docker eclipse-temurin golang hello-world mongo nats openjdk python traefik');

const isLinuxOnly = ({ bottom }: ShippedImage): boolean => {
  const { reference } = bottom.from.image;
  const [folder, name = ''] = (reference && pulledHubRepository(reference)?.split('/')) ?? [];
  return folder === 'library' && !bothSystems.has(name);
};

/** What counts in the end: of the instructions that replace an earlier one, the last. */
const inEffect = ({ backwards }: ShippedImage): readonly Instruction[] => {
  const seen = new Set<string>();
  return backwards.filter(({ keyword }) => {
    const isReplaced = seen.has(keyword) && keyword !== 'COPY' && keyword !== 'ADD';
    seen.add(keyword);
    return !isReplaced;
  });
};

/**
 * True when an image holds Windows, which has no root: its processes run as ContainerUser or ContainerAdministrator. By its base, the
 * platform of the file, or, where the base may be either, what its instructions say.
 */
export const isWindowsBuild = (shipped: ShippedImage): boolean =>
  shipped.base?.user === 'windows' ||
  /^windows/i.test(shipped.bottom.from.platform?.expanded.value ?? '') ||
  (!isLinuxOnly(shipped) && inEffect(shipped).some(isForWindows));
