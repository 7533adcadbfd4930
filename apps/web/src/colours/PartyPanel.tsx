import { memo } from 'react';
import { defineWords, useWords } from '../words/index.ts';
import './colours.css';
import { chooseColour, PARTY_COLOURS, partyColour, usePartyColours } from './party-colours.ts';

const words = defineWords('party-colours', {
  title: { en: 'Colours of the parties', ru: 'Цвета сторон' },
  colour: { en: '{{party}}: colour {{number}}', ru: '{{party}}: цвет {{number}}' },
  note: {
    en: 'Kept in this browser. No party has red or blue unless you say so.',
    ru: 'Хранится в этом браузере. Красного и синего нет ни у кого, пока вы не выберете иначе.',
  },
});

/** Which colour stands for which party: the reader's choice. */
export const PartyPanel = memo(
  ({ parties }: { readonly parties: readonly { readonly id: string; readonly name: string }[] }) => {
    const t = useWords(words);
    const { chosen } = usePartyColours();
    return (
      <details className="panel party-panel">
        <summary>{t('title')}</summary>
        {parties.map(({ id, name }) => (
          <fieldset key={id}>
            <legend lang="en">{name}</legend>
            {PARTY_COLOURS.map((colour, i) => (
              <input
                key={colour}
                type="radio"
                name={`colour of ${id}`}
                aria-label={t('colour', { party: name, number: i + 1 })}
                style={{ accentColor: colour, backgroundColor: colour }}
                checked={partyColour(id, chosen) === colour}
                onChange={() => chooseColour(id, colour)}
              />
            ))}
            <label className="own">
              <input
                type="color"
                aria-label={`${name}: …`}
                value={partyColour(id, chosen)}
                onChange={({ target }) => chooseColour(id, target.value)}
              />
            </label>
          </fieldset>
        ))}
        <p className="muted">{t('note')}</p>
      </details>
    );
  },
);
