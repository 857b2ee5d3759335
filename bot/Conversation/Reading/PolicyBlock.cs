namespace PolicyBot.Conversation.Reading;

/// <summary>Lines that are read together.</summary>
public abstract record PolicyBlock
{
    private PolicyBlock() { }

    /// <param name="Lines">Its sentences.</param>
    public sealed record Paragraph(IReadOnlyList<PolicyLine> Lines) : PolicyBlock;

    public sealed record List(IReadOnlyList<PolicyListEntry> Entries) : PolicyBlock;

    /// <param name="Header">The row that names the columns, if there is one.</param>
    public sealed record Table(PolicyRow? Header, IReadOnlyList<PolicyRow> Rows) : PolicyBlock;

    public sealed record Code(IReadOnlyList<PolicyLine> Lines) : PolicyBlock;
}
