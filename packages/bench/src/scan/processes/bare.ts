import { bare } from '../bare';
import { serveScans } from '../serveScans';

serveScans(bare);
