import { serveScans } from '../serveScans';
import { sequential } from '../sequential';

serveScans(sequential);
