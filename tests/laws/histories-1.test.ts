import { hold } from './hold.ts';

hold(0, 500);
