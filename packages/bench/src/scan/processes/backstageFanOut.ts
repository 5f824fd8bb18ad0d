import { serveScans } from '../serveScans';
import { backstageFanOut } from '../backstageFanOut';

serveScans(backstageFanOut);
