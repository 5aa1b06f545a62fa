import { describe, expect, test } from 'vitest';
import { type Change, reviewChange } from '../support/in-memory-repository.ts';

const added = (path: string, text: string): Change => ({ base: { 'README.md': 'x' }, head: { 'README.md': 'x', [path]: text } });
const yaml = (path: string, value: object): Change => added(path, JSON.stringify(value, undefined, 1));
const workflowOf = (job: object): Change =>
  yaml('.github/workflows/a.yml', { on: 'push', jobs: { a: { 'runs-on': 'self-hosted', ...job } } });
const steps = (...all: readonly object[]): Change => workflowOf({ steps: all });
const privileged = 'docker run --privileged x:1';

/** Containers that are given more, by where it is said: not as a plain command of a pipeline or a script. */
const ways: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'words that a command is put together from': {
    'a list of the shell': added('run.sh', 'all=(--rm --privileged)\ndocker run "${all[@]}" x:1\n'),
    'the script’s own arguments': added('run.sh', 'set -- --pid=host\ndocker run "$@" x:1\n'),
    'arguments of a function': added('run.sh', 'start() { docker run "$@"; }\nstart -v /:/host x:1\n'),
    'a variable of a step': steps({ run: 'docker run $MORE x:1', env: { MORE: '--privileged' } }),
    'a matrix': workflowOf({
      strategy: { matrix: { more: ['--rm', '--privileged'] } },
      steps: [{ run: 'docker run ${{ matrix.more }} x:1' }],
    }),
    'what a variable is where nobody sets it': added('run.sh', 'docker run ${MORE:---privileged} x:1\n'),
    'a text that is added to': added('run.sh', 'all=--rm\nall+=" --privileged"\ndocker run $all x:1\n'),
    'an input of a called workflow': yaml('.github/workflows/a.yml', {
      on: { workflow_call: { inputs: { 'more-options': { type: 'string', default: '--privileged' } } } },
      jobs: { a: { 'runs-on': 'self-hosted', steps: [{ run: 'docker run ${{ inputs.more-options }} x:1' }] } },
    }),
    'an input of a person': yaml('.github/workflows/a.yml', {
      on: { workflow_dispatch: { inputs: { more: { default: '-v /:/h' } } } },
      jobs: { a: { 'runs-on': 'self-hosted', steps: [{ run: 'docker run ${{ github.event.inputs.more }} x:1' }] } },
    }),
    'a parameter of Azure': yaml('azure-pipelines.yml', {
      parameters: [{ name: 'more', default: '--privileged' }],
      steps: [{ script: 'docker run ${{ parameters.more }} x:1' }],
    }),
    'what one step hands to the next': steps({ run: 'echo "MORE=--privileged --rm" >> "$GITHUB_ENV"' }, { run: 'docker run $MORE x:1' }),
    'an output of a step': steps(
      { id: 'a', run: 'echo more=--privileged >> $GITHUB_OUTPUT' },
      { run: 'docker run ${{ steps.a.outputs.more }} x:1' },
    ),
    'variables of make, one of which is the command': added('Makefile', 'RUN := docker run --privileged\nup:\n\t$(RUN) x:1\n'),
    'a list in a variable of make': added('Makefile', 'FLAGS = --rm --pid host\nup:\n\tdocker run $(FLAGS) x:1\n'),
  },
  'other commands': {
    'more in a container that runs': added('run.sh', 'docker exec -it -u 0 --privileged web sh\n'),
    'the engine’s own interface': added(
      'run.sh',
      `curl --unix-socket /var/run/docker.sock -d '{"Image": "x:1", "HostConfig": {"Privileged": true}}' http://x/containers/create # docker create\n`,
    ),
    'a volume that is the host': added('run.sh', 'docker volume create -o type=none -o o=bind -o device=/ all\ndocker run -v all:/h x:1\n'),
    'a plugin that gets all that it asks for': added('run.sh', 'docker plugin install --grant-all-permissions x/y\ndocker run x:1\n'),
    'containerd itself': added('run.sh', 'ctr image pull x:1 # docker\nctr run --privileged x:1 a\n'),
    'a disk': added('run.sh', 'docker run --device=/dev/sda:/dev/a x:1\n'),
    'values for a chart of elsewhere': steps({ run: 'helm upgrade web oci://ghcr.io/acme/web --set pod.privileged=true' }),
  },
  'commands of other files': {
    npm: yaml('package.json', { name: 'a', scripts: { db: privileged } }),
    'a hook of Skaffold': yaml('skaffold.yaml', {
      apiVersion: 'skaffold/v4beta11',
      kind: 'Config',
      deploy: { kubectl: { hooks: { before: [{ host: { command: ['sh', '-c', privileged] } }] } } },
    }),
    'arguments of a step of Cloud Build': yaml('cloudbuild.yaml', {
      steps: [{ name: 'gcr.io/cloud-builders/docker', args: ['run', '--privileged', 'x:1'] }],
    }),
    'a task of the editor, when its folder is opened': yaml('.vscode/tasks.json', {
      version: '2.0.0',
      tasks: [{ label: 'a', type: 'shell', command: privileged, runOptions: { runOn: 'folderOpen' } }],
    }),
    'a hook of git': yaml('lefthook.yml', { 'pre-commit': { commands: { a: { run: privileged } } } }),
    'what a machine runs first': added('user-data.yaml', `#cloud-config\nruncmd:\n- ${privileged}\n`),
    'a task of Ansible': yaml('roles/a/tasks/main.yml', [{ shell: privileged }]),
  },
  'settings of containers': {
    'what a job of GitHub mounts': workflowOf({ container: { image: 'x:1', volumes: ['/:/host'] }, steps: [{ run: 'make' }] }),
    'what a service mounts': workflowOf({
      services: { a: { image: 'x:1', volumes: ['/var/run/docker.sock:/s'] } },
      steps: [{ run: 'make' }],
    }),
    'an action that starts one': steps({
      uses: 'addnab/docker-run-action@v3',
      with: { image: 'x:1', options: '--rm --privileged', run: 'id' },
    }),
    Azure: yaml('azure-pipelines.yml', {
      resources: { containers: [{ container: 'a', image: 'x:1', options: '--privileged' }] },
      steps: [{ script: 'make' }],
    }),
    Drone: yaml('.drone.yml', { kind: 'pipeline', steps: [{ name: 'a', image: 'x:1', privileged: true, commands: ['make'] }] }),
    'folders of Drone’s machine': yaml('.drone.yml', {
      kind: 'pipeline',
      steps: [{ name: 'a', image: 'x:1', volumes: [{ name: 'v', path: '/h' }] }],
      volumes: [{ name: 'v', host: { path: '/' } }],
    }),
    Woodpecker: yaml('.woodpecker.yml', { steps: { a: { image: 'x:1', volumes: ['/etc:/h'] } } }),
    'a plugin of Buildkite': yaml('.buildkite/pipeline.yml', {
      steps: [{ command: 'make', plugins: [{ 'docker#v5.12.0': { image: 'x:1', network: 'host', 'add-caps': ['SYS_ADMIN'] } }] }],
    }),
    'an agent of Jenkins': added(
      'Jenkinsfile',
      "pipeline { agent { docker { image 'x:1'; args '-u 0 --privileged' } } stages { stage('a') { steps { sh 'make' } } } }\n",
    ),
    'a container around steps of Jenkins': added('Jenkinsfile', `node { docker.image('x:1').inside("-v /:/h") { sh 'make' } }\n`),
    'a module of Ansible': yaml('playbook.yml', [
      { hosts: 'all', tasks: [{ 'community.docker.docker_container': { name: 'a', image: 'x:1', pid_mode: 'host' } }] },
    ]),
    'what a module of Ansible applies': yaml('playbook.yml', [
      { hosts: 'all', tasks: [{ 'kubernetes.core.k8s': { definition: { apiVersion: 'v1', kind: 'Pod', spec: { hostPID: true } } } }] },
    ]),
    'what a module of Ansible gives a chart': yaml('playbook.yml', [
      { hosts: 'all', tasks: [{ 'kubernetes.core.helm': { chart_ref: 'a/b', values: { pod: { privileged: true } } } }] },
    ]),
  },
};

describe.each(Object.entries(ways))('a container that is given more by %s', (_way, changes) => {
  test.each(Object.entries(changes))('does not pass: %s', async (_spelling, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.conclusion).toBeOneOf(['block', 'incomplete']);
    expect(verdict.mayMerge).toBe(false);
  });
});

test.each(['1', '*a'])('a file that is larger than what is gone through leaves the change open: %s over and over', async item => {
  const text = `y: &a 1\nkind: pipeline\nsteps: [{name: a, image: "x:1", privileged: true}]\nx: [${Array(55_000).fill(item).join(', ')}]\n`;
  const { verdict, notifications } = await reviewChange(added('.drone.yml', text));
  expect(verdict.conclusion).toBe('incomplete');
  expect(notifications.map(({ message }) => message).join()).toContain('may stand where this file has more than is looked through');
});

test('the line of a setting is told, and that it is one', async () => {
  const { notifications } = await reviewChange(
    added('.woodpecker.yml', 'steps:\n  a:\n    image: x:1\n    commands: [make]\n    privileged: true\n'),
  );
  expect(notifications).toMatchObject([
    {
      path: '.woodpecker.yml',
      message: expect.stringMatching(/^A setting here starts a container with "privileged", which nobody has judged\. /u),
    },
  ]);
});

test('another version of what was started so is the same; another image is not', async () => {
  const made = (image: string): string => `all=(--privileged)\ndocker run "\${all[@]}" ${image}\n`;
  const conclusion = async (image: string): Promise<string> =>
    (await reviewChange({ base: { 'run.sh': made('ghcr.io/acme/a:1') }, head: { 'run.sh': made(image) } })).verdict.conclusion;
  expect(await conclusion('ghcr.io/acme/a:2')).toBe('pass');
  expect(await conclusion('ghcr.io/evil/a:1')).toBe('incomplete');
});

describe('ordinary files stay quiet', () => {
  test.each<[string, Change]>([
    [
      'lists without anything of the host',
      added('run.sh', 'all=(--rm -v "$PWD:/src" --network web)\ndocker run "${all[@]}" ghcr.io/acme/a:1.2\n'),
    ],
    [
      'inputs and values that give nothing',
      workflowOf({ steps: [{ run: 'echo MORE=--rm >> $GITHUB_ENV' }, { run: 'docker run $MORE ${OTHER:---init} ghcr.io/acme/a:1.2' }] }),
    ],
    [
      'what runs inside of a container',
      added('run.sh', 'docker run --rm ghcr.io/acme/a:1.2 tool --privileged --pid=host\ndocker exec web tool --privileged\n'),
    ],
    [
      'folders of the workspace',
      yaml('.woodpecker.yml', { steps: { a: { image: 'ghcr.io/acme/a:1.2', volumes: ['/tmp/cache:/cache'], privileged: false } } }),
    ],
    ['an agent of Jenkins', added('Jenkinsfile', "pipeline { agent { docker { image 'a:1'; args '-u 1000 -v /tmp:/tmp' } } }\n")],
    ['options of something else', yaml('azure-pipelines.yml', { steps: [{ task: 'Maven@4', inputs: { options: '--privileged' } }] })],
    ['a script of npm', yaml('package.json', { name: 'a', scripts: { db: 'docker run --rm -p 127.0.0.1:5432:5432 postgres:18.1' } })],
    [
      'a module of Ansible',
      yaml('playbook.yml', [{ hosts: 'all', tasks: [{ docker_container: { name: 'a', image: 'a:1', privileged: false } }] }]),
    ],
    [
      'what is applied',
      yaml('playbook.yml', [{ hosts: 'all', tasks: [{ k8s: { definition: { kind: 'Namespace', metadata: { name: 'a' } } } }] }]),
    ],
    ['values for a chart', added('run.sh', 'helm upgrade web oci://ghcr.io/acme/web --set image.tag=1.2,privileged=false\n')],
  ])('%s', async (_name, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.conclusion).toBeOneOf(['pass', 'warn']);
  });
});
