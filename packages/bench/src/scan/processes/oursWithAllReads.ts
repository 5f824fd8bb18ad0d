import { oursWithAllReads } from '../oursWithAllReads';
import { serveScans } from '../serveScans';

serveScans(oursWithAllReads);
