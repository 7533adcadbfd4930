import { BINDING_CONSTRAINTS } from '@parasol/physics/intercept';
import { paintWords } from '../../map/index.ts';
import type { Choice } from './exercise.ts';

/** The constraints of the map that leave a place undefended. */
export const CONSTRAINTS: readonly Choice[] = BINDING_CONSTRAINTS.filter((id) => id !== 'none').map((id) => ({
  id,
  name: paintWords.entries[id],
}));

/** The three architectures of the debate. */
export const DEBATE: readonly Choice[] = [
  { id: 'third-site', name: 'Third Site' },
  { id: 'epaa-phase-3', name: 'EPAA phase 3' },
  { id: 'joint', name: 'Joint' },
];

/** Why a missile was not stopped, in the words of the ledger. */
export const FATES: readonly Choice[] = [
  { id: 'missed', name: { en: 'it was fired at, and the shot missed', ru: 'по ней стреляли, но промахнулись' } },
  { id: 'not-seen', name: { en: 'no sensor saw it', ru: 'её не увидел ни один датчик' } },
  { id: 'seen-too-late', name: { en: 'it was seen too late', ru: 'её увидели слишком поздно' } },
  {
    id: 'out-of-reach',
    name: {
      en: 'it stayed out of reach, however early the cue',
      ru: 'она оставалась вне досягаемости, как бы рано ни пришло целеуказание',
    },
  },
  {
    id: 'too-low',
    name: { en: 'it flew below the lowest altitude', ru: 'она летела ниже наименьшей высоты перехвата' },
  },
  { id: 'above-ceiling', name: { en: 'it flew above the ceiling', ru: 'она летела выше потолка перехвата' } },
  {
    id: 'flight-time',
    name: { en: 'the interceptor’s flight time was too short', ru: 'перехватчику не хватило времени полёта' },
  },
  { id: 'no-uplink', name: { en: 'no update in flight was possible', ru: 'коррекция в полёте была невозможна' } },
  { id: 'no-inventory', name: { en: 'no interceptors were left', ru: 'перехватчики кончились' } },
  {
    id: 'not-authorised',
    name: { en: 'nobody had authority to defend its target', ru: 'ни у кого не было полномочий защищать её цель' },
  },
  {
    id: 'track-lost',
    name: { en: 'its track was lost before a shot', ru: 'её сопровождение было потеряно до выстрела' },
  },
  {
    id: 'recognised',
    name: { en: 'it was taken for an announced launch', ru: 'её приняли за объявленный пуск' },
  },
];
