/** Trạm nhận ở phía tỉnh và giám sát. */
export const hubOffice = {
  office: {
    title: 'Nhận qua mạng',
    text: 'Lấy phiếu mà điện thoại đã gửi lên trạm nhận của tỉnh, rồi để biên nhận đã ký ở trạm cho điện thoại tự lấy. Nhận liên tục cho đến khi bấm Dừng nhận.',
    textUnit: 'Lấy phiếu của {{unit}} từ trạm nhận. Biên nhận do tỉnh ký.',
    start: 'Nhận ngay',
    stop: 'Dừng nhận',
    live: 'Đang nghe trạm nhận',
    connecting: 'Đang nối với trạm nhận…',
    taken:
      'Lần này: {{pulled}} phiếu, {{stored}} mới, {{duplicate}} trùng, {{quarantined}} cần người xem, {{receipts}} biên nhận.',
    none: 'Chưa có phiếu nào chờ.',
    again: 'Sẽ tự thử lại. Gói tệp vẫn nhận được như trước.',
    problems: 'Không nhận được {{count}} bản',
    trouble: {
      unreachable: 'Chưa nối được với trạm nhận. Xem mạng của máy này; lâu vẫn vậy thì báo phòng CNTT.',
      untrusted:
        'Chứng chỉ của trạm không đúng tên, hoặc ngày giờ máy này sai. Xem ngày giờ trước, rồi báo phòng CNTT.',
      denied:
        'Trạm không nhận tài khoản này: đã bị thu hồi hoặc chưa được thêm. Xin phòng CNTT tệp tài khoản mới.',
      'other-hub': 'Máy trả lời không phải trạm của tỉnh nên không gửi, không nhận gì. Hãy báo phòng CNTT.',
      'no-answer': 'Trạm không trả lời. Lâu vẫn vậy thì báo phòng CNTT.',
    },
    account: 'Tài khoản trạm nhận',
    accountText:
      'Trạm nhận là máy chủ giữ hộ phiếu đã mã hóa, do phòng CNTT dựng. Muốn dùng thì xin phòng CNTT tệp tài khoản của cơ quan này. Tài khoản chỉ để nối với trạm, không mở được phiếu. Không có trạm vẫn nhận phiếu bằng tệp.',
    accountFile: 'Mở tệp tài khoản',
    accountBad: 'Đây không phải tài khoản trạm nhận.',
    accountOther: 'Tài khoản này không phải của {{office}}.',
    accountHere: 'Nối với trạm {{name}} ({{hosts}})',
    accountChange: 'Đổi tài khoản',
    publish: 'Gửi qua mạng tới trạm {{name}}',
    publishText: 'Tệp đợt ghi địa chỉ trạm; máy nào có tài khoản thì tự gửi. Gói tệp vẫn dùng được.',
    logFile: 'Qua máy chủ trạm nhận {{name}}',
  },
  sums: {
    title: 'Số tổng hợp qua trạm',
    text: 'Mỗi xã một gói số liệu, gói sau thay gói trước. Nơi nhận: {{to}}.',
    send: 'Gửi số của các xã',
    noReceiver: 'Chưa có nơi nhận: thêm khóa của cơ quan đó ở “Cơ quan đã biết khóa”.',
    sendFailed:
      'Có thể mới gửi được một phần. Bấm gửi lại khi nối được: không bị tính hai lần. Cần gấp thì gửi bằng tệp.',
    readFailed: 'Những gói đã lấy vẫn còn. Bấm lại khi nối được.',
    sent: 'Đã gửi số của {{count}} xã, {{n}} phiếu.',
    tooLarge: 'Số của {{count}} xã quá lớn cho trạm: {{names}}. Hãy gửi bằng tệp ở mục trên.',
    read: 'Lấy số của các tỉnh',
    came: 'Đã lấy {{count}} gói.',
    refused: '{{count}} gói không tin được, không giữ lại.',
    none: 'Chưa có gói nào mới trên trạm.',
  },
};
