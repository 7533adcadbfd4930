import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Light, dark, or as the system has it. */
export const useTheme = create<{ readonly theme: Theme }>()(
  persist(() => ({ theme: 'system' as Theme }), {
    name: 'parasol-theme',
    storage: createJSONStorage(() => globalThis.localStorage),
  }),
);

const show = ({ theme }: { readonly theme: Theme }): void => {
  const root = globalThis.document?.documentElement;
  if (root === undefined) return;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
};

show(useTheme.getState());
useTheme.subscribe(show);

export const setTheme = (theme: Theme): void => {
  useTheme.setState({ theme });
};
