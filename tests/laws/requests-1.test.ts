import { holdRequests } from './requests/hold.ts';

holdRequests(0, 30);
