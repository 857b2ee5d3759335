namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Where our calls to a connector get their tokens.</summary>
internal interface IIssueTokens
{
    /// <param name="refused">The token that the connector did not take, so that another is asked for; <see langword="null"/> at first.</param>
    Task<TokenAnswer> IssueAsync(string? refused, CancellationToken cancellationToken);
}
