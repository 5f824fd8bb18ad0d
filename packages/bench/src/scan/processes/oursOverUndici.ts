import { oursOverUndici } from '../oursOverUndici';
import { serveScans } from '../serveScans';

serveScans(oursOverUndici);
