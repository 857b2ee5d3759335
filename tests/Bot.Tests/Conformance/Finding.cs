namespace PolicyBot.Tests.Conformance;

/// <summary>What a judge has against a card.</summary>
/// <param name="Name">The card's.</param>
/// <param name="Judge"><c>renderer</c>, <c>types</c> or <c>limits</c>.</param>
internal sealed record Finding(string Name, string Judge, string Text)
{
    public override string ToString() => $"{Name}: {Text}";
}
