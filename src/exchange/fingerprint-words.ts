/**
 * 256 plain Vietnamese words, one per byte of a fingerprint. All differ even when read without their marks
 * (a phone in a loud yard, a fax, a keyboard without Vietnamese). The order is part of the format: never change it.
 * Provenance: chosen for this project.
 */
const LIST = `
áo bà bác bàn bánh bao bát băng bắp bé bếp bến bèo biển bò bột búa bún bưởi bướm bụi bút cá cam cát cau
cây chai chanh cháo chân chậu chè chèo chị chiếu chim chó chổi chuối chuông chữ cỏ cơm cổng cú cua cúc
củi cuốc dao dâu dây dê dép diều dừa dòng đá đèn đò đồi đường đuốc đất đàn đình đèo đêm ếch gà gạch gạo
gấu giá giấy gió giếng gối gỗ gừng gốm giường hạt hàng hành hầm hè hến hoa hổ hồng hộp hương hươu kẹo
kem khăn khói khoai kho kiến kim kính kê khỉ lá làng lạc lan lúa lược lưới lê lều lọ lồng lợn lươn len
má mai màn mắt mâm mây mèo mẹ mía mít mũ mũi mưa mực muối muỗng măng nai nấm nắng nến nem nhà nhãn nho
nhựa nhện nhung ngày ngõ ngói ngọc ngựa núi nơ nôi nón nước nghệ ong ổi ốc ớt pháo phấn phố phà quả quán
quạt quế quýt rá rau rắn răng rễ rêu rồng rổ rơm rùa rừng ruộng rèm sả sách sân sao sáp sắt sen sò sóc
sông sơn suối sữa sương sung tai táo tàu tay tem tép thang than thìa thỏ thóc thôn thu thùng thuyền
thước tiêu tim tôm tóc tơ tỏi tranh trà trai trăng trâu tre trống trời trứng trúc trường tủ tượng tro
vai vàng ván váy vịt võng vôi vườn vừng vua vẹt xe xà xanh xoài xôi xóm xuân xẻng yên
`;

export const FINGERPRINT_WORDS: readonly string[] = LIST.trim().split(/\s+/);
