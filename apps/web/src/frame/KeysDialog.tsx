import { Button, Dialog, Heading, Modal } from 'react-aria-components';
import { useLanguage, useWords } from '../words/index.ts';
import { boundKeys } from './keys.ts';
import { words } from './words.ts';

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Every key that does something here, from the one table of bindings. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <Modal isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className="modal">
      <Dialog className="dialog">
        <Heading slot="title">{t('keysTitle')}</Heading>
        <table>
          <thead>
            <tr>
              <th>{t('key')}</th>
              <th>{t('does')}</th>
            </tr>
          </thead>
          <tbody>
            {boundKeys().map(({ keys, does }) => (
              <tr key={keys.join()}>
                <td>
                  {keys.map((key) => (
                    <kbd key={key}>{NAMES[key] ?? key}</kbd>
                  ))}
                </td>
                <td>{does[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Button onPress={onClose}>{t('close')}</Button>
      </Dialog>
    </Modal>
  );
}
