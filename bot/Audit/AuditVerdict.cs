namespace PolicyBot.Audit;

/// <summary>What a check of a chain found.</summary>
public abstract record AuditVerdict
{
    private AuditVerdict()
    {
    }

    public sealed record Sound(AuditHead Head) : AuditVerdict;

    /// <param name="Sequence">The first place at which the chain is not what was written.</param>
    /// <param name="Finding">One sentence.</param>
    public sealed record Broken(long Sequence, string Finding) : AuditVerdict;
}
