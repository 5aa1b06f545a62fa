import type { Severity } from '../../findings/severity.ts';

/** What a device of the host is, and how much it gives. */
export interface DevicePath {
  readonly kind: 'disk' | 'memory' | 'virtualization' | 'any' | 'peripheral' | 'device';
  readonly severity: Severity;
}

/** Block devices, and the folders of links to them. Source: Linux, `Documentation/admin-guide/devices.txt`. */
const disk =
  /^\/dev\/(?:(?:s|h|v|xv|ub)d[a-z]+\d*|nvme\d.*|dm-\d+|md\d.*|loop(?:\d+|-control)|mmcblk.*|nbd\d+|sr\d+|zd\d+|root|disk(?:\/.*)?|mapper(?:\/.*)?|block(?:\/.*)?|bsg(?:\/.*)?|sg\d+)$/;
const memory = /^\/dev\/(?:mem|kmem|port|kmsg|kcore)$/;
/** Graphics, sound, cameras, serial adapters: what they reach is the device. */
const peripheral =
  /^\/dev\/(?:dri|snd|video\d+|ttyUSB\d+|ttyACM\d+|ttyAMA\d+|ttyS\d+|serial|serial\/.+|dri\/.+|snd\/.+|nvidia.*|input(?:\/.*)?|rtc\d*|shm|usb\/hiddev\d+|hidraw\d+|cec\d+|vchiq|gpiochip\d+|i2c-\d+|spidev.+|apex_\d+)$/;

/** What a path, in one spelling, gives as a device. */
export const devicePath = (path: string): DevicePath => {
  if (path === '/dev' || path === '/') return { kind: 'any', severity: 'high' };
  if (memory.test(path)) return { kind: 'memory', severity: 'high' };
  if (path === '/dev/kvm' || path.startsWith('/dev/vfio')) return { kind: 'virtualization', severity: 'high' };
  if (disk.test(path)) return { kind: 'disk', severity: 'high' };
  return peripheral.test(path) ? { kind: 'peripheral', severity: 'low' } : { kind: 'device', severity: 'medium' };
};
