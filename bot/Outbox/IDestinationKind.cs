namespace PolicyBot.Outbox;

/// <summary>A kind of destination and what its settings must be like. One for each <see cref="IDeliver"/>.</summary>
public interface IDestinationKind
{
    /// <summary>Lower case, such as <c>webhook</c>.</summary>
    string Kind { get; }

    /// <param name="key">The setting's key up to the destination, for the sentences.</param>
    /// <returns>One sentence for each thing that is wrong, naming key and mend, quoting no secret; none when all is well.</returns>
    IEnumerable<string> Check(string key, Destination destination);
}
