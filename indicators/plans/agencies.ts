import { fold } from '../text';

/** One agency under all the names the documents give it. Ids are ours and stable. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const agency = (id: string, name: string, ...aliases: string[]): Agency => ({ id, name, aliases });

/** Agencies named in the plans, as they were called then (district level included, which ended on 1 July 2025). */
export const AGENCIES: readonly Agency[] = [
  agency('so-noi-vu', 'Sở Nội vụ'),
  agency('so-thong-tin', 'Sở Thông tin và Truyền thông', 'Sở Thông tin Truyền thông'),
  agency('so-tai-nguyen', 'Sở Tài nguyên và Môi trường', 'Sở Tài nguyên Môi trường'),
  agency('so-giao-duc', 'Sở Giáo dục và Đào tạo'),
  agency('so-y-te', 'Sở Y tế'),
  agency('so-tu-phap', 'Sở Tư pháp'),
  agency('so-tai-chinh', 'Sở Tài chính'),
  agency('so-cong-thuong', 'Sở Công Thương'),
  agency('so-xay-dung', 'Sở Xây dựng'),
  agency('so-giao-thong', 'Sở Giao thông vận tải'),
  agency('so-giao-thong-xay-dung', 'Sở Giao thông vận tải - Xây dựng', 'Sở Giao thông Vận tải – Xây dựng'),
  agency('so-nong-nghiep', 'Sở Nông nghiệp và Phát triển nông thôn'),
  agency('so-lao-dong', 'Sở Lao động, Thương binh và Xã hội', 'Sở Lao động - Thương binh và Xã hội'),
  agency('so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hóa Thể thao và Du lịch'),
  agency('thanh-tra-tinh', 'Thanh tra tỉnh'),
  agency('cong-an-tinh', 'Công an tỉnh'),
  agency('cong-an-huyen', 'Công an cấp huyện', 'Công an huyện'),
  agency('cong-an-xa', 'Công an cấp xã', 'Công an xã'),
  agency('bao-hiem-tinh', 'Bảo hiểm xã hội tỉnh'),
  agency('bao-hiem-huyen', 'Bảo hiểm xã hội cấp huyện'),
  agency('van-phong-ubnd-tinh', 'Văn phòng UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'),
  agency('ubnd-tinh', 'UBND tỉnh', 'Ủy ban nhân dân tỉnh'),
  agency('ubnd-huyen', 'UBND cấp huyện', 'Ủy ban nhân dân cấp huyện'),
  agency('ubnd-xa', 'UBND cấp xã', 'Ủy ban nhân dân cấp xã', 'UBND xã'),
  agency(
    'trung-tam-hanh-chinh-cong',
    'Trung tâm Hành chính công tỉnh',
    'Trung tâm phục vụ hành chính công tỉnh',
    'Trung tâm hành chính công cấp tỉnh',
    'Trung tâm hành chính công',
  ),
  agency('trung-tam-hanh-chinh-cong-huyen-xa', 'Trung tâm hành chính công cấp huyện, cấp xã'),
  agency('trung-tam-cntt', 'Trung tâm Công nghệ thông tin và Dịch vụ hành chính công'),
  agency('trung-tam-cong-bao', 'Trung tâm Công báo Khánh Hòa'),
  agency('toa-an-tinh', 'Tòa án nhân dân tỉnh'),
  agency('toa-an-huyen', 'Tòa án nhân dân cấp huyện', 'Tòa án nhân dân huyện'),
  agency('vien-kiem-sat-tinh', 'Viện kiểm sát nhân dân tỉnh'),
  agency(
    'mttq-tinh',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    'Ủy ban MTTQ Việt Nam tỉnh',
    'Ủy ban MTTQVN tỉnh',
    'UBMTTQVN tỉnh',
    'UBMTTQ Việt Nam tỉnh Lào Cai',
  ),
  agency(
    'mttq-xa',
    'Mặt trận Tổ quốc cấp xã và các tổ chức thành viên',
    'Mặt trận Tổ quốc Việt Nam xã và các tổ chức thành viên',
  ),
  agency('doan-the', 'Các tổ chức chính trị - xã hội, đoàn thể', 'Các tổ chức chính trị xã hội, đoàn thể'),
  agency('doan-the-co-so', 'Các tổ chức đoàn thể ở cơ sở'),
  agency(
    'truong-thon',
    'Trưởng thôn, tổ trưởng tổ dân phố',
    'Trưởng thôn',
    'Trưởng thôn/Tổ trưởng Tổ dân phố (gọi chung là Trưởng thôn)',
  ),
  agency('ap-khu-pho', 'Ấp, khu phố', 'ấp/khu phố'),
  agency('to-tu-quan', 'Tổ nhân dân tự quản'),
  agency('ban-thanh-tra-nhan-dan', 'Ban Thanh tra nhân dân'),
  agency('ban-giam-sat-cong-dong', 'Ban Giám sát đầu tư cộng đồng', 'Ban Giám sát cộng đồng'),
  agency('ban-tiep-cong-dan-tinh', 'Ban Tiếp công dân tỉnh'),
  agency('ban-tiep-cong-dan-huyen', 'Ban Tiếp công dân cấp huyện'),
  agency(
    'doan-kiem-tra-cchc',
    'Đoàn kiểm tra cải cách hành chính tỉnh',
    'Đoàn Kiểm tra CCHC tỉnh',
    'Đoàn kiểm tra CCHC của tỉnh',
  ),
  agency(
    'co-quan-don-vi',
    'Các cơ quan, đơn vị, địa phương',
    'Các cơ quan, đơn vị có liên quan',
    'Các cơ quan, đơn vị liên quan',
    'Các cơ quan, đơn vị từ cấp tỉnh đến cấp xã',
    'Các cơ quan, đơn vị, địa phương có thẩm quyền tuyển dụng',
  ),
  agency(
    'so-ban-nganh',
    'Các sở, ban, ngành',
    'Các Sở, Ban ngành',
    'Các sở, ban, ngành thuộc tỉnh',
    'Các sở, ban, ngành thuộc UBND tỉnh',
  ),
  agency(
    'co-quan-tham-muu',
    'Các cơ quan tham mưu quản lý nhà nước về ngành, lĩnh vực',
    'Các cơ quan chuyên môn tham mưu quản lý ngành, lĩnh vực',
  ),
  agency('co-quan-chuyen-mon-tinh', 'Các cơ quan chuyên môn thuộc UBND tỉnh'),
  agency('co-quan-chuyen-mon-huyen', 'Các cơ quan chuyên môn thuộc UBND cấp huyện'),
  agency('ban-quan-ly-van-phong', 'Ban Quản lý Khu kinh tế Vân Phong'),
  agency('dien-luc', 'Điện lực tỉnh', 'Công ty Cổ phần điện lực Khánh Hòa'),
  agency('cap-nuoc', 'Công ty cấp nước', 'Công ty Cổ phần cấp nước Khánh Hòa'),
  agency('benh-vien-tinh', 'Bệnh viện tỉnh', 'Bệnh viện tuyến tỉnh'),
  agency('trung-tam-y-te-huyen', 'Trung tâm y tế các huyện', 'Trung tâm y tế các huyện, thị xã, thành phố'),
  agency('co-so-y-te', 'Các cơ sở y tế', 'Bệnh viện, Phòng khám, Trung tâm y tế, trạm y tế'),
  agency('phong-giao-duc', 'Phòng Giáo dục và Đào tạo'),
  agency(
    'van-phong-dang-ky-dat',
    'Văn phòng Đăng ký đất đai',
    'Văn phòng Đăng ký đất đai tỉnh và các chi nhánh (gọi chung là Văn phòng Đăng ký đất đai)',
  ),
  agency('vien-thong', 'Các doanh nghiệp viễn thông'),
  agency('bao-tinh', 'Báo của tỉnh', 'Báo Quảng Nam', 'Báo Lào Cai'),
  agency('dai-tinh', 'Đài Phát thanh và Truyền hình tỉnh', 'Đài PT-TH tỉnh', 'Đài PTTH tỉnh'),
  agency(
    'dai-huyen',
    'Đài truyền thanh - truyền hình huyện',
    'Đài truyền thanh-truyền hình huyện',
    'Đài phát thanh và truyền hình huyện',
  ),
  agency('dai-xa', 'Đài Truyền thanh cấp xã'),
];

const byName = new Map(
  AGENCIES.flatMap(found => [found.name, ...found.aliases].map(name => [fold(name), found] as const)),
);

/** Agency by id, or null. */
export const agencyById = (id: string): Agency | null => AGENCIES.find(found => found.id === id) ?? null;

/** Agency by any printed name, with or without marks; null if unknown: a lead is never guessed. */
export const findAgency = (text: string): Agency | null => byName.get(fold(text)) ?? null;
