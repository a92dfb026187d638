import type { Page } from 'playwright';

/**
 * Chromium's fake devices have no `communications` choice, which only Windows offers: the list that
 * the page reads is lengthened by one. The sound is still that of the fake microphone.
 */
export async function otherMicrophoneForCalls(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const enumerate = mediaDevices.enumerateDevices.bind(mediaDevices);
    mediaDevices.enumerateDevices = async () => [
      ...(await enumerate()),
      {
        deviceId: 'communications',
        groupId: 'another-headset',
        kind: 'audioinput',
        label: 'Communications - Webcam',
        toJSON: () => ({}),
      },
    ];
  });
}
