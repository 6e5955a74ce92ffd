/** What the rows of the 2021-2024 framework rest on. `[plan]` = a province's plan restates the item, without question or scale. */
export const WORKBOOK_2023 =
  'official 2023 indicator workbook of papi.org.vn (sheet 2023_VIE_ENG), rows printed in the public notebook of github.com/tunah72/papi-dashboard';
export const MICRODATA_2016 =
  'variable d101da of the PAPI 2016 file, Harvard Dataverse doi:10.7910/DVN/Z8ALJA (CC0), as described in a public R script';
export const BINH_DUONG_ANNEX =
  '[plan] Bình Dương plan of 19/7/2022, annex, restates this condition under the sub-dimension';
export const BINH_DUONG_TOPIC = 'topic named in the annex of the Bình Dương plan of 19/7/2022';
export const KHANH_HOA_3012 = '[plan] Khánh Hòa decision 3012/QĐ-UBND, 7/11/2022';
export const KHANH_HOA_3012_TOPIC = 'topic named in Khánh Hòa decision 3012/QĐ-UBND, 7/11/2022';
export const KHANH_HOA_305 = '[plan] Khánh Hòa plan 305/KH-UBND, 8/8/2022';
export const QUANG_NAM_4055 = '[plan] Quảng Nam plan 4055/KH-UBND, 20/7/2020';
export const REPORT_TABLES =
  'recalled from the indicator tables of the PAPI reports 2011-2018; not checked against a text';
export const OURS = 'our inference from the name and level of the sub-dimension';
export const REPORT_2020_FIGURES = 'PAPI 2020 report, list of figures, fliphtml5.com/vfkvv/ojrb';
export const REPORT_2022_SCAN = 'PAPI 2022 report, fliphtml5.com/vfkvv/ojkr';
export const REPORT_2023_SCAN = 'PAPI 2023 report, fliphtml5.com/vfkvv/ipje page 25';
export const UN_VIETNAM_2015 = 'vietnam.un.org/vi/node/7821 (2015 report)';
export const NHAN_DAN_2015 = 'en.nhandan.vn post41025 (2015 report)';
export const VNEXPRESS_2015 = 'e.vnexpress.net 3385463 (2015 report)';
export const TIEN_PHONG_2015 = 'tienphong.vn post864176 (2015 report)';
export const VCCI_2016 = 'vccinews.com news 34534 (2016 report)';
export const HANOI_TIMES_2017 = 'hanoitimes.vn 2018/04/81E0C444 (2017 report)';
export const BAODAUTU_2018 = 'baodautu.vn d98571 (2018 report)';
export const BAO_PHAP_LUAT_2019 = 'baophapluat.vn post343687 (2019 report)';
export const VIETNAMPLUS_2019 = 'vietnamplus.vn post200201 (2019 report)';
export const BAO_CHINH_PHU_2020 = 'en.baochinhphu.vn 11140885 (2016-2020)';
export const PLO_2021 = 'plo.vn post679374 (2021 report)';
export const THE_LEADER_2022 = 'theleader.vn d9317 (2022 report)';
export const QUOC_HOI_TV_2022 = 'quochoitv.vn, PAPI 2022 on land-use plans';
export const LAO_DONG_THU_DO_2022 = 'Lao Động Thủ Đô article copied at aisleco.com 154534 (2022 report)';
export const VIETNAM_LAW_2022 = 'vietnamlawmagazine.vn 72721';
export const IPS_PORTALS = 'ips.org.vn ct423 (people and online public services)';
export const THANH_NIEN_2023 = 'thanhnien.vn 185240403130755983 (2023 report)';
export const DAN_TRI_2023 = 'dantri.com.vn 20240402135832695 (2023 report)';
export const QUAN_LY_NHA_NUOC_2023 = 'quanlynhanuoc.vn 2024/04/30 (2023 report)';

/** Why a base is what we say it is: levels of the published sub-dimensions, checked by us. */
export const BASE_2_1 =
  'Base: all. The level of 2.1 (.25-.27 of its range) is out of reach if only those who searched were counted.';
export const BASE_2_3 =
  'Base: level of 2.3 (.47-.53) fits a share of all for the first item and of those who saw or read the figures for the others.';
export const BASE_3_1 =
  'Base: contact about 25 % of all and usefulness about 83 % of those who met (2017) average to the published level.';
export const BASE_3_2 =
  'Base: all respondents since 2021, shown by the fall of 3.2 from .22 to .05 of its range.';
export const BASE_5 =
  'Base: a use rate of all plus ratings by users gives the published level (about .7 of the range).';
export const BASE_7_1 =
  'Base: all respondents since 2019, shown by the fall of 7.1 from .54 to .21 of its range.';
export const BASE_8_1 = 'Base: all respondents; the level of 8.1 (.03-.06) fits nothing else.';
export const BASE_8_3 =
  'Base: all respondents since 2020, shown by the fall of 8.3 from .31 to .03 of its range.';
