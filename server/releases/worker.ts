import { parentPort, workerData } from 'node:worker_threads';
import { makeTask, type ReleaseTask, recomputeTask } from './release-task.ts';

const task = workerData as ReleaseTask;
parentPort?.postMessage(task.kind === 'make' ? makeTask(task) : recomputeTask(task));
