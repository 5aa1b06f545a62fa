import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { composeBoolean } from '../../../src/artifacts/compose/compose-boolean.ts';
import type { ComposeService } from '../../../src/artifacts/compose/model.ts';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ files: v.record(v.string(), v.string()), compose: v.optional(v.array(v.string())) });
const answer = v.object({ services: v.record(v.string(), v.record(v.string(), v.unknown())) });

/** What rules look at, by how Compose writes it out. */
const texts = ['network_mode', 'pid', 'ipc', 'userns_mode', 'user', 'restart', 'cgroup'] as const;
const booleans = ['privileged', 'read_only'] as const;
const lists = ['cap_add', 'security_opt'] as const;

const scalar = (service: ComposeService, key: string): string | undefined => {
  const found = service.get(key);
  expect(found.state, key).not.toBe('unknown');
  return found.state === 'present' && found.node.kind === 'scalar' ? service.interpolate(found.node.value).value : undefined;
};

const listOf = (service: ComposeService, key: string): readonly string[] =>
  (service.items(key) ?? []).map(({ node }) => (node.kind === 'scalar' ? node.value : node.kind));

const portOf = ({ hostIp, published, target, protocol }: ComposeService['ports'][number]): object => ({
  host_ip: hostIp?.value,
  published: published?.value,
  target: Number(target?.value),
  protocol: protocol ?? 'tcp',
});

const volumeOf = ({ type, source, target, readOnly }: ComposeService['volumes'][number]): object => ({
  type,
  // Compose makes it a path of its machine, we leave it as it is written.
  source: type === 'bind' ? undefined : source?.value,
  target: target?.value,
  read_only: readOnly || undefined,
});

const shownByUs = (service: ComposeService): object => ({
  ...(service.image?.value !== undefined && { image: service.image.value }),
  ...Object.fromEntries(texts.map(key => [key, scalar(service, key)])),
  ...Object.fromEntries(booleans.map(key => [key, composeBoolean(scalar(service, key)) ?? false])),
  ...Object.fromEntries(lists.map(key => [key, listOf(service, key)])),
  ports: service.ports.map(portOf),
  volumes: service.volumes.map(volumeOf),
});

const port = v.looseObject({
  host_ip: v.optional(v.string()),
  published: v.optional(v.string()),
  target: v.number(),
  protocol: v.string(),
});
const volume = v.looseObject({ type: v.string(), source: v.optional(v.string()), target: v.string(), read_only: v.optional(v.boolean()) });

const shownByCompose = (service: Readonly<Record<string, unknown>>, hasImage: boolean): object => ({
  ...(hasImage && { image: service['image'] }),
  ...Object.fromEntries(texts.map(key => [key, service[key]])),
  ...Object.fromEntries(booleans.map(key => [key, service[key] ?? false])),
  ...Object.fromEntries(lists.map(key => [key, service[key] ?? []])),
  ports: v
    .parse(v.optional(v.array(port), []), service['ports'])
    .map(({ host_ip, published, target, protocol }) => ({ host_ip, published, target, protocol })),
  volumes: v
    .parse(v.optional(v.array(volume), []), service['volumes'])
    .map(({ type, source, target, read_only }) => ({ type, source: type === 'bind' ? undefined : source, target, read_only })),
});

/** Values of a machine's environment are not known to a review. */
const knownProjects = keptAnswers('compose').filter(
  ({ id, case: asked, error }) =>
    // How Compose reads YAML is compared in `compose-spellings.test.ts`, how it reads `.env` in `dotenv.test.ts`.
    !id.startsWith('spelling/') &&
    !id.startsWith('dotenv/') &&
    error === undefined &&
    asked['environment'] === undefined &&
    !JSON.stringify(asked).includes('"compose":'),
);

test('there are some', () => expect(knownProjects.length).toBeGreaterThan(8));

describe.each(knownProjects)('$id', ({ case: asked, answer: given }) => {
  const files = new Map(Object.entries(v.parse(question, asked).files).map(([path, text]) => [path, sourceFile(path, text)]));
  const { services } = v.parse(answer, given);
  const reviewed = files.get('compose.override.yaml') ?? files.get('compose.yaml');
  if (reviewed === undefined) throw new Error('There is no Compose file.');
  const ours = parseCompose(reviewed, files).services.filter(({ name }) => services[name] !== undefined);

  test.each(ours)('$name is what Compose starts', service => {
    const image = service.image?.value;
    expect(shownByUs(service)).toEqual(shownByCompose(services[service.name] ?? {}, image !== undefined));
  });

  test('every service of the file is seen', () => {
    expect(ours.length).toBeGreaterThan(0);
  });
});
