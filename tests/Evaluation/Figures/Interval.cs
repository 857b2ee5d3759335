using System.Globalization;
using System.Runtime.InteropServices;

namespace PolicyBot.Evaluation.Figures;

/// <summary>A figure and where it lies in 95 of 100 resamples of the questions.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Interval(double Value, double Low, double High)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:0.000} [{Low:0.00}, {High:0.00}]");

    /// <summary>With a sign, for differences.</summary>
    public string ToSignedString() => string.Create(CultureInfo.InvariantCulture, $"{Value:+0.000;-0.000;0.000} [{Low:+0.00;-0.00;0.00}, {High:+0.00;-0.00;0.00}]");
}
