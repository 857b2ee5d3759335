namespace PolicyBot.Channels.Teams.Connector;

/// <summary>What came of asking for a token. Reasons are codes.</summary>
internal abstract record TokenAnswer
{
    private TokenAnswer() { }

    /// <param name="Token">Never to be logged, and never to be sent but to a connector that is trusted at that moment.</param>
    public sealed record Issued(string Token) : TokenAnswer
    {
        public override string ToString() => nameof(Issued);
    }

    /// <summary>Entra is away or busy.</summary>
    public sealed record TryAgain(string Reason, TimeSpan? After) : TokenAnswer;

    /// <summary>Entra does not know us, or there is nothing to prove who we are with.</summary>
    public sealed record Refused(string Reason) : TokenAnswer;
}
