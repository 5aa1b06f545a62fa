import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import { nextRelease, presentRelease } from '../../src/facts/next-release.ts';

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

  test('is not told where another release may not read the data, or the tag names a second release, a digest or nobody knows what', () => {
    for (const image of [
      'postgres:11',
      'redis:4',
      'python:3.8-slim-buster',
      'node:14-alpine3.15',
      'node:gallium',
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

  test('is not known of images whose tags nobody knows, of databases, and when no release gets fixes any more', () => {
    expect(
      ['ghcr.io/acme/node', 'acme/python', 'postgres', 'mysql:latest', 'prom/prometheus', 'busybox'].map(image => present(image)),
    ).toEqual(Array.from({ length: 6 }, () => undefined));
    expect(present('debian', '2031-01-01')).toBeUndefined();
  });
});
