import { constants, setPriority } from 'node:os';

/**
 * Lets everybody else go first: on few cores a long computation would hold up those who save an answer. Linux alone
 * knows a priority of one thread; elsewhere it would be that of the whole process.
 */
export const standBack = (): void => {
	if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
};
