import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';
import { languageInstall } from './language-packages.ts';

/** A package that a command installs in one version. */
export interface ExactPackage {
  readonly manager: 'pip' | 'npm' | 'gem';
  readonly name: string;
  readonly version: string;
  readonly word: ShellWord;
}

/** How managers write one version, the name first: `flask[async]==3.1.2`, `@acme/tool@1.2.3`, `rake:13.3.0`. */
const spellings = {
  pip: /^([\w.-]{1,100})(?:\[[^\]]{0,200}\])?[ ]?={2,3}[ ]?([\w.!+-]{1,60})(?:[ ]?;|$)/u,
  npm: /^((?:@[\w.-]{1,100}\/)?[\w.-]{1,100})@[v=]{0,2}(\d[\w.+-]{0,60})$/u,
  gem: /^([\w.-]{1,100}):=?[ ]?(\d[\w.]{0,60})$/u,
} as const;

const managers = { pip: 'pip', npm: 'npm', node: 'npm', gem: 'gem' } as const;

/** The packages of a language that a command names with their exact versions; those of Go, Cargo and Composer are not read. */
export const exactPackages = (command: ShellCommand): readonly ExactPackage[] => {
  const install = languageInstall(command, { mayHaveGoModule: true });
  if (install === undefined || !Object.hasOwn(managers, install.tool)) return [];
  const manager = managers[install.tool as keyof typeof managers];
  return install.packages.flatMap(({ word }) => {
    const [, name, version] = spellings[manager].exec(word.value ?? '') ?? [];
    return name === undefined || version === undefined ? [] : [{ manager, name, version, word }];
  });
};
