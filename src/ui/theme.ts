import { createTheme, type MantineColorsTuple } from '@mantine/core';

const cham: MantineColorsTuple = [
  '#F3F6FC',
  '#E5EBF8',
  '#C4D0EC',
  '#A9BBE3',
  '#93A9DA',
  '#5D7CC0',
  '#2C50A4',
  '#233F85',
  '#1B2F63',
  '#142349',
];
const gach: MantineColorsTuple = [
  '#FBE9E6',
  '#F6D2CC',
  '#EBAFA6',
  '#DF8A7E',
  '#D1675A',
  '#BC4637',
  '#A52A1C',
  '#8A2217',
  '#6E1B12',
  '#53140D',
];

/** Tokens of tokens.css told to Mantine: touch targets of 48 px at `md`, indigo for actions, no upper case. */
export const theme = createTheme({
  primaryColor: 'cham',
  primaryShade: 6,
  colors: { cham, gach },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  defaultRadius: 10,
  black: '#16202B',
  fontSizes: { xs: '14px', sm: '15px', md: '16px', lg: '18px', xl: '21px' },
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { root: { minHeight: 48 } } },
    TextInput: { defaultProps: { size: 'md' }, styles: { input: { minHeight: 48 } } },
    NumberInput: { defaultProps: { size: 'md' }, styles: { input: { minHeight: 48 } } },
    Select: { defaultProps: { size: 'md' }, styles: { input: { minHeight: 48 } } },
    Badge: { defaultProps: { tt: 'none', size: 'lg' } },
  },
});
