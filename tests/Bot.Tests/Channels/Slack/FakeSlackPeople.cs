using PolicyBot.Channels.Slack.People;

namespace PolicyBot.Tests.Channels.Slack;

/// <summary>Remembers in memory what would be kept sealed.</summary>
internal sealed class FakeSlackPeople : IKeepSlackPeople
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _kept = [];

    public IReadOnlyCollection<string> Kept
    {
        get
        {
            lock (_lock)
                return [.. _kept];
        }
    }

    public Task<string> KeepAsync(string team, string? enterprise, string user, CancellationToken cancellationToken)
    {
        lock (_lock)
            _kept.Add(NameOf(team, user));
        return Task.FromResult(NameOf(team, user));
    }

    public Task<string?> FindNameAsync(string team, string user, CancellationToken cancellationToken) =>
        Task.FromResult(Kept.Contains(NameOf(team, user)) ? NameOf(team, user) : null);

    private static string NameOf(string team, string user) => $"slack:{team}/{user}";
}
