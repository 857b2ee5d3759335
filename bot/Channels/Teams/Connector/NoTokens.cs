namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Nothing is set up to prove who we are: in Development, where connectors on this machine are called without a token.</summary>
internal sealed class NoTokens : IIssueTokens
{
    public Task<TokenAnswer> IssueAsync(string? refused, CancellationToken cancellationToken) =>
        Task.FromResult<TokenAnswer>(new TokenAnswer.Refused("token: none is configured"));
}
