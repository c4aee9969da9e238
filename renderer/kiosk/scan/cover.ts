/** Whether a panel of ours is open, under which WeChat's page would otherwise stick out. */
import { createContext, useContext } from 'react';

export const CoverContext = createContext(false);
export const useCovered = (): boolean => useContext(CoverContext);
