import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { afterFrame } from '#renderer/after-frame.ts';
import { useSnapshot, useStores } from '#renderer/stores-context.ts';
import { Progress } from '#renderer/ui/progress.tsx';
import { ReportScreen } from '../report/report-screen.tsx';
import { Foot } from './foot.tsx';
import { LostLine } from './lost-line.tsx';
import type { Place } from './navigation-store.ts';
import { Places } from './places.tsx';
import { Warnings } from './warnings.tsx';
import styles from './shell.module.css';

const TicketsScreen = lazy(async () => ({
  default: (await import('../tickets/tickets-screen.tsx')).TicketsScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../settings/settings-screen.tsx')).SettingsScreen,
}));

const HeadsetDialog = lazy(async () => ({
  default: (await import('../headset/headset-dialog.tsx')).HeadsetDialog,
}));

const PictureEditor = lazy(async () => ({
  default: (await import('../evidence/editor/picture-editor.tsx')).PictureEditor,
}));

export function Shell() {
  const { t } = useTranslation();
  const place = useStore(useStores().navigation, (navigation) => navigation.place);
  useTellUsable();
  return (
    <div className={styles.shell}>
      <Places />
      <div className={styles.page}>
        <LostLine />
        <main className={styles.main}>
          <Warnings />
          <Suspense fallback={<Progress label={t('opening')} />}>
            <div className={styles.screen} key={place}>
              <Screen place={place} />
            </div>
          </Suspense>
        </main>
        <Foot />
      </div>
      <HeadsetPlace />
      <EditorPlace />
    </div>
  );
}

/** At the start and at each new act: the program has put off what would have made the window late. */
function useTellUsable() {
  const { navigation, tellUsable } = useStores();
  const acts = useStore(navigation, (state) => state.acts);
  useEffect(() => afterFrame(tellUsable), [acts, tellUsable]);
}

function HeadsetPlace() {
  const { navigation } = useStores();
  const shown = useStore(navigation, ({ headset }) => headset);
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <HeadsetDialog onClose={() => navigation.showHeadset(false)} />
    </Suspense>
  );
}

/** Gone with the picture: screens read again, or a ticket that has been sent, leave nothing to draw on. */
function EditorPlace() {
  const { navigation } = useStores();
  const { t } = useTranslation();
  const editing = useStore(navigation, (state) => state.editing);
  const picture = useSnapshot(({ evidence }) => evidence.pictures.find(({ id }) => id === editing));
  if (picture === undefined) return null;
  return (
    <Suspense fallback={<Progress label={t('opening')} />}>
      <PictureEditor
        key={picture.id}
        picture={picture}
        onClose={() => navigation.editPicture(null)}
      />
    </Suspense>
  );
}

function Screen({ place }: { readonly place: Place }) {
  switch (place) {
    case 'report':
      return <ReportScreen />;
    case 'tickets':
      return <TicketsScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
