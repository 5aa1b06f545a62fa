import type { ComposeProject, ComposeService, ComposeVolume } from '../../artifacts/compose/model.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';

/** Sockets and what the system is made of: rules about mounts of the host tell them. */
const ofHost = /^(?:\/(?:bin|boot|dev|etc|lib\w{0,3}|proc|root|run|sbin|sys|usr|var\/run)(?:\/|$)|\/$)|\.sock$/;

/**
 * What several services can write to: a named volume, or a directory of the project, by its name or path. Undefined for what is not known.
 */
const writableSource = ({ type, source, readOnly, hostPath }: ComposeVolume): string | undefined => {
  const name = source?.value;
  if (readOnly !== false || name === undefined || name === '') return undefined;
  if (type === 'volume') return hostPath === undefined ? `volume ${name}` : undefined;
  return type === 'bind' && !ofHost.test(name) ? `path ${name.replace(/\/+$/, '')}` : undefined;
};

/** The services that write to each source, in source order. */
const writers = (project: ComposeProject): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const service of project.services) {
    for (const volume of service.volumes) {
      const source = writableSource(volume);
      if (source === undefined) continue;
      const names = found.get(source) ?? new Set();
      found.set(source, names.add(service.name));
    }
  }
  return found;
};

const othersOf = (names: ReadonlySet<string>, service: ComposeService): readonly string[] =>
  [...names].filter(name => name !== service.name);

/** More names make a message longer, not clearer. */
const maxNames = 5;

const listed = (names: readonly string[]): string =>
  [...names.slice(0, maxNames).map(name => `"${name}"`), ...(names.length > maxNames ? ['others'] : [])].join(', ');

/** Also for directories of the project, which are shared in the same way (KICS reports them, too). */
export const volumeSharedBetweenServices = defineRule({
  meta: {
    id: 'compose/volume-shared-between-services',
    kind: 'compose',
    severity: 'info',
    profile: 'strict',
    title: 'Volume is writable from several services',
    rationale: `What one service writes the others read as their own: an intruder in one of them changes the code, the settings or the data of the rest, past the network between them.`,
    remediation:
      'Let one service write, and mount the volume with `:ro` in those that only read (`assets:/usr/share/nginx/html:ro`). Give each service a volume of its own where nothing has to be shared.',
    messages: { shared: 'The service "{service}" can write to "{source}", and so can {others}.' },
    fix: 'none',
    examples: {
      bad: 'services:\n  app:\n    image: acme/app:1\n    volumes: ["assets:/assets"]\n  web:\n    image: nginx:1.30\n    volumes: ["assets:/usr/share/nginx/html"]\nvolumes:\n  assets:\n',
      good: 'services:\n  app:\n    image: acme/app:1\n    volumes: ["assets:/assets"]\n  web:\n    image: nginx:1.30\n    volumes: ["assets:/usr/share/nginx/html:ro"]\nvolumes:\n  assets:\n',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#volumes',
      'https://docs.docker.com/engine/storage/volumes/#use-a-read-only-volume',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  prepare(project) {
    const bySource = writers(project);
    const once = new ReportedOnce();
    return { bySource, once };
  },
  visit: {
    *service(service, { bySource, once }) {
      for (const volume of service.volumes) {
        const source = writableSource(volume);
        const others = source === undefined ? [] : othersOf(bySource.get(source) ?? new Set(), service);
        const place = others.length === 0 ? undefined : placeOfSetting(service, volume.item, volume.range);
        if (place === undefined || !once.isFirst(volume.item)) continue;
        yield {
          messageId: 'shared',
          at: place.at,
          facts: { value: source ?? '' },
          data: {
            service: service.name,
            source: volume.source?.value ?? '',
            others: listed(others),
          },
          ...(place.related && { related: place.related, identity: source ?? '' }),
        };
      }
    },
  },
});
