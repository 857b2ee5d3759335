using PolicyBot.Channels.Teams.Connector;

namespace PolicyBot.Tests.Channels.Teams.Connector;

/// <summary>Gives token after token, another when one was refused.</summary>
internal sealed class FakeTokens : IIssueTokens
{
    private int _asked;

    public int Asked => _asked;

    public string Current { get; set; } = "token-1";

    public string Next { get; set; } = "token-2";

    /// <summary>What to answer instead.</summary>
    public TokenAnswer? Trouble { get; set; }

    public Task<TokenAnswer> IssueAsync(string? refused, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        if (refused == Current)
        {
            Current = Next;
        }

        return Task.FromResult(Trouble ?? new TokenAnswer.Issued(Current));
    }
}
