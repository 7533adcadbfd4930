import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, Modal, TextField } from 'react-aria-components';
import { LONGEST_LINK } from '../laboratory/index.ts';
import { useWords } from '../words/index.ts';
import { linkToNow, shortLink } from './link-state.ts';
import { words } from './words.ts';

/** Gives a link to exactly this state; a long one is shortened by the server where there is one. */
export function ShareDialog({ path }: { readonly path: string }) {
  const t = useWords(words);
  const [link, setLink] = useState('');
  const [said, setSaid] = useState('');
  const open = (isOpen: boolean): void => {
    if (!isOpen) return;
    const long = linkToNow(path);
    setLink(long);
    setSaid('');
    if (long.length > LONGEST_LINK) shortLink(path).then(setLink, () => setSaid(t('shareFailed')));
  };
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => setSaid(t('copied')),
      () => setSaid(t('failed')),
    );
  };
  return (
    <DialogTrigger onOpenChange={open}>
      <Button>{t('share')}</Button>
      <Modal isDismissable className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{t('shareTitle')}</Heading>
          <p>{t('shareText')}</p>
          <TextField value={link} isReadOnly>
            <Label>{t('share')}</Label>
            <Input onFocus={(event) => event.target.select()} />
          </TextField>
          <p role="status">{said}</p>
          <div className="row">
            <Button onPress={copy}>{t('copy')}</Button>
            <Button slot="close">{t('close')}</Button>
          </div>
        </Dialog>
      </Modal>
    </DialogTrigger>
  );
}
