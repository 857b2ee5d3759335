namespace PolicyBot.Cases.Conflicts;

/// <summary>What came of reading the org file.</summary>
public abstract record OrgReading
{
    private OrgReading() { }

    public sealed record Whole(IReadOnlyList<OrgPerson> People) : OrgReading;

    /// <param name="Problems">A sentence each, with the line and what mends it; no word of what stands there.</param>
    public sealed record Broken(IReadOnlyList<string> Problems) : OrgReading;
}
