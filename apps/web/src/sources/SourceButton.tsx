import { Button, Dialog, DialogTrigger, Heading, Modal } from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { SourceCardView } from './SourceCardView.tsx';
import { words } from './words.ts';

/** The small button beside a figure that opens its source card. */
export function SourceButton({ path, name }: { readonly path: string; readonly name: string }) {
  const t = useWords(words);
  return (
    <DialogTrigger>
      <Button className="source-button" aria-label={t('open', { name })}>
        i
      </Button>
      <Modal isDismissable className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{name}</Heading>
          <SourceCardView path={path} />
          <Button slot="close">{t('close')}</Button>
        </Dialog>
      </Modal>
    </DialogTrigger>
  );
}
