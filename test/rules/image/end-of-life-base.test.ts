import { endOfLifeBase } from '../../../src/rules/image/end-of-life-base.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n';

testRule(endOfLifeBase, {
  valid: {
    'supported releases':
      'FROM node:24\nFROM python:3.14-slim-trixie\nFROM debian:bookworm\nFROM ubuntu:24.04\nFROM alpine:3.23\nFROM golang:1.27-alpine3.23\n',
    'floating tags': 'FROM node\nFROM node:lts\nFROM python:3\nFROM debian:stable\n',
    'images of others with the same name': 'FROM acme/node:14\nFROM ghcr.io/acme/python:2.7\nFROM ghcr.io/acme/app:buster\n',
    'support that is paid for': 'FROM registry.access.redhat.com/ubi7/ubi:7.9\nFROM registry.redhat.io/rhel7:7.9\n',
    'unknown versions': 'ARG V\nFROM node:$V\nFROM node:99\nFROM node:2b4d9f1\n',
    stages: 'FROM node:24 AS node14\nFROM node14\n',
    'early access of what is deprecated otherwise': 'FROM openjdk:28-ea-slim\n',
    'a service that is built here': 'services:\n  a:\n    build: .\n    image: node:14\n',
    'before its end': { text: 'FROM node:14\n', facts: { today: '2022-01-01' } },
    'the end of a base is not announced': { text: 'FROM node:24-bullseye\n', facts: { today: '2026-08-01' } },
  },
  invalid: {
    'a release past its end': {
      text: 'FROM ⟦node:14-alpine⟧ AS build\n',
      expect: [
        {
          messageId: 'past',
          severity: 'medium',
          confidence: 'high',
          subject: 'stage:build',
          message:
            'The image "node:14-alpine" is of Node.js 14, for which security fixes ended on 2023-04-30. The newest supported release is "26".',
          safety: 'unsafe',
        },
      ],
      fixed: 'FROM node:24-alpine AS build\n',
    },
    'by code name': {
      text: 'FROM ⟦debian:buster-slim⟧\nFROM ⟦ubuntu:focal⟧\n',
      expect: ['past', 'past'],
      fixed: 'FROM debian:bookworm-slim\nFROM ubuntu:noble\n',
    },
    'in what runs, where no build shows whether another release does': {
      text: `${pod}    - name: app\n      image: ⟦node:14⟧\n`,
      expect: ['past'],
    },
    'older than the table': {
      text: 'FROM ⟦redis:4⟧\n',
      expect: [
        {
          messageId: 'past',
          message:
            'The image "redis:4" is of a release before Redis 5.0, for which security fixes ended before 2022-04-27. The newest supported release is "8.10".',
        },
      ],
    },
    'ended on a day that is not known': {
      text: 'FROM ⟦node:2⟧\n',
      expect: [
        {
          messageId: 'past',
          message:
            'The image "node:2" is of Node.js 2, for which security fixes ended some years ago. The newest supported release is "26".',
        },
      ],
      fixed: 'FROM node:24\n',
    },
    'nothing left to move to': {
      text: 'FROM ⟦centos:7⟧\n',
      expect: [
        {
          messageId: 'past',
          message: 'The image "centos:7" is of CentOS 7, for which security fixes ended on 2024-06-30. No release of CentOS is supported.',
        },
      ],
    },
    'with a digest': { text: 'FROM ⟦node:14@sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4⟧\n', expect: ['past'] },
    'the default of an argument': {
      text: 'ARG NODE=14\nFROM ⟦node:${NODE}-slim⟧\n',
      expect: ['past'],
      fixed: 'ARG NODE=24\nFROM node:${NODE}-slim\n',
    },
    'the default of an argument that a step needs, too': {
      text: 'ARG NODE=14\nFROM ⟦node:${NODE}-slim⟧\nARG NODE\nRUN echo $NODE\n',
      expect: ['past'],
    },
    'a tag behind a name that an argument makes': {
      text: 'ARG REPO=mcr.microsoft.com/dotnet/aspnet\nFROM ⟦$REPO:7.0⟧\nARG REPO\n',
      expect: ['past'],
      fixed: 'ARG REPO=mcr.microsoft.com/dotnet/aspnet\nFROM $REPO:10.0\nARG REPO\n',
    },
    'both ended: the image counts': {
      text: 'FROM ⟦python:3.8-slim-buster⟧\n',
      expect: ['past'],
      fixed: 'FROM python:3.12-slim-bookworm\n',
    },
    'only the base ended': {
      text: 'FROM ⟦python:3.13-slim-buster⟧\n',
      expect: [
        {
          messageId: 'pastBase',
          severity: 'low',
          confidence: 'low',
          message:
            'The image "python:3.13-slim-buster" contains Debian 10, for which security fixes ended on 2024-06-30, and is hardly rebuilt any more. The newest supported release is "13".',
        },
      ],
      fixed: 'FROM python:3.13-slim-bookworm\n',
    },
    'a deprecated repository': {
      text: 'FROM ⟦openjdk:17-slim⟧\n',
      expect: [
        {
          messageId: 'deprecated',
          message:
            'The image "openjdk:17-slim" is deprecated by its maintainers and gets no more security fixes. They name "eclipse-temurin" in its place.',
          safety: 'unsafe',
        },
      ],
      fixed: 'FROM eclipse-temurin:17-jdk\n',
    },
    'a deprecated repository, by its whole name': {
      text: 'FROM ⟦docker.io/library/openjdk:8-jre-alpine⟧ AS run\n',
      expect: ['deprecated'],
      fixed: 'FROM docker.io/library/eclipse-temurin:8-jre-alpine AS run\n',
    },
    'distroless, whose name has the system': {
      text: 'FROM ⟦gcr.io/distroless/static-debian10:nonroot⟧\n',
      expect: ['pastBase'],
      fixed: 'FROM gcr.io/distroless/static-debian12:nonroot\n',
    },
    'a deprecated repository without a successor': { text: 'FROM ⟦swarm⟧\n', expect: ['deprecated'] },
    'an end that is near': {
      text: 'FROM ⟦node:18⟧\n',
      facts: { today: '2025-03-15' },
      expect: [
        {
          messageId: 'soon',
          severity: 'info',
          message:
            'The image "node:18" is of Node.js 18, for which security fixes end on 2025-04-30. The newest supported release is "26".',
        },
      ],
    },
    'through mirrors': {
      text: 'FROM ⟦public.ecr.aws/docker/library/node:14⟧\nFROM ⟦mcr.microsoft.com/dotnet/sdk:6.0-focal⟧\n',
      expect: ['past', 'past'],
      fixed: 'FROM public.ecr.aws/docker/library/node:24\nFROM mcr.microsoft.com/dotnet/sdk:6.0-focal\n',
    },
    'copied from': { text: 'FROM alpine:3.23\nCOPY --from=⟦node:16⟧ /a /b\n', expect: ['past'] },
    'a service': {
      text: 'services:\n  db:\n    image: ⟦postgres:9.6-alpine⟧\n  cache:\n    image: "⟦redis:${V:-5}⟧"\n',
      expect: [{ messageId: 'past', subject: 'service:db' }, 'past'],
    },
    containers: {
      text: `${pod}  - name: a\n    image: ⟦nginx:1.14.2⟧\n  - name: b\n    image: '⟦elasticsearch:7.17.0⟧'\n`,
      expect: ['past', 'past'],
      fixed: `${pod}  - name: a\n    image: nginx:1.30\n  - name: b\n    image: 'elasticsearch:7.17.0'\n`,
    },
    'a container whose next release is of another major version, which no build tries': {
      text: `${pod}  - name: a\n    image: ⟦node:14⟧\n  - name: b\n    image: ⟦debian:buster⟧\n`,
      expect: ['past', 'past'],
    },
    'a server of a Compose project': {
      path: 'compose.yaml',
      text: 'services:\n  proxy:\n    image: ⟦traefik:v3.5⟧\n',
      expect: ['past'],
      fixed: 'services:\n  proxy:\n    image: traefik:v3.7\n',
    },
  },
});
