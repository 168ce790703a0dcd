import { parentPort, workerData } from 'node:worker_threads';
import { type ImportTask, readImport } from './read-import.ts';

parentPort?.postMessage(readImport(workerData as ImportTask));
