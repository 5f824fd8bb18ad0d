import { serveScans } from '../serveScans';
import { clientNode } from '../clientNode';

serveScans(clientNode);
