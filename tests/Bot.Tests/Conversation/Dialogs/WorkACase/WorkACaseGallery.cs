using PolicyBot.Audit;
using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

internal sealed class WorkACaseGallery : CardGallery<WorkACaseDialogue>
{
    protected override IEnumerable<GalleryCard> Cards() => [.. Inboxes(), .. Cases(), .. Notices(), .. FormsAtTheDesk.Cards()];

    private static IEnumerable<GalleryCard> Inboxes()
    {
        var today = UtcDay.Of(FakeClock.MondayMorning);
        CaseSummary[] kinds =
        [
            .. Enum.GetValues<Category>().Select(category => ACase.Summary() with { Category = category }),
            .. Enum.GetValues<Severity>().Select(severity => ACase.Summary() with { Severity = severity, IsAnonymous = false }),
            .. Enum.GetValues<CaseStatus>().Select(status => ACase.Summary() with { Status = status, Acknowledged = ACase.Day }),
        ];
        yield return new("no case", InboxCard.Of([], today, page: null));
        yield return new("a case of each kind", InboxCard.Of(kinds, today, page: null));
        var many = Enumerable.Range(0, 100).Select(_ => ACase.Summary()).ToList();
        foreach (var (page, card) in EveryPage.Of(page => InboxCard.Of(many, new UtcDay(today.Date.AddYears(1)), page)))
            yield return new($"a hundred cases, all overdue, page {page}", card);
    }

    private static IEnumerable<GalleryCard> Cases()
    {
        var file = new CaseFile(ACase.Summary(), A.Content(), Reporter: null, [], [Entry(1, "case.opened")], TrailIsWhole: true);
        yield return new("a new case", CaseCard.Of(file, OfLegal.Lena));
        yield return new("a question", CaseCard.Of(file with { Case = file.Case with { Category = Category.Question } }, OfLegal.Lena));
        yield return new("a broken trail", CaseCard.Of(file with { TrailIsWhole = false }, OfLegal.Lena, "the case has moved on"));
        foreach (var (name, letters) in new (string, Func<int, string>)[] { ("hostile", HostileText.OfLength), ("wide", HostileText.Wide), ("of braces", length => new string('{', length)), ("of short lines", HostileText.ShortLines) })
        {
            foreach (var (page, card) in EveryPage.Of(page => CaseCard.Of(Longest(file, letters), OfLegal.Lena, "the case has moved on", page)))
                yield return new($"a closed case, named and longest, {name}, page {page}", card);
        }

        foreach (var (page, card) in EveryPage.Of(page => CaseCard.Of(AWorkedCase.Longest(file, HostileText.OfLength), OfLegal.Lena, notice: null, page)))
            yield return new($"worked as long as can be, page {page}", card);

        yield return new("worked", CaseCard.Of(AWorkedCase.Of(file), OfLegal.Lena));
        yield return new("its name held, every clock in another state", CaseCard.Of(AWorkedCase.Of(file) with { IdentityIsHeld = true, Clocks = AWorkedCase.EachClock() }, OfLegal.Lena));
        var talk = file with { Messages = [.. Enumerable.Range(1, 200).Select(number => new Message(number, number % 2 == 0 ? Sender.Legal : Sender.Reporter, $"Message {number}. {HostileText.All[number % HostileText.All.Count]}", ACase.Day))] };
        foreach (var (page, card) in EveryPage.Of(page => CaseCard.Of(talk, OfLegal.Lena, notice: null, page)))
            yield return new($"two hundred messages, page {page}", card);
    }

    private static IEnumerable<GalleryCard> Notices()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
            yield return new($"notice, {status}", CaseNoticeCard.Of(new CaseStanding(ACase.Summary() with { Status = status }, AcknowledgedBy: null), refreshFor: []));

        yield return new("the reporter wrote", ReporterWroteCard.Of(ACase.Summary().Number));
        yield return new("notice, taken by somebody unknown", CaseNoticeCard.Of(new CaseStanding(ACase.Summary() with { Status = CaseStatus.Acknowledged, Acknowledged = ACase.Day }, AcknowledgedBy: null), refreshFor: []));
        yield return new("notice, closed, hostile name, sixty people, too late", CaseNoticeCard.Of(
            new CaseStanding(ACase.Summary() with { Status = CaseStatus.Closed, Acknowledged = ACase.Day, Closed = ACase.Day, Outcome = Outcome.Answered }, HostileText.OfLength(200)),
            [.. Enumerable.Range(0, CaseNoticeCard.MostRefreshed).Select(number => $"29:1{new string('x', 100)}{number}")],
            "the case has moved on"));
        yield return new("notice, too many people to name", CaseNoticeCard.Of(
            new CaseStanding(ACase.Summary(), AcknowledgedBy: null), [.. Enumerable.Range(0, CaseNoticeCard.MostRefreshed + 1).Select(number => $"29:{number}")]));
    }

    private static CaseFile Longest(CaseFile file, Func<int, string> letters) => new(
        file.Case with { Status = CaseStatus.Closed, Acknowledged = ACase.Day, Closed = ACase.Day, Outcome = Outcome.Substantiated, IsAnonymous = false },
        A.Content() with
        {
            WhatHappened = letters(ReportLimits.WhatHappened),
            Unit = letters(ReportLimits.Unit),
            WhoIsInvolved = letters(ReportLimits.WhoIsInvolved),
            KeepOut = letters(ReportLimits.KeepOut),
            Clause = PolicyClause.Of("breach-response", "2026-01", ["First hour", "Containment"]),
            Evidence = letters(ReportLimits.Evidence),
            NoticedOn = new(2026, 2, 27),
        },
        new(letters(ReportLimits.ReporterName), letters(ReportLimits.ReporterContact)),
        [new(1, Sender.Reporter, "One more thing.", ACase.Day), new(2, Sender.Legal, letters(MessageStore.MaxLength), ACase.Day)],
        [Entry(1, "case.opened"), Entry(2, HostileText.All[0])],
        TrailIsWhole: true);

    private static AuditEntry Entry(long sequence, string deed) => new()
    {
        Chain = A.Ids().Untimed(),
        Sequence = sequence,
        Stamp = ACase.Day,
        Actor = "handler:7",
        Deed = deed,
        DetailsJson = "{}",
        PreviousHash = [],
        Hash = [],
    };
}
