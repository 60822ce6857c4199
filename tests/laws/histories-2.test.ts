import { hold } from './hold.ts';

hold(500, 1000);
