import { composeBoolean } from '../../artifacts/compose/compose-boolean.ts';
import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { allEdits, setKey } from '../../artifacts/yaml/edit.ts';
import { isExplicitNull } from '../../artifacts/yaml/lookup.ts';
import { MergedSettings } from '../concepts/compose/merged-settings.ts';
import { isDataStore, rootImageOf } from '../concepts/compose/service-images.ts';
import { canLack, lackOf, placeOfSetting, runsLinuxContainers } from '../concepts/compose/service-settings.ts';
import { writableAdvice } from '../concepts/images/root-images.ts';
import { defineRule, type ReportFix } from '../rule.ts';
import { scratchMounts } from './concepts/scratch-mounts.ts';

interface Writable {
  readonly messageId: 'writable' | 'explicit' | 'store';
  /** The setting that says so, when one does, and its text. */
  readonly setting?: ComposeItem;
  readonly value: string;
}

/** Whether and why the root is writable; undefined when it is read-only or not known. */
const writability = (project: ComposeProject, service: ComposeService): Writable | undefined => {
  const found = service.get('read_only');
  if (found.state === 'unknown') return undefined;
  if (found.state === 'absent' || isExplicitNull(found.node)) return { messageId: isDataStore(service) ? 'store' : 'writable', value: '' };
  const value = project.interpolate(found.node)?.value;
  return composeBoolean(value) === false ? { messageId: 'explicit', setting: found, value: value ?? '' } : undefined;
};

/** True when the service is known not to start with a read-only root alone. */
const writesItself = (project: ComposeProject, service: ComposeService): boolean =>
  isDataStore(service) || rootImageOf(project, service) !== undefined;

/**
 * What it writes to as memory beside. Why none for other data stores: they do not start without places of their own to write to, which an edit can't
 * know.
 */
const withScratch = (project: ComposeProject, service: ComposeService): ReportFix | undefined => {
  if (service.node.kind !== 'mapping') return undefined;
  const edits = allEdits([setKey(service.node, ['read_only'], true), scratchMounts(project, service)]);
  return edits && { title: 'Make the root file system read-only, with memory where it writes', edits };
};

export const writableRootFilesystem = defineRule({
  meta: {
    id: 'compose/writable-root-filesystem',
    kind: 'compose',
    severity: 'low',
    family: 'service-hardening',
    title: 'Service root filesystem is writable',
    rationale:
      'An attacker who runs code in a container with a writable root can replace its programs, drop tools and change its configuration until the container is ' +
      'made anew. With a read-only root most ready-made payloads fail, because they have nowhere to write.',
    remediation:
      'Set `read_only: true`, and give the program the few places that it writes to: `tmpfs` for `/tmp` and `/run`, volumes for data.',
    messages: {
      writable: 'The root file system of the service "{service}" is writable: "read_only" is not set.',
      explicit: 'The root file system of the service "{service}" is writable: "read_only" is "{value}".',
      store:
        'The root file system of the service "{service}" is writable: "read_only" is not set (a data store keeps its data in volumes anyway).',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n',
      good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    read_only: true\n    tmpfs:\n      - /tmp\n',
    },
    standards: { cisDocker: ['5.13'], nsa: ['Pod security > Immutable container file systems'], mitre: ['T1554'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#read_only',
      'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
      'https://www.cisecurity.org/benchmark/docker',
      'https://cwe.mitre.org/data/definitions/732.html',
    ],
  },
  prepare(project) {
    const merged = new MergedSettings(
      project,
      service => service.get('read_only').state === 'absent' && canLack(project, service) && !writesItself(project, service),
    );
    return { merged, project };
  },
  visit: {
    *service(service, { merged, project }) {
      const writable = writability(project, service);
      if (writable === undefined) return;
      const { messageId, setting, value } = writable;
      const place = setting && placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range);
      // Why: what an override says is its own, also where what it lacks is the base's.
      const isJudgedHere =
        setting === undefined
          ? lackOf(project, service, one => writability(project, one)) !== undefined
          : place !== undefined && runsLinuxContainers(project, service);
      if (!isJudgedHere) return;
      yield {
        messageId,
        at: place?.at ?? service.nameRange,
        identity: 'read_only',
        facts: {},
        data: { service: service.name, value },
        ...(messageId === 'store' && { severity: 'info' as const }),
        ...(place?.related && { related: place.related }),
        advice: () => {
          const image = rootImageOf(project, service);
          return image && writableAdvice(image, 'read_only: true', '"tmpfs" or volumes');
        },
        fix: () => {
          if (writesItself(project, service)) return withScratch(project, service);
          const edits = merged.set(service, 'read_only', true);
          return edits && { title: 'Make the root file system read-only', edits };
        },
      };
    },
  },
});
