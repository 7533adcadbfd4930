import type { FormProps } from '@rjsf/core';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../words/index.ts';
import { FOLDED_FIELDS } from './form-schema.ts';
import { fieldWords } from './words.ts';

/** Of what the form hands to its templates, what is used here. */
interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly children: ReactElement;
  readonly rawDescription?: string;
  readonly rawErrors?: readonly string[];
  readonly hidden?: boolean;
  readonly displayLabel?: boolean;
  readonly schema: { readonly type?: unknown; readonly uniqueItems?: boolean };
}

interface GroupProps {
  readonly title: string;
  readonly properties: readonly { readonly name: string; readonly content: ReactElement; readonly hidden: boolean }[];
  readonly fieldPathId: { readonly path: readonly unknown[] };
  readonly schema: { readonly properties?: Readonly<Record<string, unknown>> };
}

interface ListProps {
  readonly title: string;
  readonly items: readonly ReactElement[];
  readonly canAdd?: boolean;
  readonly onAddClick: () => void;
  readonly schema: { readonly description?: string };
}

interface ItemProps {
  readonly children: ReactNode;
  readonly buttonsProps: { readonly onRemoveItem: (event: unknown) => void };
}

/** A field with its name, what it means, and what is wrong with it. */
function Field({ id, label, children, rawDescription, rawErrors, hidden, displayLabel, schema }: FieldProps) {
  if (hidden) return <div hidden>{children}</div>;
  const isChoice = schema.type === 'array' && schema.uniqueItems === true;
  const isBox = !isChoice && (schema.type === 'object' || schema.type === 'array');
  const said = (
    <>
      {rawDescription !== undefined && rawDescription !== '' && !isBox && (
        <small className="muted" lang="en">
          {rawDescription}
        </small>
      )}
      {(rawErrors ?? []).map((message) => (
        <small key={message} className="warn" role="alert" lang="en">
          {message}
        </small>
      ))}
    </>
  );
  if (isChoice)
    return (
      <fieldset className="box">
        <legend>{label}</legend>
        {children}
        {said}
      </fieldset>
    );
  return (
    <div className={isBox ? 'box' : 'plain'}>
      {displayLabel && !isBox && <label htmlFor={id}>{label}</label>}
      {children}
      {said}
    </div>
  );
}

/** A group of fields; those that few scenarios need are folded. */
function Group({ title, properties, fieldPathId, schema }: GroupProps) {
  const isWhole = fieldPathId.path.length === 0;
  const shown = properties.map(({ name, content, hidden }) =>
    hidden ? null : FOLDED_FIELDS.includes(name) && isWhole ? (
      <details key={name}>
        <summary>{String((schema.properties?.[name] as { title?: string } | undefined)?.title ?? name)}</summary>
        {content}
      </details>
    ) : (
      <div key={name}>{content}</div>
    ),
  );
  if (isWhole) return <div className="fields whole">{shown}</div>;
  return (
    <fieldset className="fields">
      {title !== '' && <legend>{title}</legend>}
      {shown}
    </fieldset>
  );
}

function List({ title, items, canAdd, onAddClick, schema }: ListProps) {
  const t = useWords(fieldWords);
  return (
    <fieldset className="fields">
      {title !== '' && <legend>{title}</legend>}
      {schema.description !== undefined && (
        <small className="muted" lang="en">
          {schema.description}
        </small>
      )}
      {items}
      {canAdd && (
        <button type="button" onClick={() => onAddClick()}>
          {t('addItem')}
        </button>
      )}
    </fieldset>
  );
}

function Item({ children, buttonsProps }: ItemProps) {
  const t = useWords(fieldWords);
  return (
    <div className="item">
      {children}
      <button type="button" onClick={(event) => buttonsProps.onRemoveItem(event)}>
        {t('removeItem')}
      </button>
    </div>
  );
}

const Nothing = () => null;

/** The form in the dress of the page. */
export const templates: NonNullable<FormProps['templates']> = {
  FieldTemplate: Field,
  ObjectFieldTemplate: Group,
  ArrayFieldTemplate: List,
  ArrayFieldItemTemplate: Item,
  ErrorListTemplate: Nothing,
  ButtonTemplates: { SubmitButton: Nothing },
};
