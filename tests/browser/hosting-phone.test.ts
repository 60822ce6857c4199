// At the root of a host, on a phone.
import { atRoot } from './hosting.ts';
import { playLessons, touch } from './plays.ts';

playLessons(atRoot, touch, 1);
