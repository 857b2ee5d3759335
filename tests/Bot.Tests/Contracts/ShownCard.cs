namespace PolicyBot.Tests.Contracts;

/// <summary>A card as a channel sends it.</summary>
/// <param name="Where">Such as "in a dialog".</param>
/// <param name="Text">All that can be read of it, in order.</param>
/// <param name="Presses">What arrives when each of its buttons is pressed, read as the channel reads it.</param>
/// <param name="TooLarge">What is beyond the channel's limits, in words.</param>
internal sealed record ShownCard(string Where, string Text, IReadOnlyList<Press> Presses, IReadOnlyList<string> TooLarge)
{
    private readonly string _letters = Letters(Text);

    /// <summary>Blanks and control characters aside: each channel breaks lines in its own way.</summary>
    public bool Holds(string words) => _letters.Contains(Letters(words), StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(Press.OnTheWire(text).Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)));
}
