import { config } from 'zod';

// This script is loaded before the page's policy is in force, so zod would believe it may compile
// code, and then be refused. Imported first: schemas look at this when they are made.
config({ jitless: true });
