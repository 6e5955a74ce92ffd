import { useSyncExternalStore } from 'react';
import { type Dataset, dataset, onDeviceChange } from '../storage/device';

/** Which data are in view; follows the switch. */
export const useDataset = (): Dataset => useSyncExternalStore(onDeviceChange, dataset);
