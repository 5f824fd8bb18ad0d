import { backstageFanOut } from '../backstageFanOut';
import { serveScans } from '../serveScans';

serveScans(backstageFanOut);
