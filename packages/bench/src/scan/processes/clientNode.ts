import { clientNode } from '../clientNode';
import { serveScans } from '../serveScans';

serveScans(clientNode);
