/** What is said when staff change something about people, in English. */
import type { ChangesWords } from './words.ts';

const of = (people: string) => (people === '1' ? '1 person' : `${people} people`);

export const changesEn: ChangesWords = {
  change: {
    undo: 'Undo',
    undone: 'Undone',
    working: (done, all) => `Working: ${done} of ${all} people`,
    done: {
      name: (name) => `Now called “${name}”`,
      nameGone: 'Your name for this person is removed',
      note: 'Note added',
      editNote: 'Note changed',
      removeNote: 'Note removed',
      tag: (tag, people) => `Tag “${tag}” added to ${of(people)}`,
      untag: (tag, people) => `Tag “${tag}” removed from ${of(people)}`,
      vip: (people) => `${of(people)} marked as VIP`,
      notVip: (people) => `VIP mark removed from ${of(people)}`,
      block: (people) => `${of(people)} blocked`,
      unblock: (people) => `${of(people)} may visit again`,
      join: 'Merged into one person',
      part: 'Split into two people',
      erase: (people) => `${of(people)} erased`,
      import: (people) => `${of(people)} imported`,
      nothing: 'It was so already; nothing changed',
    },
    what: {
      name: 'Name',
      note: 'Note added',
      editNote: 'Note changed',
      removeNote: 'Note removed',
      tag: 'Tag',
      vip: 'VIP',
      block: 'Blocking',
      join: 'Merge',
      part: 'Split',
      erase: 'Erasure',
      import: 'Import',
    },
  },

  stage: {
    counting: 'Working out what would change…',
    people: (people) => `Changes ${of(people)}`,
    unchanged: (people) => `${of(people)} already so, and left alone`,
    sample: 'For instance',
    more: (people) => `and ${people} more`,
    warning: {
      'on-site': (people) => `${of(people)} on site right now`,
      vip: (people) => `${of(people)} marked as VIP`,
      'other-union': () =>
        'WeChat gives these two different unionIds: most likely they are not the same person',
      'parted-before': () => 'Staff split these two before',
    },
    tagTitle: (people) => `Tag ${of(people)}?`,
    untagTitle: (people) => `Remove a tag from ${of(people)}?`,
    vipTitle: (people) => `Mark ${of(people)} as VIP?`,
    notVipTitle: (people) => `Remove the VIP mark from ${of(people)}?`,
    blockTitle: (people) => `Block ${of(people)}?`,
    unblockTitle: (people) => `Let ${of(people)} visit again?`,
    eraseTitle: (people) => `Erase ${of(people)}?`,
    eraseText: (days) =>
      `They disappear from lists and search at once, and you can undo it for ${days} days. After that, names, pictures, phone numbers, notes, answers and WeChat identities are deleted for good; only visits without a name remain. Whoever scans again before then is deleted for good at that moment and signs in as somebody new.`,
    yes: 'Confirm',
    yesErase: 'Erase',
    yesBlock: 'Block',
  },

  who: {
    actions: 'More actions',
    rename: 'Rename',
    nameLabel: 'What you call this person',
    nameHint: 'Seen by staff only; the visitor and WeChat are not affected. Empty shows the WeChat name.',
    weChatName: (name) => `WeChat name: ${name}`,
    save: 'Save',
    vip: 'VIP',
    makeVip: 'Mark as VIP',
    unmakeVip: 'Remove VIP mark',
    blocked: 'Blocked',
    block: 'Block…',
    unblock: 'Let visit again',
    blockedBy: (who) => `by ${who}`,
    blockWhy: 'Reason',
    blockHint: 'For staff only. The visitor just reads “Please see the front desk”.',
    blockText:
      'The next scan begins no visit: the screen asks this person to see the front desk, and the console tells you.',
    erase: 'Erase this person…',
    erasing: (when) => `Erased; final from ${when}`,
    erasingText: 'Lists and search no longer show this person.',
    erasedHere: 'Restore',
  },

  tags: {
    title: 'Tags',
    add: 'Add a tag',
    remove: (tag) => `Remove the tag “${tag}”`,
    none: 'No tags yet',
    label: 'Tag',
    hint: 'One word of up to 24 characters, without spaces, colons, commas, quotes or brackets',
    problem: 'A tag is one word, without spaces, colons, commas, quotes or brackets',
    known: 'Tags in use',
  },

  notes: {
    title: 'Notes',
    add: 'Add a note',
    placeholder: 'For your colleagues, for instance: call before the visit',
    edit: 'Change',
    remove: 'Remove the note',
    save: 'Save',
    edited: 'changed',
    by: (who) => `${who}`,
  },

  reveal: {
    title: 'Why do you need the whole number?',
    text: 'The reason is written to the audit log with your name and the time.',
    yes: 'Show the number',
    label: 'Reason',
    reasons: ['Calling the visitor', 'Checking who it is', 'A parcel or a car', 'The visitor asked'],
    other: 'Another reason',
  },

  history: {
    title: 'Profile changes',
    field: { nickname: 'WeChat name', avatar: 'Picture', unionId: 'unionId', phone: 'Phone number' },
    from: 'From',
    to: 'To',
    nothing: '(none)',
    picture: 'Another picture',
  },

  consents: {
    title: 'Consents',
    none: 'None on record',
    version: (version, language) => `Version ${version} (${language})`,
    picture: 'Picture',
    phone: 'Phone number',
    yes: 'may be kept',
    no: 'may not be kept',
  },

  answers: {
    title: 'What WeChat answered',
    text: 'What WeChat gave at the latest sign-in, without keys and tokens.',
    show: 'Show',
    copy: 'Copy',
  },

  merge: {
    title: 'Merge into one person',
    text: 'WeChat identities, phone numbers, tags, notes and visits of both belong to one person. If that was a mistake, split them again: each gets back what was theirs.',
    keep: 'Which one stays?',
    name: 'WeChat name',
    avatar: 'Picture',
    displayName: 'Your own name for them',
    none: 'none',
    yes: 'Merge',
    pick: 'Merge these two',
    two: 'Mark two people to merge them',
  },

  askName: {
    label: 'Ask visitors without a name what to call them',
    text: 'Whoever WeChat gives no name of is asked once after signing in, may skip it, and is never asked again. Where there are other questions, this one is always among them.',
  },

  bulk: {
    tag: 'Tag…',
    untag: 'Remove a tag…',
    vip: 'Mark as VIP',
    notVip: 'Remove VIP mark',
    block: 'Block…',
    unblock: 'Let visit again',
    merge: 'Merge',
    erase: 'Erase…',
    more: 'More',
  },

  recent: {
    title: 'Recent changes',
    text: 'The latest 50 changes to people. Each can be undone.',
    none: 'No changes yet',
    noneText: 'Names, tags, notes, merges and the like are listed here.',
    people: of,
    by: (who) => `${who}`,
    undone: 'Undone',
    final: 'Cannot be undone',
    app: 'The app',
  },

  turnedAway: {
    title: 'Please go to the front desk',
    text: (name) => `${name} has just scanned, and is blocked.`,
    why: (why) => `Reason: ${why}`,
    noWhy: 'No reason was given',
    seen: 'Seen to',
    open: 'Open',
  },
};
