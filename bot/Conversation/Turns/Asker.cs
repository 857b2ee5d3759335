using Person = PolicyBot.Cases.Handlers.Handler;

namespace PolicyBot.Conversation.Turns;

/// <summary>Who took a turn. The channel has checked it; nothing further in looks behind it.</summary>
public abstract record Asker
{
    private Asker() { }

    /// <summary>No one whom we could name: the channel has dropped whatever it knew. Has no member on purpose.</summary>
    public sealed record Anonymous : Asker;

    /// <summary>An employee whom the channel has authenticated.</summary>
    /// <param name="Id">Opaque, with the channel in front, such as <c>teams:29:1abc</c>.</param>
    /// <param name="Name">As the channel shows it.</param>
    /// <param name="Audiences">The audiences whose policies the person may read; empty in a group conversation.</param>
    public sealed record Employee(string Id, string Name, IReadOnlyList<string> Audiences) : Asker
    {
        /// <summary>Whom of Legal the channel vouches that this is; <see langword="null"/> for everybody else. For what is Legal's the person is a <see cref="Handler"/>, and for nothing else.</summary>
        public Person? OfLegal { get; init; }

        /// <summary>
        /// Keeps how this person can be written to later, and gives the name of it (<see cref="Reports.ReporterIdentity.Reach"/>); <see langword="null"/> when the
        /// channel cannot. Done only once a report with their name is to be filed: who looks at the form, or files without a name, leaves nothing.
        /// </summary>
        public Func<CancellationToken, Task<string>>? KeepReach { get; init; }

        /// <summary>The same name, if it was kept before; keeps nothing. Gives <see langword="null"/> for somebody of whom nothing is kept.</summary>
        public Func<CancellationToken, Task<string?>>? FindReach { get; init; }
    }

    /// <summary>A person of Legal, at Legal's desk.</summary>
    public sealed record Handler(Person Person) : Asker;

    /// <summary>A person who answers for policies, and sees what people asked in vain.</summary>
    public sealed record PolicyOwner(string Id, string Name) : Asker;
}
