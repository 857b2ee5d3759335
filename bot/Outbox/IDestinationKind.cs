namespace PolicyBot.Outbox;

/// <summary>A kind of destination and what its settings must be like. One for each <see cref="IDeliver"/>.</summary>
public interface IDestinationKind
{
    /// <summary>Lower case, such as <c>webhook</c>.</summary>
    string Kind { get; }

    /// <summary>Whether destinations of this kind show how things stand (<see cref="Destination.Follows"/>).</summary>
    bool Follows => false;

    /// <summary>Whether what arrives there only points at this bot, so that Legal has to find the case here (<see cref="Destination.LeadsHere"/>).</summary>
    bool LeadsHere(Destination destination) => false;

    /// <summary>
    /// Whose own places it is, when each of them sees there only what is for them: a conflict of one keeps nothing from the others.
    /// </summary>
    /// <returns>Ids of people of Legal; none when they are not known; <see langword="null"/> for one place that all its readers share.</returns>
    IReadOnlyCollection<string>? PeopleApart(Destination destination) => null;

    /// <param name="key">The setting's key up to the destination, for the sentences.</param>
    /// <returns>One sentence for each thing that is wrong, naming key and mend, quoting no secret; none when all is well.</returns>
    IEnumerable<string> Check(string key, Destination destination);
}
