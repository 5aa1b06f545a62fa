import { unpinnedLanguagePackage } from '../../../src/rules/dockerfile/unpinned-language-package.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (script: string): string => `FROM debian:13\nRUN ${script}\n`;

testRule(unpinnedLanguagePackage, {
  valid: {
    conda: run(
      'conda install a==1.2 b=1.2.3 c=1.2=py313_0 conda-forge::d==1 python=3.13 && conda env create -f e.yml && conda install --file r.txt ./a.conda && conda update conda && conda run a',
    ),
    'what a folder of wheels decides':
      'FROM python:3.13\nRUN pip install --no-index --find-links=/wheels app && pip install --no-index -f /w app\n',
    'pip: exact versions': run("pip install a==1.2 'b[x,y]==3' c===4 \"d == 5\" e==6\\;python_version\\<'4'"),
    'pip: requirement and constraint files, local files, addresses': run(
      'pip install -r r.txt && pip install -c c.txt a b && pip install . && pip install -e .[dev] && pip install .[dev] && pip install ".[dev, test]" && pip install ./a /b dist/*.whl c.whl && pip install https://x.io/a-1.whl "a @ https://x.io/a.whl"',
    ),
    'pip: hashes': run('pip install --require-hashes a'),
    'pip: a commit or a tag of a repository': run(
      'pip install git+https://x.io/a.git@0123456789abcdef0123456789abcdef01234567 "b @ git+https://x.io/b@v1.2.3"',
    ),
    'pip: variables': 'FROM debian:13\nARG V\nARG W=1.2\nRUN pip install a==$V b==${W} $PACKAGES "c${V:+==$V}"\n',
    'pip: values of options': run(
      'pip install --no-cache-dir -U -i https://x.io/simple --target /x a==1 && pip --default-timeout 100 install a==1 && pip install -qr r.txt',
    ),
    'pip: other actions': run(
      'pip download a && pip uninstall -y a && pip list && pip config set a b && python -m venv x && python -m http.server',
    ),
    'npm: exact versions': run(
      'npm install -g a@1.2.3 @s/b@2.0.0-beta.1 && npm i c@v1.2.3 && yarn add d@1.0.0 && yarn global add e@1.0.0 && pnpm add -g f@1.0.0 && bun add g@1.0.0',
    ),
    'npm: lock files and local packages': run(
      'npm ci && npm install && npm i --production && yarn install && yarn && pnpm install --frozen-lockfile && npm i . && npm install ./a.tgz file:../b c.tar d.tar.bz2',
    ),
    'npm: a commit': run('npm i o/r#0123456789abcdef git+https://x.io/a.git#v1.2.3'),
    'npm: variables': 'FROM node:22\nARG V=1.2.3\nARG W\nRUN npm i -g a@$V b@${W} $PACKAGES\n',
    'npm: values of options': run('npm install --prefix /x --registry https://x.io a@1.2.3 && npm run install a && npm exec a && npx a'),
    'gem: exact versions': run(
      'gem install a -v 1.2 && gem install b:1.2.3 c:2.0 && gem install --version "= 3.1" d && gem install e -v $V && gem install ./f.gem && gem update --system && gem install -g Gemfile && gem install g:1.2.3 -- --use-system-libraries true',
    ),
    'go: exact versions': run(
      'go install x.io/a@v1.2.3 && go get x.io/b@v0.0.0-20200101000000-0123456789ab && go install x.io/c@0123456789ab && go run x.io/d@v1.0.0 latest && go get ./... && go install . && go install ./cmd/x && go build x.io/e && go install x.io/f@$V && go install x.io/g@6.0.1',
    ),
    'go: a module decides':
      'FROM golang:1.25\nCOPY go.mod go.sum ./\nRUN go install x.io/a\nFROM golang:1.25\nCOPY . .\nRUN go run x.io/a\n',
    'go: a module that is mounted decides':
      'FROM golang:1.25\nRUN --mount=type=bind,source=go.mod,target=/app/go.mod go install tool x.io/a\nRUN --mount=target=. go run x.io/a\n',
    'go: a module of the stage that it is from decides':
      'FROM golang:1.25 AS source\nCOPY go.mod go.sum ./\nFROM source\nRUN go install x.io/a\n',
    'cargo: exact versions': run(
      'cargo install --version 1.2.3 a && cargo install b@1.2.3 && cargo install --locked c && cargo install --path . && cargo install --git https://x.io/a --rev abc && cargo build && cargo install --git https://x.io/a --tag v1',
    ),
    'composer: exact versions': run(
      'composer require a/b:1.2.3 && composer global require c/d:v2.0.0 && composer install && composer require e/f 1.2',
    ),
    text: run('echo pip install a && echo "npm install b" && apt-get install -y pip npm gem'),
    comments: 'FROM debian:13\nRUN pip install \\\n  # b\n  a==1\n',
  },
  invalid: {
    'from a page of links': {
      text: 'FROM python:3.13\nRUN pip install --no-index -f https://x.io/wheels ⟦app⟧\n',
      expect: ['pip'],
    },
    pip: {
      text: run('pip install ⟦flask⟧'),
      expect: [{ messageId: 'pip', severity: 'medium', message: 'pip installs "flask" without an exact version.' }],
    },
    'pip: ranges, extras, several packages': {
      text: run("pip install --no-cache-dir a==1 ⟦'b>=1,<2'⟧ c~=3 d[x] e==1.* -r r.txt"),
      expect: [{ messageId: 'pip', message: 'pip installs "b>=1,<2", "c~=3", "d[x]", "e==1.*" without an exact version.' }],
    },
    'pip: many packages': {
      text: run('pip install ⟦a⟧ b c d e f g'),
      expect: [{ messageId: 'pip', message: 'pip installs "a", "b", "c", "d", "e" and 2 more without an exact version.' }],
    },
    'pip: in all its forms': {
      text: run(
        'pip3 install ⟦a⟧ && pip3.12 install -U ⟦b⟧ && python -m pip install ⟦c⟧ && python3 -u -m pip install ⟦d⟧ && pipx install ⟦e⟧ && uv pip install --system ⟦f⟧ && uv tool install ⟦g⟧ && /venv/bin/pip install ⟦h⟧ && sudo -H pip install ⟦i⟧',
      ),
      expect: ['pip', 'pip', 'pip', 'pip', 'pip', 'pip', 'pip', 'pip', 'pip'],
    },
    'pip: a branch of a repository': {
      text: run('pip install ⟦git+https://x.io/a.git⟧ && pip install ⟦git+ssh://git@x.io/a.git@main⟧'),
      expect: ['pip', 'pip'],
    },
    'pip: itself': {
      text: run('pip install --upgrade ⟦pip⟧ setuptools && pip install -U pip ⟦a⟧'),
      expect: [
        {
          messageId: 'self',
          severity: 'info',
          message: 'The package manager renews "pip", "setuptools" to whatever version is the newest.',
        },
        'pip',
      ],
    },
    npm: {
      text: run(
        'npm install -g ⟦a⟧ && npm i ⟦b@latest⟧ c@^1.2.0 d@1 @s/e && npm add --save-dev ⟦@s/f@next⟧ && npm i ⟦o/r⟧ && npm i ⟦g@1.2.x⟧',
      ),
      expect: [
        { messageId: 'npm', message: 'npm installs "a" without an exact version.' },
        { messageId: 'npm', message: 'npm installs "b@latest", "c@^1.2.0", "d@1", "@s/e" without an exact version.' },
        'npm',
        'npm',
        'npm',
      ],
    },
    'npm: itself': {
      text: run('npm install -g ⟦npm@latest⟧'),
      expect: [{ messageId: 'self', severity: 'info' }],
    },
    'yarn, pnpm and bun': {
      text: run('yarn add ⟦a⟧ && yarn global add ⟦b⟧ && pnpm add -g ⟦c@^1⟧ && bun add ⟦d⟧'),
      expect: ['node', 'node', 'node', 'node'],
    },
    gem: {
      text: run('gem install ⟦a⟧ --no-document && gem install ⟦b⟧ -v "~> 1.2" && gem install ⟦"c:~>1"⟧'),
      expect: ['gem', 'gem', 'gem'],
    },
    go: {
      text: run(
        'go install ⟦x.io/a@latest⟧ && go get -u ⟦x.io/b/c⟧ && go install -tags x ⟦x.io/d⟧ && go run ⟦x.io/e@main⟧ x.io/f && go install ⟦x.io/g@v1⟧',
      ),
      expect: ['go', 'go', 'go', 'go', 'go'],
    },
    'go: latest despite a module': {
      text: 'FROM golang:1.25\nCOPY go.mod ./\nRUN --mount=target=. go install ⟦x.io/a@latest⟧\n',
      expect: ['go'],
    },
    cargo: {
      text: run('cargo install ⟦a⟧ && cargo +nightly install --features x ⟦b⟧ && cargo install --git ⟦https://x.io/a⟧ c'),
      expect: ['cargo', 'cargo', 'cargo'],
    },
    'conda, whose one equals sign is a beginning': {
      text: run(
        'conda install -y -c conda-forge ⟦a⟧ && mamba create -n x python=3.13 ⟦b=1.2⟧ && micromamba install ⟦"c>=1"⟧ "conda-forge::d=1.*"',
      ),
      expect: ['conda', 'conda', 'conda'],
    },
    'conda that renews itself': { text: run('conda install ⟦conda⟧'), expect: [{ messageId: 'self', severity: 'info' }] },
    composer: {
      text: run('composer require ⟦a/b⟧ && composer global require ⟦c/d:^1.0⟧'),
      expect: ['composer', 'composer'],
    },
    'over continued lines, in scripts, stages, exec form and here-documents': {
      text: 'FROM python:3.13 AS b\nRUN apt-get update && \\\n    pip install \\\n      # web\n      ⟦flask⟧ \\\n      gunicorn==1\nRUN bash -c "pip install ⟦a⟧"\nRUN ["pip", "install", ⟦"b"⟧]\nRUN <<EOF\nnpm i -g ⟦c⟧\nEOF\nFROM scratch\n',
      expect: [{ messageId: 'pip', subject: 'stage:b' }, 'pip', 'pip', 'npm'],
    },
  },
});
