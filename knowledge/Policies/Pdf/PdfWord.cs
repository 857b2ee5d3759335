using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>A word and its box on the page, in points from the upper left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public bool IsBold { get; init; }

    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;
}
