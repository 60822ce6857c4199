import { holdRequests } from './requests/hold.ts';

holdRequests(30, 60);
