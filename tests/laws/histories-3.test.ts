import { hold } from './hold.ts';

hold(1000, 1500);
