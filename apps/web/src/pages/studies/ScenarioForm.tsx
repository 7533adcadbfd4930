import type { Issue } from '@parasol/study/scenario';
import Form, { type FormProps } from '@rjsf/core';
import { useMemo } from 'react';
import type { FormFacts } from '../../desk/index.ts';
import { useLanguage, useWords } from '../../words/index.ts';
import { patchDraft } from './draft.ts';
import { FORM_FIELDS, formSchema } from './form-schema.ts';
import { templates } from './form-templates.tsx';
import { plainValidator } from './plain-validator.ts';
import { fieldWords } from './words.ts';

interface ScenarioFormProps {
  readonly facts: FormFacts;
  readonly data: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

type FieldWord = Parameters<ReturnType<typeof useWords<keyof typeof fieldWords.entries>>>[0];

const isKnown = (key: string): key is FieldWord => Object.hasOwn(fieldWords.entries, key);

interface Errors {
  [key: string]: Errors | string[] | undefined;
}

/** Issues where the form has a field for them: `{doctrine: {shots: {__errors: [...]}}}`. */
function errorsOf(issues: readonly Issue[]): NonNullable<FormProps['extraErrors']> {
  const errors: Errors = {};
  for (const { path, message } of issues) {
    let at = errors;
    // A choice out of many has one place for what is wrong with any of them.
    for (const key of path.replace(/^raids\.\d+$/, 'raids').split('.')) {
      const inside = at[key];
      const next: Errors = inside === undefined || Array.isArray(inside) ? {} : inside;
      at[key] = next;
      at = next;
    }
    at.__errors = [...(Array.isArray(at.__errors) ? at.__errors : []), message];
  }
  return errors as NonNullable<FormProps['extraErrors']>;
}

const LOOKS: NonNullable<FormProps['uiSchema']> = {
  raids: { 'ui:widget': 'checkboxes' },
  description: { 'ui:widget': 'textarea', 'ui:options': { rows: 2 } },
};

/** The scenario as a form made of its published schema; every change is written into the text. */
export default function ScenarioForm({ facts, data, issues }: ScenarioFormProps) {
  const t = useWords(fieldWords);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the titles change with the language
  const schema = useMemo(() => formSchema(facts, (key) => (isKnown(key) ? t(key) : key)), [facts, language]);
  const shown = useMemo(() => Object.fromEntries(FORM_FIELDS.map((key) => [key, data[key] ?? undefined])), [data]);
  const errors = useMemo(() => errorsOf(issues), [issues]);
  return (
    <Form
      schema={schema}
      uiSchema={LOOKS}
      validator={plainValidator}
      formData={shown}
      extraErrors={errors}
      templates={templates}
      tagName="div"
      idPrefix="scenario"
      showErrorList={false}
      noHtml5Validate
      omitExtraData
      liveOmit="onChange"
      experimental_defaultFormStateBehavior={{
        emptyObjectFields: 'skipDefaults',
        arrayMinItems: { populate: 'never' },
      }}
      onChange={({ formData }) => patchDraft((before) => ({ ...before, ...formData }))}
    />
  );
}
