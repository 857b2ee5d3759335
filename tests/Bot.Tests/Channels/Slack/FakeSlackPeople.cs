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

    /// <summary>Where the last of them is written to.</summary>
    public KeptPerson? Last { get; private set; }

    public Task<string> KeepAsync(IReadOnlyList<string> owners, KeptPerson person, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _kept.Add(NameOf(owners[0], person.UserId));
            Last = person;
        }

        return Task.FromResult(NameOf(owners[0], person.UserId));
    }

    public Task<string?> FindNameAsync(IReadOnlyList<string> owners, string user, CancellationToken cancellationToken) =>
        Task.FromResult(owners.Select(owner => NameOf(owner, user)).FirstOrDefault(Kept.Contains));

    private static string NameOf(string owner, string user) => $"slack:{owner}/{user}";
}
