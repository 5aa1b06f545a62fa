import { composeBoolean } from '../../../artifacts/compose/compose-boolean.ts';
import type { ComposeItem, ComposeLookup, ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { lookup } from '../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../text/range.ts';
import { runsWindows } from './windows-services.ts';

/** True for a switch that is certainly on. */
export const isOn = (project: ComposeProject, found: ComposeLookup): found is Extract<ComposeLookup, { state: 'present' }> =>
  found.state === 'present' && composeBoolean(project.interpolate(found.node)?.value) === true;

/** Where something that a service has is reported. */
export interface SettingPlace {
  readonly at: Range;
  /** True when the text itself is in the file under review, so that it can be edited. */
  readonly editable: boolean;
  readonly related?: readonly { readonly at: Range; readonly note: string; readonly path: string }[];
}

/**
 * Where to report a setting of a service whose text is at `range` in the setting's own file: there, when that is the file under review; at
 * the service's `extends`, when it comes from another file by it; nowhere (undefined), when it comes from the base of an override, whose
 * own review reports it.
 */
export const placeOfSetting = (service: ComposeService, setting: Pick<ComposeItem, 'file'>, range: Range): SettingPlace | undefined => {
  const { path } = setting.file;
  if (path === service.file.path) return { at: range, editable: true };
  if (service.judgedElsewhere.has(path)) return undefined;
  const inherited = lookup(service.node, 'extends');
  const at = (inherited.state === 'absent' ? undefined : inherited.entry?.value.range) ?? service.nameRange;
  return { at, editable: false, related: [{ at: range, note: 'The setting stands here.', path }] };
};

/** Remembers what was reported: settings that services share by anchors or `extends` are one text and one finding. */
export class ReportedOnce {
  readonly #reported = new Set<unknown>();

  /** True the first time that it is asked about a setting. */
  isFirst(setting: Pick<ComposeItem, 'node' | 'entry'>): boolean {
    const key = setting.entry ?? setting.node;
    if (this.#reported.has(key)) return false;
    this.#reported.add(key);
    return true;
  }
}

/** True when nothing of the service ever runs: it is there to be built, with no replica. */
const neverRuns = (service: ComposeService): boolean =>
  [service.get('scale'), service.get('deploy', 'replicas')].some(
    found => found.state === 'present' && found.node.kind === 'scalar' && found.node.value === '0',
  );

/**
 * True when a service runs Linux containers: it is not for Windows, not only there to be built, and no program outside Compose
 * (`provider`).
 */
export const runsLinuxContainers = (project: ComposeProject, service: ComposeService): boolean =>
  service.get('provider').state === 'absent' && !runsWindows(project, service) && !neverRuns(service);

/**
 * True when what a service lacks may be said of it: it runs Linux containers, all of it is known, and it is not only a change to a service
 * of another file.
 */
export const canLack = (project: ComposeProject, service: ComposeService): boolean =>
  service.complete && !service.amends && runsLinuxContainers(project, service);

/** What a service lacks, and whether the file under review is what takes it away: the other file by itself does not lack it. */
export interface Lack<T> {
  readonly lacked: T;
  readonly isTaken: boolean;
}

/**
 * What a service lacks, where that is to be said of it: nothing of one that only changes a service of another file, unless it takes away what that has; and
 * nothing of one that lacks it only by an override, which is told of itself.
 */
export const lackOf = <T>(
  project: ComposeProject,
  service: ComposeService,
  lacks: (service: ComposeService) => T | undefined,
): Lack<T> | undefined => {
  if (!service.complete || !runsLinuxContainers(project, service)) return undefined;
  const lacked = lacks(service);
  const { apart } = service;
  if (lacked === undefined || apart === undefined) return lacked === undefined || service.amends ? undefined : { lacked, isTaken: false };
  const isApart = lacks(apart) !== undefined;
  return isApart === service.amends ? undefined : { lacked, isTaken: service.amends };
};

const developmentProfile = /^(?:dev|develop|development|local|test|tests|testing|debug|debugging|ci|e2e|demo)$/i;

/** True when a service only runs under profiles for development, tests or debugging. */
export const isForDevelopment = (service: ComposeService): boolean =>
  service.profiles.length > 0 && service.profiles.every(profile => developmentProfile.test(profile));
