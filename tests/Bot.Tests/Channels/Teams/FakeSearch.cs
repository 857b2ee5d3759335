using PolicyBot.Conversation.Dialogs.AskPolicy;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>Finds what a test put there, and remembers what was looked for.</summary>
internal sealed class FakeSearch : ISearchPolicies
{
    public List<string> Asked { get; } = [];

    public IReadOnlyList<PolicyHit> Hits { get; set; } = [];

    public Task<IReadOnlyList<PolicyHit>> FindAsync(string text, string? locale, CancellationToken cancellationToken)
    {
        Asked.Add(text);
        return Task.FromResult(Hits);
    }
}
