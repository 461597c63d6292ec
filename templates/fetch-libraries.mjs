import { mkdirSync } from 'node:fs';
mkdirSync(process.argv[2], { recursive: true });
