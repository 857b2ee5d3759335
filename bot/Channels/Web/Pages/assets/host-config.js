// How cards look here. Colours are names of style sheet variables, so that light and dark need no second drawing.

const colours = (background, border) => ({
  backgroundColor: `var(--${background})`,
  ...(border && { borderColor: `var(--${border})` }),
  foregroundColors: Object.fromEntries(
    [["default", "ink"], ["dark", "ink"], ["light", "ink-soft"], ["accent", "accent-ink"], ["good", "good-ink"], ["warning", "warning-ink"], ["attention", "bad-ink"]]
      .map(([name, variable]) => [name, { default: `var(--${variable})`, subtle: name === "default" ? "var(--ink-soft)" : `var(--${variable})` }])),
});

export const hostConfig = {
  supportsInteractivity: true,
  fontTypes: {
    default: {
      fontFamily: "inherit",
      fontSizes: { small: 14, default: 16, medium: 18, large: 21, extraLarge: 26 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "var(--mono)",
      fontSizes: { small: 14, default: 16, medium: 18, large: 21, extraLarge: 26 },
      fontWeights: { lighter: 400, default: 500, bolder: 700 },
    },
  },
  lineHeights: { small: 20, default: 24, medium: 27, large: 28, extraLarge: 34 },
  spacing: { small: 6, default: 10, medium: 18, large: 26, extraLarge: 36, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: colours("surface"),
    emphasis: colours("quiet", "line"),
    accent: colours("accent-soft", "accent-line"),
    good: colours("good-soft", "good-line"),
    attention: colours("bad-soft", "bad-line"),
    warning: colours("warning-soft", "warning-line"),
  },
  textBlock: { headingLevel: 2 },
  textStyles: {
    heading: { size: "Medium", weight: "Bolder" },
    columnHeader: { weight: "Bolder" },
  },
  factSet: {
    title: { weight: "Bolder", wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: "Small",
      requiredInputs: { weight: "Bolder" },
      optionalInputs: { weight: "Bolder" },
    },
    errorMessage: { color: "Attention", weight: "Bolder", size: "Small" },
  },
  actions: {
    maxActions: 6,
    spacing: "Medium",
    buttonSpacing: 0, // the style sheet keeps them apart, also where they wrap
    showCard: { actionMode: "Inline", inlineTopMargin: 12, style: "emphasis" },
    actionsOrientation: "Horizontal",
    actionAlignment: "Left",
    allowTitleToWrap: true,
  },
};
