import { sequential } from '../sequential';
import { serveScans } from '../serveScans';

serveScans(sequential);
