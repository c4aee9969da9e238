/** Where files of this console go to and come from; main decides, and says the same. */
import { createContext, useContext } from 'react';
import type { DeskState } from '../../../contract/desk.ts';

export const FilesByContext = createContext<DeskState['filesBy']>('dialog');

export const useFilesBy = () => useContext(FilesByContext);
