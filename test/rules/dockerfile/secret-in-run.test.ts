import { secretInRun } from '../../../src/rules/dockerfile/secret-in-run.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (command: string): string => `FROM node:22\nRUN ${command}\n`;
const withArgument = (command: string): string => `FROM node:22\nARG TOKEN\nRUN ${command}\n`;
const github = `ghp_${'aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW2xY4'}`;

testRule(secretInRun, {
  valid: {
    'a here-document of COPY without a secret':
      'FROM a\nCOPY <<EOF /app/.env\nDB_HOST=db\nDB_PASSWORD=${DB_PASSWORD}\nAPI_TOKEN=changeme\nEOF\n',
    'a here-document with the first line of a key': 'FROM a\nCOPY <<EOF /find.sh\ngrep "-----BEGIN PRIVATE KEY-----" x\nEOF\n',
    'pass phrases that lie elsewhere, and the password of the Java trust store':
      'FROM debian:13\nRUN openssl genrsa -aes256 -passout file:/run/secrets/p -out a.key && openssl rsa -passin env:P -in a.key && keytool -importcert -storepass changeit -file a.crt\n',
    'a user without a password': 'FROM debian:13\nRUN curl -u anonymous: https://x.io/a && curl --user ftp: ftp://x.io/b\n',
    'SQL without a password in it':
      'FROM debian:13\nARG DB\nRUN psql -c "CREATE USER app WITH PASSWORD \'$(cat /run/secrets/p)\'" && mysql -e "SELECT password FROM users WHERE name = \'app\'" && psql -c "ALTER ROLE app PASSWORD NULL"\n',
    'a password from the standard input': run('docker login -u me --password-stdin < /run/secrets/docker'),
    'a password from a mounted file': run('--mount=type=secret,id=pw docker login -u me -p "$(cat /run/secrets/pw)" registry.example.com'),
    'a secret as an environment variable of the RUN':
      'FROM node:22\nARG TOKEN\nRUN --mount=type=secret,id=t,env=TOKEN curl -H "Authorization: Bearer $TOKEN" https://example.com\n',
    'a variable that the script reads from a mount': withArgument(
      '--mount=type=secret,id=t TOKEN=$(cat /run/secrets/t) && curl -H "Authorization: Bearer $TOKEN" https://example.com',
    ),
    'an unknown variable': run('docker login -u me -p "$PASSWORD"'),
    'Trivy’s own remedy':
      'FROM amazon/aws-cli:2.1\nRUN --mount=type=secret,id=a,env=AWS_ACCESS_KEY_ID aws configure set aws_access_key_id $(cat /run/secrets/a) && aws configure set region eu-west-1\n',
    'a plain option -p of other programs': run('mkdir -p /app/data && ssh -p 2222 example.com true && nc -p 80 x'),
    'mysql that asks': run('mysql -u root -p < a.sql'),
    'mysql that asks, by the long option': run('mysql --password Xk39dkQ2lpq'),
    'a port that looks like -p': run('mysql -P3306 -h db'),
    'curl with a user name only': run('curl -u me https://example.com'),
    'a header that holds no credential': run('curl -H "Accept: application/json" -H "X-Request-Id: 12345678" https://example.com'),
    'a URL with a user name only': run('git clone ssh://git@github.com/team/project.git && git clone git@github.com:team/project.git'),
    'a URL with an at sign in its path': run(
      'npm i https://registry.npmjs.org/@babel/core/-/core-7.0.0.tgz && curl https://example.com/a:b@c',
    ),
    'a dummy for a build step': run('SECRET_KEY=dummy ./manage.py collectstatic && SECRET_KEY_BASE=placeholder rails assets:precompile'),
    'options that switch passwords off': run('adduser --disabled-password --gecos "" app && psql --no-password -c "select 1"'),
    'a build secret by its id': run('docker build --secret id=npmrc,src=.npmrc .'),
    'names that only sound secret': run('export TOKENIZERS_PARALLELISM=false PASSWORD_FILE=/run/secrets/pw && make'),
    'a key file from a mount': run('--mount=type=secret,id=key gcloud auth activate-service-account --key-file=/run/secrets/key'),
    'a search for a key': run('grep -r -- "-----BEGIN PRIVATE KEY-----" . || true'),
    'an empty passphrase': run('ssh-keygen -t ed25519 -N "" -f /tmp/k && openssl req -nodes -newkey rsa:2048'),
    'a run-time variable of the start command': 'FROM node:22\nARG TOKEN\nCMD curl -H "Authorization: Bearer $TOKEN" https://example.com\n',
    'a check with a run-time password': 'FROM mysql:8\nHEALTHCHECK CMD mysqladmin ping -uroot -p"$MYSQL_ROOT_PASSWORD"\n',
    'registry settings without credential': run('npm config set registry https://registry.example.com && npm config set strict-ssl true'),
    'a token from the environment in .npmrc': run("echo '//registry.npmjs.org/:_authToken=${NPM_TOKEN}' > .npmrc"),
    'a password that ENV sets, reported there': 'FROM node:22\nENV PW=Xk39dkQ2lpq\nRUN docker login -u me -p $PW\n',
    'account passwords that are hashes, locked, made or mounted':
      'FROM debian:13\nRUN echo "app:*" | chpasswd && echo "app:$(openssl rand -hex 16)" | chpasswd && echo \'root:$6$a$b\' | chpasswd -e\n' +
      "RUN useradd -p '$6$salt$hash' a && usermod -p '!' b && useradd -p sa3tHJ3/KuYvI c && useradd -p \"$(cat /x)\" d && passwd -l root\n" +
      'RUN --mount=type=secret,id=pw,env=PW echo "app:$PW" | chpasswd\nARG NAME=app\nRUN echo "$NAME:$(cat /run/secrets/pw)" | chpasswd\n' +
      'RUN openssl passwd -6 -stdin < /pw && openssl passwd -salt ab && htpasswd -nbB a "$(cat /pw)" && htpasswd -c /f a\n',
    'an account password that ENV sets, reported there': 'FROM debian:13\nENV PW=Xk39dkQ2lpq\nRUN echo "root:$PW" | chpasswd\n',
    'PowerShell is not read':
      '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN docker login -p Xk39dkQ2lpq\n',
  },
  invalid: {
    'a password in SQL': {
      text: "FROM postgres:17\nRUN psql --command ⟦\"CREATE USER app WITH PASSWORD 'kX9vQ2mLp1';\"⟧ && mysql -e ⟦\"CREATE USER 'a'@'%' IDENTIFIED BY 'kX9vQ2mLp2'\"⟧\nRUN echo ⟦\"ALTER USER app PASSWORD 'kX9vQ2mLp3'\"⟧ | psql\n",
      expect: [
        {
          messageId: 'literal',
          message: 'The password in the SQL for "psql" is written on the command line of this RUN and stays readable in the image.',
        },
        'literal',
        'literal',
      ],
    },
    'pass phrases of keys': {
      text: 'FROM debian:13\nRUN openssl req -x509 -passout ⟦pass:kX9vQ2mLp1⟧ -out a.crt && keytool -genkey -storepass ⟦kX9vQ2mLp2⟧ -keypass ⟦kX9vQ2mLp3⟧\n',
      expect: ['literal', 'literal', 'literal'],
    },
    'account passwords': {
      text:
        'FROM debian:13\nRUN echo ⟦\'root:R]E7FxHK\'⟧ | chpasswd && echo -e ⟦"Xk39dkQ2lpq\\nXk39dkQ2lpq"⟧ | passwd root\n' +
        'RUN useradd -m -p ⟦Xk39dkQ2lpq⟧ app && usermod ⟦--password=Xk39dkQ2lpq⟧ app && chpasswd <<< ⟦"app:Xk39dkQ2lpq"⟧\n' +
        'RUN useradd -p "$(openssl passwd -6 ⟦Xk39dkQ2lpq⟧)" b && useradd -p $(echo ⟦Xk39dkQ2lpr⟧ | openssl passwd -1 -stdin) c && htpasswd -bc /etc/nginx/.htpasswd me ⟦Xk39dkQ2lpq⟧\n',
      expect: [
        {
          messageId: 'literal',
          message: 'The account password for "chpasswd" is written on the command line of this RUN and stays readable in the image.',
        },
        'literal',
        'literal',
        'literal',
        'literal',
        'literal',
        'literal',
        'literal',
      ],
    },
    'account passwords that everybody guesses': {
      text: 'FROM debian:13\nARG NAME\nENV ME=me\nRUN echo ⟦"$ME:$ME"⟧ | chpasswd; echo ⟦vscode:vscode⟧ | chpasswd; echo ⟦"root:password"⟧ | chpasswd; echo ⟦"$NAME:demo"⟧ | sudo chpasswd\n',
      expect: ['sample', 'sample', 'sample', 'sample'],
    },
    'an account password from a build argument': {
      text: 'FROM debian:13\nARG PW\nARG NAME=app\nRUN echo ⟦"${NAME:-x}:${PW}"⟧ | chpasswd\n',
      expect: [
        {
          messageId: 'argument',
          message: 'The account password for "chpasswd" comes from the build argument "PW", which the image keeps in its history.',
        },
      ],
    },
    'docker login with a literal': {
      text: run('docker login -u me -p ⟦Xk39dkQ2lpq⟧ registry.example.com'),
      expect: [
        {
          messageId: 'literal',
          severity: 'high',
          message: 'The password of "docker login" is written on the command line of this RUN and stays readable in the image.',
        },
      ],
    },
    'the long option': { text: run('podman login --username me ⟦--password=Xk39dkQ2lpq⟧ quay.io'), expect: ['literal'] },
    'helm’s registry login': { text: run('helm registry login -u me --password ⟦Xk39dkQ2lpq⟧ r.example.com'), expect: ['literal'] },
    'a build argument': {
      text: withArgument('docker login -u me -p ⟦$TOKEN⟧'),
      expect: [
        {
          messageId: 'argument',
          severity: 'high',
          message: 'The password of "docker login" comes from the build argument "TOKEN", which the image keeps in its history.',
        },
      ],
    },
    'a build argument in a build stage': {
      text: 'FROM node:22 AS build\nARG TOKEN\nRUN docker login -p ⟦${TOKEN}⟧\nFROM scratch\n',
      expect: [{ messageId: 'argument', severity: 'medium', subject: 'stage:build' }],
    },
    'a build argument with a default': {
      text: 'FROM node:22\nARG TOKEN=Xk39dkQ2lpq\nRUN docker login -p ⟦$TOKEN⟧\n',
      expect: ['argument'],
    },
    'a secret mount of another name does not help': {
      text: withArgument('--mount=type=secret,id=x,env=OTHER docker login -p ⟦$TOKEN⟧'),
      expect: ['argument'],
    },
    'a sample password': { text: run('mysqladmin -u root ⟦-ppassword⟧ create db'), expect: [{ messageId: 'sample', severity: 'medium' }] },
    'aws configure set': {
      text: run(
        'aws configure set aws_access_key_id ⟦AKIAQ3EGRZ7LMN5PVT2X⟧ && aws configure set aws_secret_access_key ⟦wJ4lrXUtnF3EMIK7MDENGbPxRfiCYzQ81kLmP0s2⟧',
      ),
      expect: ['literal', 'literal'],
    },
    'aws with a sample': { text: run('aws configure set aws_secret_access_key ⟦test-key⟧'), expect: ['sample'] },
    'az login': { text: run('az login --service-principal -u id -p ⟦Xk39dkQ2lpq⟧ --tenant t'), expect: ['literal'] },
    'a Google key file': { text: run('gcloud auth activate-service-account ⟦--key-file=/tmp/key.json⟧'), expect: ['keyFile'] },
    'a registry token': {
      text: withArgument('npm config set //registry.npmjs.org/:_authToken ⟦$TOKEN⟧ && npm set ⟦//npm.example.com/:_authToken=${TOKEN}⟧'),
      expect: ['argument', 'argument'],
    },
    yarn: { text: withArgument('yarn config set npmAuthToken ⟦"${TOKEN}"⟧'), expect: ['argument'] },
    composer: { text: withArgument('composer config -g github-oauth.github.com ⟦$TOKEN⟧'), expect: ['argument'] },
    bundler: { text: run('bundle config set --global gems.contribsys.com ⟦a1b2c3d4:e5f6a7b8⟧'), expect: ['literal'] },
    'a written .npmrc': { text: withArgument('echo ⟦"//registry.npmjs.org/:_authToken=$TOKEN"⟧ > .npmrc && npm ci'), expect: ['argument'] },
    'a written .netrc': {
      text: withArgument(
        'echo ⟦"machine github.com login x password $TOKEN"⟧ > ~/.netrc && echo machine a login b password ⟦$TOKEN⟧ >> ~/.netrc',
      ),
      expect: ['argument', 'argument'],
    },
    'a here-document': {
      text: 'FROM node:22\nARG TOKEN\nRUN cat <<EOF > .npmrc\n⟦//registry.npmjs.org/:_authToken=${TOKEN}⟧\nEOF\n',
      expect: ['argument'],
    },
    'a password in a Git address': { text: run('git clone ⟦https://me:Xk39dkQ2lpq@git.example.com/a.git⟧'), expect: ['literal'] },
    'a build argument in a Git address': {
      text: withArgument('git clone ⟦https://x-access-token:${TOKEN}@github.com/a/b.git⟧'),
      expect: ['argument'],
    },
    'a build argument as the user of an address': {
      text: withArgument('pip install ⟦"git+https://${TOKEN}@github.com/a/b.git"⟧'),
      expect: ['argument'],
    },
    'the same in Git’s configuration': {
      text: withArgument('git config --global ⟦url."https://${TOKEN}@github.com/".insteadOf⟧ https://github.com/'),
      expect: ['argument'],
    },
    'a header': {
      text: withArgument(
        'curl -sH ⟦"Authorization: token $TOKEN"⟧ https://api.github.com || curl --header ⟦"PRIVATE-TOKEN: $TOKEN"⟧ https://gitlab.com',
      ).replace('-sH', '-H'),
      expect: ['argument', 'argument'],
    },
    'a literal header': { text: run('wget ⟦--header="Authorization: Bearer Xk39dkQ2lpq8Zz"⟧ https://example.com'), expect: ['literal'] },
    'curl with a password': { text: run('curl -u ⟦me:Xk39dkQ2lpq⟧ https://example.com'), expect: ['literal'] },
    'a token of a known form anywhere': {
      text: run(`./deploy.sh ⟦${github}⟧`),
      expect: [
        { messageId: 'literal', message: 'The GitHub token is written on the command line of this RUN and stays readable in the image.' },
      ],
    },
    'an option by its name': {
      text: run('./register --registration-token ⟦Xk39dkQ2lpq⟧'),
      expect: [{ messageId: 'literal', confidence: 'medium' }],
    },
    'a property by its name': { text: withArgument('sonar-scanner ⟦-Dsonar.token=$TOKEN⟧'), expect: ['argument'] },
    'piped to a login': { text: withArgument('echo ⟦$TOKEN⟧ | docker login -u me --password-stdin'), expect: ['argument'] },
    'an exported literal': {
      text: run('export ⟦API_TOKEN=Xk39dkQ2lpq8Zz⟧ && make'),
      expect: [
        { messageId: 'assignment', message: 'The variable "API_TOKEN" in this RUN holds a secret that stays readable in the image.' },
      ],
    },
    'a literal before the command': { text: run('⟦PGPASSWORD=Xk39dkQ2lpq⟧ psql -h db -c "select 1"'), expect: ['assignment'] },
    sshpass: { text: run('sshpass -p ⟦Xk39dkQ2lpq⟧ ssh me@host'), expect: ['literal'] },
    'in exec form': { text: 'FROM node:22\nRUN ["docker", "login", "-u", "me", "-p", ⟦"Xk39dkQ2lpq"⟧]\n', expect: ['literal'] },
    'within sh -c, an address is told once': {
      text: run("sh -c 'git clone ⟦https://me:Xk39dkQ2lpq@git.example.com/a.git⟧'"),
      expect: ['literal'],
    },
    'in exec form, an address is told once': {
      text: run('["sh", "-c", "git clone ⟦https://me:Xk39dkQ2lpq@git.example.com/a.git⟧"]'),
      expect: ['literal'],
    },
    'within sh -c': { text: run("sh -c 'docker login -u me -p ⟦Xk39dkQ2lpq⟧'"), expect: ['literal'] },
    'over several lines': {
      text: run('apt-get update && \\\n    docker login -u me \\\n      -p ⟦Xk39dkQ2lpq⟧ && \\\n    true'),
      expect: ['literal'],
    },
    'in a start command': {
      text: 'FROM node:22\nENTRYPOINT ["redis-cli", "-a", ⟦"Xk39dkQ2lpq"⟧]\n',
      expect: [
        {
          messageId: 'literal',
          message: 'The password of "redis-cli" is written on the command line of this ENTRYPOINT and stays readable in the image.',
        },
      ],
    },
    'in a health check': { text: 'FROM mysql:8\nHEALTHCHECK CMD mysqladmin ping -u root ⟦--password=Xk39dkQ2lpq⟧\n', expect: ['literal'] },
    'in a trigger': { text: 'FROM node:22\nONBUILD RUN docker login -p ⟦Xk39dkQ2lpq⟧\n', expect: ['literal'] },
    'a private key in a here-document of COPY': {
      text: 'FROM a\nCOPY --chmod=600 <<EOF /root/.ssh/id\n⟦-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\nQyNTUxOQAAACBWk0YQ0p0u8ZbW4uJ6uG9v8c8VtqK1oQ3Y0Yf0z2m1UAAAAJj1x3pV9cd6\n-----END OPENSSH PRIVATE KEY-----⟧\nEOF\n',
      expect: [{ messageId: 'written', message: 'The private key is written into the image by the here-document of this COPY.' }],
    },
    'a private key in a here-document of RUN': {
      text: 'FROM a\nRUN cat <<EOF > /id\n⟦-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\nQyNTUxOQAAACBWk0YQ0p0u8ZbW4uJ6uG9v8c8VtqK1oQ3Y0Yf0z2m1UAAAAJj1x3pV9cd6\n-----END OPENSSH PRIVATE KEY-----⟧\nEOF\n',
      expect: ['literal'],
    },
    'a password in a here-document of ADD': {
      text: 'FROM a\nADD <<EOF /app/.env\nDB_HOST=db\n⟦DB_PASSWORD=Xk39dkQ2lpqzz81⟧\nEOF\n',
      expect: [{ messageId: 'written', message: 'The value of "DB_PASSWORD" is written into the image by the here-document of this ADD.' }],
    },
  },
});
