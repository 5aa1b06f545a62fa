import { undefinedVariable } from '../../../src/rules/dockerfile/undefined-variable.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(undefinedVariable, {
  valid: {
    'declared above': 'FROM debian:13\nARG VERSION\nENV HOME_DIR=/srv\nCOPY app-$VERSION $HOME_DIR/\nUSER ${VERSION}\n',
    'a default': 'FROM debian:13\nUSER ${APP_USER:-app}\nWORKDIR ${DIR-/srv}\nLABEL a=${A:+b}\n',
    'declared in the stage that it is FROM': 'FROM debian:13 AS base\nENV APP=/srv\nFROM base\nWORKDIR $APP\n',
    'what a base image may set': 'FROM ghcr.io/acme/base:1.4\nWORKDIR $APP_HOME\nFROM python:3.13\nENV A=$PYTHON_VERSION\n',
    'what every image sets': 'FROM alpine:3.22\nENV PATH=/opt/bin:$PATH LANG=$LANG\nWORKDIR $HOME\n',
    'what the builder sets, declared': 'FROM alpine:3.22\nARG TARGETARCH\nCOPY app-$TARGETARCH /app\n',
    'added to what a base image may set': 'FROM python:3.13\nENV PYTHONPATH=$PYTHONPATH:/srv/app\n',
    'handed on from an argument, twice': 'FROM python:3.13\nARG TOKEN\nENV TOKEN=$TOKEN\nENV TOKEN="${TOKEN}"\n',
    'commands, whose shell may set it': 'FROM alpine:3.22\nRUN echo $x\nCMD echo $y\n',
    'here-documents that the builder leaves alone, or reads for what is set':
      'FROM nginx:1.30\nARG V\nCOPY <<"EOF" <<-\'END\' /x/\n$host\nEOF\n$uri\nEND\nCOPY <<EOF /a\n$V $NGINX_VERSION \\$host ${HOME} ${x:-1} $1\nEOF\nRUN <<EOF\necho $x\nEOF\n',
    'a quoted dollar sign': "FROM alpine:3.22\nENV A='$x' B=\\$x\n",
    'a trigger of another build': 'FROM alpine:3.22\nONBUILD COPY $SOURCE /app\n',
    'told of the instruction itself': 'FROM alpine:3.22\nENV A=1 B=$A\n',
    'an argument that hands itself on': 'FROM alpine:3.22\nARG KEY=${KEY}\nENV K=$KEY\n',
    'one of several stages as the base':
      'FROM alpine:3.22 AS base-amd64\nENV LIB=x86_64\nFROM alpine:3.22 AS base-arm64\nENV LIB=aarch64\nFROM base-$TARGETARCH\nCOPY lib/$LIB /lib/\n',
    'a name in one ARG': 'FROM alpine:3.22\nARG A=1 B=$A\nLABEL b=$B\n',
  },
  invalid: {
    'an argument of the whole file': {
      text: 'ARG VERSION=1\nFROM ghcr.io/acme/base:1.4\nCOPY ⟦app-$VERSION⟧ /app\n',
      expect: [{ messageId: 'elsewhere', severity: 'low', confidence: 'medium' }],
    },
    'an argument of another stage': {
      text: 'FROM golang:1.26 AS build\nARG UID=10001\nFROM alpine:3.22\nUSER ⟦${UID}⟧\n',
      expect: [
        {
          messageId: 'elsewhere',
          confidence: 'high',
          message: 'The variable "UID" is declared in this file, but not for this stage at this place, so that it is empty here.',
        },
      ],
    },
    'declared too late': { text: 'FROM alpine:3.22\nWORKDIR ⟦$APP⟧\nENV APP=/srv\n', expect: ['elsewhere'] },
    'declared nowhere': {
      text: 'FROM alpine:3.22 AS base\nCOPY ⟦$foo⟧ .\nFROM base\nEXPOSE ⟦$PORT⟧ 80\nLABEL a=⟦"x ${y}"⟧\nVOLUME ⟦$D⟧\n',
      expect: ['nowhere', 'nowhere', 'nowhere', 'nowhere'],
    },
    'what the builder sets for those that declare it': {
      text: 'FROM ghcr.io/acme/base:1.4\nCOPY ⟦app-$TARGETARCH⟧ /app\n',
      expect: [
        {
          messageId: 'builder',
          confidence: 'medium',
          message: 'The builder sets "TARGETARCH" only where an ARG of the stage declares it, so that it is empty here.',
        },
      ],
    },
    'what nobody sets, given to itself': {
      text: 'FROM node:24\nENV GITHUB_PAT=⟦${GITHUB_PAT}⟧ PATH=/opt/bin:$PATH\nENV A=1 B=⟦"$B"⟧\n',
      expect: [
        {
          messageId: 'itself',
          confidence: 'medium',
          message: 'ENV sets "GITHUB_PAT" to itself, and nothing sets it above: it stays empty, or what the base image sets.',
        },
        'itself',
      ],
    },
    'an argument of the whole file, handed on': {
      text: 'ARG VERSION=1\nFROM node:24\nENV VERSION=⟦$VERSION⟧\n',
      expect: ['elsewhere'],
    },
    'what the builder sets, handed on': {
      text: 'FROM alpine:3.22\nENV HTTP_PROXY=⟦$HTTP_PROXY⟧ TARGETARCH=⟦$TARGETARCH⟧\n',
      expect: ['builder', 'builder'],
    },
    'added to what a base without variables sets': {
      text: 'FROM debian:13\nENV PYTHONPATH=⟦$PYTHONPATH:/srv/app⟧\nENV PYTHONPATH=$PYTHONPATH:/srv/lib\n',
      expect: ['nowhere'],
    },
    'of nginx in a here-document that the builder reads': {
      text: 'FROM nginx:1.30\nCOPY <<EOF /etc/nginx/conf.d/default.conf\nproxy_set_header Host ⟦$host⟧;\nproxy_pass http://${upstream};\nEOF\n',
      expect: [
        {
          messageId: 'body',
          severity: 'low',
          confidence: 'medium',
          message: 'The builder replaces variables in the here-document "EOF", and nobody sets "host", so that nothing is left of it.',
        },
      ],
      fixed:
        "FROM nginx:1.30\nCOPY <<'EOF' /etc/nginx/conf.d/default.conf\nproxy_set_header Host $host;\nproxy_pass http://${upstream};\nEOF\n",
    },
    'in a here-document that is written for the builder besides': {
      text: 'FROM nginx:1.30\nARG PORT=80\nCOPY <<A <<-B /x/\nlisten $PORT; # ⟦${host}⟧\nA\n\t\\$uri ⟦$uri⟧\n\tB\nFROM alpine:3.22\nCOPY <<C /y\n⟦$NOBODY⟧ ${X:-1}\nC\n',
      expect: ['body', 'body', 'body'],
    },
    'on nothing': { text: 'FROM scratch\nCOPY --chown=⟦$who⟧ a /\n', expect: ['nowhere'] },
  },
});
