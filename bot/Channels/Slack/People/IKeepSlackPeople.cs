namespace PolicyBot.Channels.Slack.People;

/// <summary>Keeps, sealed, how named reporters are reached. Nothing of anybody else, and never for an anonymous turn.</summary>
internal interface IKeepSlackPeople
{
    /// <returns>By what others may name it, such as <c>slack:0f6c...</c>; the same person has one.</returns>
    Task<string> KeepAsync(string team, string? enterprise, string user, CancellationToken cancellationToken);

    /// <returns>The same name; <see langword="null"/> when nothing is kept of the person.</returns>
    Task<string?> FindNameAsync(string team, string user, CancellationToken cancellationToken);
}
