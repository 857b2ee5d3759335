using PolicyBot.Cases;
using PolicyBot.Primitives;
using PolicyBot.Reports;

namespace PolicyBot.Tests.TestKit;

/// <summary>Valid things; a test states with <c>with</c> only what matters to it.</summary>
internal static class A
{
    public const string Statement = "Somebody I work with sent the price list for next year to a private mailbox last Friday.";

    /// <summary>A filled-in form, as it comes from a channel.</summary>
    public static Dictionary<string, string> FilledForm() => new()
    {
        [nameof(ReportFields.WhatHappened)] = Statement,
        [nameof(ReportFields.Information)] = "PricesAndContracts,CustomerData",
        [nameof(ReportFields.Classification)] = "Restricted",
        [nameof(ReportFields.HowItGotOut)] = "EmailOutside",
        [nameof(ReportFields.NoticedOn)] = "2026-02-27",
        [nameof(ReportFields.Unit)] = "Sales, Lyon",
        [nameof(ReportFields.Country)] = "FR",
        [nameof(ReportFields.StillGoingOn)] = "NotSure",
        [nameof(ReportFields.WhoIsInvolved)] = "A key account manager",
        [nameof(ReportFields.ManagementKnows)] = "No",
        [nameof(ReportFields.RiskToMe)] = "Some",
        [nameof(ReportFields.Evidence)] = "The mail gateway's log of that day",
    };

    public static ReportFields Fields() => ReportFields.From(FilledForm());

    public static ReporterFields Reporter() => new("Ines Marchetti", "ext. 4410, mornings");

    public static ReportContent Content() => new()
    {
        WhatHappened = Statement,
        Information = [InformationKind.PricesAndContracts],
        Classification = Classification.Restricted,
        HowItGotOut = LeakPath.EmailOutside,
        StillGoingOn = Tristate.NotSure,
        WhoIsInvolved = "A key account manager",
        Country = "FR",
    };

    public static Report.Anonymous AnonymousReport() => new()
    {
        Category = Category.Disclosure,
        Content = Content(),
        ReceivedOn = UtcDay.Of(FakeClock.MondayMorning),
    };

    public static Report.Named NamedReport() => new()
    {
        Category = Category.Disclosure,
        Content = Content(),
        Reporter = new ReporterIdentity("Ines Marchetti", "ext. 4410, mornings"),
        ReceivedAt = FakeClock.MondayMorning,
    };

    /// <summary>An anonymous case of normal severity that nobody has touched.</summary>
    public static CaseSummary Case(UtcDay opened) => new()
    {
        Id = Ids().Untimed(),
        Number = CaseNumber.Draw(Ids()),
        Status = CaseStatus.Received,
        Category = Category.Disclosure,
        Severity = Severity.Normal,
        IsAnonymous = true,
        Opened = Stamp.Of(opened),
        Destinations = ["legal-inbox"],
        Version = 1,
    };

    public static Ids Ids(TimeProvider? time = null) => new(new SystemEntropy(), time ?? TimeProvider.System);
}
