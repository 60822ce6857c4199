// At the root of a host, with the keyboard alone.
import { atRoot } from './hosting.ts';
import { keyboard, playLessons } from './plays.ts';

playLessons(atRoot, keyboard, 0);
