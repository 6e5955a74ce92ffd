import type { PeopleProblem } from '../exchange/hub/config-people';
import type { CliLanguage } from './texts';

/** What `papi hub` says. `{{name}}` is filled in. */
export interface HubTexts {
  readonly noSuchCommand: string;
  readonly notADescription: string;
  readonly wrongNodes: string;
  readonly folderExists: string;
  readonly notAFolder: string;
  readonly notAdmin: string;
  readonly diskTooSmall: string;
  readonly whom: string;
  readonly made: string;
  readonly credentialsMade: string;
  readonly handOver: string;
  readonly afterInit: string;
  readonly applied: string;
  readonly notReachable: string;
  readonly added: string;
  readonly revoked: string;
  readonly revokedRest: string;
  readonly rotated: string;
  readonly needsApply: string;
  readonly copyAndReload: string;
  readonly copyAndRestart: string;
  readonly reloaded: string;
  readonly notReloaded: string;
  readonly badDate: string;
  readonly badCount: string;
  readonly roundOpened: string;
  readonly tooEarly: string;
  readonly wouldClose: string;
  readonly roundClosed: string;
  readonly problem: Readonly<Record<PeopleProblem, string>>;
}

const vi: HubTexts = {
  noSuchCommand: 'Không có lệnh “hub {{name}}”. Xem: papi hub --help',
  notADescription: 'Tệp {{path}} không phải mô tả của một trạm: {{reason}}',
  wrongNodes: '--nodes là 1 hoặc 3, và mô tả phải kể đủ ngần ấy máy (đang có {{n}}).',
  folderExists: 'Thư mục {{path}} đã có một trạm: không ghi đè. Dùng add, revoke, rotate, open-round.',
  notAFolder: 'Thư mục {{path}} không có hub.json đọc được. Tạo bằng: papi hub init',
  notAdmin: 'Tệp {{path}} không phải tài khoản của quản trị (credentials/admin.txt).',
  diskTooSmall:
    'Đĩa quá nhỏ: các đợt cần {{need}} MiB mỗi máy, mô tả chỉ cho {{have}} MiB (diskMiB). Tăng diskMiB hoặc bớt số phiếu dự kiến.',
  whom: 'Cần --volunteer <mã> hoặc --supervisor <đơn vị>, kèm --province <mã>.',
  made: 'Đã viết cấu hình của {{nodes}} máy vào {{path}}.',
  credentialsMade:
    '{{n}} tài khoản trong {{path}}: mỗi tệp một người. Máy chủ chỉ giữ nửa công khai; mất tệp thì cấp lại (rotate).',
  handOver: 'Giao tận tay (mã QR, thẻ nhớ), rồi xóa thư mục này.',
  afterInit:
    'Tiếp theo: 1) chép từng thư mục máy vào máy của nó; 2) nats-server -t -c nats.conf; 3) khởi động; 4) papi hub apply --dir {{path}} --admin {{admin}}',
  applied: 'Xong: {{streams}} luồng, {{consumers}} điểm đọc đúng như mô tả.',
  notReachable:
    'Không làm được trên trạm ({{urls}}): {{reason}}. Chạy lại khi các máy đã lên (đa số máy phải chạy).',
  added: 'Đã thêm {{who}}. Tài khoản: {{path}}',
  revoked: 'Đã cắt {{who}}.',
  revokedRest: 'Phiếu còn trên máy người này đi bằng gói tệp, trước mặt giám sát; trạm không nhận nữa.',
  rotated: 'Đã cấp khóa mới cho {{who}}; khóa cũ hết hiệu lực khi máy chủ nạp lại. Tài khoản: {{path}}',
  needsApply: 'Chạy tiếp: papi hub apply --dir {{path}} --admin <tài khoản của quản trị>',
  copyAndReload:
    'Trên MỖI máy: chép {{file}} của máy đó vào chỗ cấu hình, rồi systemctl reload soi-papi-hub. Không cần khởi động lại.',
  copyAndRestart:
    'LẦN LƯỢT từng máy: chép hai tệp của máy đó, nats-server -t, systemctl restart soi-papi-hub, đợi healthz tốt rồi mới sang máy sau.',
  reloaded: '{{node}}: đã nạp lại.',
  notReloaded: '{{node}}: không chạy trên máy này; nạp lại tại máy của nó.',
  badDate: '“{{text}}” không phải ngày (2028-12-31).',
  badCount: '“{{text}}” không phải số phiếu dự kiến.',
  roundOpened: 'Đã mở đợt {{round}} của {{prov}}, giữ đến {{date}}.',
  tooEarly: 'Đợt {{round}} của {{prov}} phải giữ đến {{date}}. Bỏ trước hạn: thêm --before-date.',
  wouldClose:
    'Sẽ xóa hẳn {{interviews}} phiếu niêm phong, {{receipts}} biên nhận của đợt {{round}}, {{prov}}. Không lấy lại được. Đồng ý: thêm --yes',
  roundClosed: 'Đã xóa đợt {{round}} của {{prov}}: {{interviews}} phiếu niêm phong, {{receipts}} biên nhận.',
  problem: {
    'no-such-province': 'Trạm này không có tỉnh đó.',
    'no-such-person': 'Không có người đó trên trạm.',
    'no-such-round': 'Không có đợt đó trên trạm.',
    exists: 'Đã có trên trạm. Cấp lại khóa: papi hub rotate',
    'bad-address':
      'Địa chỉ trong mô tả không dùng được: cần wss:// (ws:// chỉ với 127.0.0.1), không kèm tên và mật khẩu.',
  },
};

const en: HubTexts = {
  noSuchCommand: 'There is no command "hub {{name}}". See: papi hub --help',
  notADescription: 'File {{path}} is no description of a hub: {{reason}}',
  wrongNodes: '--nodes is 1 or 3, and the description must list that many machines (it lists {{n}}).',
  folderExists: 'Folder {{path}} already holds a hub: not written over. Use add, revoke, rotate, open-round.',
  notAFolder: 'Folder {{path}} holds no hub.json that can be read. Make one: papi hub init',
  notAdmin: 'File {{path}} is not the administrator’s credentials (credentials/admin.txt).',
  diskTooSmall:
    'The disk is too small: the rounds need {{need}} MiB on each machine, the description gives {{have}} MiB (diskMiB). Raise diskMiB or expect fewer interviews.',
  whom: 'Give --volunteer <code> or --supervisor <unit>, with --province <code>.',
  made: 'Wrote the configuration of {{nodes}} machine(s) to {{path}}.',
  credentialsMade:
    '{{n}} credentials in {{path}}: one file a person. Servers know only the public half; a lost file is replaced (rotate).',
  handOver: 'Hand them over in person (QR code, stick), then remove that folder.',
  afterInit:
    'Next: 1) copy each machine’s folder to it; 2) nats-server -t -c nats.conf; 3) start; 4) papi hub apply --dir {{path}} --admin {{admin}}',
  applied: 'Done: {{streams}} streams and {{consumers}} consumers are as described.',
  notReachable:
    'Could not be done on the hub ({{urls}}): {{reason}}. Run it again once the machines are up (most of them must run).',
  added: 'Added {{who}}. Credentials: {{path}}',
  revoked: 'Revoked {{who}}.',
  revokedRest:
    'What is left on this person’s phone travels as a bundle, in a supervisor’s presence; the hub takes no more.',
  rotated: 'New key for {{who}}; the old one ends when the servers reload. Credentials: {{path}}',
  needsApply: 'Then run: papi hub apply --dir {{path}} --admin <the administrator’s credentials>',
  copyAndReload:
    'On EVERY machine: copy its {{file}} to where its configuration is, then systemctl reload soi-papi-hub. No restart.',
  copyAndRestart:
    'Machine by machine: copy its two files, nats-server -t, systemctl restart soi-papi-hub, and wait for healthz before the next.',
  reloaded: '{{node}}: reloaded.',
  notReloaded: '{{node}}: does not run on this machine; reload it there.',
  badDate: '"{{text}}" is no date (2028-12-31).',
  badCount: '"{{text}}" is no number of expected interviews.',
  roundOpened: 'Opened round {{round}} of {{prov}}, kept until {{date}}.',
  tooEarly: 'Round {{round}} of {{prov}} must be kept until {{date}}. To remove it earlier: --before-date.',
  wouldClose:
    'This removes {{interviews}} sealed interviews and {{receipts}} receipts of round {{round}}, {{prov}}, for good. To agree: --yes',
  roundClosed:
    'Removed round {{round}} of {{prov}}: {{interviews}} sealed interviews, {{receipts}} receipts.',
  problem: {
    'no-such-province': 'This hub has no such province.',
    'no-such-person': 'There is no such person on the hub.',
    'no-such-round': 'There is no such round on the hub.',
    exists: 'Already on the hub. For a new key: papi hub rotate',
    'bad-address':
      'The addresses in the description cannot be used: wss:// is needed (ws:// only for 127.0.0.1), without name and password.',
  },
};

export const HUB_TEXTS: Readonly<Record<CliLanguage, HubTexts>> = { vi, en };

/** `papi hub --help`. */
export const HUB_HELP: Readonly<Record<CliLanguage, string>> = {
  vi: `papi hub <lệnh>: cấu hình trạm nhận (hub) của tỉnh (NATS JetStream, một hoặc ba máy). Hướng dẫn: hub/README.md

  init <mô-tả.json> --out <thư mục> [--nodes 1|3]
        viết cấu hình từng máy, các luồng, và tài khoản của từng người (một lần duy nhất). Mẫu: hub/mo-ta-mau.json
  apply --dir <thư mục> --admin <tệp> [--wait 60]
        tạo hoặc cập nhật các luồng và điểm đọc; chạy lại bao nhiêu lần cũng được
  config --dir <thư mục>
        viết lại tệp của từng máy, sau khi sửa hub.json (đĩa, chứng thư, số phiếu dự kiến) hay nâng cấp phần mềm này
  add|revoke|rotate --dir <thư mục> --province P37 (--volunteer NV21 [--unit U1 ...] | --supervisor U1)
        thêm, cắt, cấp lại khóa; không khởi động lại máy chủ
  rotate --dir <thư mục> --role admin|nation, hoặc --role province --province P37
  open-round  --dir <thư mục> --province P37 --round KH-2027 --keep-until 2029-12-31 --interviews 5000
  close-round --dir <thư mục> --province P37 --round KH-2026 --admin <tệp> [--yes] [--before-date]
        đến hạn lưu: xóa hẳn các luồng của đợt, cả phiếu đã rút, rồi bỏ đợt khỏi cấu hình

  --out <tệp>   chỗ ghi tài khoản mới của add, rotate (mặc định <thư mục>/credentials/)
  --reload      nạp lại ngay các máy chủ đang chạy trên máy này (SIGHUP theo tệp pid)
  --lang vi|en

Mã thoát: 0 xong, 2 đầu vào sai hoặc trạm không trả lời.`,
  en: `papi hub <command>: configuration of a province's hub (NATS JetStream, one machine or three). Guide: hub/README.md

  init <description.json> --out <folder> [--nodes 1|3]
        writes each machine's configuration, the streams, everybody's credentials (once). Example: hub/mo-ta-mau.json
  apply --dir <folder> --admin <file> [--wait 60]
        makes or updates streams and consumers; may be run again at any time
  config --dir <folder>
        writes each machine's files anew, after a change of hub.json (disk, certificates, interviews expected) or of this program
  add|revoke|rotate --dir <folder> --province P37 (--volunteer NV21 [--unit U1 ...] | --supervisor U1)
        lets in, shuts out, gives a new key; no server restarts
  rotate --dir <folder> --role admin|nation, or --role province --province P37
  open-round  --dir <folder> --province P37 --round KH-2027 --keep-until 2029-12-31 --interviews 5000
  close-round --dir <folder> --province P37 --round KH-2026 --admin <file> [--yes] [--before-date]
        at the retention date: removes the round's streams for good, withdrawn interviews with them

  --out <file>  where add and rotate write the new credentials (<folder>/credentials/ unless told otherwise)
  --reload      reloads the servers that run on this machine at once (SIGHUP by their pid files)
  --lang vi|en

Exit codes: 0 done, 2 bad input or no answer from the hub.`,
};
