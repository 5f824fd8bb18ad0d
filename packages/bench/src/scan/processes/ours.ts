import { ours } from '../ours';
import { serveScans } from '../serveScans';

serveScans(ours);
