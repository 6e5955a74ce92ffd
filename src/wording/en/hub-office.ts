/** The hub, on the province's and the supervisors' side. */
export const hubOffice = {
  office: {
    title: 'Take in by network',
    text: 'Takes in what phones have sent to the province’s hub, and leaves signed receipts there for the phones to fetch. It goes on until you press Stop.',
    textUnit: 'Interviews of {{unit}} from the hub. Receipts are signed by the province.',
    start: 'Take in now',
    stop: 'Stop',
    live: 'Listening to the hub',
    connecting: 'Connecting to the hub…',
    taken:
      'So far: {{pulled}} interviews, {{stored}} new, {{duplicate}} known, {{quarantined}} for a person, {{receipts}} receipts.',
    none: 'Nothing is waiting.',
    again: 'It will try again by itself. Bundles can be taken in as before.',
    problems: '{{count}} could not be taken in',
    trouble: {
      unreachable:
        'The hub cannot be reached. Look at this laptop’s network; if it stays so, tell the IT office.',
      untrusted:
        'The hub’s certificate has another name, or this laptop’s date is wrong. Look at the date first, then tell the IT office.',
      denied:
        'The hub does not take this account: revoked, or not added yet. Ask the IT office for a new account file.',
      'other-hub': 'Another server answered, so nothing was sent or taken in. Tell the IT office.',
      'no-answer': 'The hub does not answer. If it stays so, tell the IT office.',
    },
    account: 'Account of the hub',
    accountText:
      'A hub is a server that keeps encrypted interviews until they are fetched; the IT office runs it. To use it, ask them for this office’s account file. The account only connects; it opens no interview. Without a hub, bundles are taken in as files.',
    accountFile: 'Open the account file',
    accountBad: 'This is no account of a hub.',
    accountOther: 'This account is not of {{office}}.',
    accountHere: 'Connects to hub {{name}} ({{hosts}})',
    accountChange: 'Change the account',
    publish: 'Send by network to hub {{name}}',
    publishText: 'The round file names the hub; a phone with an account sends by itself. Bundles still work.',
    logFile: 'Through the hub’s server {{name}}',
  },
  sums: {
    title: 'Sums through the hub',
    text: 'One parcel per commune, a later one replaces the earlier. Receiver: {{to}}.',
    send: 'Send the communes’ sums',
    noReceiver: 'No receiver yet: add that office’s key under “Offices whose keys are known”.',
    sendFailed:
      'Some may have been sent. Press again once connected: nothing counts twice. If it is urgent, send a file.',
    readFailed: 'What was fetched is kept. Press again once connected.',
    sent: 'Sent the sums of {{count}} communes, {{n}} interviews.',
    tooLarge:
      'The sums of {{count}} communes are too large for the hub: {{names}}. Send them as a file, above.',
    read: 'Fetch the provinces’ sums',
    came: 'Fetched {{count}} parcels.',
    refused: '{{count}} parcels could not be trusted and were not kept.',
    none: 'No new parcel on the hub.',
  },
};
