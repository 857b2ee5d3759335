namespace PolicyBot.Cases.Handlers;

/// <summary>Section <c>Legal</c>: who works cases.</summary>
public sealed class LegalOptions
{
    /// <summary>By id, which stands in audit trails for ever: lower-case letters, digits and hyphens.</summary>
    public Dictionary<string, HandlerOptions> Handlers { get; } = [];
}
