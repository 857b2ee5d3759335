using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Receipts;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.ReportABreach;

internal sealed class ReportABreachGallery : CardGallery<ReportABreachDialogue>
{
    private static readonly DateOnly Today = UtcDay.Of(FakeClock.MondayMorning).Date;

    private static PolicyClause Longest => PolicyClause.Of("breach-response", "2026-01", [HostileText.Wide(270)])!;

    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return new("named or anonymous", ReportABreachDialogue.Choice(whatHappened: null));
        yield return new("named or anonymous, carrying a hostile text", ReportABreachDialogue.Choice(HostileText.OfLength(100_000)));
        yield return new("named or anonymous, carrying wide letters and a clause", ReportABreachDialogue.Choice(HostileText.Wide(100_000), Longest));
        yield return new("named or anonymous, carrying what JSON writes as codes", ReportABreachDialogue.Choice(new string('\u0001', 100_000)));
        foreach (var verb in new[] { Verbs.FileNamed, Verbs.FileAnonymous })
        {
            var form = new ReportForm { FileVerb = verb, Ticket = new string('t', 54), Today = Today };
            yield return GalleryCard.Of($"{verb}, empty", form.ToDialog());
            yield return GalleryCard.Of($"{verb}, filled in", (form with { Fields = A.Fields(), Reporter = A.Reporter() }).ToDialog());
            yield return GalleryCard.Of($"{verb}, about a clause", (form with { Fields = new ReportFields { Clause = Longest.ToString() } }).ToDialog());
            yield return GalleryCard.Of($"{verb}, everything wrong, hostile and longest", Wrong(form).ToDialog());
            yield return new($"{verb}, receipt", ReceiptCard.Of(Opened(), "Received", "Intro", verb == Verbs.FileNamed));
        }
    }

    private static ReportForm Wrong(ReportForm form) => form with
    {
        Trouble = "something is wrong",
        OffersSendAsWritten = true,
        Fields = A.Fields() with
        {
            WhatHappened = HostileText.OfLength(ReportLimits.WhatHappened),
            Unit = HostileText.OfLength(ReportLimits.Unit),
            WhoIsInvolved = HostileText.OfLength(ReportLimits.WhoIsInvolved),
            KeepOut = HostileText.OfLength(ReportLimits.KeepOut),
            Clause = Longest.ToString(),
            Evidence = HostileText.OfLength(ReportLimits.Evidence),
            NoticedOn = HostileText.All[0],
        },
        Reporter = new ReporterFields(HostileText.OfLength(ReportLimits.ReporterName), HostileText.OfLength(ReportLimits.ReporterContact)),
        Errors = Enum.GetValues<ReportProblem>()
            .Zip([nameof(ReportFields.WhatHappened), nameof(ReportFields.Information), nameof(ReportFields.NoticedOn), nameof(ReportFields.Unit), nameof(ReportFields.Evidence), nameof(ReportFields.WhoIsInvolved)])
            .ToDictionary(pair => pair.Second, pair => ReportWords.Of(pair.First, nameof(ReportFields.WhatHappened))),
    };

    private static OpenedCase Opened() => new(CaseNumber.Draw(A.Ids()), Receipt.From(A.Ids().Bytes(18)), (A.Case(UtcDay.Of(FakeClock.MondayMorning)) with { Severity = Severity.High }).Clocks);
}
