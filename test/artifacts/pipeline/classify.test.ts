import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';

const workflow = 'on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker build .\n';
const compose = 'services:\n  web:\n    image: nginx:1.29\n';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: "nginx:1.29"}]}\n';

describe('a pipeline is known by its path and its keys', () => {
  test.each([
    ['.github/workflows/build.yaml', workflow],
    ['.github/workflows/build.yml', `# a comment\nname: Build\n${workflow}`],
    ['.gitea/workflows/build.yaml', workflow],
    ['.github/workflows/docker-compose.yml', workflow],
    ['.github/workflows/broken.yml', 'jobs:\n  build:\n   - a: b\n  - c\n'],
    ['action.yml', 'name: Build\nruns:\n  using: composite\n  steps: []\n'],
    ['.github/actions/build/action.yaml', 'runs:\n  using: docker\n  image: docker://alpine:3.22\n'],
    ['.gitlab-ci.yml', 'build:\n  script: docker build .\n'],
    ['ci/.gitlab-ci.yml', 'stages: [build]\n'],
    ['.gitlab/ci/broken.yml', 'build:\n  script: [docker build .\n'],
    ['.gitlab/ci/build.yml', 'build:\n  extends: .docker\n  script:\n    - docker build .\n'],
    ['.circleci/config.yml', 'version: 2.1\njobs:\n  build:\n    docker: [{image: "cimg/node:24.11"}]\n'],
    ['azure-pipelines.yml', 'steps:\n  - script: docker build .\n'],
    ['Taskfile.yml', "version: '3'\ntasks:\n  build:\n    cmds: [docker build .]\n"],
  ])('%s', (path, text) => {
    expect(classify(path, text)).toEqual({ kind: 'pipeline', reason: 'Its path and its keys are those of a pipeline.' });
  });

  test.each([
    ['.devcontainer/devcontainer.json', '{"image": "a"}'],
    ['.devcontainer.json', '// how it is built\n{"build": {"dockerfile": "Dockerfile"}}'],
    ['.devcontainer/go/devcontainer.json', '{"dockerComposeFile": "compose.yaml"}'],
  ])('%s', (path, text) => {
    expect(classify(path, text)).toEqual({ kind: 'pipeline', reason: 'It says how a container to develop in is started.' });
  });

  test.each([
    ['docker-bake.hcl', 'group "default" { targets = ["web"] }\ntarget "web" {\n  context = "."\n}\n'],
    ['docker-bake.override.json', '{"target": {"web": {"context": "."}}}'],
  ])('%s', (path, text) => {
    expect(classify(path, text)).toEqual({ kind: 'pipeline', reason: 'It has targets that docker buildx bake builds.' });
  });

  test.each([
    ['a configuration of Terraform', 'main.hcl', 'target "web" {\n}\n', 'none'],
    ['a file of bake’s name that has variables only', 'docker-bake.vars.hcl', 'variable "TAG" { default = "1" }\n', 'none'],
    ['a file of its name that says nothing of a container', 'docs/devcontainer.json', '{"title": "x"}', 'none'],
    ['a feature of such containers', 'src/go/devcontainer-feature.json', '{"id": "go", "privileged": true}', 'none'],
    ['a Compose file in the folder of workflows', '.github/workflows/compose.yaml', compose, 'compose'],
    ['one under another name', '.github/workflows/services.yml', compose, 'compose'],
    ['a manifest in the folder of workflows, whatever keys it has besides', '.github/workflows/pod.yaml', `${pod}jobs: {}\n`, 'kubernetes'],
    ['a Compose file with jobs', '.github/workflows/jobs.yaml', `${compose}jobs: {}\n`, 'compose'],
    ['a Compose file under the name of a pipeline', '.gitlab-ci.yml', compose, 'compose'],
    ['a workflow that nothing starts, which GitHub refuses', '.github/workflows/part.yaml', 'jobs: {}\n', 'none'],
    ['a workflow somewhere else', 'docs/build.yaml', workflow, 'none'],
    [
      'a description of an interface',
      '.github/workflows/api.yaml',
      'openapi: 3.1.0\ninfo: {title: Jobs, version: "1"}\npaths: {}\n',
      'none',
    ],
    ['the metadata of something else', 'game/action.yml', 'name: jump\nkey: space\n', 'none'],
    ['a list of owners for GitLab', '.gitlab/owners.yml', 'team:\n  - ann\n', 'none'],
    ['settings of Dependabot', '.github/dependabot.yml', 'version: 2\nupdates: []\n', 'none'],
  ])('%s is none', (_, path, text, kind) => {
    expect(classify(path, text).kind).toBe(kind);
  });
});

describe('a script is ours when it calls a container engine', () => {
  test.each([
    ['deploy.sh', '#!/bin/sh\ndocker run -d nginx:1.29\n', 'script'],
    ['Makefile', 'build:\n\tdocker build .\n', 'script'],
    ['build/images.mk', 'login:\n\tpodman login ghcr.io\n', 'script'],
    ['web.service', '[Service]\nExecStart=/usr/bin/docker run nginx:1.29\n', 'script'],
    ['test.sh', '#!/bin/sh\nnpm test\n', 'none'],
    ['install.sh', '#!/bin/sh\napt-get install docker.io\n', 'none'],
    ['docker.py', 'docker run nginx\n', 'none'],
  ])('%s', (path, text, kind) => {
    expect(classify(path, text).kind).toBe(kind);
  });
});
