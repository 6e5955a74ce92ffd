export const lock = {
  lockedTitle: 'Soi PAPI is locked',
  lockedCard: 'The data on this device are locked',
  lockedText:
    'Interviews under way and finished are all still here. Enter the code to go on exactly where you stopped.',
  secret: 'Code of this device',
  show: 'Show what is typed',
  hide: 'Hide what is typed',
  unlock: 'Unlock',
  checking: 'Checking…',
  wrongOnce: 'Wrong code. Nothing on the device is lost.',
  wrong: 'Wrong code, {{count}} times in a row. Nothing on the device is lost.',
  waitFor: 'Wait {{left}}, then try again',
  failed: 'That did not work. Everything on the device is kept. Try again.',
  forgotQuestion: 'Forgot the code?',
  keptTitle: 'Nothing was deleted.',
  keptText:
    'The device still holds {{completed}} finished interviews and {{drafts}} drafts, locked. More wrong codes delete nothing, they only make the wait longer.',
  sealedText_one:
    '{{count}} finished interview was sealed to the province when it was finished and is not confirmed yet. It can be sent now, without unlocking.',
  sealedText_other:
    '{{count}} finished interviews were sealed to the province when they were finished and are not confirmed yet. They can be sent now, without unlocking.',
  sealedSave: 'Send the sealed interviews',
  askText:
    'To open the device again: send this file to the province (it holds no answers). They open it and read out a code of 16 letters.',
  askSave: 'Save the request file',
  code: 'Code read out by the province',
  codeEnter: 'Open with this code',
  codeWrong: 'Not the right code. Listen again, four letters at a time.',
  noWayBack:
    'When the lock was set the device had no round of the province, so nobody can help open it. Try to remember; the interviews stay on the device.',
  renewTitle: 'Set a new code',
  renewText:
    "The device was opened with the province's code, which works once. Set a new code of your own to go on.",
  renewDo: 'Use the new code',
  title: 'Lock the data',
  offer: 'Set a code so that whoever finds the device cannot read the interviews.',
  asked:
    'The round “{{round}}” asks for the data on phones to be locked. Set a code once, then interview as usual.',
  askedOn: 'The round “{{round}}” asks for the lock, so it cannot be switched off on this device.',
  protectsTitle: 'Keeps out whoever finds the device',
  protects:
    'Answers, remarks, names, the household list and visits are encrypted. Without the code they cannot be read.',
  protectsNotTitle: 'Does not keep out a laboratory',
  protectsNot:
    'Special equipment can guess six digits. A long phrase is far harder. While the device is unlocked, whoever holds it can read. What was written before the lock was set may leave traces in its memory: set it before the first interview.',
  forgottenTitle: 'If the code is forgotten',
  forgottenBack:
    'Only the province can open this device again, with its key. Finished interviews can be sent while it is locked.',
  forgottenLost:
    "Nobody can open it: the interviews on this device are lost for good. Once the province's round file is opened here, the province can help.",
  staysClearTitle: 'Still readable, so that interviews can be found',
  staysClear:
    'Number of the interview, round, commune code and village name, draft or finished, time of the last change, code of the interviewer. No answers, nobody’s name.',
  newSecret: 'New code',
  newSecretHint: 'At least {{count}} digits, or a phrase only you remember.',
  newSecretAgain: 'Type it again',
  fault: {
    short: 'At least {{count}} digits or letters',
    same: 'One digit repeated is guessed at once',
    row: 'Digits in a row are guessed at once',
  },
  typeAgain: 'Type it once more',
  differs: 'The two differ',
  set: 'Lock the data',
  sealing: 'Locking {{done}}/{{of}}…',
  onTitle: 'The lock is on',
  onText_one:
    'The device locks itself after {{count}} minute without a touch. What is under way is saved first.',
  onText_other:
    'The device locks itself after {{count}} minutes without a touch. What is under way is saved first.',
  lockNow: 'Lock now',
  unsaved: 'Not locked: the last answer could not be saved. See to what is shown in red, then lock.',
  change: 'Change the code',
  changed: 'Code changed. The old one no longer works.',
  goOn: 'Continue',
  remove: 'Switch the lock off',
  removeText:
    'Without the lock whoever holds the device can read the interviews. Enter the code to switch it off.',
  working: 'Working, please wait…',
  // A damaged record
  brokenTitle: '{{count}} records are damaged and cannot be opened',
  brokenText:
    'All other interviews and households are whole and in use. What is damaged lies as it was found. Save the data to a file and send it to the supervisor; where there is an older file, delete the damaged records and read them back from it in Settings.',
  brokenInterview: 'An interview in {{village}}, last written {{at}}',
  broken_households: 'A household of the village list',
  broken_visits: 'A visit',
  broken_people: 'A person who uses this phone',
  broken_contacts: 'A number to call back',
  broken_other: 'Another record',
  brokenSave: 'Save the data to a file',
  brokenSaved: 'Saved to a file, the damaged records as they lie.',
  brokenDrop: 'Delete {{count}} damaged records here',
  brokenDropSure: 'Delete {{count}} damaged records for good',
  brokenFirst:
    'Still locked: a record is damaged, and without the lock nobody could ever open it. See to it above first.',
  settingTitle: 'Lock the data on this device',
  settingOn: 'On. Interviews on this device are encrypted.',
  settingOff: 'Off. Whoever holds the device can open the interviews.',
  settingOpen: 'See and set the lock',
  helpTitle: 'Help open a phone whose code was forgotten',
  helpText:
    'The interviewer sends the file “nho-mo-khoa”. Open it here, then read the code to the right person by telephone: call back a number you know, for whoever has the code and the phone can read the interviews on it.',
  helpPick: 'Choose the request file',
  helpCode: 'Read this code to the interviewer',
  helpOnce: 'The code works once: the phone will ask for a new one.',
  helpProblem: {
    'not-a-request': 'This is not a request file.',
    'other-office': 'The key of this office does not open it: it was made for another office.',
  },
} as const;
