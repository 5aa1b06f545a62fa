import { floatingTag } from '../../../src/rules/image/floating-tag.ts';
import { testRule } from '../../support/rule-tester.ts';

const digest = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';
const froms = (list: string): string =>
  `${list
    .split(' ')
    .map(image => `FROM ${image}`)
    .join('\n')}\n`;
const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n';

testRule(floatingTag, {
  valid: {
    'replaced by another file': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: acme/frontend:dev}]}\n',
      facts: { replacedImages: new Map([['manifest.yaml', new Set(['docker.io/acme/frontend'])]]) },
    },
    versions: froms(
      'node:24.11.1 node:24 node:24-alpine python:3.14-slim-bookworm alpine:3.22 jenkins/jenkins:2.541.1-lts-jdk21 acme/app:v1 acme/app:v1.2.3-rc.1',
    ),
    'dates, commits and builds': froms(
      'acme/app:20260101 acme/app:stable-20260101 acme/app:main-3f2a91c acme/app:nightly-2026-01-01 acme/app:edge-abcdef1 acme/app:beta-3 acme/app:latest-2026-01-01 acme/app:latest-3f2a91c',
    ),
    'names that may mean anything': froms(
      'acme/app:frontend acme/app:web-dev acme/app:jdk acme/app:test acme/tools:apache acme/app:bookworm',
    ),
    'no tag, and latest, which another rule reports': froms('node node:latest'),
    'the release of a system is its version': froms(
      'debian:bookworm debian:trixie-slim ubuntu:noble buildpack-deps:bookworm public.ecr.aws/docker/library/ubuntu:jammy',
    ),
    'a digest': `FROM node:lts@${digest}\n`,
    'variants of distroless images': froms('gcr.io/distroless/static-debian12:nonroot gcr.io/distroless/base:debug'),
    'an unknown tag': 'ARG TAG=\nFROM node:$UNKNOWN\n',
    'a service that is built here': 'services:\n  web:\n    build: .\n    image: acme/web:dev\n',
    'other channels by option': { text: 'FROM node:lts\n', options: { channels: ['green'] } },
    'a full version in strict mode': { text: 'FROM node:24.11\nFROM debian:12.1\n', options: { strict: true } },
  },
  invalid: {
    'a channel': {
      text: 'FROM ⟦node:lts⟧\n',
      expect: [
        {
          messageId: 'channel',
          message:
            'The tag "lts" of the image "node:lts" is a channel that is moved to newer versions, so that what is pulled changes without a change of this file.',
        },
      ],
    },
    channels: {
      text: 'FROM ⟦nginx:stable⟧\nFROM ⟦alpine:edge⟧\nFROM ⟦debian:stable-slim⟧\nFROM ⟦ubuntu:rolling⟧\nFROM ⟦ghcr.io/a/b:main⟧\nFROM ⟦a/b:Nightly⟧\n',
      expect: ['channel', 'channel', 'channel', 'channel', 'channel', 'channel'],
    },
    'a channel with a variant': {
      text: 'FROM ⟦node:lts-alpine⟧\nFROM ⟦jenkins/jenkins:lts-jdk17⟧\nFROM ⟦a/b:latest-alpine⟧\nFROM ⟦nginx:stable-alpine3.22⟧\n',
      expect: ['channel', 'channel', 'channel', 'channel'],
    },
    'the latest of a version': {
      text: 'FROM ⟦mcr.microsoft.com/mssql/server:2022-latest⟧\nFROM ⟦acme/kafka:7.0.x-latest⟧\nFROM ⟦acme/kafka:latest.amd64⟧\n',
      expect: ['channel', 'channel', 'channel'],
    },
    'a variant alone': {
      text: 'FROM ⟦nginx:alpine⟧\nFROM ⟦python:slim⟧\nFROM ⟦acme/app:alpine⟧\nFROM ⟦golang:alpine3.22⟧\n',
      expect: ['variant', 'variant', 'variant', 'variant'],
    },
    'a variant of an official image': {
      text: 'FROM ⟦php:fpm-alpine⟧\nFROM ⟦docker:dind⟧\nFROM ⟦rabbitmq:management⟧\nFROM ⟦python:bookworm⟧\nFROM ⟦node:bookworm-slim⟧\nFROM ⟦mirror.gcr.io/library/ruby:slim-bullseye⟧\n',
      expect: ['variant', 'variant', 'variant', 'variant', 'variant', 'variant'],
    },
    'a default': { text: 'ARG TAG=lts\nFROM ⟦node:${TAG}⟧\n', expect: ['channel'] },
    'a known tag after an unknown registry': { text: 'ARG REG\nFROM ⟦$REG/node:stable⟧\n', expect: ['channel'] },
    'copied from': { text: 'FROM alpine:3.22\nCOPY --from=⟦golang:alpine⟧ /a /b\n', expect: ['variant'] },
    'a service': { text: 'services:\n  a:\n    image: ⟦acme/app:dev⟧\n', expect: [{ messageId: 'channel', subject: 'service:a' }] },
    'a container': { text: `${pod}  - name: a\n    image: ⟦ghcr.io/acme/app:main⟧\n`, expect: ['channel'] },
    'strict mode': {
      text: 'FROM ⟦node:24⟧\nFROM ⟦node:24-alpine⟧\nFROM ⟦acme/app:v1⟧\nFROM ⟦debian:bookworm-slim⟧\n',
      options: { strict: true },
      expect: ['major', 'major', 'major', 'variant'],
    },
    'a channel by option': {
      text: 'FROM ⟦acme/app:green⟧\nFROM acme/app:lts\n',
      options: { channels: ['Green', 'lts-x', 'node:lts'] },
      expect: ['channel'],
    },
  },
});
