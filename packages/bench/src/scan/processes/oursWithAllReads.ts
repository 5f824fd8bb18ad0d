import { serveScans } from '../serveScans';
import { oursWithAllReads } from '../oursWithAllReads';

serveScans(oursWithAllReads);
