namespace PolicyBot.Reports;

/// <summary>
/// Computes the severity on the server from the answers, so that no client can set it. Points: the class of the information (0 to 3),
/// whether it is still going on (0 to 2), and whether the way out cannot be called back (0 to 2).
/// </summary>
public static class SeverityScale
{
    public static Severity Of(Category category, ReportContent content)
    {
        if (category == Category.Question)
            return Severity.Low;

        var points = OfClass(content.Classification) + OfDuration(content.StillGoingOn) + OfWayOut(content.HowItGotOut);

        return points switch
        {
            >= 6 => Severity.Critical,
            >= 4 => Severity.High,
            >= 2 => Severity.Medium,
            _ => Severity.Low,
        };
    }

    // "Not sure" counts as confidential: a leak that nobody has classified yet is not a small one.
    private static int OfClass(Classification classification) => classification switch
    {
        Classification.Restricted => 3,
        Classification.Confidential or Classification.NotSure => 2,
        _ => 0,
    };

    private static int OfDuration(Tristate stillGoingOn) => stillGoingOn switch
    {
        Tristate.Yes => 2,
        Tristate.NotSure => 1,
        _ => 0,
    };

    private static int OfWayOut(LeakPath path) => path switch
    {
        LeakPath.BreakIn or LeakPath.DepartingPerson or LeakPath.AiToolOrPublicCode => 2,
        LeakPath.EmailOutside or LeakPath.CloudOrLink or LeakPath.RemovableMedia or LeakPath.LostOrStolenDevice => 1,
        _ => 0,
    };
}
