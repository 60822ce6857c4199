import { hold } from './hold.ts';

hold(1500, 2000);
