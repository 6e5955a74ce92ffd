export { communes } from '../vi/communes';
