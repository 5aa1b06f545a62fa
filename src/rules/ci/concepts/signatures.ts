import type { Step } from '../../../artifacts/pipeline/model.ts';
import { findOption } from '../../../artifacts/shell/command-arguments.ts';
import { buildArguments, engineCall } from '../../../artifacts/shell/engine-calls.ts';
import type { ShellCommand } from '../../../artifacts/shell/model.ts';
import { stringAt } from '../../../artifacts/yaml/lookup.ts';

const signingCommands: ReadonlyMap<string, readonly string[]> = new Map([
  ['cosign', ['sign', 'attest']],
  ['notation', ['sign']],
]);

const isOff = (text: string | undefined): boolean => text === undefined || /^(?:false|0|)$/iu.test(text);

const commandSigns = (command: ShellCommand): boolean => {
  const words = signingCommands.get(command.name ?? '');
  if (words) return words.includes(command.args[0]?.value ?? '');
  const call = engineCall(command);
  if (call?.action === 'trust') return call.args[0]?.value === 'sign';
  const build = buildArguments(command);
  return (
    build !== undefined &&
    ['--provenance', '--sbom', '--attest'].some(name => {
      const option = findOption(build, name);
      return option !== undefined && option.value !== 'false';
    })
  );
};

const signingActions =
  /^(?:actions\/attest(?:-build-provenance|-sbom)?|notaryproject\/notation-action\/sign|slsa-framework\/slsa-github-generator\/.{0,200})$/u;

/** True for a step that signs or attests an image: with a signer, or by attestations that its builder pushes beside it. */
export const signs = ({ uses, scripts }: Step): boolean => {
  if (scripts.some(({ commands }) => commands.some(commandSigns))) return true;
  if (uses === undefined) return false;
  if (signingActions.test(uses.name)) return true;
  const isBuild = /^docker\/(?:build-push|bake)-action$/u.test(uses.name);
  return isBuild && ['provenance', 'sbom', 'attests'].some(input => !isOff(inputText(uses.inputs, input)));
};

const inputText = (inputs: NonNullable<Step['uses']>['inputs'], name: string): string | undefined => {
  const entry = inputs?.entries.find(({ name: key }) => key === name);
  return stringAt(inputs, name) ?? (entry?.value.kind === 'scalar' ? entry.value.value : undefined);
};
