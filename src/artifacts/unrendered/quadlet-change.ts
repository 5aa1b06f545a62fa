import type { SourceFile } from '../source-file.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';

/**
 * Units from which Podman makes services of systemd, and files that are laid on top of them. Networks grant nothing. Source:
 * podman-systemd.unit(5).
 */
const unitPath = /\.(?:container|pod|kube|build|image|volume|artifact)(?<dropIn>\.d\/[^/]+\.conf)?$/u;

/** True for the path of a unit of Podman's (Quadlet), or of a file that changes one. */
export const isQuadletPath = (path: string): boolean => unitPath.test(path);

const isDropIn = (path: string): boolean => unitPath.exec(path)?.groups?.['dropIn'] !== undefined;

/** Sections that say what runs. What systemd itself does with a unit (`Unit`, `Install`) says nothing of it. */
const deploying = new Set(['Container', 'Pod', 'Kube', 'Build', 'Image', 'Volume', 'Artifact']);

/** Keys that say nothing of what a container may do, nor which image it is. */
const idleKeys = new Set(
  (
    'ContainerName PodName ServiceName HostName Label Annotation Environment Exec HealthCmd HealthInterval HealthLogDestination HealthMaxLogCount ' +
    'HealthMaxLogSize HealthOnFailure HealthRetries HealthStartPeriod HealthStartupCmd HealthStartupInterval HealthStartupRetries ' +
    'HealthStartupSuccess HealthStartupTimeout HealthTimeout LogDriver LogOpt Memory Notify PidsLimit ReloadCmd ReloadSignal Retry RetryDelay ' +
    'ShmSize StartWithPod StopSignal StopTimeout Timezone WorkingDir DNS DNSOption DNSSearch IP IP6 NetworkAlias VolumeName ImageTag'
  ).split(' '),
);

/** True for what decides which container runs and what it may do; programs of the host that systemd starts around it are among them. */
const decides = (section: string, key: string): boolean =>
  (deploying.has(section) && !idleKeys.has(key)) || (section === 'Service' && key.startsWith('Exec'));

interface Line {
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

/** The lines of a unit without comments; one that ends in a backslash goes on in the next. Source: systemd.syntax(7). */
function* linesOf(text: string): Iterable<Line> {
  let parts: string[] = [];
  let start = 0;
  let at = 0;
  for (const written of text.split('\n')) {
    const own = written.replace(/\r$/u, '');
    if (parts.length === 0) start = at;
    at += written.length + 1;
    if (/^[ \t]*[#;]/u.test(own)) continue;
    const goesOn = own.endsWith('\\');
    parts.push(goesOn ? own.slice(0, -1) : own);
    if (goesOn) continue;
    yield { text: parts.join(' ').trim(), at: start };
    parts = [];
  }
  if (parts.length > 0) yield { text: parts.join(' ').trim(), at: start };
}

interface Unit {
  /** The values of each setting that decides, in their order, by section and key. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Where each stands last. */
  readonly places: ReadonlyMap<string, number>;
  /** True when it has a section that only units of Podman have. */
  readonly isOfPodman: boolean;
}

const unitIn = (file: SourceFile | undefined): Unit => {
  const values = new Map<string, string[]>();
  const places = new Map<string, number>();
  let section = '';
  let isOfPodman = false;
  for (const { text, at } of linesOf(file?.text ?? '')) {
    if (text.startsWith('[') && text.endsWith(']')) {
      section = text.slice(1, -1);
      isOfPodman ||= deploying.has(section);
      continue;
    }
    const sign = text.indexOf('=');
    const key = text.slice(0, Math.max(0, sign)).trim();
    if (key === '' || !decides(section, key)) continue;
    const name = `${section} ${key}`;
    const known = values.get(name);
    if (known) known.push(text.slice(sign + 1).trim());
    else values.set(name, [text.slice(sign + 1).trim()]);
    places.set(name, at);
  }
  return { values, places, isOfPodman };
};

const isSame = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/**
 * What a change does to a unit by which Podman runs containers: which of its settings differ. A unit that is gone runs nothing; without a
 * file on top of it, it is what it says itself.
 */
export const quadletParts = (path: string, base: SourceFile | undefined, head: SourceFile | undefined): readonly UnrenderedPart[] => {
  if (head === undefined && !isDropIn(path)) return [];
  const [before, now] = [unitIn(base), unitIn(head)];
  // Why: files of other tools end in the same way, and have no such section.
  if (!before.isOfPodman && !now.isOfPodman && !isDropIn(path)) return [];
  const changed = [...new Set([...now.values.keys(), ...before.values.keys()])].filter(
    name => !isSame(before.values.get(name), now.values.get(name)),
  );
  if (changed.length === 0) return [];
  const at = changed.map(name => now.places.get(name)).find(place => place !== undefined);
  const names = namesIn(changed.map(name => name.slice(name.indexOf(' ') + 1)));
  const what = `sets ${names} of a unit by which Podman runs containers`;
  return [{ range: at === undefined ? undefined : { start: at, end: at + 1 }, what, renderer: 'units of Podman' }];
};
