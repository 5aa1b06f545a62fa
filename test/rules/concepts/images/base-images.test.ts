import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../../../src/artifacts/images/image-reference.ts';
import { baseImage } from '../../../../src/rules/concepts/images/base-images.ts';

const known = (text: string) => {
  const reference = parseImageReference(text);
  if (reference === undefined) throw new Error(`No reference: ${text}`);
  return baseImage(reference);
};
const users = (texts: readonly string[]) => Object.fromEntries(texts.map(text => [text, known(text).user]));
const all = (texts: readonly string[], user: string) => Object.fromEntries(texts.map(text => [text, user]));

describe('the user of a base image', () => {
  test('root', () => {
    const images = [
      'alpine',
      'ubuntu:24.04',
      'docker.io/library/debian:13',
      'node:22',
      'python:3.13-slim',
      'nginx:1.29',
      'golang:1.24',
      'arm64v8/alpine:3.22',
      'mirror.gcr.io/library/node:22',
      'public.ecr.aws/docker/library/node:22',
      'gcr.io/distroless/static-debian12',
      'gcr.io/distroless/base-debian12:debug',
      'cgr.dev/chainguard/wolfi-base',
      'dhi.io/node:22-dev',
      'registry.access.redhat.com/ubi9',
      'registry.access.redhat.com/ubi9/ubi-minimal:9.6',
      'mcr.microsoft.com/dotnet/aspnet:9.0',
      'mcr.microsoft.com/dotnet/sdk:8.0-alpine',
      'public.ecr.aws/amazonlinux/amazonlinux:2023',
      'bitnami/minideb:bookworm',
      'oven/bun:1',
      'nvidia/cuda:12.9.0-base-ubuntu24.04',
      'continuumio/anaconda3:2025.06',
      'phusion/baseimage:noble-1.0.2',
      'opensuse/leap:15.6',
      'amazon/aws-cli:2.27.0',
      'cypress/base:22',
      'mcr.microsoft.com/playwright:v1.50.0',
    ];
    expect(users(images)).toEqual(all(images, 'root'));
  });

  test('another user', () => {
    const images = [
      'gcr.io/distroless/static-debian12:nonroot',
      'gcr.io/distroless/base:debug-nonroot',
      'gcr.io/distroless/static:nonroot-amd64',
      'cgr.dev/chainguard/node:latest',
      'chainguard/python',
      'dhi.io/node:22',
      'nginxinc/nginx-unprivileged:1.29',
      'bitnami/redis:8',
      'public.ecr.aws/bitnami/redis:8',
      'grafana/grafana:12.0.0',
      'jenkins/jenkins:lts',
      'quay.io/keycloak/keycloak:26.0',
      'registry.access.redhat.com/ubi9/nodejs-22:1',
      'mcr.microsoft.com/dotnet/runtime-deps:9.0-noble-chiseled',
      'moby/buildkit:rootless',
      'haproxy:3.2',
      'elasticsearch:9.0.0',
      'quay.io/prometheus/prometheus:v3.0.0',
      'cimg/node:22.0',
      'registry.example.com/base/app-nonroot:1',
      'docker:28-dind-rootless',
      'maildev/maildev',
      'mailhog/mailhog:v1.0.1',
      'mcr.microsoft.com/mssql/server:2022-latest',
    ];
    expect(users(images)).toEqual(all(images, 'non-root'));
  });

  test('root first, then another', () => {
    const images = [
      'postgres:17',
      'redis',
      'lscr.io/linuxserver/code-server:latest',
      'ghcr.io/linuxserver/baseimage-alpine:3.22',
      'hashicorp/vault:1.20',
      'postgis/postgis:17-3.5',
      'pgvector/pgvector:pg17',
      'valkey/valkey:8',
    ];
    expect(users(images)).toEqual(all(images, 'drops'));
  });

  test('Windows', () => {
    const images = [
      'mcr.microsoft.com/windows/nanoserver:ltsc2022',
      'mcr.microsoft.com/dotnet/framework/aspnet:4.8',
      'golang:1.24-windowsservercore-ltsc2022',
      'python:3.13-windowsservercore',
      'mcr.microsoft.com/dotnet/aspnet:9.0-nanoserver-ltsc2022',
      'microsoft/nanoserver',
      'microsoft/iis:latest',
    ];
    expect(users(images)).toEqual(all(images, 'windows'));
  });

  test('set by who runs it', () => {
    const images = ['public.ecr.aws/lambda/python:3.13', 'amazon/aws-lambda-nodejs:22', 'mcr.microsoft.com/devcontainers/base:ubuntu'];
    expect(users(images)).toEqual(all(images, 'managed'));
  });

  test('not known', () => {
    const images = [
      'acme/app:1',
      'devimage',
      'base:latest',
      'registry.example.com/base/java:21',
      'ghcr.io/acme/base:2',
      'quay.io/acme/x:1',
      'registry.access.redhat.com/other/x:1',
      'mcr.microsoft.com/mssql/server:2017-latest',
      'mcr.microsoft.com/mssql/server',
    ];
    expect(users(images)).toEqual(all(images, 'unknown'));
  });

  test('users that images ship', () => {
    const shipped = [
      'node:22',
      'gcr.io/distroless/cc-debian12',
      'postgres:17',
      'oven/bun:1',
      'mcr.microsoft.com/dotnet/aspnet:8.0',
      'mcr.microsoft.com/dotnet/aspnet:6.0',
      'mcr.microsoft.com/dotnet/aspnet:10.0-alpine',
      'mcr.microsoft.com/dotnet/sdk:9',
      'mcr.microsoft.com/dotnet/aspnet',
      'mcr.microsoft.com/dotnet/aspnet:latest',
      'mcr.microsoft.com/dotnet/monitor:9.0',
      'alpine:3.22',
      'bitnami/redis:8',
    ];
    expect(Object.fromEntries(shipped.map(text => [text, known(text).shipped]))).toEqual({
      'node:22': 'node',
      'gcr.io/distroless/cc-debian12': '65532:65532',
      'postgres:17': 'postgres',
      'oven/bun:1': 'bun',
      'mcr.microsoft.com/dotnet/aspnet:8.0': '$APP_UID',
      'mcr.microsoft.com/dotnet/aspnet:6.0': undefined,
      'mcr.microsoft.com/dotnet/aspnet:10.0-alpine': '$APP_UID',
      'mcr.microsoft.com/dotnet/sdk:9': '$APP_UID',
      'mcr.microsoft.com/dotnet/aspnet': undefined,
      'mcr.microsoft.com/dotnet/aspnet:latest': undefined,
      'mcr.microsoft.com/dotnet/monitor:9.0': undefined,
      'alpine:3.22': undefined,
      'bitnami/redis:8': undefined,
    });
  });
});
