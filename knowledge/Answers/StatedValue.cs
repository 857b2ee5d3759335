using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Answers;

/// <summary>A time, an amount or a number that a sentence states, brought to one unit so that it can be compared.</summary>
/// <param name="Unit">What is counted: <c>day</c> for times of the calendar, <c>working day</c>, a currency, or the stem of the noun.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StatedValue(double Amount, string Unit, Bound Bound)
{
    /// <summary>A month is 30 days here and 31 there; so little is no disagreement.</summary>
    private const double Slack = 0.04;

    public bool Disagrees(StatedValue other) =>
        Unit == other.Unit && AreComparable(Bound, other.Bound) && Math.Abs(Amount - other.Amount) > Slack * Math.Max(Amount, other.Amount);

    private static bool AreComparable(Bound one, Bound other) =>
        one == other || (one == Bound.None && other is (Bound.AtLeast or Bound.AtMost)) || (other == Bound.None && one is (Bound.AtLeast or Bound.AtMost));
}
