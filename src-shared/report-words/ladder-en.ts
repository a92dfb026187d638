import type { LadderWords } from './ladder-words.ts';

const KEPT = 'Carry on as usual: your ticket is kept and will be sent automatically';

export const ladderEn: LadderWords = {
  title: 'The way to support',
  outcomes: { passed: 'passed', failed: 'broken', skipped: 'not needed or not tried' },
  status: (status) => `answer ${status}`,
  details: {
    'no-adapter': 'none',
    'link-down': 'cable unplugged or Wi-Fi off',
    'no-address': 'none',
    'self-assigned': 'emergency address, the network gave none',
    'no-default-route': 'no gateway named',
    'gateway-silent': 'the gateway does not answer',
    'no-name-server': 'no name server named',
    'name-servers-silent': 'no answer',
    'name-not-found': 'unknown',
    'name-servers-failing': 'name server failing',
    'name-lies': 'wrong address',
    'no-route': 'no route',
    refused: 'refused by the server',
    silent: 'no answer',
    closed: 'cut',
    'certificate-expired': 'expired',
    'certificate-not-yet-valid': 'not valid yet',
    'certificate-untrusted': 'of unknown origin, the link may be intercepted',
    'certificate-wrong-name': 'of another server',
    'clock-wrong': 'the date of the workstation is wrong',
    'tls-failed': 'no secure link possible',
    'captive-portal': 'sign-in page',
    'proxy-refused': 'refuses the connection',
    'proxy-silent': 'does not answer',
    'not-a-central': 'another service answers',
    timeout: 'no answer in time',
    error: 'failed without saying why',
    dhcp: 'given by the network',
    'some-name-servers-silent': 'one of the servers does not answer',
    loopback: 'on this workstation',
    'ip-address': 'without a name',
    'same-network': 'same network',
    'plain-http': 'without a certificate',
    'no-proxy': 'none',
    unknown: 'cannot be checked',
  },
  verdicts: {
    'no-adapter':
      'The workstation has no network card in use. If you use a USB adapter, unplug it and plug it back in.',
    'self-assigned':
      'The workstation is plugged in but the network gave it no address. Unplug the network cable for ten seconds and plug it back in.',
    'gateway-silent':
      'The gateway of the site does not answer. Ask your neighbours whether they are cut off too; if not, unplug your network cable for ten seconds.',
    'no-name-server':
      'The network named no name server to the workstation. Unplug the network cable for ten seconds and plug it back in.',
    'name-servers-failing': `The network works, but the name server of the site is failing. ${KEPT} as soon as it answers.`,
    'name-lies':
      'The name server gives a wrong address for support. If you use a VPN or a public Wi-Fi, disconnect it and connect it again.',
    silent: `The network works, but nothing answers at the address of support. ${KEPT} as soon as the way is open again.`,
    'certificate-expired': `The certificate of the support server has expired: your workstation is not to blame. ${KEPT} as soon as it is renewed.`,
    'certificate-untrusted':
      'Unknown equipment answers instead of support: the link may be intercepted. Enter no password and tell support by phone.',
    'certificate-wrong-name':
      'Another server answers instead of support. If you use a VPN or a public Wi-Fi, disconnect it and connect it again.',
    'clock-wrong':
      'The date or time of the workstation is wrong, which prevents any safe link. Set it right, then refresh.',
    'captive-portal':
      'A sign-in page answers instead of support. Open a browser and sign in to the network.',
    'not-a-central': `Another service answers at the address of support. ${KEPT} as soon as the right service is back.`,
  },
};
