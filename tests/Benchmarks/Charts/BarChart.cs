using System.Globalization;
using System.Security;
using System.Text;

namespace PolicyBot.Benchmarks.Charts;

/// <summary>Draws groups of lying bars as SVG. Every group has a scale of its own, from nothing to its longest bar, so that what is compared stands side by side.</summary>
internal static class BarChart
{
    private const int Width = 760;
    private const int Margin = 24;
    private const int NameWidth = 190;
    private const int LabelWidth = 130;
    private const int BarHeight = 20;
    private const int Gap = 8;
    private const int GroupGap = 22;
    private const string Ours = "#1f6f8b";
    private const string Other = "#b9bdc4";

    /// <param name="note">How it was measured, below the bars.</param>
    public static string Draw(string title, string note, IReadOnlyList<BarGroup> groups)
    {
        var body = new StringBuilder();
        var y = Margin + 20;
        Text(body, Margin, y, title, "font-size='17' font-weight='600'");
        foreach (var group in groups)
        {
            y += GroupGap + 14;
            Text(body, Margin, y, group.Title, "font-size='13' font-weight='600'");
            y += Gap;
            foreach (var bar in group.Bars)
            {
                Bar(body, y, bar, group.Bars.Max(other => other.Value));
                y += BarHeight + Gap;
            }
        }

        y += GroupGap;
        Text(body, Margin, y, note, "font-size='11' fill='#5c6370'");

        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {y + Margin}" role="img" aria-label="{Escaped(title)}" font-family="system-ui, sans-serif" fill="#1d2129">
            <rect width="100%" height="100%" fill="#ffffff"/>
            {body}</svg>

            """);
    }

    private static void Bar(StringBuilder to, int y, Bar bar, double longest)
    {
        var length = longest > 0 ? bar.Value / longest * (Width - 2 * Margin - NameWidth - LabelWidth) : 0;
        Text(to, Margin, y + 14, bar.Name, "font-size='12'");
        to.Append(CultureInfo.InvariantCulture, $"<rect x='{Margin + NameWidth}' y='{y}' width='{Math.Max(1, length):F1}' height='{BarHeight}' rx='2' fill='{(bar.IsOurs ? Ours : Other)}'/>\n");
        Text(to, Margin + NameWidth + (int)length + 8, y + 14, bar.Label, "font-size='12'");
    }

    private static void Text(StringBuilder to, int x, int y, string text, string style) =>
        to.Append(CultureInfo.InvariantCulture, $"<text x='{x}' y='{y}' {style}>{Escaped(text)}</text>\n");

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
