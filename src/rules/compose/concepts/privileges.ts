import type { ComposeItem, ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { allEdits, type Edits, ensureItems, setKey } from '../../../artifacts/yaml/edit.ts';
import { lookup } from '../../../artifacts/yaml/lookup.ts';
import { MergedSettings } from '../../concepts/compose/merged-settings.ts';
import { mayGainPrivileges, noNewPrivileges } from '../../concepts/compose/new-privileges.ts';
import { switchOff } from '../../concepts/compose/service-edits.ts';
import { canLack } from '../../concepts/compose/service-settings.ts';
import type { ReportFix } from '../../rule.ts';

/** Takes privileges away from the services of a project. */
export class Privileges {
  readonly #project: ComposeProject;
  readonly #merged: MergedSettings;

  constructor(project: ComposeProject) {
    this.#project = project;
    this.#merged = new MergedSettings(project, service => service.get('security_opt').state === 'absent' && this.#mayGain(service));
  }

  /**
   * Takes a privilege away, and with that of the service what it would gain again by setuid programs: as long as it runs privileged, that is not told of it.
   * `parents`: of the mapping in the service that holds the setting.
   */
  takeFrom(service: ComposeService, setting: ComposeItem, parents: readonly string[]): ReportFix | undefined {
    const gains = parents.length === 0 && this.#mayGain(service);
    const edits = allEdits([switchOff(service, parents, setting), gains ? this.#keepFromGaining(service, setting) : []]);
    return edits && { title: gains ? 'Run it without privileges, and let it gain none' : 'Run it without privileges', edits };
  }

  #mayGain(service: ComposeService): boolean {
    return canLack(this.#project, service) && mayGainPrivileges(this.#project, service) !== undefined;
  }

  /** Why beside the setting: both are one change of a few lines. */
  #keepFromGaining(service: ComposeService, setting: ComposeItem): Edits {
    const { node } = service;
    if (node.kind !== 'mapping') return undefined;
    if (lookup(node, 'security_opt').state !== 'absent') return ensureItems(node, ['security_opt'], [noNewPrivileges]);
    const place = setting.entry === undefined ? -1 : node.entries.indexOf(setting.entry);
    // What is merged in is taken away for all that merge it in.
    if (place === -1) return this.#merged.set(service, 'security_opt', [noNewPrivileges]);
    return setKey(node, ['security_opt'], [noNewPrivileges], node.entries[place - 1]?.name);
  }
}
