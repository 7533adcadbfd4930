import { create } from 'zustand';
import { defineWords } from '../words/index.ts';

/** What can lie on the map and the globe. */
export const LAYERS = ['defended', 'sensors', 'sites', 'flights', 'borders', 'labels'] as const;
export type LayerId = (typeof LAYERS)[number];

export interface Layer {
  readonly isShown: boolean;
  /** 0 to 1 */
  readonly opacity: number;
}

export const layerWords = defineWords('layers', {
  title: { en: 'Layers', ru: 'Слои' },
  opacity: { en: '{{layer}}: opacity', ru: '{{layer}}: непрозрачность' },
  defended: { en: 'Defended area', ru: 'Защищаемая зона' },
  sensors: { en: 'Sensor sectors', ru: 'Секторы обзора' },
  sites: { en: 'Sites', ru: 'Объекты' },
  flights: { en: 'Trajectories', ru: 'Траектории' },
  borders: { en: 'Borders', ru: 'Границы' },
  labels: { en: 'Names', ru: 'Названия' },
  signs: { en: 'Signs of sites', ru: 'Знаки объектов' },
  plain: { en: 'Plain', ru: 'Простые' },
  'app-6': { en: 'APP-6', ru: 'APP-6' },
  neutral: {
    en: 'Every symbol has the frame of a neutral party, filled with the colour of its own: the laboratory takes no side.',
    ru: 'Все знаки даны в рамке нейтральной стороны и в цвете своей стороны: лаборатория не занимает ничью сторону.',
  },
});

export const useLayers = create<Readonly<Record<LayerId, Layer>>>()(() => ({
  defended: { isShown: true, opacity: 0.6 },
  sensors: { isShown: true, opacity: 0.5 },
  sites: { isShown: true, opacity: 1 },
  flights: { isShown: true, opacity: 0.9 },
  borders: { isShown: true, opacity: 1 },
  labels: { isShown: true, opacity: 1 },
}));

export const setLayer = (id: LayerId, layer: Partial<Layer>): void =>
  useLayers.setState((now) => ({ [id]: { ...now[id], ...layer } }));
