/** Trang trợ giúp của các lệnh tính điểm. */
export const HELP_VI: Readonly<Record<string, string>> = {
  score: `papi score --data X.csv (--spec X.spec.json | --edition 2021) [tùy chọn]
Tính điểm từ tệp CSV: mỗi dòng một phiếu; các cột id, stratum, psu, weight và mỗi chỉ tiêu một cột.

  --by <cột>              điểm của từng giá trị trong cột (commune, province, gender hay cột bất kỳ)
  --diff <cột>:A-B        chênh lệch A trừ B kèm sai số; dùng được nhiều lần
  --missing strict|available   thiếu một phần thì không tính (mặc định) | tính phần có, ghi "một phần"
  --lonely fail|remove|certainty|adjust|average   tầng chỉ có một đơn vị mẫu (mặc định adjust)
  --trim <lần>            không quyền số nào quá ngần này lần trung bình; báo số dòng bị cắt
  --poststratify <m.json> hậu phân tầng theo một biên: {"gender":{"F":520,"M":480}}
  --rake <m.json>         hiệu chỉnh theo nhiều biên;  --bounds 0.3,3 giữ hệ số trong giới hạn
  --replicates jkn        sai số jackknife
  --replicates raowu      bootstrap Rao-Wu: --multipliers f.json {"psu":[..],"rows":[[..]]},
                          hoặc --seed 42 [--count 200] để tự rút (hạt giống ghi trong biên nhận)
  --receipt <tệp>         giữ biên nhận để papi verify tính lại đúng từng bit
  --json, --lang vi|en

Mã thoát: 0 xong, 2 đầu vào sai (nêu dòng và cột).`,
  verify: `papi verify biên-nhận.json --data X.csv [--spec X.spec.json]
Tính lại từ dữ liệu và so từng bit. Mã thoát: 0 giống hệt, 1 khác, 2 đầu vào sai.

papi verify cũ.json mới.json
Điều gì đã đổi giữa hai biên nhận: đầu vào trước (chương trình, khung, dữ liệu, tùy chọn, hạt giống), kết quả sau.

  --json, --lang vi|en`,
  planner: `papi planner (--data X.csv (--spec S.json | --edition 2021) | --sample) [tùy chọn]
Nửa độ rộng khoảng tin cậy của tổng và từng nội dung theo số xã × thôn × người; thiết kế rẻ nhất cho độ rộng mong muốn.
Phương sai lấy từ một đợt đã có (--data) hoặc dữ liệu minh họa (--sample).

  --communes 12 --villages 2 --respondents 8   thiết kế cần xem
  --wanted 1.5            tìm thiết kế rẻ nhất để tổng đạt ± 1.5
  --costs 300,150,30      giá một xã, một thôn, một phiếu (cùng một đơn vị)
  --limits 60,10,40       nhiều nhất bao nhiêu xã, thôn mỗi xã, người mỗi thôn
  --strata 1 --level 0.95 số tầng; độ tin cậy
  --commune <cột> --village <cột>   tên cột trong tệp (mặc định commune, psu)
  --json, --lang vi|en`,
};
