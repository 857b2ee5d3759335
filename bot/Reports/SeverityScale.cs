namespace PolicyBot.Reports;

/// <summary>
/// Computes the severity on the server from the answers, so that no client can set it. The steps are those of the breach-response policy
/// that the bot ships with; handlers judge anew when they have read the report.
/// </summary>
public static class SeverityScale
{
    public static Severity Of(Category category, ReportContent content)
    {
        if (category is Category.Question)
            return Severity.Normal;

        var isLeavingOrPublic = content.StillGoingOn is Tristate.Yes || content.HowItGotOut is LeakPath.BreakIn or LeakPath.DepartingPerson or LeakPath.AiToolOrPublicCode;

        return content.Classification switch
        {
            Classification.Restricted => isLeavingOrPublic ? Severity.Critical : Severity.High,
            Classification.Confidential => Severity.High,
            // What nobody has classified yet may be anything: until it is known it counts by whether it can still be stopped.
            Classification.NotSure => isLeavingOrPublic ? Severity.High : Severity.Normal,
            _ => Severity.Normal,
        };
    }
}
