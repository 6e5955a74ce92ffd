/** The lock of a phone: "mã khóa" is the PIN or the phrase; nobody says "mã hóa" to a volunteer but once. */
export const lock = {
  // The locked device
  lockedTitle: 'Soi PAPI đang khóa',
  lockedCard: 'Dữ liệu trên máy đang khóa',
  lockedText:
    'Phiếu đang hỏi dở và phiếu đã xong còn nguyên trong máy. Nhập mã khóa để làm tiếp đúng chỗ đã dừng.',
  secret: 'Mã khóa của máy',
  show: 'Hiện mã đang gõ',
  hide: 'Che mã đang gõ',
  unlock: 'Mở khóa',
  checking: 'Đang kiểm tra…',
  wrongOnce: 'Sai mã khóa. Phiếu trong máy không mất gì.',
  wrong: 'Sai mã khóa, {{count}} lần liền. Phiếu trong máy không mất gì.',
  waitFor: 'Chờ {{left}} rồi nhập lại',
  failed: 'Máy chưa làm được. Phiếu trong máy vẫn còn nguyên. Hãy thử lại.',
  // Forgotten
  forgotQuestion: 'Quên mã khóa?',
  keptTitle: 'Không có gì bị xóa.',
  keptText:
    'Trong máy còn {{completed}} phiếu đã xong và {{drafts}} phiếu đang dở, vẫn khóa kín. Nhập sai thêm cũng không xóa, chỉ phải chờ lâu hơn.',
  sealedText:
    '{{count}} phiếu đã xong đã niêm phong cho tỉnh từ lúc hoàn tất, chưa thấy tỉnh báo nhận. Gửi gói này đi được ngay, không cần mở khóa.',
  sealedSave: 'Gửi gói phiếu đã niêm phong',
  askText:
    'Muốn mở lại máy: gửi tệp dưới đây cho tỉnh (tệp không chứa câu trả lời nào). Tỉnh mở tệp và đọc cho bạn một mã 16 chữ.',
  askSave: 'Lưu tệp nhờ mở khóa',
  code: 'Mã tỉnh đọc cho',
  codeEnter: 'Mở bằng mã này',
  codeWrong: 'Mã chưa đúng. Hãy nghe lại từng nhóm bốn chữ.',
  noWayBack:
    'Lúc đặt khóa, máy chưa có đợt khảo sát nào của tỉnh nên không ai mở giúp được. Hãy thử nhớ lại; phiếu vẫn nằm trong máy.',
  renewTitle: 'Đặt mã khóa mới',
  renewText: 'Máy đã mở bằng mã của tỉnh. Mã đó chỉ dùng một lần: đặt mã khóa mới rồi làm tiếp.',
  renewDo: 'Dùng mã khóa mới',
  // Setting it up
  title: 'Khóa dữ liệu',
  offer: 'Đặt mã khóa để người nhặt được máy không đọc được phiếu.',
  asked:
    'Đợt “{{round}}” yêu cầu khóa dữ liệu trên điện thoại. Đặt mã khóa một lần rồi phỏng vấn như thường.',
  askedOn: 'Đợt “{{round}}” yêu cầu khóa, nên không tắt được trên máy này.',
  protectsTitle: 'Giữ được trước người nhặt được máy',
  protects:
    'Câu trả lời, nhận xét, tên người, danh sách hộ và các lần đến nhà được mã hóa. Không có mã khóa thì không đọc được.',
  protectsNotTitle: 'Không giữ được trước phòng kỹ thuật',
  protectsNot:
    'Thiết bị chuyên dụng dò được mã 6 số; cụm từ dài khó dò hơn nhiều. Máy đang mở khóa thì ai cầm cũng đọc được. Phiếu ghi trước khi đặt khóa có thể còn vết: nên đặt trước phiếu đầu tiên.',
  forgottenTitle: 'Nếu quên mã khóa',
  forgottenBack:
    'Chỉ tỉnh mở lại được máy này, bằng khóa của tỉnh. Phiếu đã xong vẫn gửi đi được khi máy đang khóa.',
  forgottenLost:
    'Không ai mở lại được: phiếu trên máy này mất hẳn. Mở tệp đợt khảo sát của tỉnh trên máy này thì tỉnh sẽ mở giúp được.',
  staysClearTitle: 'Vẫn để ngỏ để máy tìm được phiếu',
  staysClear:
    'Số phiếu, đợt, mã xã và tên thôn, phiếu dở hay xong, giờ ghi cuối, mã người phỏng vấn. Không có câu trả lời, không có tên ai.',
  newSecret: 'Mã khóa mới',
  newSecretHint: 'Ít nhất {{count}} số, hoặc một cụm từ chỉ mình nhớ.',
  newSecretAgain: 'Gõ lại mã khóa',
  fault: {
    short: 'Cần ít nhất {{count}} số hoặc chữ',
    same: 'Một số lặp lại thì ai cũng đoán ra',
    row: 'Dãy liền nhau thì ai cũng đoán ra',
  },
  typeAgain: 'Gõ lại lần nữa',
  differs: 'Hai lần gõ khác nhau',
  set: 'Khóa dữ liệu',
  sealing: 'Đang khóa {{done}}/{{of}}…',
  // It is on
  onTitle: 'Đang bật khóa',
  onText: 'Máy tự khóa khi không ai chạm vào {{count}} phút. Phiếu đang dở được ghi trước khi khóa.',
  lockNow: 'Khóa ngay',
  unsaved: 'Chưa khóa: câu trả lời cuối chưa ghi được vào máy. Xử lý chỗ báo đỏ rồi khóa lại.',
  change: 'Đổi mã khóa',
  changed: 'Đã đổi mã khóa. Mã cũ không dùng được nữa.',
  goOn: 'Tiếp tục',
  remove: 'Tắt khóa',
  removeText: 'Tắt khóa thì ai cầm máy cũng đọc được phiếu. Nhập mã khóa để tắt.',
  working: 'Đang làm, xin chờ…',
  // A damaged record
  brokenTitle: 'Có {{count}} bản ghi bị hỏng, không mở được',
  brokenText:
    'Các phiếu và hộ khác còn nguyên và vẫn dùng được. Bản hỏng nằm yên như lúc tìm thấy. Cất dữ liệu ra tệp và gửi người giám sát; có bản cất cũ thì xóa bản hỏng rồi đọc lại từ đó trong Cài đặt.',
  brokenInterview: 'Phiếu ở {{village}}, ghi lần cuối {{at}}',
  broken_households: 'Một hộ trong danh sách của thôn',
  broken_visits: 'Một lần đến nhà',
  broken_people: 'Một người dùng máy',
  broken_contacts: 'Một số điện thoại để gọi lại',
  broken_other: 'Một bản ghi khác',
  brokenSave: 'Cất dữ liệu ra tệp',
  brokenSaved: 'Đã cất ra tệp, có cả bản hỏng như nó đang nằm.',
  brokenDrop: 'Xóa {{count}} bản hỏng khỏi máy',
  brokenDropSure: 'Xóa hẳn {{count}} bản hỏng',
  brokenFirst:
    'Chưa tắt khóa: còn bản ghi bị hỏng. Tắt khóa thì không ai mở lại được nó. Xử lý bản hỏng ở trên trước.',
  // Settings
  settingTitle: 'Khóa dữ liệu trên máy',
  settingOn: 'Đang bật. Phiếu trên máy này được mã hóa.',
  settingOff: 'Đang tắt. Ai cầm máy cũng mở được phiếu.',
  settingOpen: 'Xem và đặt khóa',
  // The province's side
  helpTitle: 'Mở giúp điện thoại quên mã khóa',
  helpText:
    'Người phỏng vấn gửi tệp “nho-mo-khoa”. Mở tệp ở đây, rồi đọc mã qua điện thoại cho đúng người: gọi lại số đã biết, vì ai có mã và cầm máy thì đọc được phiếu trong máy đó.',
  helpPick: 'Chọn tệp nhờ mở khóa',
  helpCode: 'Đọc mã này cho người phỏng vấn',
  helpOnce: 'Mã dùng một lần: máy sẽ đòi đặt mã khóa mới.',
  helpProblem: {
    'not-a-request': 'Tệp này không phải tệp nhờ mở khóa.',
    'other-office': 'Khóa của đơn vị này không mở được tệp: tệp gửi cho đơn vị khác.',
  },
} as const;
