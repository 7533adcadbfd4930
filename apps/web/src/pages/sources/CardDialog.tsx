import { Button, Dialog, Heading, Modal } from 'react-aria-components';
import { SourceCardView } from '../../sources/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** One source card over the page, for whichever row was opened. */
export function CardDialog({
  path,
  name,
  onClose,
}: {
  readonly path: string | null;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  return (
    <Modal isOpen={path !== null} onOpenChange={(isOpen) => !isOpen && onClose()} isDismissable className="modal">
      <Dialog className="dialog">
        <Heading slot="title">{name}</Heading>
        {path !== null && <SourceCardView path={path} />}
        <Button onPress={onClose}>{t('close')}</Button>
      </Dialog>
    </Modal>
  );
}
