namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>A word of a text.</summary>
/// <param name="Text">Folded (<see cref="NameFold"/>).</param>
internal readonly record struct Word(string Text)
{
    /// <summary>Whether it begins with a capital, or its script has none.</summary>
    public bool BeginsLarge { get; init; }

    /// <summary>Two capitals or more and nothing else, as in CEO.</summary>
    public bool IsAllLarge { get; init; }

    /// <summary>Whether a full stop follows at once.</summary>
    public bool HasStop { get; init; }

    /// <summary>One letter that stands for a given name: "A." always; without the stop any capital but A and I, which are words.</summary>
    public bool IsInitial => Text.Length == 1 && BeginsLarge && (HasStop || Text is not ("A" or "I"));
}
