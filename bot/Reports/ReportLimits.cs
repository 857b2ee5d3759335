namespace PolicyBot.Reports;

/// <summary>How much of a field is taken, in characters (UTF-16). Forms show them; the check enforces them.</summary>
public static class ReportLimits
{
    public const int WhatHappenedAtLeast = 20;
    public const int WhatHappened = 8_000;
    public const int Unit = 100;
    public const int WhoIsInvolved = 2_000;
    public const int KeepOut = 200;
    public const int Evidence = 4_000;
    public const int ReporterName = 100;
    public const int ReporterContact = 200;

    /// <summary>Characters of a question that is put to Legal.</summary>
    public const int Question = 2_000;

    /// <summary>Years back to which "noticed on" may reach; older is taken for a slip of the keyboard.</summary>
    public const int NoticedYearsAgo = 50;
}
