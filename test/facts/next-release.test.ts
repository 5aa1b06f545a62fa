import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import { nextImage, nextRelease, presentRelease } from '../../src/facts/next-release.ts';

const next = (image: string, today = '2026-11-27'): string | undefined => {
  const reference = parseImageReference(image);
  if (reference === undefined) throw new Error(`${image} is no reference.`);
  return nextRelease(reference, today);
};

describe('the next release of an image whose release has ended', () => {
  test('is the nearest that gets fixes for a year more, in the same variant', () => {
    expect(next('python:3.9-slim')).toBe('3.12-slim');
    expect(next('python:3.9.7')).toBe('3.12');
    expect(next('php:7.4-fpm-alpine')).toBe('8.3-fpm-alpine');
    expect(next('alpine:3.12.0')).toBe('3.24');
    expect(next('docker.io/library/amazonlinux:2')).toBe('2023');
  });

  test('is the newest where none is known to get them for so long', () => {
    expect(next('golang:1.21-alpine')).toBe('1.27-alpine');
    expect(next('alpine:3.12', '2027-12-01')).toBe('3.24');
  });

  test('is one to stay on: an even Node.js, an Ubuntu of April of an even year', () => {
    expect(next('node:19')).toBe('24');
    expect(next('node:12-alpine', '2025-05-01')).toBe('22-alpine');
    expect(next('ubuntu:20.04')).toBe('24.04');
    expect(next('ubuntu:22.10')).toBe('24.04');
  });

  test('is written as the registry writes it', () => {
    expect(next('mcr.microsoft.com/dotnet/sdk:7.0')).toBe('10.0');
    expect(next('mcr.microsoft.com/dotnet/aspnet:3.1-alpine')).toBe('10.0-alpine');
    expect(next('debian:buster-slim')).toBe('bookworm-slim');
    expect(next('ubuntu:focal')).toBe('noble');
    expect(next('debian:10-slim')).toBe('12-slim');
  });

  test('is never an older one, though that may get fixes for longer', () => {
    expect(next('eclipse-temurin:16-jre')).toBe('21-jre');
    expect(next('eclipse-temurin:18-jdk-alpine')).toBe('21-jdk-alpine');
  });

  test('is on a system that it is still made for, where the tag names one', () => {
    expect(next('python:3.8-slim-buster')).toBe('3.12-slim-bookworm');
    expect(next('golang:1.16.5-alpine3.12')).toBe('1.27-alpine3.24');
    expect(next('php:7.4-apache-buster')).toBe('8.3-apache-bookworm');
    expect(next('node:21-trixie')).toBe('24-trixie');
  });

  test('is of the same release where only the system in it has ended', () => {
    expect(next('python:3.13.3-alpine3.20')).toBe('3.13-alpine3.24');
    expect(next('ruby:3.4-bullseye')).toBe('3.4-bookworm');
  });

  test('begins as the tag did', () => {
    expect(next('traefik:v3.5')).toBe('v3.7');
    expect(next('traefik:3.5')).toBe('3.7');
  });

  test('is not told where another release may not read the data, or the tag names a system that not all releases are made for, a digest or nobody knows what', () => {
    for (const image of [
      'postgres:11',
      'redis:4',
      'node:gallium',
      'nginx:1.18-alpine3.17',
      'eclipse-temurin:16-jdk-focal',
      'python:3.8-windowsservercore-1809',
      'mcr.microsoft.com/dotnet/sdk:6.0-bullseye-slim',
      `node:14@sha256:${'a'.repeat(64)}`,
      'acme/node:14',
      'ghcr.io/acme/node:14',
      'golang:1.12-windowsservercore',
      'mcr.microsoft.com/dotnet/core/sdk:3.1',
      'node',
      'debian:stable-20210621',
      'ubuntu:rolling',
    ])
      expect(next(image), image).toBeUndefined();
  });
});

describe('the release of an image without a version', () => {
  const present = (image: string, today = '2026-11-27'): string | undefined => {
    const reference = parseImageReference(image);
    if (reference === undefined) throw new Error(`${image} is no reference.`);
    return presentRelease(reference, today);
  };

  test('is the newest that gets fixes for a year more, and one to stay on', () => {
    expect(present('node')).toBe('26');
    expect(present('ubuntu:latest')).toBe('26.04');
    expect(present('eclipse-temurin')).toBe('25');
    expect(present('python:latest')).toBe('3.14');
    expect(present('mcr.microsoft.com/dotnet/sdk')).toBe('10.0');
    expect(present('haproxy')).toBe('3.4');
  });

  test('is the newest that gets fixes where none is known to get them for so long', () => {
    expect(present('golang')).toBe('1.27');
    expect(present('nginx')).toBe('1.30');
    expect(present('httpd')).toBe('2.4');
  });

  test('is in a list for images of which no table has the ends', () => {
    expect(present('busybox')).toBe('1.37');
    expect(present('registry')).toBe('3');
    expect(present('acme/busybox')).toBeUndefined();
  });

  test('is not known of images whose tags nobody knows, of databases, and when no release gets fixes any more', () => {
    expect(
      ['ghcr.io/acme/node', 'acme/python', 'postgres', 'mysql:latest', 'prom/prometheus', 'registry.k8s.io/pause'].map(image =>
        present(image),
      ),
    ).toEqual(Array.from({ length: 6 }, () => undefined));
    expect(present('debian', '2031-01-01')).toBeUndefined();
  });
});

describe('the image under another name that takes the place of one', () => {
  const other = (image: string): string | undefined => {
    const reference = parseImageReference(image);
    if (reference === undefined) throw new Error(`${image} is no reference.`);
    const found = nextImage(reference, '2026-11-27');
    return found && [found.name, ...(found.tag === undefined ? [] : [found.tag])].join(':');
  };

  test('is Temurin for the openjdk that was given up, of the same release while that gets fixes, else of the next', () => {
    expect(other('openjdk:8-jdk-alpine')).toBe('eclipse-temurin:8-jdk-alpine');
    expect(other('openjdk:8u212-jre-alpine3.9')).toBe('eclipse-temurin:8-jre-alpine');
    expect(other('openjdk:11.0.16-jre-slim-buster')).toBe('eclipse-temurin:11-jre');
    expect(other('openjdk:17')).toBe('eclipse-temurin:17-jdk');
    expect(other('openjdk:16-slim')).toBe('eclipse-temurin:21-jdk');
    expect(other('java:7')).toBe('eclipse-temurin:8-jdk');
  });

  test('is distroless on the next Debian', () => {
    expect(other('gcr.io/distroless/base-debian11')).toBe('base-debian12');
    expect(other('gcr.io/distroless/static-debian10:nonroot')).toBe('static-debian12:nonroot');
  });

  test('is not told for other systems, other programs, digests, and tags that name no release', () => {
    for (const image of [
      'openjdk:17-windowsservercore',
      'openjdk:17-oraclelinux8',
      'openjdk:latest',
      'openjdk',
      `openjdk:17@sha256:${'a'.repeat(64)}`,
      'acme/openjdk:17',
      'gcr.io/distroless/java11-debian11',
      'node:14',
    ])
      expect(other(image), image).toBeUndefined();
  });
});
