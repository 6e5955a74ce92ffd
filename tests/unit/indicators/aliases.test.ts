import { describe, expect, it } from 'vitest';
import { findDimension, findSubDimension } from '../../../indicators/aliases';

describe('findSubDimension', () => {
  it.each([
    { text: 'Tri thức công dân', id: '1.1' },
    { text: 'TRI THUC CONG DAN', id: '1.1' },
    { text: 'b) Công khai danh sách hộ nghèo', id: '2.2' },
    { text: 'Công khai, minh bạch ngân sách xã, phường, thị trấn', id: '2.3' },
    { text: 'Giải quyết khiếu nại, tố cáo, khúc mắc', id: '3.2' },
    { text: 'An ninh, trật tự tại địa bàn khu dân cư', id: '6.4' },
    { text: 'Dịch vụ cấp phép xây dựng', id: '5.2' },
    { text: 'SC83', id: '8.3' },
    { text: '2.4', id: '2.4' },
    { text: '2.4. Kế hoạch và giá đất', id: '2.4' },
    { text: 'Access to justice services', id: '3.3' },
  ])('$text -> $id', ({ text, id }) => {
    expect(findSubDimension(text)).toBe(id);
  });

  it.each(['', 'công khai', 'SC65', '9.1', 'Chất lượng', 'SC84', 'Quản trị môi trường'])(
    '%s -> null',
    text => {
      expect(findSubDimension(text)).toBeNull();
    },
  );
});

describe('findDimension', () => {
  it.each([
    { text: 'Công khai minh bạch trong hoạch định chính sách', id: 'D2' },
    { text: 'II. Công khai, minh bạch', id: 'D2' },
    { text: 'Trach nhiem giai trinh voi nhan dan', id: 'D3' },
    { text: 'Thủ tục hành chính', id: 'D5' },
    { text: 'Chỉ số nội dung 8: Quản trị điện tử', id: 'D8' },
    { text: 'd6', id: 'D6' },
  ])('$text -> $id', ({ text, id }) => {
    expect(findDimension(text)).toBe(id);
  });

  it.each(['', 'Quản trị', 'D9', 'Tri thức công dân'])('%s -> null', text => {
    expect(findDimension(text)).toBeNull();
  });
});
