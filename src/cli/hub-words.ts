import type { LinkProblem } from '../exchange/hub/link';
import type { CliLanguage } from './texts';

interface HubWords {
  readonly usage: string;
  readonly postgres: string;
  readonly noRound: string;
  readonly noCredentials: string;
  readonly wrongRole: string;
  readonly noAddress: string;
  readonly otherProvince: string;
  readonly pulled: string;
  readonly problem: string;
  readonly problemOf: Readonly<Record<LinkProblem, string>>;
  readonly again: string;
  readonly gaveUp: string;
  readonly stopped: string;
  readonly done: string;
  readonly file: string;
  readonly store: string;
  readonly talliesUsage: string;
  readonly talliesSent: string;
}

/** What `papi import` says about interviews from a hub or from bundles. */
export const HUB_WORDS: Readonly<Record<CliLanguage, HubWords>> = {
  vi: {
    usage: `papi import <gói...> --into postgres://... | --store kho.ndjson --key <khóa> --round <đợt>... [--receipt <tệp>]
papi import --creds <tài khoản> [--hub wss://...] --into ... | --store ... --key <khóa> --round <đợt>... [--follow]
Nhận phiếu vào kho của tỉnh: từ gói, hoặc từ trạm nhận. Nhận lại cùng một phiếu không sao.

  --into postgres://...   PostgreSQL 15: lược đồ tự tạo và nâng cấp; ghi xong mới ký biên nhận, ký xong mới báo trạm
  --store <kho.ndjson>    cùng dạng kho với papi admit
  --creds <tệp>           tài khoản của tỉnh (hay giám sát) trên trạm, do papi hub init viết
  --hub <địa chỉ>         thay địa chỉ ghi trong tài khoản; dùng được nhiều lần
  --follow                chờ phiếu mới cho đến khi bị dừng; mất trạm thì thử lại
  --receipt <tệp>         với gói: biên nhận có chữ ký
  --passphrase-file <tệp>, --json, --lang vi|en

Mã thoát: 0 nhận đủ, 1 có phiếu không nhận được hoặc trạm không trả lời, 2 không chạy được.`,
    postgres: 'Không dùng được cơ sở dữ liệu: {{why}}',
    noRound: 'Thiếu --round: tệp đợt cho biết bảng hỏi và khóa.',
    noCredentials: '{{path}}: không phải tài khoản trạm nhận.',
    wrongRole: 'Tài khoản này không nhận phiếu được: cần tài khoản của tỉnh hoặc của giám sát.',
    noAddress: '--hub {{url}}: cần wss://..., hoặc ws://127.0.0.1 khi thử trên máy này.',
    otherProvince: 'Đợt {{round}} không thuộc tỉnh của tài khoản ({{prov}}).',
    pulled:
      'Nhận {{pulled}}: mới {{stored}}, đã có {{duplicate}}, chờ xem {{quarantined}}, đã rút {{withdrawn}}, khóa khác {{wrongKey}}, không nhận {{refused}}. Biên nhận {{receipts}}.',
    problem: '  {{subject}}: {{reason}}',
    problemOf: {
      unreachable: 'không nối được trạm nhận',
      untrusted: 'chứng chỉ của trạm không đúng tên hoặc không đúng hạn theo đồng hồ máy này',
      denied: 'trạm không nhận tài khoản này',
      'other-hub': 'máy trả lời không phải trạm của tỉnh',
      'no-answer': 'trạm không trả lời',
    },
    again: '{{problem}}; thử lại sau {{seconds}} giây.',
    gaveUp: 'Dừng: {{problem}}. Phiếu đã ghi vẫn còn; chạy lại lệnh để nhận tiếp.',
    stopped: 'Kho không ghi được: {{reason}} Chưa phiếu nào của lượt này bị bỏ; chạy lại lệnh.',
    done: 'Trạm không còn phiếu chờ.',
    file: '{{path}}: {{end}}. Mới {{stored}}, đã có {{duplicate}}, chờ xem {{quarantined}}, đã rút {{withdrawn}}, khóa khác {{wrongKey}}, không nhận {{refused}}.',
    store: 'Kho {{path}}: {{dossiers}} phiếu, {{counted}} được tính.',
    talliesUsage: `papi tallies --creds <tài khoản tỉnh> --key <khóa> --round <đợt> --to <cong-khai.json> --revision <n>
             (--into postgres://... | --store kho.ndjson)
Gửi số tổng hợp từng xã lên trạm nhận cho một nơi nhận; bản sau thay bản trước, không bao giờ cộng hai lần.`,
    talliesSent: 'Đã gửi số của {{sent}} xã, {{n}} phiếu, bản {{revision}}.',
  },
  en: {
    usage: `papi import <bundles...> --into postgres://... | --store s.ndjson --key <keys> --round <round>... [--receipt <file>]
papi import --creds <credentials> [--hub wss://...] --into ... | --store ... --key <keys> --round <round>... [--follow]
Takes interviews into the province's store: from bundles, or from a hub. The same interview again does no harm.

  --into postgres://...   PostgreSQL 15: makes and upgrades its schema; commits, then signs receipts, then acks
  --store <s.ndjson>      the same kind of store as papi admit
  --creds <file>          the province's (or a supervisor's) credentials, written by papi hub init
  --hub <url>             in place of the addresses in the credentials; may be repeated
  --follow                waits for more until it is stopped; tries again when the hub is lost
  --receipt <file>        with bundles: a signed receipt
  --passphrase-file <file>, --json, --lang vi|en

Exit code: 0 all taken, 1 something was not, or the hub does not answer, 2 cannot run.`,
    postgres: 'The database cannot be used: {{why}}',
    noRound: '--round is missing: the round file names questionnaires and keys.',
    noCredentials: '{{path}}: no credentials of a hub.',
    wrongRole: 'These credentials cannot take interviews in: it takes the province’s or a supervisor’s.',
    noAddress: '--hub {{url}}: wss://... is needed, or ws://127.0.0.1 for a try on this machine.',
    otherProvince: 'Round {{round}} is not of the credentials’ province ({{prov}}).',
    pulled:
      'Pulled {{pulled}}: new {{stored}}, known {{duplicate}}, to be looked at {{quarantined}}, withdrawn {{withdrawn}}, other key {{wrongKey}}, refused {{refused}}. Receipts {{receipts}}.',
    problem: '  {{subject}}: {{reason}}',
    problemOf: {
      unreachable: 'the hub cannot be reached',
      untrusted: "the hub's certificate has another name, or is not valid by this machine's clock",
      denied: 'the hub does not take these credentials',
      'other-hub': 'the server that answered is of another hub',
      'no-answer': 'the hub does not answer',
    },
    again: '{{problem}}; trying again in {{seconds}} s.',
    gaveUp: 'Stopped: {{problem}}. What was stored stays; run the command again to go on.',
    stopped:
      'The store could not be written: {{reason}} Nothing of this batch was lost; run the command again.',
    done: 'Nothing is waiting on the hub.',
    file: '{{path}}: {{end}}. New {{stored}}, known {{duplicate}}, to be looked at {{quarantined}}, withdrawn {{withdrawn}}, other key {{wrongKey}}, refused {{refused}}.',
    store: 'Store {{path}}: {{dossiers}} interviews, {{counted}} counted.',
    talliesUsage: `papi tallies --creds <province credentials> --key <keys> --round <round> --to <public.json> --revision <n>
             (--into postgres://... | --store s.ndjson)
Puts every commune's complete sums onto the hub for one receiver; a later revision replaces an earlier one.`,
    talliesSent: 'Sent the sums of {{sent}} communes, {{n}} interviews, revision {{revision}}.',
  },
};
