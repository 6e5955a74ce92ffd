/** Gửi và nhận phiếu qua mạng bằng trạm nhận của tỉnh. Gói tệp vẫn luôn dùng được. */
export const hub = {
  title: 'Gửi qua mạng',
  progress: '{{held}} đã gửi, {{waiting}} đang chờ',
  receipts: 'Đã nhận biên nhận {{received}}',
  nothing: 'Chưa có phiếu nào để gửi.',
  refused: '{{count}} phiếu trạm không nhận vì quá lớn. Hãy gửi bằng gói ở dưới.',
  forged: 'Có {{count}} biên nhận không phải của tỉnh: máy không tin, phiếu vẫn giữ nguyên.',
  sendNow: 'Gửi ngay',
  chipSending: 'Đang gửi',
  chipWaiting: 'Đang chờ',
  chipOffline: 'Chưa có mạng',
  chipSent: 'Trạm đã giữ',
  chipDone: 'Tỉnh đã nhận hết',
  offline: 'Máy chưa có mạng. Phiếu vẫn ở máy này; có mạng là máy tự gửi.',
  asking: 'Trạm đã giữ phiếu, tỉnh chưa ký nhận. Phiếu vẫn ở máy này cho đến khi có biên nhận.',
  done: 'Tỉnh đã ký nhận mọi phiếu.',
  connecting: 'Đang nối với trạm nhận…',
  sending: 'Đang gửi. Có thể khóa màn hình hay làm việc khác; phiếu chưa gửi vẫn ở máy.',
  kept: 'Phiếu vẫn nguyên ở máy này. Máy sẽ tự thử lại; cần gấp thì gửi bằng gói ở dưới.',
  trouble: {
    unreachable: 'Chưa nối được với trạm nhận, nên phiếu chưa gửi được.',
    untrusted: 'Máy không tin được trạm nhận: chứng chỉ của trạm không đúng.',
    denied:
      'Trạm không nhận tài khoản của máy này: đã bị thu hồi hoặc đã cấp lại. Hãy xin tỉnh tài khoản mới, rồi mở ở “Đổi tài khoản” bên dưới.',
    'other-hub': 'Máy chủ trả lời không phải trạm nhận của tỉnh, nên máy không gửi gì. Hãy báo cho tỉnh.',
    'no-answer': 'Trạm nhận không trả lời. Nếu đến mai vẫn vậy, hãy báo cho tỉnh.',
    'hub-full': 'Trạm nhận hết chỗ, chưa giữ thêm được phiếu. Hãy báo cho tỉnh.',
    'hub-denied': 'Tài khoản của máy không được gửi cho xã này. Hãy báo cho tỉnh.',
    'hub-silent':
      'Trạm nhận đang trục trặc, chưa giữ thêm được phiếu. Nếu đến mai vẫn vậy, hãy báo cho tỉnh.',
    'storage-failed': 'Máy không đọc được phiếu để gửi. Hãy mở lại ứng dụng.',
  },
  check: {
    network: 'Xem máy có vào mạng được không: thử mở một trang tin.',
    date: 'Xem ngày giờ của máy: đang là {{time}} ngày {{day}}. Sai thì chỉnh trong phần Cài đặt của điện thoại; sai ngày là không nối được.',
    hub: 'Vẫn không được thì báo cho tỉnh: “không nối được trạm {{hosts}}”. Có thể trạm đang tắt, hoặc chứng chỉ của trạm sai tên hay hết hạn.',
  },
  oddDay: {
    before:
      'Máy đang ghi ngày {{day}}, trước năm {{year}} của đợt này. Ngày của máy sai: hãy chỉnh lại trước.',
    after:
      'Máy đang ghi ngày {{day}}, sau ngày kết thúc đợt ({{end}}). Nếu ngày này sai, hãy chỉnh lại trước.',
  },
  withdrawn: 'Đã rút {{count}} phiếu theo ý người trả lời; máy đã xóa câu trả lời.',
  wishes:
    '{{count}} yêu cầu rút phiếu chưa chắc đã tới trạm. Máy tự gửi lại; yêu cầu cũng đi cùng gói ở dưới.',
  accountTitle: 'Gửi qua mạng: chưa có tài khoản',
  accountText:
    'Đợt này có trạm nhận của tỉnh. Tỉnh cấp cho mỗi người một tài khoản để phiếu tự đi khi có mạng. Chưa có cũng không sao: gửi bằng gói như trước.',
  accountFile: 'Mở tệp tài khoản',
  accountPaste: 'Hoặc dán dòng tài khoản (bắt đầu bằng SOIPAPI-HUB1)',
  accountTake: 'Dùng tài khoản này',
  accountBad: 'Đây không phải tài khoản trạm nhận. Máy không giữ lại gì.',
  accountOther: 'Tài khoản này của trạm khác hoặc tỉnh khác. Máy không giữ lại gì.',
  accountRole: 'Đây là tài khoản của cơ quan, không phải của người đi hỏi. Máy không giữ lại gì.',
  accountNotKept: 'Máy không lưu được tài khoản. Hãy thử lại.',
  accountWho: 'Tài khoản {{vol}}',
  accountChange: 'Đổi tài khoản',
};
