/** Sending and taking in over the network, through the province's hub. Bundles always work. */
export const hub = {
  title: 'Send by network',
  progress: '{{held}} sent, {{waiting}} waiting',
  receipts: '{{received}} receipts here',
  nothing: 'No interview to send yet.',
  refused: '{{count}} interviews are too large for the hub. Send them by the bundle below.',
  forged: '{{count}} receipts were not the province’s: not believed, the interviews stay.',
  sendNow: 'Send now',
  chipSending: 'Sending',
  chipWaiting: 'Waiting',
  chipOffline: 'No network',
  chipSent: 'Held by the hub',
  chipDone: 'All received',
  offline: 'No network. Interviews stay on this phone and go by themselves when there is one.',
  asking:
    'The hub holds them, the province has not signed yet. They stay on this phone until the receipt is here.',
  done: 'The province has signed for every interview.',
  connecting: 'Connecting to the hub…',
  sending: 'Sending. You may lock the screen or do something else; what is not sent stays on the phone.',
  kept: 'Interviews are all still on this phone. It will try again by itself; in a hurry, send the bundle below.',
  trouble: {
    unreachable: 'The hub cannot be reached, so nothing could be sent yet.',
    untrusted: 'The phone cannot trust the hub: its certificate is wrong.',
    denied:
      'The hub does not take this phone’s account: it was revoked or replaced. Ask the province for a new one and open it under “Change account” below.',
    'other-hub': 'A server answered that is not the province’s hub, so nothing was sent. Tell the province.',
    'no-answer': 'The hub does not answer. If it is still so tomorrow, tell the province.',
    'hub-full': 'The hub has no room left and cannot take more. Tell the province.',
    'hub-denied': 'This account may not send for this commune. Tell the province.',
    'hub-silent':
      'The hub is in trouble and cannot take more now. If it is still so tomorrow, tell the province.',
    'storage-failed': 'The phone cannot read what it should send. Open the app again.',
  },
  check: {
    network: 'See whether this phone has a network: try to open a news page.',
    date: 'Look at the phone’s date: it says {{time}} on {{day}}. If that is wrong, set it in the phone’s Settings; with a wrong date it cannot connect.',
    hub: 'If it still fails, tell the province: “cannot reach the hub {{hosts}}”. It may be switched off, or its certificate is for another name or out of date.',
  },
  oddDay: {
    before:
      'This phone says {{day}}, before the year {{year}} of this round. Its date is wrong: set it first.',
    after: 'This phone says {{day}}, after the end of the round ({{end}}). If that is wrong, set it first.',
  },
  withdrawn: '{{count}} taken back by their respondents; the answers are deleted here.',
  wishes:
    '{{count}} requests to withdraw may not have reached the hub. This phone sends them again; they also go with the parcel below.',
  accountTitle: 'Send by network: no account yet',
  accountText:
    'This round has a hub. The province gives each person an account, so that interviews go by themselves when there is a network. Without one, bundles work as before.',
  accountFile: 'Open the account file',
  accountPaste: 'Or paste the account’s line (it begins with SOIPAPI-HUB1)',
  accountTake: 'Use this account',
  accountBad: 'This is no account of a hub. Nothing was kept.',
  accountOther: 'This account is of another hub or province. Nothing was kept.',
  accountRole: 'This is an office’s account, not an interviewer’s. Nothing was kept.',
  accountNotKept: 'The account could not be kept. Try again.',
  accountWho: 'Account {{vol}}',
  accountChange: 'Change account',
};
