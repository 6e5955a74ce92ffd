import { DIMENSION_IDS, type DimensionId, type SubDimensionId } from './ids';
import { labelsEn, labelsVi } from './labels';
import { fold } from './text';

/**
 * Names printed by the five provincial documents we serve, beside our own labels. Sources per line:
 * KH = 305/KH-UBND and 3012/QĐ-UBND (Khánh Hòa 2022), BD = Bình Dương plan of 19/7/2022,
 * LC = 166/KH-UBND (Lào Cai 2023), QN = 4055/KH-UBND (Quảng Nam 2020). "scan" = a misreading that occurs in the files.
 */
const DIMENSION_NAMES: Record<DimensionId, readonly string[]> = {
  D1: [
    'Tham gia của người dân cấp cơ sở' /* QN */,
    'Tham gia của người dân',
    'Sự tham gia của người dân ở cấp cơ sở',
  ],
  D2: [
    'Công khai, minh bạch trong ra quyết định' /* QN */,
    'Công khai minh bạch trong hoạch định chính sách' /* KH */,
    'Công khai, minh bạch trong việc ra quyết định ở địa phương',
  ],
  D3: [
    'Nâng cao trách nhiệm giải trình với người dân' /* LC, QN */,
    'Trách nhiệm giải trình với nhân dân' /* QN */,
  ],
  D4: [],
  D5: ['Thủ tục hành chính' /* BD */],
  D6: ['Dịch vụ công'],
  D7: [],
  D8: [],
};

const SUB_DIMENSION_NAMES: Partial<Record<SubDimensionId, readonly string[]>> = {
  '1.2': ['Cơ hội tham gia bầu cử (ấp/khu phố) và chất lượng bầu cử (ấp/khu phố)' /* BD */],
  '1.3': ['Chất lượng bầu cử trưởng thôn, tổ trưởng dân phố' /* BD */],
  '2.2': ['Công khai danh sách hộ nghèo' /* KH, QN */],
  '2.3': [
    'Công khai thu, chi ngân sách cấp xã/phường/thị trấn' /* KH */,
    'Công khai, minh bạch ngân sách cấp xã' /* KH */,
    'Công khai, minh bạch ngân sách xã, phường, thị trấn' /* BD */,
    'Công khai thu, chi ngân sách cấp xã, phường' /* QN */,
  ],
  '2.4': [
    'Quy hoạch, kế hoạch sử dụng đất; giá bồi thường thu hồi đất' /* KH, QN */,
    'Công khai, minh bạch kế hoạch sử dụng đất và bảng giá đất ở địa phương' /* KH */,
    'Công khai minh bạch quy hoạch, kế hoạch sử dụng đất' /* BD */,
  ],
  '3.1': [
    'Mức độ và hiệu quả trong tiếp xúc với chính quyền' /* KH */,
    'Mức độ và hiệu quả tương tác với chính quyền địa phương' /* KH */,
  ],
  '3.2': [
    'Giải đáp khiếu nại, tố cáo của người dân' /* KH */,
    'Giải đáp khiếu nại, tố cáo, khúc mắc của người dân' /* KH */,
    'Giải quyết khiếu nại, tố cáo, khúc mắc' /* BD */,
  ],
  '4.3': ['Công bằng trong tuyển dụng công khai vào khu vực công' /* BD */],
  '4.4': ['Quyết tâm chống tham nhũng của chính quyền địa phương' /* BD */],
  '5.1': ['Dịch vụ chứng thực, xác nhận của chính quyền' /* BD */],
  '5.2': ['Cấp giấy phép xây dựng' /* LC */, 'Cấp phép xây dựng' /* QN */],
  '5.3': ['Dịch vụ cấp GCN quyền sử dụng đất' /* BD */],
  '5.4': ['Dịch vụ hành chính công cấp xã/phường/thị trấn' /* KH */, 'Dịch vụ hành chính cấp xã' /* BD */],
  '6.1': ['Dịch vụ y tế công lập' /* BD */],
  '6.2': ['Giáo dục tiểu học' /* BD */],
  '6.3': ['Cơ sở hạ tầng cản bản' /* BD, scan */],
  '6.4': ['An ninh trật tự' /* BD */],
  '8.1': [
    'Tiếp cận Cổng thông tin điện tử của chính quyền địa phương' /* BD */,
    'Sử dụng công nghệ thông tin điện tử của chính quyền địa phương' /* KH, scan */,
  ],
  '8.3': ['Phúc đáp qua Cổng thông tin điện tử' /* BD */],
};

type Named = Readonly<Record<string, { readonly name: string; readonly short: string }>>;

/** Folded name -> code; a name that two codes share leads nowhere, because a guess would be silent. */
function lookup<Id extends string>(
  printed: Partial<Record<Id, readonly string[]>>,
  ids: readonly Id[],
  ...catalogues: Named[]
): ReadonlyMap<string, Id | null> {
  const found = new Map<string, Id | null>();
  for (const id of ids)
    for (const name of [...(printed[id] ?? []), ...catalogues.flatMap(labels => namesOf(labels[id]))]) {
      const key = fold(name);
      found.set(key, found.has(key) && found.get(key) !== id ? null : id);
    }
  return found;
}

const namesOf = (named: Named[string] | undefined): string[] => (named ? [named.name, named.short] : []);

const dimensions = lookup(DIMENSION_NAMES, DIMENSION_IDS, labelsVi.dimensions, labelsEn.dimensions);
const subDimensions = lookup(
  SUB_DIMENSION_NAMES,
  Object.keys(labelsVi.subDimensions) as SubDimensionId[],
  labelsVi.subDimensions,
  labelsEn.subDimensions,
);

/** Leading list marks of printed tables: "a)", "II.", "1.2", "b -". */
const LIST_MARK = /^(?:[a-hđ]|[ivx]+|\d{1,2}(?:\.\d{1,2})*)\s*[.):-]\s*/iu;
const HEAD = /^(?:chi so )?noi dung(?: thanh phan)? (?:\d+ )?/;

const candidates = (text: string): string[] => {
  const plain = fold(text);
  return [plain, fold(text.trim().replace(LIST_MARK, '')), plain.replace(HEAD, '')];
};

const find = <Id>(text: string, table: ReadonlyMap<string, Id | null>): Id | null => {
  for (const candidate of candidates(text)) {
    const id = table.get(candidate);
    if (id !== undefined) return id;
  }
  return null;
};

/** Code of a dimension from any printed name, with or without marks, or from "D2" itself. Null = unknown or ambiguous. */
export function findDimension(text: string): DimensionId | null {
  const code = text.trim().toUpperCase();
  return DIMENSION_IDS.find(id => id === code) ?? find(text, dimensions);
}

/** Code of a sub-dimension from any printed name, or from "2.4", "SC24" themselves. Null = unknown or ambiguous. */
export function findSubDimension(text: string): SubDimensionId | null {
  const digits = /^(?:SC\s?)?([1-8])\.?([1-4])$/i.exec(text.trim());
  const code = digits && `${digits[1]}.${digits[2]}`;
  if (code && code in labelsVi.subDimensions) return code as SubDimensionId;
  return find(text, subDimensions);
}
