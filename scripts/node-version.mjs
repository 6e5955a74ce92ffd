// Runs before anything is imported that an old Node cannot parse.
const [major, minor] = process.versions.node.split('.').map(Number);
const isEnough = major > 20 || (major === 20 && minor >= 19);
if (!isEnough) {
  console.error(
    `Soi PAPI cần Node.js từ 20.19 trở lên; máy này có ${process.versions.node}. Cài bản mới từ gói của hệ điều hành hoặc nodejs.org rồi chạy lại.\n` +
      `Soi PAPI needs Node.js 20.19 or newer; this machine has ${process.versions.node}.`,
  );
  process.exit(1);
}
