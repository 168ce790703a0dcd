import { parentPort, workerData } from 'node:worker_threads';
import { standBack } from '../threads/stand-back.ts';
import { makeTask, type ReleaseTask, recomputeTask } from './release-task.ts';

standBack();
const task = workerData as ReleaseTask;
parentPort?.postMessage(task.kind === 'make' ? makeTask(task) : recomputeTask(task));
