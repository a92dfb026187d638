import { z } from 'zod';

// Read before any schema is made. Most schemas of a host check a handful of objects in its whole life:
// writing and compiling a function for each, as zod does on first use, costs a start 25 ms and never
// comes back. It also leaves nothing in the program that makes code from text.
z.config({ jitless: true });
