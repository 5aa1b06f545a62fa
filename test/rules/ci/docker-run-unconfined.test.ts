import { dockerRunUnconfined } from '../../../src/rules/ci/docker-run-unconfined.ts';
import { testRule } from '../../support/rule-tester.ts';
import { gitlab, gitlabPath, workflow } from './support.ts';

testRule(dockerRunUnconfined, {
  valid: {
    'a confined container': workflow(['run: docker run --rm --cap-drop ALL -v "$PWD:/src" ghcr.io/acme/lint:1.4 lint /src'], 'self-hosted'),
    'the words in a name and in what runs inside': workflow([
      'name: docker run --privileged\nrun: docker run alpine:3.22 echo --privileged',
    ]),
    'switched off': workflow(['run: docker run --privileged=false --security-opt seccomp=profile.json alpine:3.22']),
    'an echo of the command': workflow(['run: echo "docker run --privileged"']),
    'a folder of the project, read-only accounts, the time zone': workflow([
      'run: docker run -v ./data:/data -v /etc/passwd:/etc/passwd:ro -v /etc/localtime:/etc/localtime:ro alpine:3.22',
    ]),
    'a volume, and a path that a variable decides': workflow(['run: docker run -v data:/data -v $DIR:/x --pid $PID alpine:3.22']),
    'a container to develop in, with what most have': {
      path: '.devcontainer/devcontainer.json',
      text: '// Go\n{\n  "image": "mcr.microsoft.com/devcontainers/go:1.26",\n  "mounts": ["source=cache,target=/go/pkg,type=volume"],\n  "runArgs": ["--init", "-e", "A=--privileged"],\n}\n',
    },
    'another shell': workflow(['run: docker run --privileged alpine:3.22\nshell: python']),
    'text of a script about it': { path: 'notes.sh', text: '#!/bin/sh\n# docker run --privileged x\ndocker run alpine:3.22\n' },
  },
  invalid: {
    'disks and the memory of the host, where a camera is none of them': {
      path: 'run.sh',
      text: '# a\ndocker run --device /dev/video0 ⟦--device /dev/sda:/dev/x⟧ ⟦--device=/dev/mem⟧ alpine:3.22\n',
      expect: [
        {
          messageId: 'own',
          message:
            'The script "run.sh" starts a container with "--device /dev/sda:/dev/x", which gives it a disk of the host, whatever the files on it allow.',
        },
        'own',
      ],
    },
    'what the container of a job and a service mount': {
      text: 'on: push\njobs:\n  a:\n    runs-on: self-hosted\n    container:\n      image: node:24.11.1\n      volumes: [data:/data, ⟦/:/host⟧]\n    services:\n      db:\n        image: postgres:18\n        volumes:\n          - ⟦/var/run/docker.sock:/s⟧\n',
      path: '.github/workflows/a.yml',
      expect: ['own', 'own'],
    },
    'agents of Jenkins': {
      path: 'Jenkinsfile',
      text: `pipeline {\n  agent { docker { image 'a:1'\n args '-u 0 ⟦--privileged⟧' } }\n}\nnode { docker.image("b:1").inside("⟦-v /:/h⟧") { sh 'make' } }\n`,
      expect: ['own', 'own'],
    },
    'a command in a variable of make': {
      path: 'Makefile',
      text: 'RUN := docker run --privileged\nup:\n\t⟦$(RUN)⟧ alpine:3.22\n',
      expect: ['own'],
    },
    'a container to develop in, by what its file says': {
      path: '.devcontainer/devcontainer.json',
      text: '{\n  "image": "mcr.microsoft.com/devcontainers/go:1.26", // Go\n  "capAdd": [⟦"SYS_ADMIN"⟧],\n  "mounts": [⟦{"source": "/var/run/docker.sock", "target": "/var/run/docker.sock", "type": "bind"}⟧],\n  "runArgs": [⟦"--network=host"⟧]\n}\n',
      expect: [
        {
          messageId: 'desk',
          severity: 'medium',
          message:
            'The development environment starts a container with "--cap-add SYS_ADMIN", which lets it mount file systems and change namespaces, which is nearly the same as being root on the host; it is medium because only the machine of whoever opens it is reached, where debuggers need some of this.',
        },
        'desk',
        'desk',
      ],
    },
    'a container to develop in that is privileged': {
      path: '.devcontainer.json',
      text: '{"build": {"dockerfile": "Dockerfile"}, "privileged": ⟦true⟧}\n',
      expect: ['desk'],
    },
    'privileged, on a machine of one’s own': {
      text: workflow(['run: docker run ⟦--privileged⟧ --pid=host ghcr.io/acme/test:1.4'], 'self-hosted'),
      expect: [
        {
          messageId: 'own',
          severity: 'high',
          subject: 'job build',
          message: 'The job "build" starts a container with "--privileged", which is as good as root on the host.',
        },
      ],
    },
    'on a machine that is thrown away': {
      text: workflow(['run: |\n  docker run --rm \\\n    ⟦-v /var/run/docker.sock:/var/run/docker.sock⟧ \\\n    ghcr.io/acme/test:1.4']),
      expect: [
        {
          messageId: 'hosted',
          severity: 'medium',
          message:
            'The job "build" starts a container with "-v /var/run/docker.sock:/var/run/docker.sock", which lets it start containers of any kind on the host; it is medium because the machine is thrown away after the job.',
        },
      ],
    },
    'namespaces of the host': {
      text: gitlab('docker container run ⟦--pid=host⟧ ⟦--ipc host⟧ ⟦--uts=host⟧ ⟦--userns=host⟧ ⟦--net=host⟧ alpine:3.22'),
      path: gitlabPath,
      expect: ['own', 'own', 'own', 'own', 'own'],
    },
    'capabilities and walls of the kernel': {
      text: workflow(
        [
          'run: podman create ⟦--cap-add=SYS_ADMIN⟧ --cap-add CHOWN ⟦--security-opt seccomp=unconfined⟧ ⟦--security-opt=label:disable⟧ alpine:3.22',
        ],
        '[self-hosted, linux]',
      ),
      expect: ['own', 'own', 'own'],
    },
    'a folder of the host, by --mount': {
      text: workflow(['run: nerdctl run ⟦--mount type=bind,source=/etc/kubernetes,target=/k,readonly⟧ alpine:3.22']),
      expect: ['hosted'],
    },
    'the options of a job’s container and of a service': {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    container:\n      image: node:24.11.1\n      options: --cpus 1 ⟦--privileged⟧\n    services:\n      dind:\n        image: docker:28-dind\n        options: ⟦>-\n          --privileged⟧\n',
      exact: true,
      expect: ['hosted', 'hosted'],
      allowNotifications: true,
    },
    'a makefile, a script, a unit': {
      path: 'Makefile',
      text: 'SOCKET = /var/run/docker.sock\ntest:\n\t@docker run ⟦-v $(SOCKET):/s⟧ alpine:3.22\n',
      expect: [{ messageId: 'own', severity: 'high' }],
    },
    'a script': { path: 'scripts/up.sh', text: '#!/bin/sh\nsudo docker run -d ⟦--network host⟧ nginx:1.29\n', expect: ['own'] },
    'a unit': {
      path: 'web.service',
      text: '[Service]\nExecStartPre=-/usr/bin/docker rm -f web\nExecStart=/usr/bin/docker run --name web \\\n  ⟦--privileged⟧ nginx:1.29\n',
      expect: ['own'],
    },
  },
});
