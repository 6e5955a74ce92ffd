/** First screen: what will you do on this device? */
export const start = {
  title: 'Trên máy này, bạn làm việc gì?',
  subtitle: 'Chọn một. Không cần tài khoản, không cần mạng. Đổi lại được trong Cài đặt.',
  fieldwork: 'Đi phỏng vấn hộ dân',
  fieldworkHint: 'Hỏi và lưu ngay trong máy',
  supervision: 'Giám sát đợt khảo sát',
  supervisionHint: 'Tiến độ, gửi trả, gộp dữ liệu',
  province: 'Phân tích cấp tỉnh',
  provinceHint: 'Điểm, mục tiêu, khoảng cách',
  communes: 'Xã tự đánh giá',
  communesHint: 'Tự chấm kèm minh chứng',
  notYet: 'Chưa có trong bản này',
  dataStays: 'Dữ liệu nằm trong máy này, chỉ rời máy khi bạn tự bàn giao.',
  trySample: 'Xem thử với dữ liệu minh họa',
} as const;
