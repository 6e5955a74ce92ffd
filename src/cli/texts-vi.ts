import type { Texts } from './texts-shape';

const quoted = (text: string | null): string => `“${text ?? ''}”`;

/** Lời của dòng lệnh, tiếng Việt. */
export const textsVi: Texts = {
  usage: `Cách dùng: npm run --silent papi -- <lệnh> [tùy chọn]

  editions                                        các khung điểm: chỉ số nội dung, thành phần, chỉ tiêu
  plan <mã>                                       kế hoạch của tỉnh: mục tiêu, cam kết
  agenda --plan <mã> --on 2022-11-10             việc đến hạn của một cơ quan, theo ngày cuối còn kịp
         [--agency "Sở Nội vụ"] [--days 30] [--ics tệp.ics]
  official --data <tệp> --edition <năm>           kết quả chính thức: tổng, thứ hạng, nhóm; 2011–2017: thang 6–60;
                                                 --goalposts: khoảng điểm suy từ bảng tỉnh theo cột (gợi ý)
           [--province P37] [--skip-bad-rows]
  gap --plan <mã> --data <tệp> [--edition <năm>]  khoảng cách đến mục tiêu của kế hoạch
  score --data <tệp> (--spec <tệp> | --edition <năm>)  tính điểm kèm sai số từ phiếu phỏng vấn
        [--by cột] [--diff cột:A-B] ...           mọi tùy chọn: score --help
  verify <biên nhận> --data <tệp>                 tính lại, so từng bit; hai biên nhận: điều gì đã đổi
  planner (--data <tệp> | --sample)               sai số theo số xã, thôn, người; thiết kế rẻ nhất: planner --help
  forecast --data <thư mục> --origin <năm>        dự báo điểm chính thức năm sau, khả năng đạt mục tiêu
           [--province P37 | --all] [--target 43,30]
  rank --data <tệp> [--min-n 15] [--tier 0,9]     ba nhóm xã và khoảng thứ hạng
  draw --frame <tệp> --design <mã> --seed <số>    rút thôn từ danh sách, có biên bản

  keygen --office <mã> ...                        khóa của cơ quan và giấy dự phòng
  seal round|interviews|tally ...                 ký đợt, niêm phong phiếu, gửi số liệu tổng hợp
  admit <gói...> --key <khóa> --out <kho>         nhận gói phiếu vào kho, lập biên nhận
  merge <số liệu...> --key <khóa> --out <tệp>     cộng số liệu của các cơ quan, mỗi phiếu một lần
  export --store <kho> --round <đợt> --out <thư mục>  phiếu, điểm, từ điển dữ liệu cho R, Stata, SPSS
  import <bảng> --store <kho>                     nhận phiếu từ CSV, XLSX: của ta, ODK, Kobo, bảng khác
  hub init|apply|add|revoke|rotate ...            trạm nhận (hub) của tỉnh: cấu hình, tài khoản: hub --help
  import [gói...] --creds <tài khoản> | --into <PostgreSQL>  nhận phiếu từ trạm; vào PostgreSQL: import --help
  tallies --creds <tài khoản tỉnh> ...            gửi số tổng hợp từng xã lên trạm: tallies --help

Tùy chọn chung: --json (kết quả dạng JSON), --lang vi|en. Tệp: CSV hoặc XLSX.`,
  unknownCommand: name => `Không có lệnh “${name}”.`,
  badArguments: detail => `Không hiểu tùy chọn của lệnh: ${detail}`,
  unknownOption: option => `Lệnh này không nhận ${option}.`,
  missingOption: option => `Thiếu ${option}.`,
  badLanguage: language => `Không có ngôn ngữ “${language}”. Chọn vi hoặc en.`,
  notAYear: text => `“${text}” không phải là năm.`,
  unknownEdition: (text, known) =>
    `Không có khung điểm cho “${text}”. Các năm đã biết: ${known}; năm sau đó dùng khung mới nhất.`,
  unknownPlan: (id, known) => `Không có kế hoạch “${id}”. Có: ${known}.`,
  missingPlan: known => `Thiếu mã kế hoạch. Có: ${known}.`,
  unknownProvince: text => `Không có tỉnh “${text}”. Ghi mã P01–P63 hoặc tên tỉnh.`,
  provinceNotInFile: (province, path) => `Tệp ${path} không có số liệu của ${province}.`,
  planOfOtherEdition: (plan, planEdition, year, edition) =>
    `Kế hoạch ${plan} theo khung ${planEdition}; số liệu năm ${year} theo khung ${edition}: không so được với nhau.`,
  cannotOpen: (path, detail) => `Không mở được tệp ${path} (${detail}).`,
  fileRefused: (path, reason) => `Không đọc được tệp ${path}: ${reason}`,
  tableRefused: (path, problems) => `Không nhận tệp ${path}: ${problems} chỗ sai.`,
  rowsSkipped: (path, problems) => `Tệp ${path}: đã bỏ các tỉnh có dòng sai (${problems} chỗ sai).`,
  moreProblems: count => `… và ${count} chỗ khác.`,
  rowWiseHint: 'Thêm --skip-bad-rows để bỏ riêng các tỉnh có dòng sai.',
  nothingLeft: path => `Tệp ${path} không còn tỉnh nào dùng được.`,
  file: {
    'empty-file': 'tệp trống.',
    'broken-xlsx': 'tệp Excel hỏng hoặc bị cắt cụt. Hãy chép lại tệp gốc.',
    'old-excel': 'tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel và lưu lại thành .xlsx.',
    'not-a-table': 'đây không phải bảng số liệu. Cần tệp CSV hoặc XLSX.',
    'too-large': 'tệp quá lớn, không phải bảng kết quả.',
  },
  encoding: {
    tcvn3: 'chữ theo bảng mã cũ TCVN3 (phông .Vn…). Hãy chuyển mã sang Unicode rồi lưu lại.',
    vni: 'chữ theo bảng mã cũ VNI. Hãy chuyển mã sang Unicode rồi lưu lại.',
    unknown: 'chữ không theo Unicode. Hãy lưu lại thành “CSV UTF-8”.',
    binary: 'đây không phải tệp chữ. Cần tệp CSV hoặc XLSX.',
  },
  brokenCsv: row => `dấu ngoặc kép ở dòng ${row} không được đóng; có thể tệp bị cắt cụt.`,
  place: (row, column) =>
    [row === null ? null : `dòng ${row}`, column === null ? null : `cột ${column}`]
      .filter(part => part !== null)
      .join(', '),
  problem: {
    'empty-file': () => 'bảng trống',
    'no-header': () => 'không thấy dòng tiêu đề: cần cột tỉnh và các cột điểm',
    'heading-twice': ({ found }) => `hai cột cùng một nội dung (cột kia: ${quoted(found)})`,
    'column-missing': ({ expected }) => `thiếu cột này của khung ${expected}`,
    'not-in-edition': ({ found, expected }) =>
      `có điểm ${found} nhưng khung của năm đã chọn không có nội dung này${expected ? `; bảng có dạng của năm ${expected}` : ''}`,
    'other-edition': ({ expected }) =>
      `cột trống cả bảng: bảng có dạng của năm ${expected}, không phải năm đã chọn`,
    'no-edition': ({ found }) => `không có khung 8 nội dung cho năm ${found}`,
    'other-year': ({ found, expected }) => `dòng của năm ${found}, không phải ${expected}`,
    'unknown-province': ({ found }) => `không có tỉnh ${quoted(found)}`,
    'provinces-disagree': ({ found }) => `mã và tên là hai tỉnh khác nhau: ${found}`,
    'duplicate-row': ({ found, expected }) => `${found} có hai lần (dòng kia: ${expected})`,
    'unknown-code': ({ found }) => `không có nội dung ${quoted(found)}`,
    'row-cut-short': ({ found, expected }) =>
      `dòng chỉ có ${found} ô, cần ${expected}; có thể tệp bị cắt cụt`,
    'cells-beyond-header': ({ found }) =>
      `có ô thừa (${quoted(found)}); nếu số dùng dấu phẩy thập phân, hãy ngăn cột bằng dấu chấm phẩy`,
    'not-a-number': ({ found }) => `${quoted(found)} không phải là số`,
    negative: ({ found }) => `${found} là số âm`,
    'below-floor': ({ found, expected }) => `${found} dưới mức thấp nhất ${shown(expected)}`,
    'above-share': ({ found, expected }) => `${found} trên mức cao nhất ${shown(expected)}`,
    'dimension-sum': ({ found, expected }) =>
      `ghi ${found} nhưng cộng các thành phần được ${shown(expected)}`,
    'total-sum': ({ found, expected }) => `ghi tổng ${found} nhưng cộng lại được ${shown(expected)}`,
  },
  withheld: {
    'missing-in-source': 'không có số liệu chính thức',
    incomplete: 'thiếu nội dung, không có tổng',
  },
  editions: ['khung', 'các năm', 'nội dung', 'thành phần', 'chỉ tiêu'],
  carriedEdition: (year, years) => `Năm ${year} dùng khung ${years} (chưa có khung mới hơn).`,
  planTitle: (number, province, date, year) => `Kế hoạch ${number} · ${province} · ${date} · cho năm ${year}`,
  planTable: ['nội dung', '', 'gốc', 'tăng', 'mục tiêu', 'nhóm mục tiêu'],
  total: 'Tổng',
  goals: 'Cam kết',
  tasks: count => `${count} nhiệm vụ (xem --json)`,
  roundingNote: (what, stated, sum) => `Làm tròn trong văn bản: ${what} ghi ${stated}, cộng được ${sum}.`,
  goal: {
    'total-at-least': ({ points }, words) => `tổng điểm từ ${words.points(points)} trở lên`,
    'total-group-at-least': ({ group }, words) => `tổng điểm đạt nhóm ${words.group(group)} trở lên`,
    'all-dimensions-at-least-group': ({ group }, words) =>
      `cả 8 nội dung đạt nhóm ${words.group(group)} trở lên`,
    'at-least-k-dimensions-in-group': ({ k, group }, words) =>
      `ít nhất ${k} nội dung đạt nhóm ${words.group(group)}`,
    'dimensions-reach-group': ({ dimensions, group }, words) =>
      `${words.dimensions(dimensions)} đạt nhóm ${words.group(group)} trở lên`,
    'dimensions-rise': ({ dimensions }, words) => `${words.dimensions(dimensions)} tăng điểm`,
    'total-better-than-last-year': () => 'tổng điểm cao hơn năm gốc',
    'rank-better-than-last-year': () => 'thứ hạng tốt hơn năm gốc',
  },
  officialTitle: (year, edition, complete, all) =>
    `Điểm PAPI chính thức ${year} (nhập từ tệp) · khung ${edition} · ${complete}/${all} tỉnh đủ 8 nội dung`,
  partialFile: complete =>
    `Tệp chỉ có ${complete} tỉnh đủ số liệu: thứ hạng chỉ so trong tệp, nhóm theo ngưỡng cả nước của năm đó.`,
  officialTable: ['hạng', 'mã', 'tỉnh', 'tổng', 'nhóm'],
  onCut: 'sát ngưỡng',
  gapTitle: (plan, province, year) => `${plan} · ${province} · điểm PAPI chính thức ${year} (nhập từ tệp)`,
  gapTable: ['nội dung', '', 'mục tiêu', 'đạt được', 'khoảng cách', '', 'nhóm', 'nhóm của mục tiêu'],
  met: { yes: 'đạt', no: 'chưa đạt', unknown: 'chưa biết' },
};

const shown = (number: string | null): string =>
  number === null ? '' : String(Number(Number(number).toPrecision(6)));
