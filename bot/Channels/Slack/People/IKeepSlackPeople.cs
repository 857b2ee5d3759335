namespace PolicyBot.Channels.Slack.People;

/// <summary>Keeps, sealed, how named reporters are reached. Nothing of anybody else, and never for an anonymous turn.</summary>
internal interface IKeepSlackPeople
{
    /// <param name="owners">Whose account it is: the organisation or the workspace, first as it is known now, then as it may have been known before.</param>
    /// <returns>By what others may name it, such as <c>slack:0f6c...</c>; the same person has one.</returns>
    Task<string> KeepAsync(IReadOnlyList<string> owners, KeptPerson person, CancellationToken cancellationToken);

    /// <returns>The same name; <see langword="null"/> when nothing is kept of the person.</returns>
    Task<string?> FindNameAsync(IReadOnlyList<string> owners, string user, CancellationToken cancellationToken);
}
