import { rootUser } from '../../../src/rules/dockerfile/root-user.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rootUser, {
  valid: {
    'what is not a number to the engine, so that nothing starts': 'FROM alpine:3.22\nUSER 0x0\nCMD ["/app"]\n',
    'a number with a sign': 'FROM alpine:3.22\nUSER +1000:0\nCMD ["/app"]\n',
    'a user': 'FROM alpine:3.22\nUSER app\nCMD ["/app"]\n',
    'a number': 'FROM alpine:3.22\nUSER 10001:10001\n',
    'a number with the root group': 'FROM alpine:3.22\nUSER 1001:0\n',
    'root for a while': 'FROM alpine:3.22\nUSER root\nRUN apk add x\nUSER app\n',
    'root in a build stage': 'FROM golang:1.24 AS build\nUSER root\nRUN make\nFROM alpine:3.22\nUSER app\n',
    'a user set in the parent stage': 'FROM alpine:3.22 AS base\nUSER app\nFROM base AS dev\nUSER root\nFROM base\nCMD ["/app"]\n',
    'a user in a variable of the file': 'FROM alpine:3.22\nARG UID=1000\nUSER ${UID}\n',
    'an unknown user': 'FROM alpine:3.22\nARG UID\nUSER $UID\n',
    'a user from the environment of the base': 'FROM acme/base:1\nUSER $APP_USER\n',
    'an unknown base': 'ARG BASE\nFROM $BASE\nCMD ["/app"]\n',
    'distroless nonroot': 'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY app /\nENTRYPOINT ["/app"]\n',
    'an unprivileged image': 'FROM nginxinc/nginx-unprivileged:1.29\nCOPY . /usr/share/nginx/html\n',
    'a base that ships another user': 'FROM cgr.dev/chainguard/python:latest\nCMD ["/app"]\n',
    'a non-root base behind a variable': 'ARG BASE=gcr.io/distroless/base:nonroot\nFROM ${BASE}\nCMD ["/app"]\n',
    'a non-root base below a build stage’s name': 'FROM grafana/grafana:12.0.0 AS base\nFROM base\nCOPY a /b\n',
    'scratch as an export target': 'FROM golang:1.24 AS build\nRUN make\nFROM scratch\nCOPY --from=build /out /\n',
    Windows: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER ContainerAdministrator\nCMD ["cmd"]\n',
    'Windows by its shell': 'FROM acme/base:1\nSHELL ["powershell", "-Command"]\nRUN Get-Item .\nCMD ["app"]\n',
    'Windows by its user': 'FROM golang:1.24\nUSER ContainerAdministrator\nCMD ["app"]\n',
    'Windows by a drive letter': 'FROM acme/base:1\nWORKDIR C:/app\n',
    'Windows by platform': 'FROM --platform=windows/amd64 golang:1.24\nCOPY . /app\n',
    'Windows by a program': 'FROM golang:1.24\nENTRYPOINT ["server.exe"]\n',
    'a base that Podman built here': 'FROM localhost/acme-base\nCMD ["/app"]\n',
    'Windows by tag': 'FROM python:3.13-windowsservercore-ltsc2022\nCMD ["python"]\n',
    'an AWS Lambda image': 'FROM public.ecr.aws/lambda/python:3.13\nCOPY app.py ./\nCMD ["app.handler"]\n',
    'gosu in the entrypoint': 'FROM debian:13\nRUN apt-get install -y gosu\nENTRYPOINT ["gosu", "app", "/server"]\n',
    'su-exec behind tini': 'FROM alpine:3.22\nUSER root\nENTRYPOINT ["/sbin/tini", "--", "su-exec", "app:app", "/server"]\n',
    'a default that is another user, for a variable that the base may set': 'FROM acme/base:1\nUSER ${UID:-1000}\n',
    'a variable without a default that the base may set': 'FROM acme/base:1\nUSER ${UID}\n',
    'su in shell form': 'FROM alpine:3.22\nCMD su -s /bin/sh app -c /server\n',
    setpriv: 'FROM alpine:3.22\nENTRYPOINT ["setpriv", "--reuid=1000", "--clear-groups", "/server"]\n',
    'no FROM': { text: 'ARG A=1\n', allowNotifications: true },
  },
  invalid: {
    'with folders for data, which the new user gets': {
      text: 'FROM ⟦debian:13⟧\nRUN mkdir /data\nVOLUME /data\nVOLUME ["/srv/files", "/tmp"]\nCMD ["server"]\n',
      expect: ['noUser'],
      fixed:
        'FROM debian:13\nRUN mkdir /data\nVOLUME /data\nVOLUME ["/srv/files", "/tmp"]\n# The program runs as a user of its own.\n' +
        'RUN useradd --create-home --uid 10001 app && mkdir -p /srv/files /data && chown -R app:app /srv/files /data\nUSER 10001\nCMD ["server"]\n',
    },
    'with a folder for data that belongs to the system, or is not known': {
      text: 'FROM ⟦debian:13⟧\nVOLUME /etc\nCMD ["server"]\n',
      expect: ['noUser'],
    },
    'with a folder for data that is not that of its user': {
      text: 'FROM ⟦debian:13⟧\nRUN useradd app && mkdir /data\nVOLUME /data\nCMD ["server"]\n',
      expect: ['noUser'],
    },
    'with a folder for data that its user got': {
      text: 'FROM ⟦debian:13⟧\nENV DATA=/srv/data\nRUN useradd app && mkdir -p $DATA && chown -R app /srv/\nVOLUME ["$DATA"]\nCMD ["server"]\n',
      expect: ['noUser'],
      fixed:
        'FROM debian:13\nENV DATA=/srv/data\nRUN useradd app && mkdir -p $DATA && chown -R app /srv/\nVOLUME ["$DATA"]\nUSER app\nCMD ["server"]\n',
    },
    'on .NET, whose later images have a user of the name that is taken elsewhere': {
      text: 'FROM ⟦mcr.microsoft.com/dotnet/aspnet:7.0⟧\nENTRYPOINT ["dotnet", "shop.dll"]\n',
      expect: ['noUser'],
      fixed:
        'FROM mcr.microsoft.com/dotnet/aspnet:7.0\n# The program runs as a user of its own.\nRUN useradd --create-home --uid 10001 appuser\nUSER 10001\nENTRYPOINT ["dotnet", "shop.dll"]\n',
    },
    'a default for a variable that only the base may set': {
      text: 'FROM acme/base:1\nUSER ⟦${UID:-0}⟧\n',
      expect: [{ messageId: 'rootUnlessSet', severity: 'medium' }],
    },
    'defaults of defaults, with a group': { text: 'FROM acme/base:1\nUSER ⟦${A:-${B-root}}:${C:-0}⟧\n', expect: ['rootUnlessSet'] },
    'a zero with a sign': { text: 'FROM alpine:3.22\nUSER ⟦+0⟧\nCMD ["/app"]\n', expect: ['root'] },
    'a zero below zero, with a group': { text: 'FROM alpine:3.22\nUSER ⟦-00:1000⟧\nCMD ["/app"]\n', expect: ['root'] },
    'a group only': { text: 'FROM alpine:3.22\nUSER ⟦:1000⟧\nCMD ["/app"]\n', expect: ['root'] },
    'root without its group': { text: 'FROM alpine:3.22\nUSER ⟦root:⟧\nCMD ["/app"]\n', expect: ['root'] },
    'nothing at all': { text: 'FROM alpine:3.22\nUSER 1000\nUSER ⟦""⟧\nCMD ["/app"]\n', expect: ['root'] },
    'the escape character is not Windows': {
      text: '# escape=`\nFROM ⟦alpine:3.22⟧\nCMD ["/app"]\n',
      expect: ['noUser'],
      fixed:
        '# escape=`\nFROM alpine:3.22\n# The program runs as a user of its own.\nRUN adduser -D -u 10001 app\nUSER 10001\nCMD ["/app"]\n',
    },
    'a drive letter on an image that is Linux only': {
      text: 'FROM ⟦alpine:3.22⟧\nWORKDIR C:/app\nCMD ["/app"]\n',
      expect: ['noUser'],
      fixed:
        'FROM alpine:3.22\nWORKDIR C:/app\n# The program runs as a user of its own.\nRUN adduser -D -u 10001 app\nUSER 10001\nCMD ["/app"]\n',
    },
    'a drive letter that is taken back': {
      text: 'FROM ⟦golang:1.24⟧\nWORKDIR C:/app\nWORKDIR /app\nCMD ["/app"]\n',
      expect: ['noUser'],
      fixed:
        'FROM golang:1.24\nWORKDIR C:/app\nWORKDIR /app\n# The program runs as a user of its own.\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["/app"]\n',
    },
    'PowerShell on Linux is not Windows': {
      text: 'FROM ⟦alpine:3.22⟧\nSHELL ["pwsh", "-Command"]\nCMD ["/app"]\n',
      expect: ['noUser'],
      fixed: 'FROM alpine:3.22\nSHELL ["pwsh", "-Command"]\nUSER 10001\nCMD ["/app"]\n',
    },
    'a last line that ends in blanks, which stay where they are': {
      text: 'FROM ⟦node:22⟧\nRUN npm ci  ',
      expect: ['noUser'],
      fixed: 'FROM node:22\nRUN npm ci  \nUSER node',
    },
    'a command about users that nothing runs': {
      text: 'FROM ⟦node:22⟧\nLABEL note="sed -i s/node/x/ /etc/passwd"\nRUN npm ci\n',
      expect: ['noUser'],
      fixed: 'FROM node:22\nLABEL note="sed -i s/node/x/ /etc/passwd"\nRUN npm ci\nUSER node\n',
    },
    'a user of the base that the file renames': {
      text: 'FROM ⟦node:22⟧\nRUN usermod -l app -d /home/app -m node && groupmod -n app node\nCMD ["node", "server.js"]\n',
      expect: ['noUser'],
      fixed: 'FROM node:22\nRUN usermod -l app -d /home/app -m node && groupmod -n app node\nUSER app\nCMD ["node", "server.js"]\n',
    },
    'a new name that is not known': {
      text: 'FROM ⟦node:22⟧\nARG NAME\nRUN usermod --login $NAME node\nCMD ["node", "server.js"]\n',
      expect: ['noUser'],
      fixed:
        'FROM node:22\nARG NAME\nRUN usermod --login $NAME node\n# The program runs as a user of its own.\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["node", "server.js"]\n',
    },
    'a user of the base that the file removes': {
      text: 'FROM ⟦node:22⟧\nRUN userdel -r node\nCMD ["node", "server.js"]\n',
      expect: ['noUser'],
      fixed:
        'FROM node:22\nRUN userdel -r node\n# The program runs as a user of its own.\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["node", "server.js"]\n',
    },
    'a user that is removed and made again': {
      text: 'FROM ⟦node:22⟧\nRUN deluser --remove-home node && adduser --uid 1001 --disabled-password node\nCMD ["node", "server.js"]\n',
      expect: ['noUser'],
      fixed:
        'FROM node:22\nRUN deluser --remove-home node && adduser --uid 1001 --disabled-password node\nUSER node\nCMD ["node", "server.js"]\n',
    },
    'the list of users is edited by hand': {
      text: 'FROM ⟦node:22⟧\nRUN sed -i s/node/app/ /etc/passwd\nCMD ["node", "server.js"]\n',
      expect: ['noUser'],
    },
    'an earlier user that is renamed later': {
      text: 'FROM alpine:3.22\nUSER app\nUSER ⟦root⟧\nRUN usermod -l web app\nCMD ["/app"]\n',
      expect: ['root'],
      fixed: 'FROM alpine:3.22\nUSER app\nUSER root\nRUN usermod -l web app\nUSER web\nCMD ["/app"]\n',
    },
    'taking a user out of a group removes none': {
      text: 'FROM ⟦node:22⟧\nRUN deluser node audio\nCMD ["node", "server.js"]\n',
      expect: ['noUser'],
      fixed: 'FROM node:22\nRUN deluser node audio\nUSER node\nCMD ["node", "server.js"]\n',
    },
    'an image that only builds': {
      text: 'FROM ⟦golang:1.24⟧ AS builder\nRUN make\n',
      expect: [{ messageId: 'buildOnly', severity: 'low' }],
    },
    'a stage that only checks what was generated': {
      text: 'FROM golang:1.26 AS generated\nRUN make\nFROM ⟦golang:1.26⟧ AS validate\nCOPY --from=generated /out /out\nRUN diff -r /out .\n',
      expect: [{ messageId: 'buildOnly', severity: 'low' }],
    },
    'an image that is the stage that builds, and nothing more': {
      text: 'FROM golang:1.26 AS build\nRUN make\nFROM ⟦build⟧\n',
      expect: [{ messageId: 'buildOnly', severity: 'low' }],
    },
    'one that adds something to the stage that builds': {
      text: 'FROM golang:1.26 AS build\nRUN make\nFROM ⟦build⟧\nRUN make install\n',
      expect: [{ messageId: 'noUser', severity: 'medium' }],
    },
    'a stage called builder that is started': {
      text: 'FROM ⟦golang:1.24⟧ AS builder\nRUN make\nCMD ["/app"]\n',
      expect: ['noUser'],
      fixed:
        'FROM golang:1.24 AS builder\nRUN make\n# The program runs as a user of its own.\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["/app"]\n',
    },
    'all services that build it give it another user': {
      text: 'FROM ⟦node:22⟧\nCMD ["node", "a.js"]\n',
      facts: { buildingServices: new Map([['Dockerfile', [{ target: undefined, isAnotherUser: true }]]]) },
      expect: [{ messageId: 'givenUser', severity: 'low' }],
      fixed: 'FROM node:22\nUSER node\nCMD ["node", "a.js"]\n',
    },
    'one of the services that build it leaves it as it is': {
      text: 'FROM alpine:3.22\nUSER ⟦root⟧\nCMD ["/web"]\n',
      facts: {
        buildingServices: new Map([
          [
            'Dockerfile',
            [
              { target: undefined, isAnotherUser: true },
              { target: undefined, isAnotherUser: false },
            ],
          ],
        ]),
      },
      expect: [{ messageId: 'root', severity: 'medium' }],
    },
    'a service that gives another stage another user': {
      text: 'FROM alpine:3.22 AS tools\nUSER app\nFROM alpine:3.22\nUSER ⟦0⟧\nCMD ["/api"]\n',
      facts: { buildingServices: new Map([['Dockerfile', [{ target: 'tools', isAnotherUser: true }]]]) },
      expect: [{ messageId: 'root', severity: 'medium' }],
    },
    'an image for tests': {
      path: 'test/e2e/Dockerfile',
      text: 'FROM ⟦golang:1.24⟧\nCMD ["go", "test"]\n',
      expect: [{ messageId: 'forTests', severity: 'low' }],
      fixed:
        'FROM golang:1.24\n# The program runs as a user of its own.\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["go", "test"]\n',
    },
    root: {
      text: 'FROM alpine:3.22\nUSER ⟦root⟧\nCMD ["/app"]\n',
      expect: [
        { messageId: 'root', severity: 'medium', subject: 'stage:0', message: 'The image runs as root, because its last USER is "root".' },
      ],
    },
    zero: { text: 'FROM alpine:3.22\nUSER ⟦0⟧\n', expect: ['root'] },
    'zero and a group': { text: 'FROM alpine:3.22\nUSER ⟦0:0⟧\n', expect: ['root'] },
    'root and a group': { text: 'FROM alpine:3.22\nUSER ⟦root:root⟧\n', expect: ['root'] },
    'root and another group': { text: 'FROM alpine:3.22\nUSER ⟦root:1000⟧\n', expect: ['root'] },
    'only a group': { text: 'FROM alpine:3.22\nUSER ⟦:1000⟧\n', expect: ['root'] },
    quoted: { text: 'FROM alpine:3.22\nUSER ⟦"root"⟧\n', expect: ['root'] },
    'a default of root': {
      text: 'FROM alpine:3.22\nARG RUN_AS=root\nUSER ⟦$RUN_AS⟧\n',
      expect: [
        {
          messageId: 'rootByDefault',
          message: 'The image runs as root unless the build sets another value, because its last USER is "$RUN_AS".',
        },
      ],
    },
    'a default in the braces': { text: 'FROM alpine:3.22\nARG UID\nUSER ⟦${UID:-0}⟧\n', expect: ['rootByDefault'] },
    'root again after a user, before a RUN': {
      text: 'FROM alpine:3.22\nUSER app\nUSER ⟦root⟧\nRUN apk add x\nCMD ["/app"]\n',
      expect: [{ messageId: 'root', safety: 'unsafe' }],
      fixed: 'FROM alpine:3.22\nUSER app\nUSER root\nRUN apk add x\nUSER app\nCMD ["/app"]\n',
    },
    'root after a user on purpose': { text: 'FROM alpine:3.22\nUSER app\nRUN x\nUSER ⟦root⟧\nCMD ["/app"]\n', expect: ['root'] },
    'root on a non-root base': {
      text: 'FROM jenkins/jenkins:lts\nUSER ⟦root⟧\nRUN apt-get install -y x\n',
      expect: ['root'],
      fixed: 'FROM jenkins/jenkins:lts\nUSER root\nRUN apt-get install -y x\nUSER jenkins\n',
    },
    'root in the parent stage': {
      text: 'FROM alpine:3.22 AS base\nUSER ⟦root⟧\nFROM base\nCMD ["/app"]\n',
      expect: [{ messageId: 'root', subject: 'stage:base' }],
    },
    'no user': {
      text: 'FROM ⟦alpine:3.22⟧\nCMD ["/app"]\n',
      expect: [
        {
          messageId: 'noUser',
          severity: 'medium',
          message: 'The image runs as root, because no USER is set and its base "alpine:3.22" runs as root.',
        },
      ],
      fixed: 'FROM alpine:3.22\n# The program runs as a user of its own.\nRUN adduser -D -u 10001 app\nUSER 10001\nCMD ["/app"]\n',
    },
    'a user only in a build stage': {
      text: 'FROM golang:1.24 AS build\nUSER app\nFROM ⟦alpine:3.22⟧\nCOPY --from=build /a /a\n',
      expect: ['noUser'],
    },
    'a user only in a trigger': { text: 'FROM ⟦alpine:3.22⟧\nONBUILD USER app\n', expect: ['toBuildOn'] },
    'no user, but one is created': {
      text: 'FROM ⟦alpine:3.22⟧\nRUN addgroup -S web && adduser -S -D -H -u 1001 -G web app\nCOPY . /app\n# Starts it.\nCMD ["/app"]\n',
      expect: [{ messageId: 'noUser', safety: 'unsafe' }],
      fixed:
        'FROM alpine:3.22\nRUN addgroup -S web && adduser -S -D -H -u 1001 -G web app\nCOPY . /app\nUSER app\n# Starts it.\nCMD ["/app"]\n',
    },
    'useradd with a cluster of options': {
      text: 'FROM ⟦debian:13⟧\nRUN useradd -rms /bin/bash -d /home/app app\nENTRYPOINT ["/app"]\nCMD ["--help"]\n',
      expect: ['noUser'],
      fixed: 'FROM debian:13\nRUN useradd -rms /bin/bash -d /home/app app\nUSER app\nENTRYPOINT ["/app"]\nCMD ["--help"]\n',
    },
    'Debian’s adduser': {
      text: 'FROM ⟦debian:13⟧\nRUN adduser --system --group --gecos "" --home /srv svc\n',
      expect: ['noUser'],
      fixed: 'FROM debian:13\nRUN adduser --system --group --gecos "" --home /srv svc\nUSER svc\n',
    },
    'two created users leave doubt': { text: 'FROM ⟦debian:13⟧\nRUN useradd a && useradd b\nCMD ["/app"]\n', expect: ['noUser'] },
    'a user added to a group is not created': {
      text: 'FROM ⟦alpine:3.22⟧\nRUN adduser nginx www-data\nCMD ["/app"]\n',
      expect: ['noUser'],
      fixed:
        'FROM alpine:3.22\nRUN adduser nginx www-data\n# The program runs as a user of its own.\nRUN adduser -D -u 10001 app\nUSER 10001\nCMD ["/app"]\n',
    },
    'a start command before the last step': {
      text: 'FROM ⟦node:22⟧\nCMD ["node", "a.js"]\nRUN npm ci\n',
      expect: ['noUser'],
      fixed: 'FROM node:22\nCMD ["node", "a.js"]\nRUN npm ci\nUSER node\n',
    },
    'a user that the base ships': {
      text: 'FROM node:22 AS build\nRUN npm ci\nFROM ⟦node:22-slim⟧\n  COPY --from=build /a /a\n  CMD ["node", "a.js"]\n',
      expect: ['noUser'],
      fixed: 'FROM node:22 AS build\nRUN npm ci\nFROM node:22-slim\n  COPY --from=build /a /a\n  USER node\n  CMD ["node", "a.js"]\n',
    },
    'distroless as root': {
      text: 'FROM ⟦gcr.io/distroless/static-debian12⟧\nCOPY app /\nENTRYPOINT ["/app"]\n',
      expect: ['noUser'],
      fixed: 'FROM gcr.io/distroless/static-debian12\nCOPY app /\nUSER 65532:65532\nENTRYPOINT ["/app"]\n',
    },
    '.NET with its own variable': {
      text: 'FROM ⟦mcr.microsoft.com/dotnet/aspnet:9.0⟧\nENTRYPOINT ["dotnet", "a.dll"]\n',
      expect: ['noUser'],
      fixed: 'FROM mcr.microsoft.com/dotnet/aspnet:9.0\nUSER $APP_UID\nENTRYPOINT ["dotnet", "a.dll"]\n',
    },
    'scratch that runs something': {
      text: 'FROM ⟦scratch⟧\nCOPY app /\nENTRYPOINT ["/app"]\n',
      expect: ['noUser'],
      fixed: 'FROM scratch\nCOPY app /\nUSER 65532:65532\nENTRYPOINT ["/app"]\n',
    },
    'a name of a stage as the base': {
      text: 'FROM alpine:3.22 AS base\nRUN adduser -D app\nFROM ⟦base⟧\nCMD ["/app"]\n',
      expect: [{ messageId: 'noUser', message: 'The image runs as root, because no USER is set and its base "alpine:3.22" runs as root.' }],
      fixed: 'FROM alpine:3.22 AS base\nRUN adduser -D app\nFROM base\nUSER app\nCMD ["/app"]\n',
    },
    'an unknown image': {
      text: 'FROM ⟦registry.example.com/base/java:21⟧\nCMD ["java"]\n',
      expect: [{ messageId: 'noUserUnknownBase', severity: 'low', confidence: 'low' }],
    },
    'a database whose entrypoint drops privileges': {
      text: 'FROM ⟦postgres:17⟧\nCOPY init.sql /docker-entrypoint-initdb.d/\n',
      expect: [{ messageId: 'stepsDown', severity: 'low' }],
      fixed: 'FROM postgres:17\nCOPY init.sql /docker-entrypoint-initdb.d/\nUSER postgres\n',
    },
    'gosu for the own entrypoint script': {
      text: 'FROM ⟦debian:13⟧\nCOPY --from=tianon/gosu:1.17 /gosu /usr/local/bin/\nENTRYPOINT ["/entrypoint.sh"]\n',
      expect: [{ messageId: 'stepsDown', severity: 'low' }],
    },
    'su-exec for the own entrypoint script': {
      text: 'FROM alpine:3.22\nRUN apk add --no-cache su-exec=0.2-r3\nUSER ⟦root⟧\nENTRYPOINT ["/entrypoint.sh"]\n',
      expect: [{ messageId: 'stepsDown', severity: 'low' }],
    },
    'gosu to root changes nothing': { text: 'FROM ⟦debian:13⟧\nENTRYPOINT ["gosu", "root", "/server"]\n', expect: ['noUser'] },
    'su without a user': { text: 'FROM ⟦debian:13⟧\nCMD su -c /server\n', expect: ['noUser'] },
    'a program on a system that may have no useradd': {
      text: 'FROM ⟦amazonlinux:2023⟧\nRUN dnf install -y java\nCMD ["java", "-jar", "/app.jar"]\n',
      expect: ['noUser'],
      fixed: 'FROM amazonlinux:2023\nRUN dnf install -y java\nUSER 10001\nCMD ["java", "-jar", "/app.jar"]\n',
    },
    'an unknown base that the file installs packages on, which needs root': {
      text: 'FROM ⟦acme/base:1⟧\nRUN apt-get update && apt-get install -y curl\nCMD ["/app"]\n',
      expect: ['noUserUnknownBase'],
      fixed:
        'FROM acme/base:1\nRUN apt-get update && apt-get install -y curl\n# The program runs as a user of its own.\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["/app"]\n',
    },
    'an unknown base on which packages are installed by sudo': {
      text: 'FROM ⟦acme/base:1⟧\nRUN sudo apt-get install -y curl\nCMD ["/app"]\n',
      expect: ['noUserUnknownBase'],
    },
    'steps for several systems': {
      text: 'FROM ⟦acme/base:1⟧\nRUN if [ -x /sbin/apk ]; then apk add curl; else apt-get install -y curl; fi\nCMD ["/app"]\n',
      expect: ['noUserUnknownBase'],
      fixed: 'FROM acme/base:1\nRUN if [ -x /sbin/apk ]; then apk add curl; else apt-get install -y curl; fi\nUSER 10001\nCMD ["/app"]\n',
    },
    'a base of another system than its steps are for': {
      text: 'FROM ⟦python:3.13⟧\nRUN apk add curl\nCMD ["/app"]\n',
      expect: ['noUser'],
      fixed: 'FROM python:3.13\nRUN apk add curl\nUSER 10001\nCMD ["/app"]\n',
    },
    'Alpine, by the tag': {
      text: 'FROM ⟦golang:1.24-alpine3.22⟧\nENTRYPOINT ["/app"]\n',
      expect: ['noUser'],
      fixed:
        'FROM golang:1.24-alpine3.22\n# The program runs as a user of its own.\nRUN adduser -D -u 10001 app\nUSER 10001\nENTRYPOINT ["/app"]\n',
    },
    'the user of the base, not taken back': {
      text: 'FROM fluent/fluentd:v1.18-debian\nUSER ⟦root⟧\nRUN gem install fluent-plugin-s3\n# Here we go.\nENTRYPOINT ["/entrypoint.sh"]\n',
      expect: ['root'],
      fixed:
        'FROM fluent/fluentd:v1.18-debian\nUSER root\nRUN gem install fluent-plugin-s3\nUSER fluent\n# Here we go.\nENTRYPOINT ["/entrypoint.sh"]\n',
    },
    'the user of the official image of Fluentd, not taken back': {
      text: 'FROM fluentd:v1.18-debian\nUSER ⟦root⟧\nRUN fluent-gem install fluent-plugin-s3\n',
      expect: ['root'],
      fixed: 'FROM fluentd:v1.18-debian\nUSER root\nRUN fluent-gem install fluent-plugin-s3\nUSER fluent\n',
    },
    'a database built on PostgreSQL’s image': {
      text: 'FROM ⟦postgis/postgis:17-3.5⟧\nRUN apt-get update && apt-get install -y postgresql-17-cron\n',
      expect: ['stepsDown'],
      fixed: 'FROM postgis/postgis:17-3.5\nRUN apt-get update && apt-get install -y postgresql-17-cron\nUSER postgres\n',
    },
    'root that a comment says is meant': {
      text: 'FROM fluent/fluentd:v1.18-debian\nUSER ⟦root⟧\nRUN gem install fluent-plugin-s3\n# Runs as root for /var/log.\nENTRYPOINT ["/entrypoint.sh"]\n',
      expect: ['root'],
    },
    'a server that needs root to start': { text: 'FROM ⟦nginx:1.29⟧\nCMD ["nginx", "-g", "daemon off;"]\n', expect: ['noUser'] },
    'a program that needs root to start': {
      text: 'FROM ⟦debian:13⟧\nCMD ["/usr/sbin/sshd", "-D"]\n',
      expect: ['noUser'],
    },
    'a program that needs root behind an init': {
      text: 'FROM ⟦debian:13⟧\nENTRYPOINT ["tini", "--", "/usr/bin/supervisord"]\n',
      expect: ['noUser'],
    },
    'a script that may start what was installed, which needs root': {
      text: 'FROM ⟦alpine:3.22⟧\nRUN apk add --no-cache postfix=3.10-r0\nCOPY start.py /\nCMD ["/start.py"]\n',
      expect: ['noUser'],
    },
    'a supervisor beside a user that the file makes': {
      text: 'FROM ⟦debian:13⟧\nRUN useradd app && apt-get install -y supervisor\nENTRYPOINT ["/usr/bin/supervisord", "-n"]\n',
      expect: ['noUser'],
    },
    'an image to work in': { text: 'FROM ⟦debian:13⟧\nCMD ["bash"]\n', expect: [{ messageId: 'toBuildOn', severity: 'low' }] },
    'a language, which waits for a person': {
      text: 'FROM ⟦buildpack-deps:trixie⟧\nRUN make install\nCMD ["python3"]\n',
      expect: ['toBuildOn'],
    },
    'a shell with options, copied from where it was unpacked': {
      text: 'FROM debian:13 AS unpack\nADD https://example.com/pwsh.tgz /\nFROM ⟦ubuntu:24.04⟧\nCOPY --from=unpack /opt /opt\nCMD ["pwsh", "-NoLogo"]\n',
      expect: ['toBuildOn'],
    },
    'a program of one’s own that a shell starts': {
      text: 'FROM ⟦debian:13⟧\nCOPY start.sh /\nCMD ["bash", "/start.sh"]\n',
      expect: [{ messageId: 'noUser', severity: 'medium' }],
    },
    'a shell beside files of one’s own': { text: 'FROM ⟦debian:13⟧\nCOPY . /app\nCMD ["bash"]\n', expect: ['noUser'] },
    'an interpreter with a program': {
      text: 'FROM ⟦debian:13⟧\nRUN apt-get install -y python3\nCMD ["python3", "-m", "http.server"]\n',
      expect: ['noUser'],
      fixed:
        'FROM debian:13\nRUN apt-get install -y python3\n# The program runs as a user of its own.\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["python3", "-m", "http.server"]\n',
    },
    'an image to build on': { text: 'FROM ⟦debian:13⟧\nRUN apt-get install -y curl\n', expect: ['toBuildOn'] },
    'a .gitlab-style continuation at the end': {
      text: 'FROM ⟦node:22⟧\nRUN npm ci && \\\n  npm test\n',
      expect: ['noUser'],
      fixed: 'FROM node:22\nRUN npm ci && \\\n  npm test\nUSER node\n',
    },
  },
});
