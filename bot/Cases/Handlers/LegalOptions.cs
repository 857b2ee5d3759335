namespace PolicyBot.Cases.Handlers;

/// <summary>Section <c>Legal</c>: who works cases.</summary>
public sealed class LegalOptions
{
    /// <summary>By id, which stands in audit trails for ever: lower-case letters, digits and hyphens.</summary>
    public Dictionary<string, HandlerOptions> Handlers { get; } = [];

    /// <summary>Whether a second person, a lead, has to approve before a case is closed. Questions need none.</summary>
    public bool ClosingNeedsApproval { get; set; } = true;

    /// <summary>The id of the policy that holds the containment checklist, under a heading with that word in it.</summary>
    public string ChecklistPolicy { get; set; } = "breach-response";

    /// <value>Months of one period of the board's figures: 3, 6 or 12. One for all, since figures by several could be subtracted from one another.</value>
    public int BoardMonths { get; set; } = 3;
}
