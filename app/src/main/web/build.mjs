// Makes the folder for scripts and style sheets; its path is the first argument.
import { mkdirSync } from "node:fs";

mkdirSync(process.argv[2], { recursive: true });
