import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep lake blue: the institution's colour. White on shades 6 and darker, and shades 6 and darker on white, are AA. */
const lake: MantineColorsTuple = [
  '#e9f4f7',
  '#d3e8ee',
  '#a8d2de',
  '#79bacb',
  '#4da0b6',
  '#2b88a1',
  '#146f88',
  '#0d6078',
  '#0c5264',
  '#083b49',
];

/** The sun's gold, for what is happening now. Never text on white above shade 7. */
const gold: MantineColorsTuple = [
  '#fdf6e3',
  '#fbeac0',
  '#f6d98a',
  '#f0c550',
  '#e9b321',
  '#d79d08',
  '#b07f00',
  '#8a6300',
  '#6b4c00',
  '#463200',
];

/** For what warns or destroys: dark enough for white on it and for itself on white. */
const red: MantineColorsTuple = [
  '#fdecea',
  '#fad7d3',
  '#f3aca6',
  '#ea8078',
  '#de5950',
  '#cd3d34',
  '#bd2d25',
  '#b3261e',
  '#951d16',
  '#74140f',
];

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, sans-serif';

const title = { fontSize: 18, fontWeight: 650 };

export const theme = createTheme({
  primaryColor: 'lake',
  primaryShade: { light: 7, dark: 5 },
  colors: { lake, gold, red },
  fontFamily,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: { fontFamily, fontWeight: '650', textWrap: 'balance' },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  autoContrast: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Kazakh and Russian words are long: a label that does not fit takes two lines.
    Button: {
      defaultProps: { size: 'md' },
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)', paddingBlock: 4 },
        inner: { height: 'auto', minHeight: 'calc(var(--button-height) - 10px)' },
        label: { whiteSpace: 'normal', lineHeight: 1.25, height: 'auto' },
      },
    },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 2 } },
    // Tabbing through a form opens nothing over the next field; a click, an arrow or a letter does.
    Select: { defaultProps: { size: 'md', openOnFocus: false } },
    MultiSelect: { defaultProps: { size: 'md', openOnFocus: false } },
    // Colours of a light ground are too faint for its own title.
    Alert: { styles: { title: { color: 'var(--minber-ink)' } } },
    Modal: { defaultProps: { radius: 'lg', centered: true }, styles: { title } },
    Drawer: { styles: { title } },
    Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: true } } },
  },
});
