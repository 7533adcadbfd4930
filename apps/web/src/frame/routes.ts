import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Said } from '../words/index.ts';

/** What a page says about itself: a page is one folder, and this is its door. */
export interface PageDeclaration {
  /** Address after the `#`; `/` is the first page. */
  readonly path: string;
  /** Place in the navigation, from the left. */
  readonly order: number;
  /** In the navigation and the title of the window. */
  readonly title: Said;
  /** One line on what a reader finds there. */
  readonly purpose: Said;
  /** Starts what takes long, before anything is drawn: when the laboratory is opened on this page. */
  readonly begin?: () => void;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export interface Route extends PageDeclaration {
  readonly Page: LazyExoticComponent<ComponentType>;
}

const declarations = import.meta.glob<{ readonly page: PageDeclaration }>('../pages/*/page.ts', { eager: true });

/** Every page there is: a folder of `pages/` with a `page.ts`. */
export const ROUTES: readonly Route[] = Object.values(declarations)
  .map(({ page }) => ({ ...page, Page: lazy(page.load) }))
  .sort((a, b) => a.order - b.order);
