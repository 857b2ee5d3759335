using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Evaluation.Questions;

/// <summary>Decides whether a passage is the place where an answer was expected.</summary>
internal static class Place
{
    /// <summary>
    /// The expected document, and the expected heading or the expected words. Questions written by people cite few words,
    /// which could stand anywhere: for those only the heading counts.
    /// </summary>
    public static bool IsAt(Passage passage, ExpectedPlace expected, string kind) =>
        passage.Policy.File == expected.Document && (IsUnder(passage, expected) || (kind != "human" && Holds(passage, expected)));

    public static bool IsUnder(Passage passage, ExpectedPlace expected) =>
        string.Equals(PlainText.Squeeze(passage.Heading), PlainText.Of("# " + expected.Heading), StringComparison.OrdinalIgnoreCase);

    private static bool Holds(Passage passage, ExpectedPlace expected) =>
        PlainText.Squeeze(passage.Text).Contains(PlainText.Of(expected.Quote), StringComparison.Ordinal);
}
