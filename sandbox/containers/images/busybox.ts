// busybox: a shell, and small programs for everything.
import type { Executable, Image } from '../image.ts';
import { httpd } from './httpd.ts';
import { toolbox } from './toolbox.ts';

export const busybox: Image = {
  command: ['sh'],
  files: { '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\n' },
  programs: new Map<string, Executable>([...toolbox, ['httpd', { choose: (argv) => ({ serve: httpd(argv) }) }]]),
};
