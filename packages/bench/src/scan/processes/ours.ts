import { serveScans } from '../serveScans';
import { ours } from '../ours';

serveScans(ours);
