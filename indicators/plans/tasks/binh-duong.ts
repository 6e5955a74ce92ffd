import type { Task } from '../../task';
import { minimum, percent, tasksOf } from './rows';

const row = tasksOf('bd', 'Kế hoạch ngày 19/7/2022 của UBND tỉnh Bình Dương');

/** Kế hoạch ngày 19/7/2022 của UBND tỉnh Bình Dương: 28 rows of the annex; the scan is the worst of the five, every row was repaired by reading. */
export const BINH_DUONG: readonly Task[] = [
  row('D1', 1, ['1.1'], 'Tuyên truyền dân chủ cơ sở, chính sách và bộ máy nhà nước', {
    leads: ['so-noi-vu', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-xa', 'ap-khu-pho', 'to-tu-quan', 'doan-the-co-so'],
    damaged: true,
    note: "'a) Tri thức công dân' split by OCR into 'a) Tri thức' and 'b) Công dân'; 'phong châm' -> 'phương châm'; 'Báo tin công cộng' -> 'Bảng tin công cộng'",
  }),
  row('D1', 2, ['1.2'], 'Tuyên truyền về quyền bầu cử và ngày bầu trưởng ấp', {
    leads: ['so-noi-vu', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-xa', 'ap-khu-pho', 'to-tu-quan', 'doan-the-co-so'],
    damaged: true,
    note: "label as OCR prints it ('áp' -> 'ấp'); 'tổ phô' -> 'tổ phố'",
  }),
  row('D1', 3, ['1.3'], 'Tuyên truyền quy định bầu trưởng ấp, khu phố', {
    leads: ['so-noi-vu', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-xa', 'ap-khu-pho', 'to-tu-quan', 'doan-the-co-so'],
    kpis: [minimum(2, 'ứng cử viên: mỗi cuộc bầu trưởng ấp/khu phố')],
    damaged: true,
    note: "last bullet and end of the method bled into row d ('Đầu sách người ứng cử trưởng ấp/khu dân, hội nhóm trong phố được niêm yết công khai')",
  }),
  row('D1', 4, ['1.4'], 'Huy động đóng góp đúng quy định, dân bàn và giám sát', {
    implementers: ['ubnd-xa', 'ap-khu-pho', 'to-tu-quan', 'ban-thanh-tra-nhan-dan', 'ban-giam-sat-cong-dong'],
    damaged: true,
    note: "lead agency not visible; bleed words removed ('thì có nhóm quyền tham gia' -> 'thì có quyền tham gia'); first lines of the method probably lost",
  }),
  row('D2', 1, ['2.1'], 'Chủ động cung cấp thông tin chính sách tin cậy, kịp thời', {
    leads: ['so-tu-phap', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-xa', 'ap-khu-pho', 'to-tu-quan'],
    damaged: true,
    note: "task and method columns interleaved; end of the task lost ('Thống tin' -> 'Thông tin')",
  }),
  row('D2', 2, ['2.2'], 'Xét, rà soát và công khai hộ nghèo đúng quy định', {
    leads: ['so-lao-dong', 'ubnd-xa'],
    implementers: ['ap-khu-pho', 'to-tu-quan'],
    damaged: true,
    note: "lead/implementer boundary uncertain (sister rows read '..., UBND cấp huyện, cấp xã' | 'UBND cấp xã; ấp/khu phố, ...')",
  }),
  row('D2', 3, ['2.3'], 'Công khai thu, chi ngân sách xã chính xác', {
    leads: ['so-tai-chinh', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-xa', 'ap-khu-pho', 'to-tu-quan'],
    damaged: true,
    note: "columns shifted; method printed twice; 'Bản tin thông tin cộng' -> 'Bảng tin công cộng'",
  }),
  row('D2', 4, ['2.4'], 'Lấy ý kiến và công khai kế hoạch đất, thu hồi đúng quy định', {
    leads: ['so-tai-chinh', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-xa', 'ap-khu-pho', 'to-tu-quan'],
    damaged: true,
    note: "lead cell as OCR prints it, suspicious: land planning under Sở Tài chính looks like bleed from row c (Sở Tài nguyên và Môi trường expected) - not repaired; 'đàm bảo' -> 'đảm bảo'; 'được chọn thông báo', 'đúng định, với mục đích' cleaned",
  }),
  row('D3', 1, ['3.1'], 'Phúc đáp kịp thời khi dân liên hệ, đối thoại có chất lượng', {
    leads: ['ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-huyen', 'ubnd-xa'],
    damaged: true,
    note: "sub-dimension label lost by OCR; the name here is the usual one, assigned by content; 'phục đáp' -> 'phúc đáp', 'trường áp' -> 'trưởng ấp', 'Thuộc xuyên' -> 'Thường xuyên'",
  }),
  row('D3', 2, ['3.2'], 'Giải quyết khiếu nại, hòa giải cơ sở, họp dân', {
    leads: ['ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-huyen', 'ubnd-xa'],
    damaged: true,
    note: 'method printed twice by OCR',
  }),
  row('D3', 3, ['3.3'], 'Phổ biến pháp luật, trợ giúp và khuyến khích dùng tòa án', {
    leads: ['so-tu-phap', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-huyen', 'ubnd-xa'],
    damaged: true,
    note: "agency cells bled into the D4 rows ('Sở Tư pháp, UBND cấp huyện, cấp xã'); method cell not visible",
  }),
  row('D4', 1, ['4.1'], 'Thanh tra công vụ, ngân sách và thủ tục đất đai, xây dựng', {
    leads: ['thanh-tra-tinh', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-huyen', 'ubnd-xa'],
    damaged: true,
    note: "the dimension label printed is the sub-dimension's name; method interleaved with the task ('xútham nhũng', 'kêtngười dân luận'), partly recovered",
  }),
  row('D4', 2, ['4.2'], 'Thanh tra khám chữa bệnh, mở kênh nhận phản ánh', {
    leads: ['so-y-te'],
    damaged: true,
    note: "label only as 'b) Kiểm soát tham' (cut); 'những thông tin cần tiếp nhận' read as '(các) kênh tiếp nhận'; implementer lost",
  }),
  row('D4', 3, ['4.2'], 'Thanh tra trường tiểu học công, mở kênh nhận phản ánh', {
    leads: ['so-giao-duc', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['so-giao-duc', 'ubnd-huyen', 'ubnd-xa'],
    damaged: true,
    note: "second task of row b (education); 'tiêu học' -> 'tiểu học'",
  }),
  row('D4', 4, ['4.3'], 'Kiểm tra và công khai tuyển dụng, xử lý tiêu cực', {
    damaged: true,
    note: "label printed 'c) Công bằng trong tuyên dụng công khai vào khu vực công'; 'tuyên dụng' -> 'tuyển dụng', 'Cảnh tranh' -> 'Cạnh tranh'; lead and implementer not visible",
  }),
  row('D4', 5, ['4.4'], 'Tuyên truyền quyết tâm và kết quả chống tham nhũng', {
    leads: ['thanh-tra-tinh', null, 'ubnd-xa'],
    implementers: ['ubnd-xa', 'ap-khu-pho', 'to-tu-quan', 'doan-the-co-so'],
    damaged: true,
    note: "row split over a page break; lead cell incomplete ('Thanh tra tỉnh, UBND' + 'cấp xã')",
  }),
  row('D5', 1, ['5.1', '5.2', '5.3', '5.4'], 'Một cửa, dịch vụ trực tuyến và kiểm tra thủ tục cấp xã', {
    leads: ['van-phong-ubnd-tinh', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['so-ban-nganh', 'ubnd-huyen', 'co-quan-chuyen-mon-huyen', 'ubnd-xa'],
    kpis: [percent(100, 'dịch vụ công đủ điều kiện')],
    damaged: true,
    note: "one row printed against four sub-dimensions: a) Dịch vụ chứng thực, xác nhận của chính quyền; b) Dịch vụ cấp phép xây dựng; c) Dịch vụ cấp GCN quyền sử dụng đất; d) Dịch vụ hành chính cấp xã; ends of task and method lost at the page break; dimension label 'Thủ tục hành chính' (công lost)",
  }),
  row('D6', 1, ['6.1'], 'Vận động bảo hiểm y tế, nâng chất lượng khám tuyến dưới', {
    leads: ['so-y-te', null, 'ubnd-xa'],
    implementers: ['bao-hiem-tinh', 'so-y-te', 'ubnd-huyen', 'ubnd-xa', 'ap-khu-pho', 'to-tu-quan'],
    damaged: true,
    note: "'ưu việt của thông tin trên Đài truyền chính sách BHYT', 'thanh niên dân hiếu' cleaned of column bleed; 'trẻ em dưới 6 tuổi' free care",
  }),
  row('D6', 2, ['6.2'], 'Nâng chất lượng dạy học và cơ sở trường tiểu học', {
    leads: ['so-giao-duc', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['so-giao-duc', 'ubnd-huyen', 'ubnd-xa', 'ap-khu-pho', 'to-tu-quan'],
    damaged: true,
    note: 'method split over a page break',
  }),
  row('D6', 3, ['6.3'], 'Bảo đảm điện sinh hoạt, xử lý giá điện nhà trọ', {
    leads: ['so-cong-thuong', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-huyen', 'ubnd-xa', 'ap-khu-pho'],
    damaged: true,
    note: "electricity; 'Đặt biệt' -> 'Đặc biệt'; 'Thực thiên công bố' -> 'Thực hiện công bố'; 'Cơ sở hạ tầng cản bản' -> 'căn bản'; agency cells of the three infrastructure tasks are interleaved",
  }),
  row('D6', 4, ['6.3'], 'Nâng cấp đường nông thôn và chiếu sáng', {
    leads: ['ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-huyen', 'ubnd-xa'],
    damaged: true,
    note: "roads and lighting; 'động vận động' cleaned; agencies assigned by order",
  }),
  row('D6', 5, ['6.3'], 'Mở rộng cấp nước sạch', {
    damaged: true,
    note: 'clean water; method and agencies of this task not distinguishable',
  }),
  row('D6', 6, ['6.4'], 'Giữ an ninh địa bàn, trấn áp tội phạm', {
    leads: ['cong-an-tinh', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['cong-an-tinh', 'ubnd-huyen', 'ubnd-xa', 'ap-khu-pho'],
    damaged: true,
    note: 'row split over a page break',
  }),
  row('D7', 1, ['7.1'], 'Tuyên truyền môi trường và xử lý phản ánh, vi phạm', {
    leads: ['so-tai-nguyen', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ap-khu-pho', 'to-tu-quan'],
    damaged: true,
    note: "lead/implementer and method cells interleaved; 'Thuồng xuyên' -> 'Thường xuyên'; 'Sô' -> 'Sở'; lead/implementer boundary uncertain",
  }),
  row('D7', 2, ['7.2', '7.3'], 'Công bố chất lượng nước, không khí; thu gom nước thải', {
    leads: ['so-tai-nguyen', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-huyen', 'ubnd-xa', 'ap-khu-pho', 'to-tu-quan'],
    damaged: true,
    note: "sub-dimension label lost by OCR; names assigned by content (air and water together: SC72, SC73); task and method columns interleaved ('không khíin công cộng')",
  }),
  row('D8', 1, ['8.1'], 'Hướng dẫn dân dùng cổng thông tin, trao đổi hai chiều', {
    leads: ['so-thong-tin', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-huyen', 'ubnd-xa', 'ap-khu-pho', 'to-tu-quan'],
    damaged: true,
    note: "'Công thông tin' -> 'Cổng thông tin'; 'biết ngay cách' -> 'biết cách'; second method bullet cut at the page end",
  }),
  row('D8', 2, ['8.2'], 'Phổ biến lợi ích internet, thí điểm wifi', {
    leads: ['so-thong-tin', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['so-thong-tin', 'ubnd-huyen', 'ubnd-xa'],
    damaged: true,
    note: 'row begins on a new page',
  }),
  row('D8', 3, ['8.3'], 'Đăng phản hồi kịp thời, phát triển kênh tương tác', {
    leads: ['so-thong-tin', 'ubnd-huyen', 'ubnd-xa'],
    implementers: ['ubnd-huyen', 'ubnd-xa'],
    damaged: true,
    note: "'Công thông tin' -> 'Cổng thông tin'; last row of the file",
  }),
];
