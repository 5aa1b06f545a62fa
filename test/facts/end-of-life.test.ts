import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import { deprecation, endOfLife } from '../../src/facts/end-of-life.ts';
import { endOfLifeData, endOfLifeSnapshot } from '../../src/facts/end-of-life-data.ts';
import { deprecatedRepositories, productByRepository } from '../../src/facts/end-of-life-images.ts';

const parse = (text: string) => parseImageReference(text) ?? expect.unreachable(text);

/** Each lifetime as `Product cycle state end part`. */
const lifetimes = (text: string, today = '2026-11-24'): readonly string[] =>
  endOfLife(parse(text), today).map(({ product, cycle, match, state, end, part }) =>
    [product, ...(match === 'older' ? ['before'] : []), cycle, state, end ?? '-', part].join(' '),
  );

test('a build of no release is of none that ended', () => {
  expect(lifetimes('quay.io/jetstack/cert-manager-cainjector:v0.0.0')).toEqual([]);
  expect(lifetimes('quay.io/jetstack/cert-manager-cainjector:v0.1.0')).toEqual([expect.stringContaining('before')]);
});

test('a release between known ones is over only when all before it are, and the next', () => {
  expect(lifetimes('nginx:1.15')).toEqual(['nginx before 1.16 past 2020-04-20 image']);
  expect(lifetimes('nginx:1.15', '2020-01-01')).toEqual([]);
  expect(lifetimes('amazoncorretto:13')).toEqual([]);
});

test('an older release is not named as the newest to who has a newer one that ended', () => {
  const newest = (text: string) => endOfLife(parse(text), '2026-11-24').map(one => one.newest);
  expect(newest('prom/prometheus:v3.14.0')).toEqual([undefined]);
  expect(newest('prom/prometheus:v3.10.0')).toEqual(['3.13']);
});

describe('an image is judged by its version', () => {
  test.each([
    ['node:14', 'Node.js 14 past 2023-04-30 image'],
    ['node:14.17.0-slim', 'Node.js 14 past 2023-04-30 image'],
    ['node:fermium', 'Node.js 14 past 2023-04-30 image'],
    ['node:lts-gallium', 'Node.js 16 past 2023-09-11 image'],
    ['node:lts-gallium-alpine', 'Node.js 16 past 2023-09-11 image'],
    ['node:3', 'Node.js 3 past - image'],
    ['node:0.12', 'Node.js before 1 past - image'],
    ['node:24', 'Node.js 24 supported 2028-04-30 image'],
    ['python:2', 'Python 2 past 2020-01-01 image'],
    ['python:3.8.10', 'Python 3.8 past 2024-10-07 image'],
    ['python:3.14.0rc1', 'Python 3.14 supported 2030-10-31 image'],
    ['php:5-apache', 'PHP 5 past 2018-12-31 image'],
    ['redis:4.0.9', 'Redis before 5.0 past 2022-04-27 image'],
    ['golang:1.9', 'Go before 1.10 past 2019-02-25 image'],
    ['elasticsearch:8.10.1', 'Elasticsearch before 8.16 past 2025-04-15 image'],
    ['docker.elastic.co/elasticsearch/elasticsearch:7.17.0', 'Elasticsearch 7 past 2026-01-15 image'],
    ['mysql:8.0.30', 'MySQL 8.0 past 2026-04-30 image'],
    ['postgres:9', 'PostgreSQL 9 past 2021-11-11 image'],
    ['nginx:1.31', 'nginx 1.31 supported - image'],
    ['nginx:1.13-alpine', 'nginx before 1.14 past 2019-04-23 image'],
    ['nginx:1.17.10', 'nginx before 1.18 past 2021-04-20 image'],
    ['amazoncorretto:16', 'Amazon Corretto 16 past 2021-10-19 image'],
    ['eclipse-temurin:8u332-b09-jdk', 'Eclipse Temurin 8 supported 2030-12-31 image'],
    ['mcr.microsoft.com/dotnet/sdk:6.0', '.NET 6 past 2024-11-12 image'],
    ['mcr.microsoft.com/dotnet/core/aspnet:3.1', '.NET 3.1 past 2022-12-13 image'],
    ['public.ecr.aws/lambda/dotnet:core3.1', '.NET 3.1 past 2022-12-13 image'],
    ['quay.io/argoproj/argocd:v2.3.4', 'Argo CD 2.3 past 2023-02-07 image'],
    ['registry.k8s.io/kube-apiserver:v1.25.0', 'Kubernetes 1.25 past 2023-10-27 image'],
    ['docker:20-dind', 'Docker Engine 20 past 2023-12-10 image'],
    ['centos:7', 'CentOS 7 past 2024-06-30 image'],
    ['centos:centos7.9.2009', 'CentOS 7 past 2024-06-30 image'],
    ['quay.io/centos/centos:stream8', 'CentOS Stream 8 past 2024-05-31 image'],
    ['debian:buster-slim', 'Debian 10 past 2024-06-30 image'],
    ['debian:11.6', 'Debian 11 past 2026-08-31 image'],
    ['ubuntu:focal-20210416', 'Ubuntu 20.04 past 2025-05-31 image'],
    ['ubuntu:24.04', 'Ubuntu 24.04 supported 2029-05-31 image'],
    ['alpine:3.12.1', 'Alpine Linux 3.12 past 2022-05-01 image'],
    ['amazonlinux:2.0.20200722.0', 'Amazon Linux 2 past 2026-06-30 image'],
    ['fedora:34', 'Fedora 34 past 2022-06-07 image'],
    ['bitnami/kubectl:1.25', 'Kubernetes 1.25 past 2023-10-27 image'],
  ])('%s: %s', (image, expected) => {
    expect(lifetimes(image)).toEqual([expected]);
  });
});

describe('what the tag says it is built on is judged too', () => {
  test.each([
    ['python:3.8-slim-bullseye', ['Python 3.8 past 2024-10-07 image', 'Debian 11 past 2026-08-31 base']],
    ['node:lts-alpine3.15', ['Alpine Linux 3.15 past 2023-11-01 base']],
    ['python:buster', ['Debian 10 past 2024-06-30 base']],
    ['bitnami/node:24.1.0-debian-11-r3', ['Node.js 24 supported 2028-04-30 image', 'Debian 11 past 2026-08-31 base']],
    ['wordpress:6.8-php7.4-apache', ['PHP 7.4 past 2022-11-28 base']],
    ['nvidia/cuda:11.2.0-base-ubuntu18.04', ['Ubuntu 18.04 past 2023-05-31 base']],
    ['nvidia/cuda:11.2.0-base-ubuntu1804', ['Ubuntu 18.04 past 2023-05-31 base']],
    ['nvidia/cuda:11.2.0-base-ubi8', []],
    ['gcr.io/distroless/base-debian10', ['Debian 10 past 2024-06-30 base']],
    ['gcr.io/distroless/nodejs16-debian11:nonroot', ['Node.js 16 past 2023-09-11 base', 'Debian 11 past 2026-08-31 base']],
    ['mcr.microsoft.com/dotnet/aspnet:6.0-focal', ['.NET 6 past 2024-11-12 image', 'Ubuntu 20.04 past 2025-05-31 base']],
    ['mcr.microsoft.com/devcontainers/base:ubuntu-20.04', ['Ubuntu 20.04 past 2025-05-31 base']],
    ['rust:1.50-buster', ['Debian 10 past 2024-06-30 base']],
    ['public.ecr.aws/lambda/provided:al2', ['Amazon Linux 2 past 2026-06-30 base']],
    ['ghcr.io/astral-sh/uv:python3.8-bookworm-slim', ['Python 3.8 past 2024-10-07 base', 'Debian 12 supported 2028-06-30 base']],
  ])('%s', (image, expected) => {
    expect(lifetimes(image)).toEqual(expected);
  });
});

test('mirrors, single architectures and caches of Docker Hub are Docker Hub', () => {
  for (const image of [
    'docker.io/library/node:14',
    'docker.io/node:14',
    'index.docker.io/library/node:14',
    'public.ecr.aws/docker/library/node:14',
    'mirror.gcr.io/library/node:14',
    'registry.hub.docker.com/library/node:14',
    'arm64v8/node:14',
    'harbor.acme.example/hub/library/node:14',
  ]) {
    expect(lifetimes(image), image).toEqual(['Node.js 14 past 2023-04-30 image']);
  }
});

describe('what is not known is not judged', () => {
  test.each([
    'node',
    'node:latest',
    'node:lts',
    'node:current-alpine',
    'python:3',
    'python:3-slim',
    'python:3.99',
    'node:1234567',
    'node:2b4d9f1',
    'node:16abc',
    'alpine:edge',
    'alpine:20230901',
    'debian:stable',
    'ubuntu:devel',
    'golang:1',
    'mysql:9',
    'acme/node:14',
    'ghcr.io/acme/node:14',
    'ghcr.io/acme/app:buster',
    'quay.io/x/python:2.7',
    'registry.access.redhat.com/ubi7/ubi:7.9',
    'registry.redhat.io/rhel7:7.9',
    'cgr.dev/chainguard/node:14',
    'ubuntu/nginx:1.18-20.04_edge',
    'rust:1.50',
    'wordpress:5.0',
    'mcr.microsoft.com/dotnet/framework/sdk:4.8',
    'node:latest@sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4',
    'jenkins/jenkins:2.500',
    'postgres:17-trixie-x',
    'maven:3.9-eclipse-temurin-17',
  ])('%s', image => {
    expect(lifetimes(image).filter(line => !line.includes('supported'))).toEqual([]);
  });
});

describe('the day decides', () => {
  test.each([
    ['2025-02-28', 'supported'],
    ['2025-03-01', 'soon'],
    ['2025-04-30', 'soon'],
    ['2025-05-01', 'past'],
  ])('Node.js 18, whose end is 2025-04-30, on %s: %s', (today, state) => {
    expect(lifetimes('node:18', today)).toEqual([`Node.js 18 ${state} 2025-04-30 image`]);
  });

  test('across a leap day and a new year', () => {
    expect(lifetimes('drupal:11.3', '2026-10-16')).toEqual(['Drupal 11.3 supported 2026-12-16 image']);
    expect(lifetimes('drupal:11.3', '2026-10-17')).toEqual(['Drupal 11.3 soon 2026-12-16 image']);
    expect(lifetimes('mysql:8.3', '2024-02-10')).toEqual(['MySQL 8.3 soon 2024-04-10 image']);
    expect(lifetimes('mysql:8.3', '2024-02-09')).toEqual(['MySQL 8.3 supported 2024-04-10 image']);
  });

  test('the end of short-lived releases is not announced', () => {
    expect(lifetimes('prom/prometheus:v3.14.0', '2026-09-29')).toEqual(['Prometheus 3.14 supported 2026-09-30 image']);
    expect(lifetimes('prom/prometheus:v3.14.0', '2026-10-01')).toEqual(['Prometheus 3.14 past 2026-09-30 image']);
  });

  test('a product is discontinued when nothing of it was supported, not when the table is too old to know', () => {
    const far = '2099-01-01';
    expect(endOfLife(parse('centos:7'), far)[0]).toMatchObject({ newest: undefined, discontinued: true });
    expect(endOfLife(parse('gitlab/gitlab-ce:18.0.0-ce.0'), far)[0]).toMatchObject({ newest: undefined, discontinued: false });
  });

  test('the newest supported release is named', () => {
    expect(endOfLife(parse('python:3.8'), '2026-11-24')[0]?.newest).toBe('3.14');
    expect(endOfLife(parse('eclipse-temurin:16'), '2026-11-24')[0]?.newest).toBe('25');
  });
});

describe('repositories that their maintainers gave up', () => {
  test.each([
    ['openjdk:8-jdk', 'eclipse-temurin'],
    ['openjdk', 'eclipse-temurin'],
    ['docker.io/library/java:7', 'eclipse-temurin'],
    ['rockylinux:9', 'rockylinux/rockylinux'],
    ['circleci/node:14', 'cimg'],
    ['library/swarm:1', undefined],
  ])('%s: %s', (image, successor) => {
    expect(deprecation(parse(image))).toEqual({ successor });
  });

  test.each(['openjdk:27-ea-slim', 'eclipse-temurin:21', 'ghcr.io/acme/openjdk:8', 'jenkins/jenkins:lts', 'cimg/node:24.0'])(
    'not %s',
    image => {
      expect(deprecation(parse(image))).toBeUndefined();
    },
  );
});

describe('the table', () => {
  test('holds well-formed days, newest cycle first', () => {
    expect(endOfLifeSnapshot).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const [product, cycles] of Object.entries(endOfLifeData)) {
      expect(cycles.length, product).toBeGreaterThan(0);
      for (const [cycle, end] of cycles) {
        expect(cycle, product).toMatch(/^\d+(\.\d+){0,3}$/);
        expect(typeof end === 'boolean' || /^\d{4}-\d{2}-\d{2}$/.test(end), `${product} ${cycle}`).toBe(true);
      }
    }
  });

  test('is used: every product has an image, and repositories are spelt as references give them', () => {
    const used = new Set(productByRepository.values());
    expect(Object.keys(endOfLifeData).filter(product => product !== 'centos-stream' && ![...used].some(name => name === product))).toEqual(
      [],
    );
    for (const name of [...productByRepository.keys(), ...deprecatedRepositories.keys()])
      expect(parseImageReference(name)?.text, name).toBe(name);
  });
});
