import { parseImageReference } from '../../../artifacts/images/image-reference.ts';
import type { ActionUse, Step } from '../../../artifacts/pipeline/model.ts';
import { engineCall, runArguments } from '../../../artifacts/shell/engine-calls.ts';
import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import { stringAt } from '../../../artifacts/yaml/lookup.ts';

/** A scanner that a step starts, as an action or as a command. */
export interface Scan {
  readonly step: Step;
  readonly scanner: string;
  /** False for files of a checkout and configuration: no image and no SBOM is looked at. */
  readonly looksAtImages: boolean;
  readonly uses?: ActionUse;
  readonly command?: ShellCommand;
  /** The words of the scanner itself, where it runs in a container those after the image. */
  readonly args: readonly ShellWord[];
}

/** Scanners by the words of their command that are about images; empty: all are. Sources: their documentation. */
const programs: ReadonlyMap<string, readonly string[]> = new Map([
  ['trivy', ['image', 'i', 'sbom', 'rootfs', 'vm']],
  ['grype', []],
  ['snyk', ['container']],
  ['clairctl', []],
  ['clair-scanner', []],
  ['anchorectl', []],
  ['anchore-cli', []],
  ['scannercli', []],
  ['aquascanner', []],
  ['wizcli', ['docker', 'scan']],
  ['twistcli', ['images']],
  ['sysdig-cli-scanner', []],
]);

/** Scanners by their images, for those that run in a container. */
const images = [...programs.keys()].map(name => [name, new RegExp(`(?:^|/)${name}(?:[:@]|$)`, 'u')] as const);

const programOfImage = (image: string): string | undefined => images.find(([, pattern]) => pattern.test(image))?.[0];

const scanOf = (step: Step, command: ShellCommand, scanner: string, args: readonly ShellWord[]): Scan | undefined => {
  if (scanner === 'trivy' && listsOnly(optionOf(args, '--format', '-f'), optionOf(args, '--scanners', '--security-checks')))
    return undefined;
  const words = programs.get(scanner) ?? [];
  const looksAtImages = words.length === 0 || args.some(({ value }) => value !== undefined && words.includes(value));
  return { step, scanner, command, args, looksAtImages };
};

/**
 * True where Trivy only lists packages: a bill of them proves that they are there, and not that anybody looked for vulnerabilities in them. Source: Trivy's
 * documentation, "SBOM": vulnerability scanning is off with these formats unless `--scanners vuln` asks for it.
 */
const listsOnly = (format: string | undefined, scanners: string | undefined): boolean =>
  format !== undefined && /^(?:cyclonedx|spdx|spdx-json|github)$/u.test(format) && !/\bvuln\b/u.test(scanners ?? '');

/** The value of an option of Trivy: `--format json`, `-f json`, `--format=json`. */
const optionOf = (args: readonly ShellWord[], ...names: readonly string[]): string | undefined =>
  args
    .map(({ value = '' }, index) => {
      if (names.includes(value)) return args[index + 1]?.value;
      const equals = value.indexOf('=');
      return equals > 0 && names.includes(value.slice(0, equals)) ? value.slice(equals + 1) : undefined;
    })
    .find(value => value !== undefined);

const commandScan = (step: Step, command: ShellCommand): Scan | undefined => {
  const { name = '', args } = command;
  if (programs.has(name)) return scanOf(step, command, name, args);
  const call = engineCall(command);
  if (call?.action === 'scout') {
    const looksAtImages = ['cves', 'quickview', 'recommendations', 'policy'].includes(call.args[0]?.value ?? '');
    return { step, scanner: 'docker scout', command, args: call.args, looksAtImages };
  }
  const [image, ...rest] = (call && runArguments(call))?.operands ?? [];
  const scanner = image && programOfImage(image.pattern);
  return scanner === undefined ? undefined : scanOf(step, command, scanner, rest);
};

/** Actions that scan, by their names. Sources: their pages. */
const actions: readonly (readonly [scanner: string, name: RegExp])[] = [
  ['trivy', /^aquasecurity\/trivy-action$/u],
  ['grype', /^anchore\/scan-action$/u],
  ['snyk', /^snyk\/actions(?:\/|$)/u],
  ['docker scout', /^docker\/scout-action$/u],
  ['scanner', /^(?:azure\/container-scan|crazy-max\/ghaction-container-scan|sysdiglabs\/scan-action|lacework\/lw-scanner-action)$/u],
  [
    'scanner',
    /^(?:wiz-sec|qualys|paloaltonetworks|aquasecurity|anchore|jfrog|quay)\/[\w.-]{0,100}(?:scan|clair|frogbot|prisma|wiz)[\w.-]{0,100}$/u,
  ],
];

const actionScan = (step: Step, uses: ActionUse): Scan | undefined => {
  const scanner = actions.find(([, name]) => name.test(uses.name))?.[0];
  if (scanner === undefined) return undefined;
  if (scanner === 'trivy' && listsOnly(stringAt(uses.inputs, 'format'), stringAt(uses.inputs, 'scanners'))) return undefined;
  const type = stringAt(uses.inputs, 'scan-type');
  const looksAtImages =
    scanner === 'snyk' ? uses.name.endsWith('/docker') : type === undefined || ['image', 'sbom', 'rootfs', 'vm'].includes(type);
  return { step, scanner, uses, args: [], looksAtImages };
};

/** Inputs of actions that name the image. Sources: their pages. */
const imageInputs = ['image-ref', 'image', 'image-name'] as const;

/** The name of the image that is scanned, without tag and digest; undefined when it is not known. */
export const scannedImage = ({ uses, args }: Scan): string | undefined => {
  const written =
    uses === undefined ? args.at(-1)?.value : imageInputs.map(input => stringAt(uses.inputs, input)).find(text => text !== undefined);
  return written === undefined || written.includes('$') || written.startsWith('-') ? undefined : parseImageReference(written)?.name;
};

/** The scanners that a step starts. */
export const scansOf = (step: Step): readonly Scan[] => {
  const action = step.uses && actionScan(step, step.uses);
  const commands = step.scripts.flatMap(script => script.commands.flatMap(command => commandScan(step, command) ?? []));
  return action ? [action, ...commands] : commands;
};
