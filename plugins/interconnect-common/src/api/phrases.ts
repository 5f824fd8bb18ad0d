import { z } from 'zod';
import { phraseSchema } from './phraseSchema';

/** What a sentence beside it is made of. */
export const phrases = z.array(phraseSchema).optional();

/** The same, of a `message`. */
export const ofMessage = z.strictObject({ message: phrases }).optional();
