namespace PolicyBot.Outbox;

/// <summary>A kind of destination and what its settings must be like. One for each <see cref="IDeliver"/>.</summary>
public interface IDestinationKind
{
    /// <summary>Lower case, such as <c>webhook</c>.</summary>
    string Kind { get; }

    /// <summary>Whether destinations of this kind show how things stand (<see cref="Destination.Follows"/>).</summary>
    bool Follows => false;

    /// <param name="key">The setting's key up to the destination, for the sentences.</param>
    /// <returns>One sentence for each thing that is wrong, naming key and mend, quoting no secret; none when all is well.</returns>
    IEnumerable<string> Check(string key, Destination destination);
}
